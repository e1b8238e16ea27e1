// By when something has to be done about an open alert, in words, by the clock where the patient is.
import type { Alert, AlertStep, OpenAlert } from '../../../../shared/domain/alert.ts';
import { acknowledgingBegins } from '../../../../shared/domain/alert-clocks.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import { waitInWords } from '../when.tsx';

export interface Deadline {
  /** `Reach by 14:05 CST`. */
  readonly words: string;
  /** `overdue 12 min`; absent while there is time. */
  readonly overdue?: string;
}

/** `14:05 CST` on the day of `now`, else with the day. */
export const clockInWords = (at: Instant, now: Instant, timeZone: TimeZoneId): string => {
  const dayOf = (when: Instant) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(when));
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(at));
  if (dayOf(at) === dayOf(now)) return parts;
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  return `${day.format(new Date(at)).replace(',', '')}, ${parts}`;
};

/** What the clock that runs is for. */
const task = (open: OpenAlert, isCallBack: boolean): string => {
  if (!open.acknowledgedAt) return 'Acknowledge by';
  if (isCallBack) return 'Call back by';
  return open.severity === 'routine' ? 'Deal with by' : 'Reach by';
};

/** What staff do about a patient begins its task anew: what was missed before counts no more. */
const BEGINS: readonly AlertStep['what'][] = ['raised', 'moved', 'attempted', 'reached'];

/** When the deadline of the present task passed first: escalating sets the next one, and does not make it up. */
const missedAt = ({ steps }: Pick<Alert, 'steps'>, { severity }: OpenAlert): Instant | undefined => {
  const begins = acknowledgingBegins(severity) ? [...BEGINS, 'acknowledged'] : BEGINS;
  return steps
    .slice(steps.findLastIndex(({ what }) => begins.includes(what)) + 1)
    .find(({ what }) => what === 'escalated')?.at;
};

/** The last thing staff did was a call in vain: they said when they try again. */
const waitsForCallBack = ({ steps }: Pick<Alert, 'steps'>): boolean =>
  steps.findLast(({ what }) => what === 'attempted' || what === 'reached')?.what === 'attempted';

/** `alert` is the same alert with its steps; absent where a row has no room for it. */
export const deadlineOf = (
  open: OpenAlert,
  now: Instant,
  zone: TimeZoneId,
  alert: Pick<Alert, 'steps'> = { steps: [] },
): Deadline => {
  const { nextStepAt } = open;
  if (!nextStepAt) return { words: open.reachedAt ? 'Reached: close it when done' : 'No deadline' };
  const missed = missedAt(alert, open);
  const what = task(open, waitsForCallBack(alert));
  const next = clockInWords(nextStepAt, now, zone);
  if (missed !== undefined)
    return {
      words: `${what} ${clockInWords(missed, now, zone)}`,
      overdue: `missed ${waitInWords(missed, now)} ago${nextStepAt < now ? '' : `, escalates again at ${next}`}`,
    };
  return { words: `${what} ${next}`, ...(nextStepAt < now && { overdue: `overdue ${waitInWords(nextStepAt, now)}` }) };
};
