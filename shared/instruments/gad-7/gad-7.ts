// Generalized Anxiety Disorder-7: anxiety severity, last 2 weeks. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { GAD_STEM, PHQ_SCALE } from '../phq-scale.ts';

export const GAD_7: Instrument = {
  id: 'gad-7',
  version: '2006',
  title: 'Generalized Anxiety Disorder-7 (GAD-7)',
  recallDays: 14,
  direction: 'higher-is-worse',
  maySkip: true,
  mood: true,
  stem: GAD_STEM,
  items: [
    {
      linkId: 'gad7-1',
      loinc: '69725-0',
      text: {
        en: 'Feeling nervous, anxious, or on edge',
        es: 'Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta',
      },
    },
    {
      linkId: 'gad7-2',
      loinc: '68509-9',
      text: {
        en: 'Not being able to stop or control worrying',
        es: 'No ha sido capaz de parar o controlar su preocupación',
      },
    },
    {
      linkId: 'gad7-3',
      loinc: '69733-4',
      text: { en: 'Worrying too much about different things', es: 'Se ha preocupado demasiado por motivos diferentes' },
    },
    { linkId: 'gad7-4', loinc: '69734-2', text: { en: 'Trouble relaxing', es: 'Ha tenido dificultad para relajarse' } },
    {
      linkId: 'gad7-5',
      loinc: '69735-9',
      text: {
        en: 'Being so restless that it is hard to sit still',
        es: 'Se ha sentido tan inquieto(a) que no ha podido quedarse quieto(a)',
      },
    },
    {
      linkId: 'gad7-6',
      loinc: '69689-8',
      text: { en: 'Becoming easily annoyed or irritable', es: 'Se ha molestado o irritado fácilmente' },
    },
    {
      linkId: 'gad7-7',
      loinc: '69736-7',
      text: {
        en: 'Feeling afraid as if something awful might happen',
        es: 'Ha tenido miedo de que algo terrible fuera a pasar',
      },
    },
  ],
  scale: PHQ_SCALE,
  scores: [
    {
      id: 'total',
      items: ['gad7-1', 'gad7-2', 'gad7-3', 'gad7-4', 'gad7-5', 'gad7-6', 'gad7-7'],
      range: [0, 21],
      bands: [
        { min: 0, max: 4, label: 'minimal' },
        { min: 5, max: 9, label: 'mild' },
        { min: 10, max: 14, label: 'moderate' },
        { min: 15, max: 21, label: 'severe' },
      ],
      loinc: '70274-6',
      meaningfulChange: { better: 4, worse: 4, source: 'Toussaint 2020' },
    },
  ],
};
