// One overall quality-of-life item, 0–10, past week, in our own words around published anchors; high is good.
import type { Instrument } from '../../domain/questionnaire.ts';
import { zeroToTen } from '../zero-to-ten.ts';

export const LASA_QOL: Instrument = {
  id: 'lasa-qol',
  version: 'own-wording-1.1',
  title: 'LASA single item overall quality of life',
  recallDays: 7,
  direction: 'higher-is-better',
  maySkip: true,
  items: [
    {
      linkId: 'lasa-qol',
      text: {
        en: 'How would you describe your overall quality of life in the past week, including today, from 0 (as bad as it can be) to 10 (as good as it can be)?',
        es: '¿Cómo fue en general su calidad de vida estos 7 días, hasta hoy, de 0 (lo peor posible) a 10 (lo mejor posible)?',
      },
    },
  ],
  scale: zeroToTen(
    { label: { en: 'As bad as it can be' }, aliases: { es: ['lo peor posible'] } },
    { label: { en: 'As good as it can be' }, aliases: { es: ['lo mejor posible'] } },
  ),
  scores: [
    {
      id: 'total',
      items: ['lasa-qol'],
      range: [0, 10],
      bands: [
        { min: 0, max: 5, label: 'clinically meaningful deficit' },
        { min: 6, max: 10, label: 'no clinically meaningful deficit' },
      ],
    },
  ],
};
