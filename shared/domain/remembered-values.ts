// What the alert rules compare an answer with, as a patient's state keeps it.
import type { LocalDate } from './local-time.ts';

/** By item, or `score/<id>`. An item at its lowest code is left out where higher is worse. */
export type RememberedValues = Readonly<Record<string, number>>;

/** What the alert rules compare with, of one instrument: nothing that no rule asks for. */
export interface Remembered {
  /** Of the first time it was completed since the plan started. */
  readonly baseline?: RememberedValues;
  readonly last?: RememberedValues;
  /** By alert rule: how many times running its answer or score has held. 0 is left out. */
  readonly runs?: Readonly<Record<string, number>>;
}

/** A ladder of alert rules that has alerted and is quiet until a day, unless the value gets worse. */
export interface QuietLadder {
  readonly until: LocalDate;
  readonly value?: number;
  /** By a clinician: at this very answer, or up to this value on a scale of numbers. */
  readonly snoozed?: 'at' | 'up-to';
}
