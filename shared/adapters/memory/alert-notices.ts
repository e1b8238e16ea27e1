// Counts published alert notices in memory.
import type { AlertNotices } from '../../ports.ts';
import { type MemoryTable, putAlert } from './memory-table.ts';

export const memoryAlertNotices = (table: MemoryTable): AlertNotices => ({
  isDue: async (alertId, noticesDue) => (table.alerts.get(alertId)?.noticesSent ?? noticesDue) < noticesDue,
  markNoticed: async (alertId, noticesSent) => {
    const alert = table.alerts.get(alertId);
    if (alert?.noticesDue === noticesSent) putAlert(table, { ...alert, noticesSent });
  },
});
