// A plan as one patient follows it: every activity on days counted from the plan's first day, whatever it hangs on.
import type { Content } from './content.ts';
import type { LocalDate } from './local-time.ts';
import { activitiesOfModules } from './module-days.ts';
import type { PatientState } from './patient.ts';
import type { CountedDays, PlanActivity, PlanDays, PlanDefinition, SelfCareSchedule } from './plan.ts';
import type { PlanModule } from './plan-module.ts';
import type { CarePlan } from './plan-progress.ts';
import type { Treatment } from './treatment.ts';
import { addDays, addMonths, daysBetween } from './zoned-time.ts';

export interface FollowedActivity extends Omit<PlanActivity, 'days'> {
  readonly days: readonly CountedDays[];
  /** The day of what it hangs on: what comes before it is not asked any more once that day has come. */
  readonly hangsOn?: number;
}

/** With days that are counted from the first one, and nothing after the end it has for this patient. */
export interface FollowedPlan extends Omit<PlanDefinition, 'activities' | 'selfCare'> {
  readonly activities: readonly FollowedActivity[];
  readonly selfCare?: Omit<SelfCareSchedule, 'days'> & { readonly days: readonly CountedDays[] };
}

const SURVEY_DAYS = new WeakMap<FollowedPlan['activities'], readonly CountedDays[]>();

/** Every day on which something is asked. */
export const surveyDays = ({ activities }: Pick<FollowedPlan, 'activities'>): readonly CountedDays[] => {
  const days = SURVEY_DAYS.get(activities) ?? activities.flatMap((activity) => activity.days);
  SURVEY_DAYS.set(activities, days);
  return days;
};

/** Inclusive days of the plan outside which nothing counts. */
interface Span {
  readonly from: number;
  readonly until: number;
}

const within = (day: number, { from, until }: Span): boolean => from <= day && day <= until;

/** Every so many days from `from` until `until`, as far as they are within the span. */
const clipped = (from: number, until: number, every: number, span: Span): readonly CountedDays[] => {
  const missed = Math.max(0, Math.ceil((span.from - from) / every));
  const clip = { from: from + missed * every, until: Math.min(until, span.until), every };
  return clip.from <= clip.until ? [clip] : [];
};

const counted = (days: PlanDays, anchor: number, span: Span, startsOn: LocalDate): readonly CountedDays[] => {
  if (typeof days === 'number') return within(anchor + days, span) ? [anchor + days] : [];
  const from = anchor + days.from;
  if ('every' in days) {
    const until = 'until' in days ? anchor + days.until : from + days.every * (days.times - 1);
    return clipped(from, until, days.every, span);
  }
  const until = 'until' in days ? anchor + days.until : span.until;
  const times = 'times' in days ? days.times : Number.POSITIVE_INFINITY;
  return monthly(addDays(startsOn, from), days.everyMonths, times, startsOn, Math.min(until, span.until)).filter(
    (day) => within(day, span),
  );
};

/** The same day of every so many months, as days of the plan. Each is counted from the first, so that a 31st comes back. */
const monthly = (
  first: LocalDate,
  everyMonths: number,
  times: number,
  startsOn: LocalDate,
  until: number,
): readonly number[] => {
  const days: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const day = daysBetween(startsOn, addMonths(first, index * everyMonths));
    if (day > until) break;
    days.push(day);
  }
  return days;
};

/** The days of the plan on which what an activity hangs on falls; none while no date is known. */
const anchorsOf = (
  { anchor = 'start' }: PlanActivity,
  startsOn: LocalDate,
  treatment?: Treatment,
): readonly number[] => {
  const on = (dates: readonly (LocalDate | undefined)[]): readonly number[] =>
    dates.flatMap((date) => (date === undefined ? [] : [daysBetween(startsOn, date)]));
  if (anchor === 'start') return [0];
  if (anchor === 'infusion') return on(treatment?.infusions ?? []);
  return on([anchor === 'first-dose' ? treatment?.firstDose : treatment?.lastDose]);
};

/** The activity of what is asked once on another day than its own. */
export const POSTPONED = 'postponed';

/** What a patient's own dates, and the modules added, make of a plan. Nothing of it is stored. */
export const followedPlan = (
  plan: PlanDefinition,
  {
    startsOn,
    upNext,
    postponed = [],
    modules: added = [],
  }: { readonly startsOn: LocalDate } & Pick<CarePlan, 'upNext' | 'postponed' | 'modules'>,
  treatment?: Treatment,
  modules: readonly PlanModule[] = [],
): FollowedPlan => {
  const dayOf = (date: LocalDate | undefined): number =>
    date === undefined ? Number.POSITIVE_INFINITY : daysBetween(startsOn, date);
  const lastDose = dayOf(treatment?.lastDose);
  const ended = plan.afterLastDose === undefined ? Number.POSITIVE_INFINITY : lastDose;
  const lastDay = Math.min(plan.lastDay, ended, dayOf(upNext?.from) - 1);
  const { selfCare, ...rest } = plan;
  return {
    ...rest,
    lastDay,
    activities: [
      ...plan.activities.flatMap((activity) => {
        const until = activity.untilEvent ? Math.min(lastDay, lastDose) : lastDay;
        const span: Span = { from: activity.fromDay ?? 0, until };
        return anchorsOf(activity, startsOn, treatment).map((anchor) => ({
          ...activity,
          days: activity.days.flatMap((days) => counted(days, anchor, span, startsOn)),
          ...(activity.anchor && activity.anchor !== 'start' && { hangsOn: anchor }),
        }));
      }),
      ...activitiesOfModules(added, modules, startsOn),
      ...postponed.map(({ instrument, on }) => {
        const day = dayOf(on);
        return {
          id: POSTPONED,
          instruments: [instrument],
          days: within(day, { from: 0, until: lastDay }) ? [day] : [],
        };
      }),
    ],
    ...(selfCare && {
      selfCare: {
        ...selfCare,
        days: selfCare.days.flatMap((days) => counted(days, 0, { from: 0, until: lastDay }, startsOn)),
      },
    }),
  };
};

/** By first day: the plan of everyone who has no dates of their own, worked out once. */
const WITHOUT_DATES = new WeakMap<PlanDefinition, Map<LocalDate, FollowedPlan>>();

/** First days that are kept for a plan: more than patients start on in a year. */
const MOST_KEPT = 500;

const followedWithoutDates = (plan: PlanDefinition, startsOn: LocalDate): FollowedPlan => {
  const kept = WITHOUT_DATES.get(plan);
  const byDay = kept && kept.size < MOST_KEPT ? kept : new Map<LocalDate, FollowedPlan>();
  const followed = byDay.get(startsOn) ?? followedPlan(plan, { startsOn });
  byDay.set(startsOn, followed);
  WITHOUT_DATES.set(plan, byDay);
  return followed;
};

/** The plan this patient follows now; undefined while it has not got a first day. */
export const planFollowed = (
  { carePlan, treatment }: Pick<PatientState, 'carePlan' | 'treatment'>,
  content: Pick<Content, 'plan' | 'modules'>,
): FollowedPlan | undefined => {
  const { planId, startsOn, upNext, postponed, modules } = carePlan;
  if (startsOn === undefined) return undefined;
  const plan = content.plan(planId);
  return treatment || upNext || postponed || modules
    ? followedPlan(plan, { ...carePlan, startsOn }, treatment, content.modules)
    : followedWithoutDates(plan, startsOn);
};
