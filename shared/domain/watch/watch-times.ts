// When a watch is due, derived from the state alone.
import { HOUR, type Instant, later, plus } from '../instant.ts';
import type { PatientState } from '../patient.ts';
import { instantAt } from '../zoned-time.ts';
import { WATCH } from './watch.ts';

/** A survey that has been open for so long gives way to a watch. */
const GIVES_WAY_AFTER = 12 * HOUR;

/** When the watch is next to be asked; undefined when there is none, or it is over. */
export const watchDueAt = ({ watch, sitting, preferredTime, timeZone }: PatientState): Instant | undefined => {
  if (!watch || watch.next > watch.until) return undefined;
  const at = instantAt(watch.next, preferredTime, timeZone);
  return sitting ? later(at, plus(sitting.startedAt, GIVES_WAY_AFTER)) : at;
};

/** True while the open survey holds the watch. */
export const isWatchOpen = ({ sitting }: Pick<PatientState, 'sitting'>): boolean =>
  sitting?.administrations.some(({ instrument }) => instrument === WATCH) ?? false;
