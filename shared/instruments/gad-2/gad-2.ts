// Generalized Anxiety Disorder-2: anxiety screen, last 2 weeks. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { GAD_STEM, PHQ_SCALE } from '../phq-scale.ts';

export const GAD_2: Instrument = {
  id: 'gad-2',
  version: '2007',
  title: 'Generalized Anxiety Disorder-2 (GAD-2)',
  recallDays: 14,
  direction: 'higher-is-worse',
  maySkip: true,
  mood: true,
  stem: GAD_STEM,
  items: [
    {
      linkId: 'gad2-1',
      loinc: '69725-0',
      text: {
        en: 'Feeling nervous, anxious, or on edge',
        es: 'Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta',
      },
    },
    {
      linkId: 'gad2-2',
      loinc: '68509-9',
      text: {
        en: 'Not being able to stop or control worrying',
        es: 'No ha sido capaz de parar o controlar su preocupación',
      },
    },
  ],
  scale: PHQ_SCALE,
  scores: [
    {
      id: 'total',
      items: ['gad2-1', 'gad2-2'],
      range: [0, 6],
      bands: [
        { min: 0, max: 2, label: 'negative screen' },
        { min: 3, max: 6, label: 'positive screen' },
      ],
    },
  ],
};
