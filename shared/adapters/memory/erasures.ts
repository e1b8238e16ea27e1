// Erases patients in memory.

import type { PatientId } from '../../domain/communication.ts';
import type { BegunErasure, Erasures } from '../../erasure-ports.ts';
import { type MemoryTable, putState } from './memory-table.ts';

export const memoryErasures = (table: MemoryTable): Erasures => ({
  find: async (patientId) => table.erasures.get(patientId),
  begin: async (begun) => begin(table, begun),
  eraseSome: async (patientId, now) => {
    removeContent(table, patientId);
    for (const [key, entry] of table.audit)
      if (entry.patientId === patientId && entry.action !== 'erased') {
        const { reference: _, ...kept } = entry;
        table.audit.set(key, kept);
      }
    const erasure = table.erasures.get(patientId);
    if (erasure) table.erasures.set(patientId, { doneAt: now, ...erasure });
    return 'done';
  },
  unfinished: async (until, limit) =>
    [...table.erasures.values()]
      .filter(({ begunAt, doneAt }) => doneAt === undefined && begunAt <= until)
      .sort((one, other) => (one.begunAt < other.begunAt ? -1 : 1))
      .map(({ patientId }) => patientId)
      .slice(0, limit),
});

const begin = (table: MemoryTable, { erasure, state, silent, entry }: BegunErasure): 'begun' | 'version-conflict' => {
  const { id, phone } = state;
  if (table.states.get(id)?.version !== state.version) return 'version-conflict';
  table.states.delete(id);
  table.due.delete(`patient ${id}`);
  table.studies.delete(state.studyId);
  leavePhone(table, state, silent);
  if (table.phoneTurns.get(phone)?.holder === id) table.phoneTurns.delete(phone);
  table.erasures.set(id, erasure);
  table.audit.set(`${id}/${entry.id}`, entry);
  return 'begun';
};

const leavePhone = (table: MemoryTable, { id, phone }: BegunErasure['state'], silent: BegunErasure['silent']): void => {
  const others = (table.phones.get(phone)?.patientIds ?? []).filter((holder) => holder !== id);
  if (others.length > 0) table.phones.set(phone, { patientIds: others, contact: false });
  else if (silent) {
    table.phones.set(phone, { patientIds: [silent.id], contact: true });
    putState(table, silent);
    table.textsLookedAt.set(silent.id, silent.consent.recordedAt);
  } else table.phones.delete(phone);
};

const removeContent = (table: MemoryTable, patientId: PatientId): void => {
  table.textsLookedAt.delete(patientId);
  for (const [key, { patientId: of }] of table.texts) if (of === patientId) table.texts.delete(key);
  for (const [key, { subject }] of table.responses) if (subject === patientId) table.responses.delete(key);
  for (const [key, { patientId: of }] of table.alerts) if (of === patientId) table.alerts.delete(key);
  for (const [key, { patientId: of }] of table.notes) if (of === patientId) table.notes.delete(key);
  for (const [key, work] of table.due) {
    const of = work.kind === 'text' ? work.pointer.patientId : work.kind === 'alert' ? work.alertId.split('.')[0] : '';
    if (of === patientId) table.due.delete(key);
  }
};
