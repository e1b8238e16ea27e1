// PROMIS Anxiety 4a: past 7 days, T-score; codes and scoring only, the wording is not ours to ship. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { PROMIS_SCALE, PROMIS_WORDING } from '../promis.ts';

const ALL = ['EDANX01', 'EDANX40', 'EDANX41', 'EDANX53'];

export const PROMIS_ANXIETY_4A: Instrument = {
  id: 'promis-anxiety-4a',
  version: '1.0',
  title: 'PROMIS Short Form v1.0 - Anxiety 4a',
  recallDays: 7,
  direction: 'higher-is-worse',
  maySkip: true,
  mood: true,
  wordingFrom: PROMIS_WORDING,
  items: [
    { linkId: 'EDANX01', loinc: '61923-9', text: {} },
    { linkId: 'EDANX40', loinc: '61941-1', text: {} },
    { linkId: 'EDANX41', loinc: '61942-9', text: {} },
    { linkId: 'EDANX53', loinc: '61949-4', text: {} },
  ],
  scale: PROMIS_SCALE,
  scores: [
    { id: 'raw', items: ALL, range: [4, 20], bands: [] },
    {
      id: 't',
      items: ALL,
      method: {
        kind: 'table',
        rows: [
          { raw: 4, value: 40.3, se: 6.1 },
          { raw: 5, value: 48.0, se: 3.6 },
          { raw: 6, value: 51.2, se: 3.1 },
          { raw: 7, value: 53.7, se: 2.8 },
          { raw: 8, value: 55.8, se: 2.7 },
          { raw: 9, value: 57.7, se: 2.6 },
          { raw: 10, value: 59.5, se: 2.6 },
          { raw: 11, value: 61.4, se: 2.6 },
          { raw: 12, value: 63.4, se: 2.6 },
          { raw: 13, value: 65.3, se: 2.7 },
          { raw: 14, value: 67.3, se: 2.7 },
          { raw: 15, value: 69.3, se: 2.7 },
          { raw: 16, value: 71.2, se: 2.7 },
          { raw: 17, value: 73.3, se: 2.7 },
          { raw: 18, value: 75.4, se: 2.7 },
          { raw: 19, value: 77.9, se: 2.9 },
          { raw: 20, value: 81.6, se: 3.7 },
        ],
      },
      range: [40.3, 81.6],
      bands: [
        { min: 0, max: 54.9, label: 'within normal limits' },
        { min: 55, max: 59.9, label: 'mild' },
        { min: 60, max: 69.9, label: 'moderate' },
        { min: 70, max: 100, label: 'severe' },
      ],
      loinc: '77862-1',
    },
  ],
};
