// How rules name an answer of the symptom check.
import type { AlertCondition, AnswerIs } from '../../domain/alert.ts';
import type { LinkId } from '../../domain/questionnaire.ts';

const instrument = 'ici-symptom-check';

/** From one code on, or to another, both included. */
export const symptom = (linkId: LinkId, atLeast: number, atMost?: number): AnswerIs => ({
  kind: 'answer',
  instrument,
  linkId,
  atLeast,
  ...(atMost !== undefined && { atMost }),
});

export const together = (...of: readonly AnswerIs[]): AlertCondition => ({ kind: 'all', of });

/** So many levels above the first finished check; what was not named there, or has no check before it, counts as the lowest. */
export const worse = (linkId: LinkId, by: number): AlertCondition => ({
  kind: 'worse',
  instrument,
  linkId,
  than: 'baseline',
  by,
});
