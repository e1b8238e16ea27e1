// The plans of the console that were ever approved, as of at most a minute ago: every request is answered with them.

import type { Fault } from '../../shared/domain/check-threshold.ts';
import { type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { WholePlan } from '../../shared/domain/more-plans.ts';
import { type PlanVersion, planIdOf } from '../../shared/domain/plan-version.ts';
import type { PlanStore } from '../../shared/plan-ports.ts';

export interface KnownPlan {
  readonly version: PlanVersion;
  readonly whole: WholePlan;
  /** What an update has made wrong with it since it was approved; none while it can be followed as it is. */
  readonly faults: readonly Fault[];
}

/** Given the ids of all plans of the console that patients may follow. */
export type Recheck = (whole: WholePlan, plans: readonly string[]) => Promise<readonly Fault[]>;

export interface KnownPlans {
  /** Those that are retired, too: patients may follow them still. */
  list(): Promise<readonly KnownPlan[]>;
  /** The next list is read anew. */
  forget(): void;
  /** What to do about an id that is not in the list: another process may have approved it since, so it is read once more. */
  lookFor(planId: string): 'again' | 'gone';
}

export const knownPlans = (
  store: Pick<PlanStore, 'versions' | 'followed'>,
  clock: () => Instant,
  recheck: Recheck,
  milliseconds: number = MINUTE,
): KnownPlans => {
  // What was approved never changes, nor does what ships in one process: it is read and checked once.
  const read = new Map<string, Omit<KnownPlan, 'version'>>();
  const readOnce = async (id: string, plans: readonly string[]): Promise<Omit<KnownPlan, 'version'> | undefined> => {
    const whole = await store.followed(id);
    return whole && { whole, faults: await recheck(whole, plans) };
  };
  const withWhole = async (version: PlanVersion, plans: readonly string[]): Promise<readonly KnownPlan[]> => {
    const id = planIdOf(version);
    const known = read.get(id) ?? (await readOnce(id, plans));
    if (!known) return [];
    read.set(id, known);
    return [{ version, ...known }];
  };
  const lookedFor = new Set<string>();
  let kept: { readonly list: readonly KnownPlan[]; readonly until: Instant } | undefined;
  return {
    list: async () => {
      const now = clock();
      if (kept && now < kept.until) return kept.list;
      const approved = (await store.versions()).filter(({ approval }) => approval);
      const plans = approved.map(planIdOf);
      const list = (await Promise.all(approved.map((version) => withWhole(version, plans)))).flat();
      kept = { list, until: plus(now, milliseconds) };
      return list;
    },
    forget: () => {
      kept = undefined;
    },
    lookFor: (planId) => {
      if (lookedFor.has(planId)) return 'gone';
      lookedFor.add(planId);
      kept = undefined;
      return 'again';
    },
  };
};
