// WHO-5 well-being: last two weeks, high is good; codes and scoring only, the wording is not ours to ship. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';

const ALL = ['who5-1', 'who5-2', 'who5-3', 'who5-4', 'who5-5'];

export const WHO_5: Instrument = {
  id: 'who-5',
  version: 'who-2024',
  title: 'World Health Organization-Five Well-Being Index (WHO-5)',
  recallDays: 14,
  direction: 'higher-is-better',
  maySkip: true,
  mood: true,
  wordingFrom: 'the World Health Organization (CC BY-NC-SA 3.0 IGO; commercial use: who.int/copyright)',
  items: ALL.map((linkId) => ({ linkId, text: {} })),
  scale: { kind: 'labelled', options: [5, 4, 3, 2, 1, 0].map((code) => ({ code, label: {} })) },
  scores: [
    { id: 'raw', items: ALL, range: [0, 25], bands: [] },
    {
      id: 'percentage',
      items: ALL,
      method: { kind: 'sum', times: 4 },
      range: [0, 100],
      bands: [
        { min: 0, max: 48, label: 'poor well-being: further assessment' },
        { min: 52, max: 100, label: 'not below cut-off' },
      ],
      meaningfulChange: { better: 10, worse: 10, source: 'Ware 1995' },
    },
  ],
  // Steps of 4: at most 50, below 50, below 52 and raw below 13 are the same people.
  cutOffs: [{ id: 'below_cutoff', on: { score: 'percentage' }, atMost: 50, source: 'WHO 2024; Topp 2015' }],
};
