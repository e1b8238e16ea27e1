// The data dictionary: every column of every export, and every instrument with its items, answer options, scores and cut-offs.
import { directionOf, type Instrument, type Item, type ScoreDefinition, scaleOf } from '../questionnaire.ts';
import { CARE_COLUMNS } from './care-columns.ts';
import type { Column, ColumnType } from './column.ts';
import { FILES } from './filed.ts';
import { researchColumns } from './research-columns.ts';

export const ENTRY_KINDS = ['column', 'instrument', 'item', 'option', 'score', 'band', 'cut-off'] as const;

export interface DictionaryEntry {
  readonly entry: (typeof ENTRY_KINDS)[number];
  /** The file of a column, e.g. `care/items`; else the instrument, `<id>@<version>`. */
  readonly of: string;
  readonly name: string;
  readonly meaning: string;
  readonly type?: ColumnType | 'code';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly direction?: string;
}

/** In the order in which a dictionary that is kept as a file has them. */
export const ENTRY_COLUMNS = ['entry', 'of', 'name', 'meaning', 'type', 'minimum', 'maximum', 'direction'] as const;

/** Pass the instruments as the project ships them: they hold no text that a licence forbids. */
export const dictionaryOf = (instruments: readonly Instrument[]): readonly DictionaryEntry[] => [
  ...columnEntries('care', CARE_COLUMNS),
  ...columnEntries(
    'research',
    researchColumns((id) => id),
  ),
  ...instruments.flatMap(instrumentEntries),
];

type ColumnsByFile = Readonly<
  Record<(typeof FILES)[number], readonly Pick<Column<never>, 'name' | 'type' | 'meaning'>[]>
>;

const columnEntries = (kind: 'care' | 'research', columns: ColumnsByFile): readonly DictionaryEntry[] =>
  FILES.flatMap((file) =>
    columns[file].map(({ name, type, meaning }) => ({ entry: 'column', of: `${kind}/${file}`, name, meaning, type })),
  );

const instrumentEntries = (instrument: Instrument): readonly DictionaryEntry[] => {
  const of = `${instrument.id}@${instrument.version}`;
  const { title, recallDays, direction, wordingFrom } = instrument;
  const wording = wordingFrom ? `. Its wording is licensed: ${wordingFrom}` : '';
  return [
    {
      entry: 'instrument',
      of,
      name: instrument.id,
      meaning: `${title}. Asks about the last ${recallDays} days${wording}`,
      direction,
    },
    ...instrument.items.flatMap((item) => itemEntries(instrument, item, of)),
    ...instrument.scores.flatMap((score) => scoreEntries(instrument, score, of)),
    ...(instrument.cutOffs ?? []).map(
      ({ id, on, atLeast, atMost, source }): DictionaryEntry => ({
        entry: 'cut-off',
        of,
        name: id,
        meaning: `On ${on === 'each-item' ? 'each item' : 'item' in on ? on.item : `the score ${on.score}`}, inclusive. ${source}`,
        ...(atLeast !== undefined && { minimum: atLeast }),
        ...(atMost !== undefined && { maximum: atMost }),
      }),
    ),
  ];
};

const itemEntries = (instrument: Instrument, item: Item, of: string): readonly DictionaryEntry[] => {
  const { options } = scaleOf(instrument, item);
  const codes = options.map(({ code }) => code);
  const { linkId, text, loinc } = item;
  return [
    {
      entry: 'item',
      of,
      name: linkId,
      meaning: [text.en ?? 'Wording not ours to print', loinc && `LOINC ${loinc}`].filter(Boolean).join('. '),
      type: 'code',
      minimum: Math.min(...codes),
      maximum: Math.max(...codes),
      direction: directionOf(instrument, item),
    },
    ...options.map(
      ({ code, label }): DictionaryEntry => ({
        entry: 'option',
        of,
        name: `${linkId}=${code}`,
        meaning: label.en ?? '',
        type: 'code',
      }),
    ),
  ];
};

const scoreEntries = (instrument: Instrument, score: ScoreDefinition, of: string): readonly DictionaryEntry[] => {
  const { id, title = id, items, range, bands, loinc } = score;
  const [minimum, maximum] = range;
  return [
    {
      entry: 'score',
      of,
      name: id,
      meaning: [`${title}, of ${items.join(', ')}`, loinc && `LOINC ${loinc}`].filter(Boolean).join('. '),
      type: 'number',
      minimum,
      maximum,
      direction: directionOf(instrument, score),
    },
    ...bands.map(
      ({ min, max, label }): DictionaryEntry => ({
        entry: 'band',
        of,
        name: `${id}: ${label}`,
        meaning: `Band of the score ${id}`,
        minimum: min,
        maximum: max,
      }),
    ),
  ];
};
