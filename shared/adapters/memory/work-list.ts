// The work list, in memory.
import type { IncomingText } from '../../domain/communication.ts';
import { byUrgency, textBehind, urgencyOfAll } from '../../domain/work-list.ts';
import type { WorkList } from '../../ports.ts';
import { type MemoryTable, textKey } from './memory-table.ts';

const ALERTS_OF_A_ROW = 2;

export const memoryWorkList = (table: MemoryTable): WorkList => ({
  waiting: async (teams, limit) => {
    const patients = [...table.states.values()]
      .filter(({ careTeamId, openAlerts }) => teams.includes(careTeamId) && openAlerts.length > 0)
      .map(({ id, careTeamId, openAlerts }) => ({
        patientId: id,
        careTeamId,
        openAlerts,
        urgency: urgencyOfAll(openAlerts) ?? '',
      }))
      .toSorted((one, other) => (one.urgency < other.urgency ? -1 : 1))
      .map(({ urgency: _sorted, ...patient }) => patient);
    return { patients: patients.slice(0, limit), more: patients.length > limit };
  },

  rows: async (patients) =>
    patients.flatMap(({ patientId, openAlerts }) => {
      const state = table.states.get(patientId);
      if (!state || state.openAlerts.length === 0) return [];
      const read = byUrgency(openAlerts).slice(0, ALERTS_OF_A_ROW);
      const shown = byUrgency(state.openAlerts).filter(({ id }) => read.some((one) => one.id === id));
      const texts = [...new Set(read.map(textBehind))].map((communicationId) =>
        table.texts.get(textKey({ patientId, communicationId })),
      );
      return [
        {
          state,
          alerts: shown.flatMap(({ id }) => table.alerts.get(id) ?? []),
          texts: texts.filter((text): text is IncomingText => text?.direction === 'in'),
        },
      ];
    }),
});
