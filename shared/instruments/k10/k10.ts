// Kessler Psychological Distress Scale, 10 items, past 30 days, scored 1–5 each. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { KESSLER_STEM, kesslerScale } from '../kessler-scale.ts';

const ALL = ['k10-1', 'k10-2', 'k10-3', 'k10-4', 'k10-5', 'k10-6', 'k10-7', 'k10-8', 'k10-9', 'k10-10'];

export const K10: Instrument = {
  id: 'k10',
  version: '2002-ncs',
  title: 'Kessler Psychological Distress Scale, 10 items (K10)',
  recallDays: 30,
  direction: 'higher-is-worse',
  maySkip: true,
  mood: true,
  stem: KESSLER_STEM,
  items: [
    { linkId: 'k10-1', text: { en: '... tired out for no good reason?' } },
    { linkId: 'k10-2', sameAs: 'kessler-nervous', text: { en: '... nervous?' } },
    { linkId: 'k10-3', text: { en: '... so nervous that nothing could calm you down?' } },
    { linkId: 'k10-4', sameAs: 'kessler-hopeless', text: { en: '... hopeless?' } },
    { linkId: 'k10-5', sameAs: 'kessler-restless', text: { en: '... restless or fidgety?' } },
    { linkId: 'k10-6', text: { en: '... so restless that you could not sit still?' } },
    { linkId: 'k10-7', text: { en: '... depressed?' } },
    {
      linkId: 'k10-8',
      sameAs: 'kessler-so-depressed',
      text: { en: '... so depressed that nothing could cheer you up?' },
    },
    { linkId: 'k10-9', sameAs: 'kessler-effort', text: { en: '... that everything was an effort?' } },
    { linkId: 'k10-10', sameAs: 'kessler-worthless', text: { en: '... worthless?' } },
  ],
  scale: kesslerScale(1),
  scores: [
    {
      id: 'total',
      items: ALL,
      range: [10, 50],
      bands: [
        { min: 10, max: 15, label: 'low' },
        { min: 16, max: 21, label: 'moderate' },
        { min: 22, max: 29, label: 'high' },
        { min: 30, max: 50, label: 'very high' },
      ],
      otherBands: {
        name: 'crufad',
        bands: [
          { min: 10, max: 19, label: 'likely well' },
          { min: 20, max: 24, label: 'mild' },
          { min: 25, max: 29, label: 'moderate' },
          { min: 30, max: 50, label: 'severe' },
        ],
      },
    },
    // The coding of the USA, 0–4 each: the published bands are for 10–50 only.
    { id: 'total_0_40', items: ALL, method: { kind: 'sum', plus: -10 }, range: [0, 40], bands: [] },
    {
      id: 'k6_embedded',
      items: ['k10-2', 'k10-4', 'k10-5', 'k10-8', 'k10-9', 'k10-10'],
      method: { kind: 'sum', plus: -6 },
      range: [0, 24],
      bands: [],
    },
  ],
};
