// A year of weekly surveys in every time zone there is: nothing at night, nothing missed, nothing twice, always at the same local time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PURPOSES, type Purpose } from '../../shared/domain/communication.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { type Instant, MINUTE } from '../../shared/domain/instant.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { ENROLMENT, saying } from '../domain/fixtures.ts';
import { PLAN, SYMPTOMS, withPlan } from '../domain/plan-fixtures.ts';
import { firstAt, localMinute, oddTimes, stretchesOf } from './clock-changes.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const DAY_MINUTES = 24 * 60;
const WEEK = 7 * DAY_MINUTES;
const minutes = (instant: Instant): number => Date.parse(instant) / MINUTE;
const ENROLLED_AT = '2026-12-27T12:00:00.000Z';
/** From a Friday on, so that the first week has begun in every zone. */
const BEGINS = minutes('2027-01-01T00:00:00.000Z');
const ENDS = minutes('2028-01-01T00:00:00.000Z');

const CHECK = { ...SYMPTOMS, id: 'one-question', items: SYMPTOMS.items.slice(0, 1) };
const WEEKLY: PlanDefinition = {
  ...PLAN,
  lastDay: 400,
  activities: [{ id: 'weekly', instruments: [CHECK.id], days: [{ from: 0, until: 400, every: 7 }] }],
  selfCare: { topics: ['rest'], days: [{ from: 3, until: 400, every: 7 }] },
};
const unspread = withPlan(WEEKLY, [CHECK]);

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const timeOf = (minute: number): string => {
  const ofDay = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
};
const dateOf = (minute: number): string => new Date(minute * MINUTE).toISOString().slice(0, 10);

const SPREAD = 30;

interface Settings {
  /** First local day of the plan, in minutes since 1970. */
  readonly firstDay: number;
  /** Of the day. */
  readonly preferred: number;
  readonly quietFrom: number;
  readonly quietTo: number;
  /** Minutes over which patients are spread; 0 unless given. */
  readonly spread?: number;
  /** ISO weekdays without texts. */
  readonly blocked: readonly number[];
}

interface Sent {
  readonly purpose: Purpose;
  readonly minute: number;
}

/** Lives through the year without answering a survey; every reminder and every end comes too. */
const live = (timeZone: string, settings: Settings): readonly Sent[] => {
  const { firstDay, preferred, quietFrom, quietTo, blocked, spread = 0 } = settings;
  const contextAt = (at: Instant) => ({ ...unspread(at), spreadMinutes: spread });
  const enrolment = {
    ...ENROLMENT,
    // Each zone's patient has another minute.
    patientId: timeZone,
    timeZone,
    preferredTime: timeOf(preferred),
    quietHours: { from: timeOf(quietFrom), to: timeOf(quietTo) },
    startDate: dateOf(firstDay),
    blockedWeekdays: blocked,
  };
  let { state } = enrol(enrolment, contextAt(ENROLLED_AT));
  const sent: Sent[] = [];
  const apply = (turn: Turn | undefined, now: Instant): void => {
    if (!turn) throw new Error(`Stuck at ${now}`);
    state = turn.state;
    // A stem goes ahead of its item: one asking all the same.
    for (const { purpose, chained } of turn.outgoing) if (!chained) sent.push({ purpose, minute: minutes(now) });
  };
  for (let at = state.nextWakeAt; at && minutes(at) < ENDS; at = state.nextWakeAt) {
    if (state.consent.status === 'invited')
      apply(textArrived(state, saying('YES', ENROLLED_AT), contextAt(ENROLLED_AT)), at);
    else apply(wokeUp(state, contextAt(at)), at);
  }
  return sent;
};

const isQuiet = ({ quietFrom, quietTo }: Settings, local: number): boolean => {
  const [time, from, to] = [timeOf(local), timeOf(quietFrom), timeOf(quietTo)];
  return from < to ? from <= time && time < to : from <= time || time < to;
};

const isBlocked = ({ blocked }: Settings, local: number): boolean =>
  blocked.includes(new Date(local * MINUTE).getUTCDay() || 7);

/** The same time of day on the first day that is not blocked. */
const moved = (settings: Settings, local: number): number => {
  let free = local;
  while (isBlocked(settings, free)) free += DAY_MINUTES;
  return free;
};

/** When a local time is, on a day that may be used: one late on a blocked day that clocks skip is of the next day. */
const sendableAt = (stretches: ReturnType<typeof stretchesOf>, settings: Settings, local: number): number => {
  const at = firstAt(stretches, local);
  if (!isBlocked(settings, localMinute(stretches, at))) return at;
  return firstAt(stretches, moved(settings, isBlocked(settings, local) ? local : local + DAY_MINUTES));
};

