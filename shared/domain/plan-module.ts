// What is asked on top of a plan, from a day on: it merges into the plan's own surveys (docs/clinical-rules.md section 9).
import type { LocalDate } from './local-time.ts';
import type { CountedDays, PlanActivity } from './plan.ts';
import type { InstrumentId } from './questionnaire.ts';

export interface ModuleActivity extends Pick<PlanActivity, 'id' | 'instruments'> {
  readonly days: readonly CountedDays[];
}

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
