// On which days a patient may be texted unasked-for, and how often: blocked days, infusion days, one a day, five a week.
import { isStopped } from './holds/stay-rules.ts';
import { type Instant, later } from './instant.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import { addDays, daysBetween, instantAt, localDate, nextSendingTime, weekday } from './zoned-time.ts';

/** What is counted, in order of precedence; docs/adr/0015 says what is not counted, and why. */
export type Counted = 'appointment' | 'survey' | 'survey-reminder' | 'self-care';

const DAYS = 7;
/** So many may have gone out in any seven days, this one included; what matters less leaves room for what matters more. */
const MOST_IN_SEVEN_DAYS: Readonly<Record<Counted, number>> = {
  appointment: 5,
  survey: 5,
  'survey-reminder': 4,
  'self-care': 3,
};
/** No patient's days are blocked for so long (checked where they are set); a search ends there all the same. */
const LONGEST_SEARCH = 400;

/** What says which days may be used. */
type Days = Pick<
  PatientState,
  'blockedWeekdays' | 'blockedDates' | 'appointments' | 'treatment' | 'stay' | 'sentOn' | 'timeZone'
>;

export const isBlocked = ({ blockedWeekdays = [], blockedDates = [] }: Days, day: LocalDate): boolean =>
  blockedWeekdays.includes(weekday(day)) || blockedDates.includes(day);

/**
 * On such a day the patient gets nothing but the text about it. While treatment is on hold there is none: no symptom check waits for
 * an infusion that is not given.
 */
export const isInfusionDay = ({ appointments = [], treatment, stay, timeZone }: Days, day: LocalDate): boolean =>
  !isStopped({ stay }, 'infusion-reminders') &&
  ((treatment?.infusions?.includes(day) ?? false) ||
    appointments.some(({ kind, at }) => kind === 'infusion' && localDate(at, timeZone) === day));

/** True when the calendar leaves the day open, whatever has been sent. */
export const isOpenDay = (days: Days, day: LocalDate): boolean => !isBlocked(days, day) && !isInfusionDay(days, day);

/** True when one more text of this kind keeps to one a day and five a week. */
export const hasRoom = ({ sentOn = [] }: Days, day: LocalDate, kind: Counted): boolean =>
  !sentOn.includes(day) && sentOn.filter((sent) => daysBetween(sent, day) < DAYS).length < MOST_IN_SEVEN_DAYS[kind];

export const maySendOn = (days: Days, day: LocalDate, kind: Counted): boolean =>
  isOpenDay(days, day) && hasRoom(days, day, kind);

/** The first day from `from` on that suits; undefined when none does for more than a year. */
const firstDay = (from: LocalDate, suits: (day: LocalDate) => boolean): LocalDate | undefined => {
  for (let ahead = 0; ahead < LONGEST_SEARCH; ahead += 1) {
    const day = addDays(from, ahead);
    if (suits(day)) return day;
  }
  return undefined;
};

type Sendable = Days & Pick<PatientState, 'preferredTime' | 'quietHours'>;

const onSuitableDay = (state: Sendable, at: Instant, suits: (day: LocalDate) => boolean): Instant | undefined => {
  const day = localDate(at, state.timeZone);
  const usable = firstDay(day, suits);
  if (usable === undefined || usable === day) return usable && at;
  return instantAt(usable, state.preferredTime, state.timeZone);
};

/** The same instant where its day may be used for this, else the preferred time on the next day that may. */
export const nextTimeFor = (state: Sendable, at: Instant, kind: Counted): Instant | undefined =>
  onSuitableDay(state, at, (day) => maySendOn(state, day, kind));

/** The same by the calendar alone: for what the patient asked for, which is not counted. */
export const nextOpenTime = (state: Sendable, at: Instant): Instant | undefined =>
  onSuitableDay(state, at, (day) => isOpenDay(state, day));

/** When what is due at `dueAt` goes out, seen from `now`: in daytime, on a day that may be used. */
export const sendingTimeFor = (state: Sendable, dueAt: Instant, now: Instant, kind: Counted): Instant | undefined => {
  const moved = nextTimeFor(state, dueAt, kind);
  if (moved === undefined || moved > now) return moved && nextSendingTime(moved, state.quietHours, state.timeZone);
  const daytime = nextSendingTime(now, state.quietHours, state.timeZone);
  const day = localDate(daytime, state.timeZone);
  const own = instantAt(day, state.preferredTime, state.timeZone);
  // After a night it is the patient's own time: what is worked out in that night or morning is what was said before.
  const isNextDay = daytime > now || day > localDate(moved, state.timeZone);
  const asked = isNextDay ? later(daytime, own) : now;
  return nextTimeFor(state, asked, kind);
};

/** The days kept once a text has gone out today: no older than a week. */
export const sentToday = ({ sentOn = [], timeZone }: Days, now: Instant): Pick<PatientState, 'sentOn'> => {
  const today = localDate(now, timeZone);
  return { sentOn: [...sentOn.filter((day) => day !== today && daysBetween(day, today) < DAYS), today] };
};
