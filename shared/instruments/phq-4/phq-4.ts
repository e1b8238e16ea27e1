// Patient Health Questionnaire-4: ultra-brief anxiety and depression, last 2 weeks. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { PHQ_SCALE, PHQ_STEM } from '../phq-scale.ts';

export const PHQ_4: Instrument = {
  id: 'phq-4',
  version: '2009',
  title: 'Patient Health Questionnaire-4 (PHQ-4)',
  recallDays: 14,
  direction: 'higher-is-worse',
  maySkip: true,
  mood: true,
  stem: PHQ_STEM,
  items: [
    {
      linkId: 'phq4-1',
      loinc: '69725-0',
      text: {
        en: 'Feeling nervous, anxious, or on edge',
        es: 'Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta',
      },
    },
    {
      linkId: 'phq4-2',
      loinc: '68509-9',
      text: {
        en: 'Not being able to stop or control worrying',
        es: 'No ha sido capaz de parar o controlar su preocupación',
      },
    },
    {
      linkId: 'phq4-3',
      loinc: '44255-8',
      text: {
        en: 'Feeling down, depressed, or hopeless',
        es: 'Se ha sentido decaído(a), deprimido(a) o sin esperanzas',
      },
    },
    {
      linkId: 'phq4-4',
      loinc: '44250-9',
      text: { en: 'Little interest or pleasure in doing things', es: 'Poco interés o placer en hacer cosas' },
    },
  ],
  scale: PHQ_SCALE,
  scores: [
    {
      id: 'total',
      items: ['phq4-1', 'phq4-2', 'phq4-3', 'phq4-4'],
      range: [0, 12],
      bands: [
        { min: 0, max: 2, label: 'normal/none' },
        { min: 3, max: 5, label: 'mild' },
        { min: 6, max: 8, label: 'moderate' },
        { min: 9, max: 12, label: 'severe' },
      ],
      loinc: '70272-0',
    },
    { id: 'anxiety', items: ['phq4-1', 'phq4-2'], range: [0, 6], bands: [] },
    { id: 'depression', items: ['phq4-3', 'phq4-4'], range: [0, 6], bands: [], loinc: '55758-7' },
  ],
};
