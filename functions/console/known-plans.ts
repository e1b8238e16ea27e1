// The plans of the console that were ever approved, as of at most a minute ago: every request is answered with them.

import { type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { WholePlan } from '../../shared/domain/more-plans.ts';
import { type PlanVersion, planIdOf } from '../../shared/domain/plan-version.ts';
import type { PlanStore } from '../../shared/plan-ports.ts';

export interface KnownPlan {
  readonly version: PlanVersion;
  readonly whole: WholePlan;
}

export interface KnownPlans {
  /** Those that are retired, too: patients may follow them still. */
  list(): Promise<readonly KnownPlan[]>;
  /** The next list is read anew. */
  forget(): void;
}

export const knownPlans = (
  store: Pick<PlanStore, 'versions' | 'followed'>,
  clock: () => Instant,
  milliseconds: number = MINUTE,
): KnownPlans => {
  // What was approved never changes, so it is read once.
  const read = new Map<string, WholePlan>();
  const withWhole = async (version: PlanVersion): Promise<readonly KnownPlan[]> => {
    const id = planIdOf(version);
    const whole = read.get(id) ?? (await store.followed(id));
    if (!whole) return [];
    read.set(id, whole);
    return [{ version, whole }];
  };
  let kept: { readonly list: readonly KnownPlan[]; readonly until: Instant } | undefined;
  return {
    list: async () => {
      const now = clock();
      if (kept && now < kept.until) return kept.list;
      const approved = (await store.versions()).filter(({ approval }) => approval);
      const list = (await Promise.all(approved.map(withWhole))).flat();
      kept = { list, until: plus(now, milliseconds) };
      return list;
    },
    forget: () => {
      kept = undefined;
    },
  };
};
