// One distress item, 0–10, past week, in our own words. Source and what is unverified: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { zeroToTen } from '../zero-to-ten.ts';

export const DISTRESS_0_10: Instrument = {
  id: 'distress-0-10',
  version: 'own-wording-1.1',
  title: 'Single-item distress 0-10 (Distress-Thermometer-style)',
  recallDays: 7,
  direction: 'higher-is-worse',
  maySkip: true,
  items: [
    {
      linkId: 'distress-1',
      text: {
        en: 'On a scale from 0 (no distress) to 10 (extreme distress), how much distress have you had in the past week, including today?',
        es: 'De 0 (ningún malestar) a 10 (malestar extremo), ¿cuánto malestar ha tenido en la última semana, incluido hoy?',
      },
    },
  ],
  scale: zeroToTen(
    {
      label: { en: 'No distress' },
      aliases: {
        en: ['none', 'zero distress', 'no distress at all'],
        es: ['ningún malestar', 'sin malestar', 'nada', 'ninguno', 'nada de malestar'],
      },
    },
    { label: { en: 'Extreme distress' }, aliases: { es: ['malestar extremo'] } },
  ),
  scores: [
    {
      id: 'total',
      items: ['distress-1'],
      range: [0, 10],
      bands: [
        { min: 0, max: 3, label: 'below NCCN cut-off' },
        { min: 4, max: 10, label: 'clinically significant distress: evaluate' },
      ],
    },
  ],
  cutOffs: [{ id: 'cutoff3_positive', on: { score: 'total' }, atLeast: 3, source: 'Cutillo 2017' }],
};
