// The weekly symptom check, past 7 days, in our own words: four gates, then a question per symptom of an open gate. README.md.
import type { EnableWhen, Instrument, Item, LinkId } from '../../domain/questionnaire.ts';
import { BURDEN, FEVER, FEVER_TEXT, YES_NO } from '../symptom-scales.ts';
import { APPETITE, BELLY, BREATHING, EYES, HEAD, MORE_STOOLS, NERVES, SKIN, URINE, VOMITING } from './answers.ts';

const said = (question: LinkId, answer: 0 | 1): readonly EnableWhen[] => [{ question, operator: '=', answer }];
/** Who has an emergency sign has been told to call: nothing more is asked. */
const noEmergency = said('ici-emergency', 0);
const chestAndSkin = said('ici-gate-chest-skin', 1);
const bellyAndUrine = said('ici-gate-belly-urine', 1);
const headAndBody = said('ici-gate-head-body', 1);

const gates: readonly Item[] = [
  {
    linkId: 'ici-emergency',
    emergency: true,
    text: {
      en: 'In the past 7 days: new chest pain, sudden trouble breathing, fainting, seizure, confusion, severe weakness, or trouble swallowing or speaking?',
      es: 'Estos 7 días: ¿dolor nuevo de pecho, ahogo repentino, desmayo, convulsión, confusión, mucha debilidad, tragar o hablar mal?',
    },
  },
  {
    linkId: 'ici-gate-chest-skin',
    text: {
      en: 'In the past 7 days: fever or chills, rash, itching, blisters or sores, cough, shortness of breath, or a racing or skipping heart?',
      es: 'Últimos 7 días: ¿fiebre o escalofríos, sarpullido, comezón, ampollas o llagas, tos, falta de aire, o palpitaciones?',
    },
    enableWhen: noEmergency,
  },
  {
    linkId: 'ici-gate-belly-urine',
    text: {
      en: 'In the past 7 days: loose or bloody stools, belly pain, nausea or vomiting, eating less, great thirst, yellow skin or eyes, or dark or less urine?',
      es: '7 días: ¿diarrea o sangre, dolor abdominal, náusea, vómito, comer poco, más sed, piel u ojos amarillos, orina oscura o poca?',
    },
    enableWhen: noEmergency,
  },
  {
    linkId: 'ici-gate-head-body',
    text: {
      en: 'In the past 7 days: headache, dizziness, trouble with eyes or vision, weakness, numbness, joint or muscle pain, or feeling very tired?',
      es: '7 días: ¿dolor de cabeza, músculos o articulaciones, mareo, problemas de ojos o vista, debilidad, adormecimiento, cansancio?',
    },
    enableWhen: noEmergency,
  },
];

/** What is dangerous comes first, and the last symptom of a combination after the others: see README.md. */
const details: readonly Item[] = [
  { linkId: 'ici-fever', text: FEVER_TEXT, scale: FEVER, enableWhen: chestAndSkin },
  {
    linkId: 'ici-skin',
    text: { en: 'Which fits your skin best this week?', es: 'Esta semana, ¿qué describe mejor su piel?' },
    scale: SKIN,
    enableWhen: chestAndSkin,
  },
  {
    linkId: 'ici-breathing',
    text: {
      en: 'New or worse cough or shortness of breath since treatment?',
      es: '¿Tos o falta de aire, nueva o peor desde el tratamiento?',
    },
    scale: BREATHING,
    enableWhen: chestAndSkin,
  },
  {
    linkId: 'ici-stools',
    text: {
      en: 'On your worst day, how many MORE loose stools than usual? 0 = none, 10 = 10 or more.',
      es: 'En su peor día, ¿cuántas evacuaciones sueltas MÁS de lo que es normal para usted? 0 = ninguna, 10 = 10 o más.',
    },
    scale: MORE_STOOLS,
    enableWhen: bellyAndUrine,
  },
  {
    linkId: 'ici-belly',
    text: { en: 'Any belly trouble this week?', es: 'Esta semana, ¿algo de esto en la barriga?' },
    scale: BELLY,
    enableWhen: bellyAndUrine,
  },
  {
    linkId: 'ici-vomiting',
    text: { en: 'Any nausea or vomiting this week?', es: 'Esta semana, ¿náusea o vómito?' },
    scale: VOMITING,
    enableWhen: bellyAndUrine,
  },
  {
    linkId: 'ici-aches',
    text: { en: 'How much do sore joints or muscles bother you?', es: '¿Le molestan los músculos o articulaciones?' },
    scale: BURDEN,
    enableWhen: headAndBody,
  },
  {
    linkId: 'ici-nerves',
    text: {
      en: 'Numbness or weakness, more than before treatment?',
      es: '¿Adormecimiento o debilidad, nuevos o peores desde el tratamiento?',
    },
    scale: NERVES,
    enableWhen: headAndBody,
  },
  {
    linkId: 'ici-eyes',
    text: {
      en: 'Any eye trouble that was not there before treatment?',
      es: 'Desde el tratamiento, ¿algo nuevo en los ojos?',
    },
    scale: EYES,
    enableWhen: headAndBody,
  },
  {
    linkId: 'ici-heart',
    text: {
      en: 'More than before treatment, does your heart race, pound or skip beats while you rest?',
      es: 'Más que antes del tratamiento, ¿siente en reposo el corazón muy rápido, fuerte o irregular?',
    },
    enableWhen: chestAndSkin,
  },
  {
    linkId: 'ici-fatigue',
    text: { en: 'How much does being tired hold you back?', es: '¿Cuánto le limita el cansancio?' },
    scale: BURDEN,
    enableWhen: headAndBody,
  },
  {
    linkId: 'ici-head',
    text: { en: 'Any headache or dizziness this week?', es: 'Esta semana, ¿dolor de cabeza o mareo?' },
    scale: HEAD,
    enableWhen: headAndBody,
  },
  {
    linkId: 'ici-urine',
    text: { en: 'Any change in your urine, thirst or skin color?', es: '¿Cambios de orina, sed o color de piel?' },
    scale: URINE,
    enableWhen: bellyAndUrine,
  },
  {
    linkId: 'ici-appetite',
    text: { en: 'How much do you eat now?', es: '¿Cuánto come ahora?' },
    scale: APPETITE,
    enableWhen: bellyAndUrine,
  },
];

export const ICI_SYMPTOM_CHECK: Instrument = {
  id: 'ici-symptom-check',
  version: 'own-wording-1.1',
  title: 'Weekly symptom check (own wording)',
  recallDays: 7,
  direction: 'higher-is-worse',
  symptoms: true,
  items: [...gates, ...details],
  scale: YES_NO,
  scores: [],
};
