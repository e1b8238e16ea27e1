// A thing that happened which alert rules may be about, and what a rule that holds rests on.
import type { AlertEvidence, AlertRule, PatientEvent } from './alert.ts';
import type { Instrument, InstrumentId, LinkId } from './questionnaire.ts';
import type { Remembered } from './remembered-values.ts';
import type { Danger } from './reply/reading.ts';
import type { Score } from './response.ts';

export type Answers = Readonly<Record<LinkId, number>>;

/** The answer just given to `linkId`, among those of its administration so far. */
export interface Answered {
  readonly kind: 'answer';
  readonly instrument: Instrument;
  readonly linkId: LinkId;
  readonly answers: Answers;
  /** Of earlier surveys. */
  readonly remembered?: Remembered;
}

/** A score of a questionnaire that was answered to its end, computed or not. */
export interface Scored {
  readonly kind: 'score';
  readonly instrument: Instrument;
  readonly score: Score;
  readonly remembered?: Remembered;
}

/** A thing that happened which rules may be about. */
export type Occurrence =
  | Answered
  | Scored
  | { readonly kind: 'unanswered'; readonly instrument: InstrumentId; readonly linkId: LinkId }
  | { readonly kind: 'statement'; readonly danger: Danger }
  /**
   * A sitting was delivered and expired: how many in a row without any answer, how many without the last one, and which
   * instruments were not finished.
   */
  | {
      readonly kind: 'missed';
      readonly count: number;
      readonly unfinished?: number;
      readonly instruments: readonly InstrumentId[];
    }
  | { readonly kind: 'unfinished'; readonly instrument: InstrumentId; readonly answers: Answers }
  /** The rules that have been raised in one case, the latest just now. */
  | { readonly kind: 'case'; readonly raised: readonly AlertRule[] }
  | { readonly kind: 'event'; readonly event: PatientEvent };

/** What a rule that holds rests on, and the one value by which "worse" is told. */
export interface Held {
  readonly rule: AlertRule;
  readonly evidence: AlertEvidence;
  readonly value?: Measured;
}

/** A code or a score, and whether more of it is worse. */
export interface Measured {
  readonly value: number;
  readonly higherIsWorse: boolean;
}

/** By how much `now` is worse than `before`; negative when it is better. */
export const worseBy = ({ value, higherIsWorse }: Measured, before: number): number =>
  higherIsWorse ? value - before : before - value;
