// PROMIS Depression 4a: past 7 days, T-score; codes and scoring only, the wording is not ours to ship. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { PROMIS_SCALE, PROMIS_WORDING } from '../promis.ts';

const ALL = ['EDDEP04', 'EDDEP06', 'EDDEP29', 'EDDEP41'];

export const PROMIS_DEPRESSION_4A: Instrument = {
  id: 'promis-depression-4a',
  version: '1.0',
  title: 'PROMIS Short Form v1.0 - Depression 4a',
  recallDays: 7,
  direction: 'higher-is-worse',
  maySkip: true,
  mood: true,
  wordingFrom: PROMIS_WORDING,
  items: [
    { linkId: 'EDDEP04', loinc: '61953-6', text: {} },
    { linkId: 'EDDEP06', loinc: '61955-1', text: {} },
    { linkId: 'EDDEP29', loinc: '61967-6', text: {} },
    { linkId: 'EDDEP41', loinc: '61973-4', text: {} },
  ],
  scale: PROMIS_SCALE,
  scores: [
    { id: 'raw', items: ALL, range: [4, 20], bands: [], loinc: '77821-7' },
    {
      id: 't',
      items: ALL,
      method: {
        kind: 'table',
        rows: [
          { raw: 4, value: 41.0, se: 6.2 },
          { raw: 5, value: 49.0, se: 3.2 },
          { raw: 6, value: 51.8, se: 2.7 },
          { raw: 7, value: 53.9, se: 2.4 },
          { raw: 8, value: 55.7, se: 2.3 },
          { raw: 9, value: 57.3, se: 2.3 },
          { raw: 10, value: 58.9, se: 2.3 },
          { raw: 11, value: 60.5, se: 2.3 },
          { raw: 12, value: 62.2, se: 2.3 },
          { raw: 13, value: 63.9, se: 2.3 },
          { raw: 14, value: 65.7, se: 2.3 },
          { raw: 15, value: 67.5, se: 2.3 },
          { raw: 16, value: 69.4, se: 2.3 },
          { raw: 17, value: 71.2, se: 2.4 },
          { raw: 18, value: 73.3, se: 2.4 },
          { raw: 19, value: 75.7, se: 2.6 },
          { raw: 20, value: 79.4, se: 2.6 },
        ],
      },
      range: [41.0, 79.4],
      bands: [
        { min: 0, max: 54.9, label: 'within normal limits' },
        { min: 55, max: 59.9, label: 'mild' },
        { min: 60, max: 64.9, label: 'moderate' },
        { min: 65, max: 69.9, label: 'moderately severe' },
        { min: 70, max: 100, label: 'severe' },
      ],
      loinc: '77861-3',
      meaningfulChange: { better: 3.5, worse: 3.5, source: 'Kroenke 2020' },
    },
  ],
};
