// Patients and their turns in memory.
import type { AuditEntry } from '../../domain/audit.ts';
import type { PatientId } from '../../domain/communication.ts';
import type { PatientCourse, Piece } from '../../domain/patient-record.ts';
import type { AlertChange, Turn } from '../../domain/turn.ts';
import type { CommitOutcome, CreateOutcome, PatientStore } from '../../ports.ts';
import { type MemoryTable, pointerOf, putAlert, putOutgoing, putState, textKey } from './memory-table.ts';

export const memoryPatientStore = (table: MemoryTable): PatientStore => ({
  patientIdsByPhone: async (phone) => table.phones.get(phone)?.patientIds ?? [],
  wasReceived: async (inboundMessageId) => table.seen.has(inboundMessageId),
  patientIdByStudyId: async (studyId) => table.studies.get(studyId),
  load: async (patientId) => table.states.get(patientId),
  loadWithCareTeam: async (patientId) => {
    const state = table.states.get(patientId);
    return state && { state, careTeam: table.careTeams.get(state.careTeamId) };
  },
  create: async (turn, sharedWith = []) => create(table, turn, sharedWith),
  commit: async (turn) => commit(table, turn),
  communication: async (pointer) => table.texts.get(textKey(pointer)),
  alert: async (alertId) => table.alerts.get(alertId),
  record: async (patientId) => {
    const state = table.states.get(patientId);
    return (
      state && {
        state,
        communications: byId(table.texts, (text) => text.patientId === patientId),
        responses: byId(table.responses, (response) => response.subject === patientId),
        alerts: byId(table.alerts, (alert) => alert.patientId === patientId),
        audit: byId(table.audit, (entry) => entry.patientId === patientId),
        notes: byId(table.notes, (note) => note.patientId === patientId),
      }
    );
  },
  course: async (patientId, newestTexts) => courseOf(table, patientId, newestTexts),
  texts: async (patientId, piece) =>
    newest(
      byId(table.texts, (text) => text.patientId === patientId),
      piece,
    ),
  audit: async (patientId, piece) =>
    newest(
      byId(table.audit, (entry) => entry.patientId === patientId),
      piece,
    ),
  addAudit: async (entry) => putAudit(table, entry),
  addNote: async (note, entry) => {
    table.notes.set(`${note.patientId}/${note.id}`, note);
    putAudit(table, entry);
  },
});

const courseOf = (table: MemoryTable, patientId: PatientId, newestTexts: number): PatientCourse | undefined => {
  const state = table.states.get(patientId);
  if (!state) return undefined;
  const texts = byId(table.texts, (text) => text.patientId === patientId);
  return {
    state,
    responses: byId(table.responses, (response) => response.subject === patientId),
    alerts: byId(table.alerts, (alert) => alert.patientId === patientId),
    notes: byId(table.notes, (note) => note.patientId === patientId),
    texts: newest(texts, { limit: newestTexts }),
    earlierTexts: texts.length > newestTexts,
  };
};

const newest = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
  { before, limit }: Piece,
): readonly Thing[] => things.filter(({ id }) => before === undefined || id < before).slice(-limit);

const commit = (table: MemoryTable, turn: Turn): CommitOutcome => {
  const { state, incoming, questionAskedBefore } = turn;
  if (incoming && table.seen.has(incoming.inboundMessageId)) return 'duplicate';
  if (questionAskedBefore) {
    const { communicationId, writtenAt } = questionAskedBefore;
    const question = table.texts.get(textKey({ patientId: state.id, communicationId }));
    if (question?.direction !== 'out' || !question.claimedAt || question.claimedAt > writtenAt) return 'stale-answer';
  }
  if (table.states.get(state.id)?.version !== state.version - 1) return 'version-conflict';
  if (isPhoneBusy(table, turn)) return 'phone-busy';
  if (!movePhone(table, turn)) return 'phone-taken';
  for (const change of turn.alertChanges) changeAlert(table, change);
  write(table, turn);
  return 'committed';
};

