// What the PROMIS short forms share: a scale without labels, and who licenses the wording.
import type { Scale } from '../domain/questionnaire.ts';

export const PROMIS_WORDING =
  'HealthMeasures (healthmeasures.net): free for clinical care and research, in writing for redistribution or integration';

/** Codes 1 to 5; more is worse. */
export const PROMIS_SCALE: Scale = {
  kind: 'labelled',
  options: [1, 2, 3, 4, 5].map((code) => ({ code, label: {} })),
};
