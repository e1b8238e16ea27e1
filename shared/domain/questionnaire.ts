// The shape of an instrument: items, answer options, scoring and bands as data (FHIR Questionnaire words).
import type { Language, Translated } from './language.ts';

/** Identifies an instrument, e.g. `phq-9`; the folder name under `shared/instruments`. */
export type InstrumentId = string;
/** Identifies an item within its instrument, e.g. `phq9-9`. */
export type LinkId = string;

export interface AnswerOption {
  /** The number a patient texts, and the value that is scored. */
  readonly code: number;
  /** Printed label, where the instrument has one in that language; numeric scales label only their ends. */
  readonly label: Partial<Record<Language, string>>;
  /** Other words that mean just this option on this scale (docs/reading-replies.md, A3); never printed. */
  readonly aliases?: Partial<Record<Language, readonly string[]>>;
}

export interface Item {
  readonly linkId: LinkId;
  /** Verbatim item text: a reworded validated item is invalid. */
  readonly text: Translated;
  readonly loinc?: string;
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
  readonly stem?: Translated;
  readonly items: readonly Item[];
  /** Shared by all items. `numeric` scales are answered with a number alone, `labelled` ones print every label. */
  readonly scale: 'numeric' | 'labelled';
  readonly answerOptions: readonly AnswerOption[];
  readonly scores: readonly ScoreDefinition[];
}
