// The figures of a care team as they are kept: the last that were finished, and those that are being counted.
import type { CareTeamId } from '../care-team.ts';
import type { PatientId } from '../communication.ts';
import type { Instant } from '../instant.ts';
import type { LocalDate } from '../local-time.ts';
import { type Counts, sumOf } from './counts.ts';

export interface Figures {
  /** When counting began: nothing later is in them for sure. */
  readonly asOf: Instant;
  readonly counts: Counts;
}

/** Counting goes page by page through the patients. */
export interface Counting extends Figures {
  /** The team's day that it is for: once a day. */
  readonly day: LocalDate;
  /** At whom the page before ended; absent before the first. */
  readonly after?: PatientId;
}

export interface TeamFigures {
  readonly careTeamId: CareTeamId;
  /** One more with every write: two who count at once do not count a page twice. */
  readonly version: number;
  readonly finished?: Figures & { readonly day: LocalDate };
  readonly counting?: Counting;
}

/** What is to be counted on; undefined where this day is done. */
export const countingOn = ({ finished, counting }: TeamFigures, day: LocalDate, now: Instant): Counting | undefined => {
  if (finished?.day === day) return undefined;
  return counting?.day === day ? counting : { day, asOf: now, counts: {} };
};

/** With a page more; finished where no page follows. */
export const withPage = (
  { careTeamId, version, finished }: TeamFigures,
  { day, asOf, counts }: Counting,
  page: { readonly counts: readonly Counts[]; readonly next?: PatientId },
): TeamFigures => {
  const sum = sumOf([counts, ...page.counts]);
  const next = { careTeamId, version: version + 1 };
  if (page.next === undefined) return { ...next, finished: { day, asOf, counts: sum } };
  return { ...next, ...(finished && { finished }), counting: { day, asOf, counts: sum, after: page.next } };
};
