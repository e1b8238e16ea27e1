// Asking a watch: on its day ahead of whatever the plan asks, or by itself.
import { administrationOf } from '../beginning.ts';
import type { Draft } from '../draft.ts';
import { HOUR, type Instant, plus } from '../instant.ts';
import type { LocalDate } from '../local-time.ts';
import type { Administration, Sitting } from '../patient.ts';
import { addDays, instantAt, localDate } from '../zoned-time.ts';
import { type Watch, watchInstrument } from './watch.ts';

const REMINDED_AFTER = 4 * HOUR;

const nextAfter = ({ everyDays }: Watch, today: LocalDate): LocalDate => addDays(today, everyDays);

/** The watch, if it is due today: it has then been dealt with until its next day. */
export const takeWatch = (draft: Draft, dueAt: Instant): readonly Administration[] => {
  const { watch, timeZone } = draft.state;
  const today = localDate(draft.now, timeZone);
  if (!watch || watch.next > today || watch.next > watch.until) return [];
  draft.change({ watch: { ...watch, next: nextAfter(watch, today) } });
  return today > watch.until ? [] : [administrationOf(watchInstrument(watch), 'watch', dueAt)];
};

/** By itself a watch is reminded of the same day, and closes when it is next to be asked. */
export const watchPatience = (draft: Draft): Pick<Sitting, 'remindAt' | 'expiresAt'> => {
  const { watch, preferredTime, timeZone } = draft.state;
  const next = watch?.next ?? addDays(localDate(draft.now, timeZone), 1);
  return { remindAt: plus(draft.now, REMINDED_AFTER), expiresAt: instantAt(next, preferredTime, timeZone) };
};
