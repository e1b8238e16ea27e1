// The days of a plan for a typical patient: who starts on a day the plan may start on, and has infusions at even intervals.
import { plannedAt } from './care-plan.ts';
import { type FollowedPlan, followedPlan, surveyDays } from './followed-plan.ts';
import type { LocalDate } from './local-time.ts';
import { daysUntil, includesDay, type PlanDefinition, type SelfCareTopic } from './plan.ts';
import type { Instrument, InstrumentId } from './questionnaire.ts';
import { topicOn } from './self-care.ts';
import { addDays } from './zoned-time.ts';

/** A Monday. */
const FIRST_DAY = '2027-01-04';
export const DAYS_PER_WEEK = 7;

export interface TypicalCourse {
  /** From one infusion to the next, the first on day 0. */
  readonly cycleDays: number;
  /** ISO weekday of day 0; Monday where it is left out. */
  readonly startsOn?: number;
}

/** One day on which something is sent, or an infusion is given. */
export interface TypicalDay {
  /** From the first day of the plan, which is 0. */
  readonly day: number;
  /** In the order of asking; without what would be asked too soon. */
  readonly asked: readonly InstrumentId[];
  /** Of its self-care message. */
  readonly topic?: SelfCareTopic;
  readonly infusion?: true;
}

/** Whether anything of the plan is counted from a dose: only then do infusions make a difference to it. */
export const hangsOnTreatment = ({ activities }: Pick<PlanDefinition, 'activities'>): boolean =>
  activities.some(({ anchor = 'start' }) => anchor !== 'start');

const followedBy = (plan: PlanDefinition, cycleDays: number, startsOn: LocalDate): FollowedPlan => {
  const cycles = Math.floor(plan.lastDay / cycleDays) + 1;
  const infusions = Array.from({ length: cycles }, (_, cycle) => addDays(startsOn, cycle * cycleDays));
  return followedPlan(plan, { startsOn }, { episode: 1, firstDose: startsOn, infusions });
};

/**
 * By day. Everyone answers at once, agrees to be asked about mood and is never on hold; `instruments` say how soon each may
 * be asked again.
 */
export const typicalDays = (
  plan: PlanDefinition,
  instruments: readonly Pick<Instrument, 'id' | 'recallDays'>[],
  { cycleDays, startsOn = 1 }: TypicalCourse,
): readonly TypicalDay[] => {
  const followed = followedBy(plan, cycleDays, addDays(FIRST_DAY, startsOn - 1));
  const { selfCare } = followed;
  const infusions = hangsOnTreatment(plan) ? [{ from: 0, until: plan.lastDay, every: cycleDays }] : [];
  const lastAsked = new Map<InstrumentId, number>();
  const mayAsk = (id: InstrumentId, day: number): boolean => {
    const interval = instruments.find((instrument) => instrument.id === id)?.recallDays ?? 0;
    return day - (lastAsked.get(id) ?? Number.NEGATIVE_INFINITY) >= interval;
  };
  const days = daysUntil(plan.lastDay, [...surveyDays(followed), ...(selfCare?.days ?? []), ...infusions]);
  return days.flatMap((day) => {
    const planned = new Set(plannedAt(followed, day).map(({ instrument }) => instrument));
    const asked = [...planned].filter((id) => mayAsk(id, day));
    for (const id of asked) lastAsked.set(id, day);
    const topic = selfCare && topicOn(selfCare, day);
    const infusion = includesDay(infusions, day);
    if (asked.length === 0 && !topic && !infusion) return [];
    return [{ day, asked, ...(topic && { topic }), ...(infusion && { infusion: true as const }) }];
  });
};

/** Counted from 1, as people count. */
export const weekOf = (day: number): number => Math.floor(day / DAYS_PER_WEEK) + 1;
