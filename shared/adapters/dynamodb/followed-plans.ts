// Plans that were approved in the console, as patients follow them: one item each, JSON, since nobody asks for a part of it.
import type { WholePlan } from '../../domain/more-plans.ts';
import type { FollowedPlans } from '../../plan-ports.ts';
import { followedPlanKey } from './keys.ts';
import { getItem, type Table } from './table.ts';

export const dynamodbFollowedPlans = (table: Table): FollowedPlans => ({
  followed: async (planId) => {
    const json = (await getItem(table, followedPlanKey(planId)))?.whole?.S;
    return json === undefined ? undefined : (JSON.parse(json) as WholePlan);
  },
});
