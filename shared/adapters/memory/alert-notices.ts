// Counts published alert notices in memory, each with its time.
import type { AlertNotices } from '../../ports.ts';
import { type MemoryTable, putAlert } from './memory-table.ts';

export const memoryAlertNotices = (table: MemoryTable): AlertNotices => ({
  isDue: async (alertId, noticesDue) => (table.alerts.get(alertId)?.noticesSent ?? noticesDue) < noticesDue,
  markNoticed: async (alertId, noticesSent, at) => {
    const alert = table.alerts.get(alertId);
    if (alert?.noticesDue !== noticesSent || alert.noticesSent >= noticesSent) return;
    putAlert(table, { ...alert, noticesSent, noticedAt: [...(alert.noticedAt ?? []), at] });
  },
});
