// When the occurrences of a care plan fall, and what each of them asks.
import { type FollowedActivity, type FollowedPlan, surveyDays } from './followed-plan.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import { firstDayFrom, includesDay, type PlanDefinition } from './plan.ts';
import type { CarePlan } from './plan-progress.ts';
import type { InstrumentId } from './questionnaire.ts';
import { addDays, daysBetween, instantAt, weekday } from './zoned-time.ts';

/** Where and when a patient is asked: what turns a day of the plan into an instant. */
type AskingTime = Pick<PatientState, 'timeZone' | 'preferredTime'>;

/** The first day on which a plan may start that comes after `today`. */
export const nextStartDay = (plan: PlanDefinition, today: LocalDate): LocalDate => {
  let day = addDays(today, 1);
  while (!plan.startWeekdays.includes(weekday(day))) day = addDays(day, 1);
  return day;
};

/** When a day of a started plan comes: the same local time of day, whatever the clocks do in between. */
export const occurrenceAt = ({ timeZone, preferredTime }: AskingTime, startsOn: LocalDate, day: number): Instant =>
  instantAt(addDays(startsOn, day), preferredTime, timeZone);

/**
 * The next day on which something is asked: what is owed on the very next one, in a survey of its own if need be. Undefined
 * when the plan has not started or has come to its end.
 */
export const nextSurveyDay = (plan: FollowedPlan, { startsOn, next, owed = [] }: CarePlan): number | undefined => {
  if (startsOn === undefined || next > plan.lastDay) return undefined;
  return owed.length > 0 ? next : firstDayFrom(next, plan.lastDay, surveyDays(plan));
};

/** The latest day due by `until`, from the plan's next one on: one of the plan's, else the latest for what is owed. */
export const latestDue = (
  time: AskingTime,
  plan: FollowedPlan,
  carePlan: CarePlan,
  until: Instant,
): number | undefined => {
  const { startsOn, next } = carePlan;
  const isDue = (day: number | undefined): day is number =>
    startsOn !== undefined && day !== undefined && occurrenceAt(time, startsOn, day) <= until;
  const after = (day: number): number | undefined => firstDayFrom(day, plan.lastDay, surveyDays(plan));
  let due: number | undefined;
  for (let day = after(next); isDue(day); day = after(day + 1)) due = day;
  if (due !== undefined || !isDue(nextSurveyDay(plan, carePlan))) return due;
  let today = next;
  while (isDue(today + 1)) today += 1;
  return today;
};

const activitiesOn = ({ activities }: FollowedPlan, day: number): readonly FollowedActivity[] =>
  activities.filter(({ days }) => includesDay(days, day));

/** What comes before a dose is too late on the day of it. */
const isTooLate = ({ hangsOn }: FollowedActivity, day: number, today: number): boolean =>
  hangsOn !== undefined && day < hangsOn && hangsOn <= today;

export interface PlannedAdministration {
  readonly activityId: string;
  readonly instrument: InstrumentId;
}

/** What the plan asks on a day, in order, where it is asked on that day or on a later one, `today`. */
export const plannedAt = (plan: FollowedPlan, day: number, today = day): readonly PlannedAdministration[] =>
  activitiesOn(plan, day)
    .filter((activity) => !isTooLate(activity, day, today))
    .flatMap(({ id, instruments }) => instruments.map((instrument) => ({ activityId: id, instrument })));

/** Hours within which that day's survey must be answered; undefined where it stays open for the days of the plan. */
export const replyWithinHours = (plan: FollowedPlan, day: number): number | undefined => {
  const hours = activitiesOn(plan, day).flatMap((activity) => activity.replyWithinHours ?? []);
  return hours.length > 0 ? Math.min(...hours) : undefined;
};

/** When the next self-care message is due; undefined when the patient wants none, or none is left. */
export const selfCareDueAt = (state: PatientState, plan: FollowedPlan): Instant | undefined => {
  const { carePlan, selfCareOn, selfCareStopped } = state;
  const { startsOn } = carePlan;
  if (!startsOn || !plan.selfCare || selfCareStopped) return undefined;
  const from = selfCareOn ? daysBetween(startsOn, selfCareOn) + 1 : 0;
  const day = firstDayFrom(from, plan.lastDay, plan.selfCare.days);
  return day === undefined ? undefined : occurrenceAt(state, startsOn, day);
};

/** So many cycles without an infusion on record (docs/clinical-rules.md section 9). */
const CYCLES = 2;

/** The last infusion there is, or else the first dose. */
export const lastInfusion = ({ treatment }: PatientState): LocalDate | undefined =>
  treatment?.infusions?.at(-1) ?? treatment?.firstDose;

/** When a coordinator is to be asked; undefined when the cycle is not known, treatment is over, or that was asked already. */
export const infusionsMissingAt = (state: PatientState): Instant | undefined => {
  const { treatment, preferredTime, timeZone } = state;
  const since = lastInfusion(state);
  if (!treatment?.cycleDays || treatment.lastDose || !since || since === treatment.askedSince) return undefined;
  return instantAt(addDays(since, CYCLES * treatment.cycleDays), preferredTime, timeZone);
};
