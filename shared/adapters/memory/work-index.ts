// What is due, and the alerts of a team, in memory.
import type { UnsentNotices } from '../../console-ports.ts';
import { newestAlerts } from '../../domain/newest-alerts.ts';
import type { OverdueWork, WorkIndex } from '../../ports.ts';
import { type MemoryTable, workKey } from './memory-table.ts';

export const memoryWorkIndex = (table: MemoryTable): WorkIndex & UnsentNotices => ({
  overdue: async (before, limit) => {
    const oldest = (kind: OverdueWork['kind']): readonly OverdueWork[] =>
      [...table.due.values()]
        .filter((work) => work.kind === kind && work.dueAt < before)
        .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
        .slice(0, limit);
    return [...oldest('patient'), ...oldest('text'), ...oldest('alert')];
  },

  postpone: async (work, again) => {
    if (table.due.get(workKey(work))?.dueAt !== work.dueAt) return false;
    table.due.set(workKey(work), { ...work, dueAt: again });
    return true;
  },

  alerts: async ({ careTeamId, among = () => true, status, before, limit }) =>
    newestAlerts(
      [...table.alerts.values()]
        .filter((alert) => (careTeamId ?? alert.careTeamId) === alert.careTeamId)
        .filter((alert) => among(alert.careTeamId))
        .filter((alert) => (status ?? alert.status) === alert.status)
        .filter(({ raisedAt }) => before === undefined || raisedAt < before),
      limit,
    ),

  unsentNotices: async ({ careTeamIds, statuses, raisedBefore }) =>
    [...table.alerts.values()]
      .filter(({ careTeamId, status }) => careTeamIds.includes(careTeamId) && statuses.includes(status))
      .filter(({ noticesDue, noticesSent, raisedAt }) => noticesDue > noticesSent && raisedAt < raisedBefore)
      .map(({ careTeamId }) => careTeamId),

  anyonePlanned: async () => [...table.due.values()].some(({ kind }) => kind === 'patient'),
});
