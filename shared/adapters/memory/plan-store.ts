// The plans of the console in memory.

import { type PlanVersion, planIdOf } from '../../domain/plan-version.ts';
import type { PlanChange, PlanStore } from '../../plan-ports.ts';
import type { MemoryTable } from './memory-table.ts';

const inOrder = (one: PlanVersion, other: PlanVersion): number =>
  one.name === other.name ? one.version - other.version : one.name < other.name ? -1 : 1;

export const memoryPlanStore = ({ plans, planFiles, followedPlans, planAudit }: MemoryTable): PlanStore => {
  const isThere = (id: string, revision: number, status: PlanVersion['status']): boolean => {
    const stored = plans.get(id);
    return stored?.revision === revision && stored.status === status;
  };
  const mayWrite = ({ plan, seen, approved }: PlanChange): boolean => {
    const id = planIdOf(plan);
    if (approved && followedPlans.has(id)) return false;
    if (seen === undefined) return !plans.has(id);
    return isThere(id, seen, plan.status === 'retired' ? 'approved' : 'draft');
  };
  return {
    followed: async (planId) => followedPlans.get(planId),
    file: async (plan) => planFiles.get(planIdOf(plan)),
    versions: async () => [...plans.values()].sort(inOrder),
    write: async (change) => {
      if (!mayWrite(change)) return 'changed';
      const id = planIdOf(change.plan);
      plans.set(id, change.plan);
      if (change.file !== undefined) planFiles.set(id, change.file);
      if (change.approved) followedPlans.set(id, change.approved);
      planAudit.push(change.entry);
      return 'written';
    },
    remove: async (plan, entry) => {
      const id = planIdOf(plan);
      if (!isThere(id, entry.revision, 'draft')) return 'changed';
      plans.delete(id);
      planFiles.delete(id);
      planAudit.push(entry);
      return 'written';
    },
    history: async (name) => planAudit.filter((entry) => entry.name === name),
  };
};