/** The year in one zone, compared with what Intl says it should have been. */
const check = (timeZone: string, settings: Settings): void => {
  const drawn = `${timeZone}, ${JSON.stringify(settings)}`;
  const stretches = stretchesOf(timeZone, BEGINS - WEEK, ENDS);
  const sent = live(timeZone, settings);
  const minutesOf = (purpose: Purpose): readonly number[] =>
    sent.flatMap((text) => (text.purpose === purpose ? [text.minute] : []));
  const openings = minutesOf('survey-opening');
  const firstWanted = settings.firstDay + settings.preferred;
  const due = (days: number): readonly number[] => {
    const all: number[] = [];
    for (let local = firstWanted + days * DAY_MINUTES; ; local += WEEK) {
      if (firstAt(stretches, local) >= ENDS) return all;
      const at = sendableAt(stretches, settings, local);
      if (at < ENDS) all.push(at);
    }
  };
  // This patient's own minute: the same for whatever is due, on every day of the year.
  const later = (openings[0] ?? Number.NaN) - (due(0)[0] ?? 0);
  expect(later, drawn).toBeGreaterThanOrEqual(0);
  expect(later, drawn).toBeLessThanOrEqual(Math.max(0, (settings.spread ?? 0) - 1));
  const spread = (times: readonly number[]): readonly number[] =>
    times.map((at) => Math.max(at, firstAt(stretches, localMinute(stretches, at) + later))).filter((at) => at < ENDS);
  expect(openings, drawn).toEqual(spread(due(0)));
  const unasked = sent.filter(({ purpose }) => PURPOSES[purpose].unsolicited);
  const local = unasked.map(({ minute }) => localMinute(stretches, minute));
  expect(
    local.filter((minute) => isQuiet(settings, minute)),
    drawn,
  ).toEqual([]);
  // Of the year itself: the invitation came before it.
  expect(
    local.filter((minute) => minute > settings.firstDay && isBlocked(settings, minute)),
    drawn,
  ).toEqual([]);
  // What comes between the surveys is told day by day where no day is blocked.
  if (settings.blocked.length > 0) return;
  // Days after the day of asking, which is the next one where clocks skip the last minutes of a day.
  const daysAfter = (days: number): readonly number[] =>
    openings
      .map((at) => Math.floor(localMinute(stretches, at) / DAY_MINUTES) + days)
      .map((day) => firstAt(stretches, day * DAY_MINUTES + settings.preferred));
  expect(minutesOf('survey-reminder'), drawn).toEqual(spread(daysAfter(1)));
  // None beside an open survey.
  const ends = daysAfter(3);
  const isOpen = (at: number): boolean => openings.some((opened, index) => opened <= at && at < (ends[index] ?? 0));
  // Nor on the day after its own, where clocks skip the last minutes of a day.
  const weekdayOf = (minute: number): number => Math.floor(minute / DAY_MINUTES) % 7;
  const isOnItsDay = (at: number): boolean =>
    weekdayOf(localMinute(stretches, at)) === weekdayOf(settings.firstDay + 3 * DAY_MINUTES);
  expect(minutesOf('self-care'), drawn).toEqual(spread(due(3)).filter((at) => !isOpen(at) && isOnItsDay(at)));
};

/** With preferred times of day up to `latest`, in minutes. */
const settings = (latest: number) =>
  fc
    .record({
      weekday: fc.integer({ min: 0, max: 6 }),
      preferred: fc.integer({ min: 0, max: latest }),
      before: fc.integer({ min: 0, max: 5 * 60 }),
      // Longer than any gap: what it moves stays outside the quiet hours.
      after: fc.integer({ min: 3 * 60, max: 12 * 60 }),
      blocked: fc.oneof(fc.constant([]), fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 })),
    })
    .map(
      ({ weekday, preferred, before, after, blocked }): Settings => ({
        firstDay: BEGINS + (3 + weekday) * DAY_MINUTES,
        preferred,
        quietFrom: preferred + after,
        quietTo: preferred - before,
        blocked,
      }),
    );

describe('a year of weekly surveys', () => {
  it('keeps the plan, the night and the blocked days in every zone, at whatever time of day', () => {
    const drawn = fc.sample(settings(DAY_MINUTES - 1), ZONES.length);
    for (const [index, zone] of ZONES.entries()) check(zone, drawn[index] as Settings);
  }, 60_000);

  it('keeps each patient to one minute of the half hour, though alerts that nobody answers wake them ahead of it', () => {
    // Own minutes stay within the day: the quiet hours that everyone has lie around midnight.
    const drawn = fc.sample(settings(DAY_MINUTES - 1 - SPREAD), ZONES.length);
    for (const [index, zone] of ZONES.entries()) check(zone, { ...(drawn[index] as Settings), spread: SPREAD });
  }, 60_000);

  it('asks at once on the next day where the clocks skip the end of a blocked one', () => {
    const blocked = [3, 6, 1];
    const settings = { firstDay: 29_990_880, preferred: 1_401, quietFrom: 1_587, quietTo: 1_252, blocked, spread: 30 };
    check('America/Godthab', settings);
  });

  it('asks at the first valid minute after what clocks skip, and at the first of what they show twice', () => {
    let changes = 0;
    for (const zone of ZONES)
      for (const odd of oddTimes(stretchesOf(zone, BEGINS, ENDS))) {
        changes += 1;
        const day = Math.floor(odd / DAY_MINUTES) * DAY_MINUTES;
        const preferred = odd - day;
        const weeksBefore = Math.floor((day - BEGINS - 3 * DAY_MINUTES) / WEEK);
        const firstDay = day - weeksBefore * WEEK;
        check(zone, { firstDay, preferred, quietFrom: preferred + 8 * 60, quietTo: preferred - 60, blocked: [] });
      }
    // Most zones that change their clocks do so twice a year.
    expect(changes).toBeGreaterThan(200);
  }, 60_000);
});
