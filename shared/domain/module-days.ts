// The activities of modules, on the days of the plan that they are merged into.
import type { LocalDate } from './local-time.ts';
import type { CountedDays } from './plan.ts';
import type { FollowedModule, ModuleActivity, PlanModule } from './plan-module.ts';
import { daysBetween } from './zoned-time.ts';

const shifted = (days: CountedDays, by: number): CountedDays =>
  typeof days === 'number' ? days + by : { ...days, from: days.from + by, until: days.until + by };

/** Their activities on days of the plan that began on `startsOn`. One that is no longer shipped asks nothing. */
export const activitiesOfModules = (
  followed: readonly FollowedModule[],
  modules: readonly PlanModule[],
  startsOn: LocalDate,
): readonly ModuleActivity[] =>
  followed.flatMap(({ id, from }) =>
    (modules.find((module) => module.id === id)?.activities ?? []).map((activity) => ({
      ...activity,
      days: activity.days.map((days) => shifted(days, daysBetween(startsOn, from))),
    })),
  );
