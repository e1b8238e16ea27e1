// The shape of an instrument: items, answer options, scoring and bands as data (FHIR Questionnaire words).
import type { Language, Translated } from './language.ts';

/** Identifies an instrument, e.g. `phq-9`; the folder name under `shared/instruments`. */
export type InstrumentId = string;
/** Identifies an item within its instrument, e.g. `phq9-9`. */
export type LinkId = string;

export interface AnswerOption {
  /** As published: stored and scored; also what a patient texts, unless `reply` says otherwise. */
  readonly code: number;
  /** What a patient texts for it, where the printed order is not the code (Kessler, PROMIS). */
  readonly reply?: number;
  /** Printed label, where the instrument has one in that language; numeric scales label only their ends. */
  readonly label: Partial<Record<Language, string>>;
  /** Other words that mean just this option on this scale (docs/reading-replies.md, A3); never printed. */
  readonly aliases?: Partial<Record<Language, readonly string[]>>;
}

/** What an item may be answered with. `numeric` scales are answered with a number alone, `labelled` ones print every label. */
export interface Scale {
  /** By which a site's file of texts labels its options, where the project ships no labels. */
  readonly name?: string;
  readonly kind: 'numeric' | 'labelled';
  readonly options: readonly AnswerOption[];
  /**
   * Of a question about fever: the answer that a temperature from here on is, for those who text what they measured, and that of
   * chills which nobody measured. Both are critical in every plan that asks it.
   */
  readonly fever?: { readonly code: number; readonly unmeasured?: number; readonly fromCelsius: number };
}

/** A condition on an earlier answer of the same administration (FHIR `Questionnaire.item.enableWhen`). */
export interface EnableWhen {
  readonly question: LinkId;
  readonly operator: '=' | '!=' | '>' | '>=' | '<' | '<=';
  readonly answer: number;
}

/** Verbatim text per language; a language that is not there cannot be asked in, and none is where the licence forbids it. */
export type PublishedText = Partial<Translated>;

export type Direction = 'higher-is-worse' | 'higher-is-better';

/** The smallest difference that matters to a person, as published: points for the better, and for the worse. */
export interface MeaningfulChange {
  readonly better: number;
  readonly worse: number;
  readonly source: string;
}

export interface Item {
  readonly linkId: LinkId;
  /** Verbatim item text: a reworded validated item is invalid. */
  readonly text: PublishedText;
  /** Where another instrument has the same item, its code is the same there: neither asks it again too soon. */
  readonly loinc?: string;
  /** The name that instruments share for an item they have in common, where it has no LOINC code. */
  readonly sameAs?: string;
  /** Where it is not answered on the instrument's scale. */
  readonly scale?: Scale;
  /** Asked only if these hold: all of them, or any with `enableBehavior: 'any'`. An unanswered question enables nothing. */
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  /** An answer above 0 acts at once, and no answer is "unknown", never 0 (clinical rules section 5). */
  readonly selfHarm?: true;
  /** Asks about emergency signs: an answer above 0 must be critical in every plan that asks it. */
  readonly emergency?: true;
  /** What each code counts in a score, where it is not the code itself: code → points. */
  readonly recode?: Readonly<Record<number, number>>;
  /** Which way its codes are worse, where that is not the instrument's direction. */
  readonly direction?: Direction;
  readonly meaningfulChange?: MeaningfulChange;
}

export interface Band {
  readonly min: number;
  readonly max: number;
  readonly label: string;
}

/** How the answers to a score's items become the score. Every way needs every item that applies; nothing is prorated. */
export type ScoreMethod =
  /** The sum of the points, `times` and then `plus` (1 and 0 unless given). */
  | { readonly kind: 'sum'; readonly times?: number; readonly plus?: number }
  /** The published score, and its standard error, for each sum. */
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }
  /** 0 where the first item is 0; else the published grade for the codes in the order of the items, joined by commas. */
  | { readonly kind: 'grade'; readonly grades: Readonly<Record<string, number>> };

export interface TableRow {
  readonly raw: number;
  readonly value: number;
  readonly se: number;
}

export interface ScoreDefinition {
  /** `total`, or the name of a subscale such as `depression`. */
  readonly id: string;
  /** As published, where the id is not it: `Numbness & tingling`. */
  readonly title?: string;
  readonly items: readonly LinkId[];
  /** A plain sum unless given. */
  readonly method?: ScoreMethod;
  readonly range: readonly [min: number, max: number];
  /** Empty where none is published for this score. */
  readonly bands: readonly Band[];
  /** Another published set of bands on the same score. */
  readonly otherBands?: { readonly name: string; readonly bands: readonly Band[] };
  readonly loinc?: string;
  /** Where it is not the instrument's direction. */
  readonly direction?: Direction;
  readonly meaningfulChange?: MeaningfulChange;
}

/** A published cut-off, inclusive: on a score, on one item, or on each item. Which side is worse is in the bound given. */
export interface CutOff {
  readonly id: string;
  readonly on: { readonly score: string } | { readonly item: LinkId } | 'each-item';
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly source: string;
}

export interface Instrument {
  readonly id: InstrumentId;
  readonly version: string;
  readonly title: string;
  /** Days the items ask about; the instrument is never asked more often than this. */
  readonly recallDays: number;
  /** Nothing may compare scores or answers without {@link directionOf}. */
  readonly direction: Direction;
  /** Asks about mood: left out where the patient has declined that. */
  readonly mood?: true;
  /**
   * Asks about symptoms of the body: what is urgent there is a matter for the care team's line, not for a crisis line, and
   * a No with a comment is not taken for a plain No.
   */
  readonly symptoms?: true;
  /** A patient may leave an item out by SKIP, which leaves it missing; never one about self-harm. */
  readonly maySkip?: true;
  /** From whom a site gets the texts and the licence, where the project may not ship them: it cannot be asked until then. */
  readonly wordingFrom?: string;
  /** Said once, ahead of the first item. */
  readonly stem?: PublishedText;
  readonly items: readonly Item[];
  /** Shared by all items that have none of their own. */
  readonly scale: Scale;
  readonly scores: readonly ScoreDefinition[];
  readonly cutOffs?: readonly CutOff[];
}

/** A patient may leave an item out where its instrument says so; never one about self-harm. */
export const maySkip = (instrument: Instrument, item: Item): boolean => instrument.maySkip === true && !item.selfHarm;

export const scaleOf = (instrument: Instrument, item: Item): Scale => item.scale ?? instrument.scale;

/** Which way an item's codes or a score are worse. */
export const directionOf = (instrument: Instrument, part: Item | ScoreDefinition): Direction =>
  part.direction ?? instrument.direction;

/** What a patient texts for an option. */
export const replyOf = ({ code, reply = code }: AnswerOption): number => reply;

/** The text to send. Asking in a language that the instrument does not have is a fault in the plan, so it throws. */
export const textIn = (text: PublishedText, language: Language, where: string): string => {
  const found = text[language];
  if (found === undefined) throw new Error(`${where} has no text in "${language}"`);
  return found;
};
