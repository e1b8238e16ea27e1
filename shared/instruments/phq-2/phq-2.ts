// Patient Health Questionnaire-2: depression screen, last 2 weeks; no self-harm item. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { PHQ_SCALE, PHQ_STEM } from '../phq-scale.ts';

export const PHQ_2: Instrument = {
  id: 'phq-2',
  version: '2003',
  title: 'Patient Health Questionnaire-2 (PHQ-2)',
  recallDays: 14,
  direction: 'higher-is-worse',
  maySkip: true,
  mood: true,
  stem: PHQ_STEM,
  items: [
    {
      linkId: 'phq2-1',
      loinc: '44250-9',
      text: { en: 'Little interest or pleasure in doing things', es: 'Poco interés o placer en hacer cosas' },
    },
    {
      linkId: 'phq2-2',
      loinc: '44255-8',
      text: {
        en: 'Feeling down, depressed, or hopeless',
        es: 'Se ha sentido decaído(a), deprimido(a) o sin esperanzas',
      },
    },
  ],
  scale: PHQ_SCALE,
  scores: [
    {
      id: 'total',
      items: ['phq2-1', 'phq2-2'],
      range: [0, 6],
      bands: [
        { min: 0, max: 2, label: 'negative screen' },
        { min: 3, max: 6, label: 'positive screen' },
      ],
      loinc: '55758-7',
    },
  ],
};
