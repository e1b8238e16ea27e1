// By when something has to be done about an open alert, in words, by the clock where the patient is.
import type { OpenAlert } from '../../../../shared/domain/alert.ts';
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
  return isCallBack ? 'Call back by' : 'Reach by';
};

/** `isCallBack`: the patient was called in vain, and staff said when they try again. */
export const deadlineOf = (open: OpenAlert, now: Instant, zone: TimeZoneId, isCallBack: boolean): Deadline => {
  const { nextStepAt } = open;
  if (!nextStepAt) return { words: open.reachedAt ? 'Reached: close it when done' : 'No deadline' };
  return {
    words: `${task(open, isCallBack)} ${clockInWords(nextStepAt, now, zone)}`,
    ...(nextStepAt < now && { overdue: `overdue ${waitInWords(nextStepAt, now)}` }),
  };
};
