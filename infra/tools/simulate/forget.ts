// A million histories would not fit in memory: of what a turn wrote only that is kept which a later decision reads.
import { type MemoryTable, textKey } from '../../../shared/adapters/memory/memory-table.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { Turn } from '../../../shared/domain/turn.ts';

const MANY = 1_000;

/** Keeps states, open alerts and the text of the open question, which an answer is checked against. */
export const forget = (table: MemoryTable, before: PatientState | undefined, turn: Turn): void => {
  const { id: patientId, sitting } = turn.state;
  const open = sitting?.question.communicationId;
  const texts = [before?.sitting?.question.communicationId, turn.incoming?.id, ...turn.outgoing.map(({ id }) => id)];
  for (const communicationId of texts)
    if (communicationId && communicationId !== open) {
      table.texts.delete(textKey({ patientId, communicationId }));
      table.due.delete(`text ${textKey({ patientId, communicationId })}`);
    }
  for (const { alertId, status } of turn.alertChanges)
    if (status === 'closed') {
      table.alerts.delete(alertId);
      table.due.delete(`alert ${alertId}`);
    }
  // Emptying costs as much as filling did: not for each turn.
  if (table.sent.size < MANY && table.audit.size < MANY && table.seen.size < MANY) return;
  for (const kept of [table.responses, table.audit, table.seen, table.sent]) kept.clear();
};
