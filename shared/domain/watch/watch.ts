// A clinician's watch as the state keeps it, and as a questionnaire like any other.
import type { LocalDate } from '../local-time.ts';
import type { AnswerOption, Instrument, Scale } from '../questionnaire.ts';

export const WATCH_ANSWERS = ['yes-no', '0-10'] as const;
export type WatchAnswer = (typeof WATCH_ANSWERS)[number];

export interface WatchQuestion {
  /** In the clinician's own words, in the language of the patient. */
  readonly text: string;
  readonly answer: WatchAnswer;
  /** The answer from which on staff are told the same day: 1 is yes. */
  readonly atLeast: number;
}

export interface Watch {
  readonly id: string;
  readonly questions: readonly WatchQuestion[];
  readonly everyDays: number;
  /** The last local day on which it is asked. */
  readonly until: LocalDate;
  /** The first local day that has not been dealt with. */
  readonly next: LocalDate;
  /** User name of the clinician. */
  readonly by: string;
}

export const WATCH = 'watch';
export const watchItem = (index: number): string => `${WATCH}-${index + 1}`;

const YES_NO: readonly AnswerOption[] = [
  { code: 0, label: { en: 'No', es: 'No' } },
  { code: 1, label: { en: 'Yes', es: 'Sí' } },
];

const scaleFor = (answer: WatchAnswer): Scale =>
  answer === 'yes-no'
    ? { kind: 'labelled', options: YES_NO }
    : { kind: 'numeric', options: Array.from({ length: 11 }, (_, code) => ({ code, label: {} })) };

/** The questionnaire of a watch. It has no score; a patient who changes language meanwhile still gets it as it was written. */
export const watchInstrument = ({ id, questions }: Pick<Watch, 'id' | 'questions'>): Instrument => ({
  id: WATCH,
  version: id,
  title: "A clinician's own questions",
  recallDays: 1,
  direction: 'higher-is-worse',
  symptoms: true,
  items: questions.map(({ text, answer }, index) => ({
    linkId: watchItem(index),
    text: { en: text, es: text },
    scale: scaleFor(answer),
  })),
  scale: scaleFor('yes-no'),
  scores: [],
});
