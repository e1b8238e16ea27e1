// Every alert rule that a patient may be watched by: of the plans that are offered, of those that are followed still, and those that ship.
import type { AlertRule } from '../../shared/domain/alert.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { SHIPPED_RULES } from './plan-names.ts';

/** Rules of different plans may have one id. */
export const everyRule = async ({
  content,
  knownPlans,
}: Pick<ConsoleDependencies, 'content' | 'knownPlans'>): Promise<readonly AlertRule[]> => [
  ...new Set([
    ...content.plans.flatMap(({ id }) => content.ruleSet(id).rules),
    ...(await knownPlans.list()).flatMap(({ whole }) => whole.ruleSet.rules),
    ...SHIPPED_RULES.rules,
  ]),
];