/** False where a patient has the new number. */
const movePhone = (table: MemoryTable, { state, movedFrom }: Turn): boolean => {
  if (movedFrom === undefined) return true;
  const taken = table.phones.get(state.phone);
  if (taken && !taken.contact) return false;
  const others = (table.phones.get(movedFrom)?.patientIds ?? []).filter((id) => id !== state.id);
  if (others.length > 0) table.phones.set(movedFrom, { patientIds: others, contact: false });
  else table.phones.delete(movedFrom);
  table.phones.set(state.phone, { patientIds: [state.id], contact: false });
  return true;
};

const create = (table: MemoryTable, turn: Turn, sharedWith: readonly PatientId[]): CreateOutcome => {
  const { state, incoming } = turn;
  const isPatient = state.kind === 'patient';
  const phone = table.phones.get(state.phone);
  if (incoming && table.seen.has(incoming.inboundMessageId)) return 'duplicate';
  if (isPatient && table.studies.has(state.studyId)) return 'study-id-taken';
  const holders = phone && !(isPatient && phone.contact) ? phone.patientIds : [];
  if (holders.join() !== sharedWith.join()) return 'phone-taken';
  if (isPhoneBusy(table, turn)) return 'phone-busy';
  if (table.states.has(state.id)) throw new Error(`There is another patient ${state.id}`);
  table.phones.set(state.phone, { patientIds: [...sharedWith, state.id], contact: !isPatient });
  if (isPatient) table.studies.set(state.studyId, state.id);
  table.textsLookedAt.set(state.id, state.consent.recordedAt);
  write(table, turn);
  return 'created';
};

const isPhoneBusy = (table: MemoryTable, { state, movedFrom, phoneTurn }: Turn): boolean => {
  if (!phoneTurn) return false;
  const { holder = state.id, freeFrom = '' } = table.phoneTurns.get(movedFrom ?? state.phone) ?? {};
  return holder !== state.id || (phoneTurn.kind === 'takes' && freeFrom > phoneTurn.at);
};

const write = (table: MemoryTable, turn: Turn): void => {
  putState(table, turn.state);
  const { phoneTurn } = turn;
  if (phoneTurn)
    table.phoneTurns.set(
      // Who moves to another phone gives back the one they leave.
      turn.movedFrom ?? turn.state.phone,
      phoneTurn.kind === 'takes' ? { holder: turn.state.id } : { freeFrom: phoneTurn.freeFrom },
    );
  if (turn.incoming) {
    table.seen.add(turn.incoming.inboundMessageId);
    table.texts.set(textKey(pointerOf(turn.incoming)), turn.incoming);
  }
  for (const text of turn.outgoing) putOutgoing(table, text);
  for (const response of turn.responses) table.responses.set(`${response.subject}/${response.id}`, response);
  for (const alert of turn.alerts) putAlert(table, alert);
  for (const entry of turn.audit) putAudit(table, entry);
};

const putAudit = (table: MemoryTable, entry: AuditEntry): void => {
  table.audit.set(`${entry.patientId}/${entry.id}`, entry);
};

const changeAlert = (table: MemoryTable, { alertId, status, step, outcome, careTeamId, notify }: AlertChange): void => {
  const alert = table.alerts.get(alertId);
  if (!alert) throw new Error(`There is no alert ${alertId}`);
  putAlert(table, {
    ...alert,
    status,
    steps: [...alert.steps, step],
    noticesDue: alert.noticesDue + (notify ? 1 : 0),
    ...(outcome && { outcome }),
    ...(careTeamId && { careTeamId }),
  });
};

const byId = <Thing extends { readonly id: string }>(
  things: ReadonlyMap<string, Thing>,
  belongs: (thing: Thing) => boolean,
): readonly Thing[] => [...things.values()].filter(belongs).sort((one, other) => (one.id < other.id ? -1 : 1));
