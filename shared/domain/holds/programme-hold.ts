// A hold on the whole programme: nobody gets anything but replies and safety texts.
import { type OutgoingText, PURPOSES } from '../communication.ts';
import type { Instant } from '../instant.ts';

export interface ProgrammeHold {
  readonly on: boolean;
  /** For staff, in their own words: no health data. */
  readonly reason: string;
  /** User name of who turned it on or off. */
  readonly by: string;
  readonly since: Instant;
  /** The table was restored from a backup and nobody has prepared it: no member of staff may lift this. */
  readonly unprepared?: true;
}

/** What the campaign queue carries waits; answers to what a person texts, and safety texts, go on. */
export const waitsForProgramme = ({ purpose }: Pick<OutgoingText, 'purpose'>): boolean =>
  PURPOSES[purpose].queue === 'campaign';
