// The answers that our own symptom checks share. A bare "yes" or "1" is always the plain yes, never a milder answer.
import type { Scale } from '../domain/questionnaire.ts';
import { labelledScale } from './labelled-scale.ts';

export const NO = { label: { en: 'No', es: 'No' }, aliases: { en: ['n', 'nope', 'nah', 'none'], es: ['n', 'nada'] } };
export const YES = {
  label: { en: 'Yes', es: 'Sí' },
  aliases: { en: ['y', 'yea', 'yeah', 'yep', 'yup'], es: ['s', 'claro que sí'] },
};

export const MORE_THAN_ONE = {
  label: { en: 'More than one', es: 'Varios' },
  aliases: { en: ['several', 'two or more'], es: ['dos o más', 'más de uno'] },
};

export const YES_NO: Scale = labelledScale(NO, YES);

/** How much a symptom takes from the day. */
export const BURDEN: Scale = labelledScale(
  {
    label: { en: 'Not at all', es: 'Nada' },
    aliases: { en: ['no', 'none'], es: ['no', 'ninguno', 'para nada'] },
  },
  {
    label: { en: 'A little', es: 'Un poco' },
    aliases: { en: ['little', 'mild', 'a bit'], es: ['poco', 'leve', 'un poquito'] },
  },
  {
    label: { en: 'It limits my day', es: 'Me limita' },
    aliases: { en: ['moderate', 'limits me'], es: ['moderado', 'moderada'] },
  },
  {
    label: { en: 'I can hardly do anything', es: 'Casi no puedo hacer nada' },
    aliases: { en: ['severe'], es: ['grave'] },
  },
);

export const NO_FEVER = {
  label: NO.label,
  aliases: {
    en: [...NO.aliases.en, 'no fever', 'normal'],
    es: [...NO.aliases.es, 'sin fiebre', 'no tengo fiebre', 'normal'],
  },
};

/**
 * Chills that nobody measured count as fever (docs/clinical-rules.md section 4). The codes are no order. A bare "no thermometer"
 * is asked again: with "but I have chills" behind it, it would be filed as the answer without them.
 */
const FEVER_ANSWERS = labelledScale(
  NO_FEVER,
  YES,
  {
    label: { en: 'Chills or felt hot, not measured', es: 'Escalofríos o calor, no medí' },
    aliases: { en: ['chills, no thermometer'], es: ['escalofríos, sin termómetro'] },
  },
  {
    label: { en: 'Chills, no fever', es: 'Escalofríos sin fiebre' },
    aliases: {
      en: ['chills but no fever', 'no fever but chills'],
      es: ['escalofríos pero sin fiebre', 'sin fiebre pero con escalofríos'],
    },
  },
  {
    label: { en: 'Not measured, no chills', es: 'No medí, sin escalofríos' },
    aliases: {
      en: ['no thermometer, no chills', 'no thermometer and no chills'],
      es: ['sin termómetro ni escalofríos', 'sin termómetro, sin escalofríos'],
    },
  },
);

/** 38 C, which is 100.4 F, as the question says; chills that nobody measured count as much. */
export const MEASURED_FEVER = { code: 1, unmeasured: 2, fromCelsius: 38 };

export const FEVER: Scale = { ...FEVER_ANSWERS, fever: MEASURED_FEVER };

export const FEVER_TEXT = {
  en: 'In the last 48 hours, was your temperature 100.4 F (38 C) or more?',
  es: 'Estos 2 días, ¿tuvo 38 C (100.4 F) o más?',
};
