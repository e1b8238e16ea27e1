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

/** Without a thermometer chills count as fever (docs/clinical-rules.md section 4). */
export const FEVER: Scale = labelledScale(
  NO,
  YES,
  {
    label: { en: 'Chills or felt hot, no thermometer', es: 'Escalofríos, sin termómetro' },
    aliases: { en: ['no thermometer'], es: ['sin termómetro', 'no tengo termómetro'] },
  },
  {
    label: { en: 'Chills, but no fever', es: 'Escalofríos sin fiebre' },
    aliases: { en: ['chills only', 'only chills'], es: ['solo escalofríos'] },
  },
);

export const FEVER_TEXT = {
  en: 'In the last 48 hours, was your temperature 100.4 F (38 C) or more?',
  es: 'En las últimas 48 horas, ¿tuvo 38 C (100.4 F) o más?',
};
