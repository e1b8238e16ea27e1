// The daily CAR-T check, past 24 hours, in our own words: red flags, fever, and what others notice. README.md.
import type { EnableWhen, Instrument } from '../../domain/questionnaire.ts';
import { labelledScale } from '../labelled-scale.ts';
import { MEASURED_FEVER, NO, NO_FEVER, YES, YES_NO } from '../symptom-scales.ts';

/** Who has a red flag has been told to call: nothing more is asked. */
const noRedFlag: readonly EnableWhen[] = [{ question: 'car-t-red-flag', operator: '=', answer: 0 }];

export const CAR_T_CHECK: Instrument = {
  id: 'car-t-check',
  version: 'own-wording-1.1',
  title: 'Daily CAR-T check (own wording)',
  recallDays: 1,
  direction: 'higher-is-worse',
  symptoms: true,
  items: [
    {
      linkId: 'car-t-red-flag',
      emergency: true,
      text: {
        en: 'In the past 24 hours: confusion, trouble finding words or writing, shaking, seizure, fainting, trouble breathing, or being very sleepy?',
        es: 'Últimas 24 horas: ¿confusión, problemas al escribir o hallar palabras, temblor, convulsión, desmayo, ahogo, o mucho sueño?',
      },
    },
    {
      linkId: 'car-t-fever',
      text: {
        en: 'In the past 24 hours, was your temperature 100.4 F (38 C) or more?',
        es: 'Últimas 24 horas: ¿tuvo fiebre de 38 C (100.4 F) o más?',
      },
      scale: {
        ...labelledScale(
          NO_FEVER,
          YES,
          { label: { en: 'Not measured: chills or hot', es: 'No la medí: escalofríos o calor' } },
          { label: { en: 'Not measured: no chills', es: 'No la medí: sin escalofríos' } },
        ),
        fever: MEASURED_FEVER,
      },
      enableWhen: noRedFlag,
    },
    {
      linkId: 'car-t-noticed',
      text: {
        en: 'Please ask someone with you: do you seem confused, sleepy, or different in how you talk or write?',
        es: 'Pregunte a quien le acompaña: ¿nota en usted confusión, sueño, o cambios al hablar o escribir?',
      },
      scale: labelledScale(NO, YES, {
        label: { en: 'Nobody is with me', es: 'No hay nadie' },
        aliases: { en: ['nobody', 'alone'], es: ['nadie'] },
      }),
      enableWhen: noRedFlag,
    },
  ],
  scale: YES_NO,
  scores: [],
};
