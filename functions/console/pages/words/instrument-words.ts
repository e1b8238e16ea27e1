// Instruments, items and answers as staff name them: short, in English, in the words of the questionnaire.
import type { Content } from '../../../../shared/domain/content.ts';
import { type Instrument, type InstrumentId, type Item, scaleOf } from '../../../../shared/domain/questionnaire.ts';

export type KnownInstruments = Pick<Content, 'instrument'>;

/** What the published title does not abbreviate. */
const SHORT_NAMES: Readonly<Record<InstrumentId, string>> = {
  'distress-0-10': 'Distress',
  'lasa-qol': 'Quality of life',
  'ici-symptom-check': 'Symptom check',
  'car-t-check': 'Daily check',
  'car-t-late-check': 'Symptom check',
  'promis-global-10': 'PROMIS Global-10',
  'promis-anxiety-4a': 'PROMIS Anxiety',
  'promis-depression-4a': 'PROMIS Depression',
  'pro-ctcae-ici': 'PRO-CTCAE',
};

/** `PHQ-9`, `Distress`. */
export const instrumentName = ({ id, title }: Pick<Instrument, 'id' | 'title'>): string =>
  SHORT_NAMES[id] ?? /\(([^)]+)\)$/.exec(title)?.[1] ?? title;

/** The instrument of an id and version; undefined where it is no longer known, for an old alert is still shown. */
export const findInstrument = (
  { instrument }: KnownInstruments,
  id: InstrumentId,
  version?: string,
): Instrument | undefined => {
  try {
    return instrument(id, version);
  } catch {
    return undefined;
  }
};

/** The item as asked, or its number where its words may not be shown. */
export const itemWords = (instrument: Instrument, item: Item): string =>
  item.text.en ?? item.text.es ?? `${instrumentName(instrument)} item ${instrument.items.indexOf(item) + 1}`;

/** `Yes`; `8 of 10` on a scale of numbers. */
export const answerWords = (instrument: Instrument, item: Item, code: number): string => {
  const { kind, options } = scaleOf(instrument, item);
  const label = options.find((option) => option.code === code)?.label;
  const words = label?.en ?? label?.es;
  const highest = Math.max(...options.map((option) => option.code));
  if (kind === 'labelled' && words) return words;
  return words ? `${code} of ${highest} (${words})` : `${code} of ${highest}`;
};
