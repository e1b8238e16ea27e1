// The CAR-T check after week 2, past 7 days, in our own words: infection, low blood counts, late nerve signs. README.md.
import type { EnableWhen, Instrument, LinkId } from '../../domain/questionnaire.ts';
import { labelledScale } from '../labelled-scale.ts';
import { BURDEN, FEVER, FEVER_TEXT, MORE_THAN_ONE, NO, YES_NO } from '../symptom-scales.ts';

const said = (question: LinkId, answer: 0 | 1): readonly EnableWhen[] => [{ question, operator: '=', answer }];
/** As in the daily check: after a red flag only the flag itself is asked. */
const noRedFlag = said('car-t-late-red-flag', 0);
const infectionOrBlood = said('car-t-late-gate-infection', 1);

export const CAR_T_LATE_CHECK: Instrument = {
  id: 'car-t-late-check',
  version: 'own-wording-1.1',
  title: 'CAR-T check after week 2 (own wording)',
  recallDays: 7,
  direction: 'higher-is-worse',
  symptoms: true,
  items: [
    {
      linkId: 'car-t-late-red-flag',
      emergency: true,
      text: {
        en: 'In the past 7 days: confusion, trouble speaking or writing, seizure, fainting, sudden trouble breathing, or heavy bleeding?',
        es: 'Últimos 7 días: ¿confusión, problemas al hablar o escribir, convulsión, desmayo, ahogo repentino, o sangrado abundante?',
      },
    },
    {
      linkId: 'car-t-late-gate-infection',
      text: {
        en: 'In the past 7 days: fever or chills, cough, burning urine, sore or red skin, bruises, small bleeds, or feeling very tired?',
        es: 'Últimos 7 días: ¿fiebre o escalofríos, tos, ardor al orinar, piel roja o con llagas, moretones, sangrado, o mucho cansancio?',
      },
      enableWhen: noRedFlag,
    },
    {
      linkId: 'car-t-late-nerves',
      text: { en: 'Any of these in the past 7 days?', es: 'Esta semana, ¿algo de esto?' },
      scale: labelledScale(
        NO,
        { label: { en: 'Slow thinking or memory', es: 'Mente o memoria lenta' } },
        { label: { en: 'Shaky hands or handwriting', es: 'Temblor de manos o al escribir' } },
        { label: { en: 'Trouble walking', es: 'Dificultad al caminar' } },
        { label: { en: 'Weak face', es: 'Debilidad de la cara' } },
        { label: { en: 'Changed mood', es: 'Cambios de humor' }, aliases: { es: ['cambio de ánimo'] } },
        MORE_THAN_ONE,
      ),
      enableWhen: noRedFlag,
    },
    { linkId: 'car-t-late-fever', text: FEVER_TEXT, scale: FEVER, enableWhen: infectionOrBlood },
    {
      linkId: 'car-t-late-infection',
      text: { en: 'Any cough, burning or sores this week?', es: 'Esta semana, ¿tos, ardor o llagas?' },
      scale: labelledScale(
        NO,
        { label: { en: 'Cough or cold', es: 'Tos o resfriado' } },
        { label: { en: 'Burning when passing urine', es: 'Ardor al orinar' } },
        { label: { en: 'Sore or red skin or mouth', es: 'Llagas o piel roja' } },
        MORE_THAN_ONE,
      ),
      enableWhen: infectionOrBlood,
    },
    {
      linkId: 'car-t-late-bleeding',
      text: { en: 'Any bruises or bleeding this week?', es: 'Esta semana, ¿moretones o sangrado?' },
      scale: labelledScale(
        NO,
        { label: { en: 'Bruises or small red spots', es: 'Moretones o puntos rojos' } },
        { label: { en: 'Nose or gums', es: 'De nariz o encías' } },
        { label: { en: 'Black stools or bloody urine', es: 'Heces negras o sangre al orinar' } },
        MORE_THAN_ONE,
      ),
      enableWhen: infectionOrBlood,
    },
    {
      linkId: 'car-t-late-fatigue',
      text: { en: 'How much does being tired hold you back?', es: '¿Cuánto le limita el cansancio?' },
      scale: BURDEN,
      enableWhen: infectionOrBlood,
    },
  ],
  scale: YES_NO,
  scores: [],
};
