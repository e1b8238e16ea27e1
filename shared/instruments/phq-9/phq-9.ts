// Patient Health Questionnaire-9: depression severity, last 2 weeks; item 9 acts at once. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { PHQ_SCALE, PHQ_STEM } from '../phq-scale.ts';

export const PHQ_9: Instrument = {
  id: 'phq-9',
  version: '2001',
  title: 'Patient Health Questionnaire-9 (PHQ-9)',
  recallDays: 14,
  direction: 'higher-is-worse',
  maySkip: true,
  mood: true,
  stem: PHQ_STEM,
  items: [
    {
      linkId: 'phq9-1',
      loinc: '44250-9',
      text: { en: 'Little interest or pleasure in doing things', es: 'Poco interés o placer en hacer cosas' },
    },
    {
      linkId: 'phq9-2',
      loinc: '44255-8',
      text: {
        en: 'Feeling down, depressed, or hopeless',
        es: 'Se ha sentido decaído(a), deprimido(a) o sin esperanzas',
      },
    },
    {
      linkId: 'phq9-3',
      loinc: '44259-0',
      text: {
        en: 'Trouble falling or staying asleep, or sleeping too much',
        es: 'Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado',
      },
    },
    {
      linkId: 'phq9-4',
      loinc: '44254-1',
      text: { en: 'Feeling tired or having little energy', es: 'Se ha sentido cansado(a) o con poca energía' },
    },
    {
      linkId: 'phq9-5',
      loinc: '44251-7',
      text: { en: 'Poor appetite or overeating', es: 'Sin apetito o ha comido en exceso' },
    },
    {
      linkId: 'phq9-6',
      loinc: '44258-2',
      text: {
        en: 'Feeling bad about yourself - or that you are a failure or have let yourself or your family down',
        es: 'Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia',
      },
    },
    {
      linkId: 'phq9-7',
      loinc: '44252-5',
      text: {
        en: 'Trouble concentrating on things, such as reading the newspaper or watching television',
        es: 'Ha tenido dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión',
      },
    },
    {
      linkId: 'phq9-8',
      loinc: '44253-3',
      text: {
        en: 'Moving or speaking so slowly that other people could have noticed. Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual',
        es: '¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? o lo contrario – muy inquieto(a) o agitado(a) que ha estado moviéndose mucho más de lo normal',
      },
    },
    {
      linkId: 'phq9-9',
      loinc: '44260-8',
      selfHarm: true,
      text: {
        en: 'Thoughts that you would be better off dead, or of hurting yourself in some way',
        es: 'Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera',
      },
    },
  ],
  scale: PHQ_SCALE,
  scores: [
    {
      id: 'total',
      items: ['phq9-1', 'phq9-2', 'phq9-3', 'phq9-4', 'phq9-5', 'phq9-6', 'phq9-7', 'phq9-8', 'phq9-9'],
      range: [0, 27],
      bands: [
        { min: 0, max: 4, label: 'minimal' },
        { min: 5, max: 9, label: 'mild' },
        { min: 10, max: 14, label: 'moderate' },
        { min: 15, max: 19, label: 'moderately severe' },
        { min: 20, max: 27, label: 'severe' },
      ],
      loinc: '44261-6',
      meaningfulChange: { better: 5, worse: 5, source: 'Löwe 2004' },
    },
  ],
  cutOffs: [{ id: 'suicide_item_positive', on: { item: 'phq9-9' }, atLeast: 1, source: 'Walker 2010; Simon 2013' }],
};
