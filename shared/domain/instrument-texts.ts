// The texts of an instrument that a site supplies, and whether an instrument can be asked in a language at all.
import type { Language } from './language.ts';
import {
  type Instrument,
  type InstrumentId,
  type Item,
  type LinkId,
  type PublishedText,
  type Scale,
  scaleOf,
} from './questionnaire.ts';

/** One instrument in one language, verbatim as its owner licensed it to the site. */
export interface InstrumentTexts {
  readonly instrument: InstrumentId;
  readonly version: string;
  readonly language: Language;
  /** Who gave the licence, and the copyright line they ask for. */
  readonly licence: string;
  /** Null where the published form has none. */
  readonly stem: string | null;
  readonly items: Readonly<Record<LinkId, string>>;
  /** By scale, then by code. A scale without a name is `answers`. Numeric scales print no labels and need none. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What is wrong with a site's texts: the field, and what would be right. Never the text. */
export interface TextProblem {
  readonly field: string;
  readonly problem: string;
}

const scaleName = ({ name = 'answers' }: Scale): string => name;

/** The scales that items are answered on, once each. */
const scalesOf = (instrument: Instrument): readonly Scale[] => [
  ...new Map(
    instrument.items.map((item) => scaleOf(instrument, item)).map((scale) => [scaleName(scale), scale]),
  ).values(),
];

/** Keys that are missing or that nothing answers to. */
const compared = (
  field: string,
  needed: readonly string[],
  allowed: readonly string[],
  given: readonly string[],
): readonly TextProblem[] => [
  ...needed
    .filter((key) => !given.includes(key))
    .map((key) => ({ field: `${field}.${key}`, problem: 'is missing; expected its text' })),
  ...given
    .filter((key) => !allowed.includes(key))
    .map((key) => ({ field: `${field}.${key}`, problem: `is unknown; expected one of ${allowed.join(', ')}` })),
];

const labelProblems = (scale: Scale, { options }: InstrumentTexts): readonly TextProblem[] => {
  const name = scaleName(scale);
  const codes = scale.options.map(({ code }) => String(code));
  return compared(`options.${name}`, scale.kind === 'labelled' ? codes : [], codes, Object.keys(options[name] ?? {}));
};

/** Everything that keeps the texts from being used with the instrument; empty when they are complete. */
export const problemsWithTexts = (instrument: Instrument, texts: InstrumentTexts): readonly TextProblem[] => {
  const { version, language } = texts;
  const linkIds = instrument.items.map(({ linkId }) => linkId);
  const scales = scalesOf(instrument);
  const names = scales.map(scaleName);
  return [
    ...(version === instrument.version
      ? []
      : [{ field: 'version', problem: `is not the version that is scored; expected ${instrument.version}` }]),
    ...(instrument.items.some(({ text }) => text[language] !== undefined)
      ? [{ field: 'language', problem: `is there already; ${instrument.id} ships with its text in it` }]
      : []),
    ...(instrument.stem !== undefined && texts.stem === null
      ? [{ field: 'stem', problem: 'is null; expected the stem, which this instrument has' }]
      : []),
    ...compared('items', linkIds, linkIds, Object.keys(texts.items)),
    ...compared('options', [], names, Object.keys(texts.options)),
    ...scales.flatMap((scale) => labelProblems(scale, texts)),
  ];
};

const joined = (text: PublishedText, language: Language, added: string | null | undefined): PublishedText =>
  added === null || added === undefined ? text : { ...text, [language]: added };

/** The instrument with a site's texts. They must have no problems: a gap would be found when a patient is asked. */
const withTexts = (instrument: Instrument, texts: InstrumentTexts): Instrument => {
  const { language } = texts;
  const labelled = (scale: Scale): Scale => ({
    ...scale,
    options: scale.options.map((option) => ({
      ...option,
      label: joined(option.label, language, texts.options[scaleName(scale)]?.[option.code]),
    })),
  });
  const spoken = (item: Item): Item => ({
    ...item,
    text: joined(item.text, language, texts.items[item.linkId]),
    ...(item.scale && { scale: labelled(item.scale) }),
  });
  return {
    ...instrument,
    ...((instrument.stem ?? texts.stem) && { stem: joined(instrument.stem ?? {}, language, texts.stem) }),
    items: instrument.items.map(spoken),
    scale: labelled(instrument.scale),
  };
};

/** The instruments, each with the texts there are for its version. */
export const withAllTexts = (
  instruments: readonly Instrument[],
  all: readonly InstrumentTexts[],
): readonly Instrument[] =>
  instruments.map((instrument) =>
    all
      .filter((texts) => texts.instrument === instrument.id && texts.version === instrument.version)
      .reduce(withTexts, instrument),
  );

/** Whether every text that a patient would see is there in the language. */
export const isAskable = (instrument: Instrument, language: Language): boolean =>
  (instrument.stem === undefined || instrument.stem[language] !== undefined) &&
  instrument.items.every(({ text }) => text[language] !== undefined) &&
  scalesOf(instrument).every(
    ({ kind, options }) => kind === 'numeric' || options.every(({ label }) => label[language] !== undefined),
  );

/** Why an instrument cannot be asked in a language: what is missing, and who has it; undefined when it can. */
export const whyNotAskable = (instrument: Instrument, language: Language): string | undefined => {
  if (isAskable(instrument, language)) return undefined;
  const owner =
    instrument.wordingFrom === undefined
      ? 'no verified text in it is known to us; a site that has one'
      : `its wording is not ours to pass on. Get the text and a licence from ${instrument.wordingFrom}; a site that has them`;
  return `${instrument.id} ${instrument.version} cannot be asked in "${language}": ${owner} puts it into vigil.content/ (docs/site-content.md)`;
};
