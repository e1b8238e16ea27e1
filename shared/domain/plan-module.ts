// What is asked on top of a plan, from a day on: it merges into the plan's own surveys (docs/clinical-rules.md section 9).
import type { FollowedActivity } from './followed-plan.ts';
import type { LocalDate } from './local-time.ts';
import type { CountedDays, PlanActivity } from './plan.ts';
import type { InstrumentId } from './questionnaire.ts';
import { daysBetween } from './zoned-time.ts';

/** Its days are counted from the first one of the module, which is 0. */
export interface PlanModule {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Ids that no plan has. */
  readonly activities: readonly (Pick<PlanActivity, 'id' | 'instruments'> & {
    readonly days: readonly CountedDays[];
  })[];
}

/** A module that a patient follows, since a local day. */
export interface FollowedModule {
  readonly id: string;
  readonly from: LocalDate;
}

/** Every instrument that a module may ask. */
export const askedByModule = ({ activities }: PlanModule): readonly InstrumentId[] => [
  ...new Set(activities.flatMap(({ instruments }) => instruments)),
];

const shifted = (days: CountedDays, by: number): CountedDays =>
  typeof days === 'number' ? days + by : { ...days, from: days.from + by, until: days.until + by };

/** Their activities on days of the plan that began on `startsOn`. One that is no longer shipped asks nothing. */
export const activitiesOfModules = (
  followed: readonly FollowedModule[],
  modules: readonly PlanModule[],
  startsOn: LocalDate,
): readonly FollowedActivity[] =>
  followed.flatMap(({ id, from }) =>
    (modules.find((module) => module.id === id)?.activities ?? []).map((activity) => ({
      ...activity,
      days: activity.days.map((days) => shifted(days, daysBetween(startsOn, from))),
    })),
  );
