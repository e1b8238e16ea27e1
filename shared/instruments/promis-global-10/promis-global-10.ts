// PROMIS Global-10 v1.2: physical and mental health, high is good; codes and scoring only. Source and licence: README.md.
import type { Instrument, Scale, TableRow } from '../../domain/questionnaire.ts';
import { PROMIS_WORDING } from '../promis.ts';
import { zeroToTen } from '../zero-to-ten.ts';

/** Five options in printed order, code 5 first. */
const fromFive = (name: string, replies: readonly number[]): Scale => ({
  name,
  kind: 'labelled',
  options: [5, 4, 3, 2, 1].map((code, place) => ({ code, reply: replies[place] ?? code, label: {} })),
});

const DOWN = [5, 4, 3, 2, 1];
/** Code 5 is "never" or "none" here: a patient texts more for more. */
const UP = [1, 2, 3, 4, 5];
const EXCELLENT = fromFive('excellent', DOWN);
const COMPLETELY = fromFive('completely', DOWN);
const NEVER5 = fromFive('never5', UP);
const FATIGUE = fromFive('fatigue', UP);
const NRS: Scale = { ...zeroToTen({ label: {} }, { label: {} }), name: 'nrs' };

const GPH = ['global03', 'global06', 'global07r', 'global08r'];
const GPH_T: readonly TableRow[] = [
  { raw: 4, value: 16.2, se: 4.8 },
  { raw: 5, value: 19.9, se: 4.7 },
  { raw: 6, value: 23.5, se: 4.5 },
  { raw: 7, value: 26.7, se: 4.3 },
  { raw: 8, value: 29.6, se: 4.2 },
  { raw: 9, value: 32.4, se: 4.2 },
  { raw: 10, value: 34.9, se: 4.1 },
  { raw: 11, value: 37.4, se: 4.1 },
  { raw: 12, value: 39.8, se: 4.1 },
  { raw: 13, value: 42.3, se: 4.2 },
  { raw: 14, value: 44.9, se: 4.3 },
  { raw: 15, value: 47.7, se: 4.4 },
  { raw: 16, value: 50.8, se: 4.6 },
  { raw: 17, value: 54.1, se: 4.7 },
  { raw: 18, value: 57.7, se: 4.9 },
  { raw: 19, value: 61.9, se: 5.2 },
  { raw: 20, value: 67.7, se: 5.9 },
];
const GMH = ['global02', 'global04', 'global05', 'global10r'];
const GMH_T: readonly TableRow[] = [
  { raw: 4, value: 21.2, se: 4.6 },
  { raw: 5, value: 25.1, se: 4.1 },
  { raw: 6, value: 28.4, se: 3.9 },
  { raw: 7, value: 31.3, se: 3.7 },
  { raw: 8, value: 33.8, se: 3.7 },
  { raw: 9, value: 36.3, se: 3.7 },
  { raw: 10, value: 38.8, se: 3.6 },
  { raw: 11, value: 41.1, se: 3.6 },
  { raw: 12, value: 43.5, se: 3.6 },
  { raw: 13, value: 45.8, se: 3.6 },
  { raw: 14, value: 48.3, se: 3.7 },
  { raw: 15, value: 50.8, se: 3.7 },
  { raw: 16, value: 53.3, se: 3.7 },
  { raw: 17, value: 56.0, se: 3.8 },
  { raw: 18, value: 59.0, se: 3.9 },
  { raw: 19, value: 62.5, se: 4.2 },
  { raw: 20, value: 67.6, se: 5.3 },
];

export const PROMIS_GLOBAL_10: Instrument = {
  id: 'promis-global-10',
  version: '1.2',
  title: 'PROMIS Scale v1.2 - Global Health (Global-10)',
  recallDays: 7,
  direction: 'higher-is-better',
  maySkip: true,
  wordingFrom: PROMIS_WORDING,
  items: [
    { linkId: 'global01', loinc: '61577-3', text: {}, scale: EXCELLENT },
    { linkId: 'global02', loinc: '61578-1', text: {}, scale: EXCELLENT },
    { linkId: 'global03', loinc: '61579-9', text: {}, scale: EXCELLENT },
    { linkId: 'global04', loinc: '61580-7', text: {}, scale: EXCELLENT },
    { linkId: 'global05', loinc: '61581-5', text: {}, scale: EXCELLENT },
    { linkId: 'global09r', loinc: '61585-6', text: {}, scale: EXCELLENT },
    { linkId: 'global06', loinc: '61582-3', text: {}, scale: COMPLETELY },
    { linkId: 'global10r', loinc: '61586-4', text: {}, scale: NEVER5 },
    { linkId: 'global08r', loinc: '61584-9', text: {}, scale: FATIGUE },
    {
      linkId: 'global07r',
      loinc: '61583-1',
      text: {},
      scale: NRS,
      recode: { 0: 5, 1: 4, 2: 4, 3: 4, 4: 3, 5: 3, 6: 3, 7: 2, 8: 2, 9: 2, 10: 1 },
      direction: 'higher-is-worse',
    },
  ],
  scale: EXCELLENT,
  scores: [
    { id: 'gph_raw', items: GPH, range: [4, 20], bands: [], loinc: '71972-4' },
    {
      id: 'gph_t',
      items: GPH,
      method: { kind: 'table', rows: GPH_T },
      range: [16.2, 67.7],
      bands: [],
      loinc: '71971-6',
    },
    { id: 'gmh_raw', items: GMH, range: [4, 20], bands: [], loinc: '71970-8' },
    {
      id: 'gmh_t',
      items: GMH,
      method: { kind: 'table', rows: GMH_T },
      range: [21.2, 67.6],
      bands: [],
      loinc: '71969-0',
    },
  ],
};
