// The scales that `interpret` knows by name, with the other words that count as a label on each (docs/reading-replies.md, A3).
import type { Scale } from '../../../shared/domain/questionnaire.ts';
import { PHQ_SCALE } from '../../../shared/instruments/phq-scale.ts';

const NO_PAIN = {
  en: ['none', 'zero pain', 'no pain at all'],
  es: ['nada', 'ninguno', 'ningún dolor', 'nada de dolor', 'cero dolor'],
};

export const SCALES: Readonly<Record<string, Scale>> = {
  phq: PHQ_SCALE,
  nrs: {
    kind: 'numeric',
    options: [
      { code: 0, label: { en: 'No pain', es: 'Sin dolor' }, aliases: NO_PAIN },
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((code) => ({ code, label: {} })),
      { code: 10, label: { en: 'Worst pain imaginable', es: 'El peor dolor imaginable' } },
    ],
  },
  likert5: {
    kind: 'labelled',
    options: [
      {
        code: 1,
        label: { en: 'Not at all', es: 'Nada' },
        aliases: { en: ['none', 'none at all'], es: ['para nada', 'nada en absoluto'] },
      },
      {
        code: 2,
        label: { en: 'A little bit', es: 'Un poco' },
        aliases: { en: ['a little', 'little bit'], es: ['un poquito'] },
      },
      { code: 3, label: { en: 'Somewhat', es: 'Algo' } },
      { code: 4, label: { en: 'Quite a bit', es: 'Mucho' } },
      { code: 5, label: { en: 'Very much', es: 'Muchísimo' } },
    ],
  },
  yesno: {
    kind: 'labelled',
    options: [
      { code: 0, label: { en: 'No', es: 'No' } },
      { code: 1, label: { en: 'Yes', es: 'Sí' } },
    ],
  },
  wordpref: {
    kind: 'labelled',
    options: [
      { code: 1, label: { en: 'Never', es: 'Nunca' } },
      { code: 2, label: { en: 'Rarely', es: 'Rara vez' }, aliases: { es: ['raramente'] } },
      { code: 3, label: { en: 'Sometimes', es: 'Algunas veces' }, aliases: { es: ['a veces'] } },
      { code: 4, label: { en: 'Often', es: 'A menudo' } },
      { code: 5, label: { en: 'Always', es: 'Siempre' } },
    ],
  },
};
