// When the occurrences of a care plan fall, and what each of them asks.
import type { PlanDefinition } from './content.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-time.ts';
import type { CarePlan, PatientState } from './patient.ts';
import type { Instrument, InstrumentId } from './questionnaire.ts';
import { addDays, daysBetween, instantAt, localDate, weekday } from './zoned-time.ts';

const DAYS_PER_WEEK = 7;

/** The first day on which a plan may start that comes after `today`. */
export const nextStartDay = (plan: PlanDefinition, today: LocalDate): LocalDate => {
  let day = addDays(today, 1);
  while (!plan.startWeekdays.includes(weekday(day))) day = addDays(day, 1);
  return day;
};

/** When occurrence `index` of a started plan falls due: the same weekday and local time of day, week after week. */
export const occurrenceAt = (
  state: Pick<PatientState, 'timeZone' | 'preferredTime'>,
  startsOn: LocalDate,
  index: number,
): Instant => instantAt(addDays(startsOn, index * DAYS_PER_WEEK), state.preferredTime, state.timeZone);

/** The index of the latest occurrence due by `until`, from the plan's next one on; undefined when none is due yet. */
export const latestDue = (
  state: Pick<PatientState, 'timeZone' | 'preferredTime'>,
  carePlan: CarePlan,
  until: Instant,
): number | undefined => {
  if (!carePlan.startsOn || occurrenceAt(state, carePlan.startsOn, carePlan.next) > until) return undefined;
  let index = carePlan.next;
  while (occurrenceAt(state, carePlan.startsOn, index + 1) <= until) index += 1;
  return index;
};

export interface PlannedAdministration {
  readonly activityId: string;
  readonly instrument: InstrumentId;
}

/** What occurrence `index` asks, in order. */
export const plannedAt = (plan: PlanDefinition, index: number): readonly PlannedAdministration[] =>
  plan.activities
    .filter((activity) => index % activity.everyWeeks === 0)
    .flatMap((activity) => activity.instruments.map((instrument) => ({ activityId: activity.id, instrument })));

/**
 * True when enough local days lie between the two due times to ask about a recall period again, and the patient has not
 * declined questions about mood. Due times count, or whoever answers a day late would be left out a week later.
 */
export const mayAsk = (
  { lastAsked, timeZone, consent }: PatientState,
  { id, recallDays, mood }: Instrument,
  dueAt: Instant,
): boolean => {
  if (mood && consent.separately?.['mood-questions'] === false) return false;
  const last = lastAsked[id];
  return !last || daysBetween(localDate(last, timeZone), localDate(dueAt, timeZone)) >= recallDays;
};
