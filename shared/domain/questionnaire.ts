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
  readonly kind: 'numeric' | 'labelled';
  readonly options: readonly AnswerOption[];
}

/** A condition on an earlier answer of the same administration (FHIR `Questionnaire.item.enableWhen`). */
export interface EnableWhen {
  readonly question: LinkId;
  readonly operator: '=' | '!=' | '>' | '>=' | '<' | '<=';
  readonly answer: number;
}

/** Verbatim text per language; a language that is not there cannot be asked in, and none is where the licence forbids it. */
export type PublishedText = Partial<Translated>;

export interface Item {
  readonly linkId: LinkId;
  /** Verbatim item text: a reworded validated item is invalid. */
  readonly text: PublishedText;
  readonly loinc?: string;
  /** Where it is not answered on the instrument's scale. */
  readonly scale?: Scale;
  /** Asked only if these hold: all of them, or any with `enableBehavior: 'any'`. An unanswered question enables nothing. */
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  /** An answer above 0 acts at once, and no answer is "unknown", never 0 (clinical rules section 5). */
  readonly selfHarm?: true;
}

export interface Band {
  readonly min: number;
  readonly max: number;
  readonly label: string;
}

export interface ScoreDefinition {
  /** `total`, or the name of a subscale such as `depression`. */
  readonly id: string;
  readonly items: readonly LinkId[];
  readonly range: readonly [min: number, max: number];
  readonly bands: readonly Band[];
  readonly loinc?: string;
}

export interface Instrument {
  readonly id: InstrumentId;
  readonly version: string;
  readonly title: string;
  /** Days the items ask about; the instrument is never asked more often than this. */
  readonly recallDays: number;
  /** Nothing may compare two instruments' scores without looking at this. */
  readonly direction: 'higher-is-worse' | 'higher-is-better';
  /** Asks about mood: left out where the patient has declined that. */
  readonly mood?: true;
  /** Said once, ahead of the first item. */
  readonly stem?: PublishedText;
  readonly items: readonly Item[];
  /** Shared by all items that have none of their own. */
  readonly scale: Scale;
  readonly scores: readonly ScoreDefinition[];
}

export const scaleOf = (instrument: Instrument, item: Item): Scale => item.scale ?? instrument.scale;

/** What a patient texts for an option. */
export const replyOf = ({ code, reply = code }: AnswerOption): number => reply;

/** The text to send. Asking in a language that the instrument does not have is a fault in the plan, so it throws. */
export const textIn = (text: PublishedText, language: Language, where: string): string => {
  const found = text[language];
  if (found === undefined) throw new Error(`${where} has no text in "${language}"`);
  return found;
};
