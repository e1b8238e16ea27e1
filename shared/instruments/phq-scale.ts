// The stems and the answer options that the PHQ and GAD questionnaires share, verbatim.
import type { Translated } from '../domain/language.ts';
import type { Scale } from '../domain/questionnaire.ts';

export const PHQ_STEM: Translated = {
  en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  es: 'Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?',
};

export const GAD_STEM: Translated = {
  en: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  es: 'Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?',
};

export const PHQ_SCALE: Scale = {
  kind: 'labelled',
  options: [
    {
      code: 0,
      label: { en: 'Not at all', es: 'Ningún día' },
      aliases: { en: ['none', 'never', 'no days'], es: ['para nada', 'nada', 'nunca', 'ninguna vez', 'en absoluto'] },
    },
    {
      code: 1,
      label: { en: 'Several days', es: 'Varios días' },
      aliases: { en: ['several'], es: ['varios'] },
    },
    {
      code: 2,
      label: { en: 'More than half the days', es: 'Más de la mitad de los días' },
      aliases: { en: ['more than half', 'more than half of the days'], es: ['más de la mitad'] },
    },
    {
      code: 3,
      label: { en: 'Nearly every day', es: 'Casi todos los días' },
      aliases: {
        en: ['almost every day', 'every day', 'everyday', 'nearly everyday'],
        es: ['casi cada día', 'todos los días'],
      },
    },
  ],
};
