// Patient Health Questionnaire-8: PHQ-9 without item 9, for where nobody could answer it the same day. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { PHQ_9 } from '../phq-9/phq-9.ts';

const ITEMS = PHQ_9.items.filter(({ selfHarm }) => !selfHarm);

export const PHQ_8: Instrument = {
  ...PHQ_9,
  id: 'phq-8',
  version: '2001',
  title: 'Patient Health Questionnaire-8 (PHQ-8)',
  items: ITEMS,
  // No bands and no cut-off: none is verified for eight items, and those of PHQ-9 are for nine.
  scores: [{ id: 'total', items: ITEMS.map(({ linkId }) => linkId), range: [0, 24], bands: [] }],
  cutOffs: [],
};
