// Kessler Psychological Distress Scale, 6 items, past 30 days, scored 0–4 each. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { KESSLER_STEM, kesslerScale } from '../kessler-scale.ts';

export const K6: Instrument = {
  id: 'k6',
  version: '2002',
  title: 'Kessler Psychological Distress Scale, 6 items (K6)',
  recallDays: 30,
  direction: 'higher-is-worse',
  maySkip: true,
  mood: true,
  stem: KESSLER_STEM,
  items: [
    { linkId: 'k6-1', sameAs: 'kessler-nervous', text: { en: '... nervous?' } },
    { linkId: 'k6-2', sameAs: 'kessler-hopeless', text: { en: '... hopeless?' } },
    { linkId: 'k6-3', sameAs: 'kessler-restless', text: { en: '... restless or fidgety?' } },
    {
      linkId: 'k6-4',
      sameAs: 'kessler-so-depressed',
      text: { en: '... so depressed that nothing could cheer you up?' },
    },
    { linkId: 'k6-5', sameAs: 'kessler-effort', text: { en: '... that everything was an effort?' } },
    { linkId: 'k6-6', sameAs: 'kessler-worthless', text: { en: '... worthless?' } },
  ],
  scale: kesslerScale(0),
  scores: [
    {
      id: 'total',
      items: ['k6-1', 'k6-2', 'k6-3', 'k6-4', 'k6-5', 'k6-6'],
      range: [0, 24],
      bands: [
        { min: 0, max: 4, label: 'low' },
        { min: 5, max: 12, label: 'moderate distress' },
        { min: 13, max: 24, label: 'serious psychological distress' },
      ],
    },
  ],
};
