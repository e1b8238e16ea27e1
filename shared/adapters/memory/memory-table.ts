// The table in memory: what the twins share, so that a store, an outbox and a work index see the same patients.
import type { Alert, AlertId } from '../../domain/alert.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { CareTeam, CareTeamId } from '../../domain/care-team.ts';
import { type Communication, type OutgoingText, type PatientId, PURPOSES } from '../../domain/communication.ts';
import type { DailyNote } from '../../domain/daily-note.ts';
import type { Erasure } from '../../domain/erasure.ts';
import type { TeamFigures } from '../../domain/figures/team-figures.ts';
import type { ProgrammeHold } from '../../domain/holds/programme-hold.ts';
import type { Instant } from '../../domain/instant.ts';
import type { WholePlan } from '../../domain/more-plans.ts';
import type { PatientState } from '../../domain/patient.ts';
import type { PlanAuditEntry, PlanVersion } from '../../domain/plan-version.ts';
import type { QuestionnaireResponse } from '../../domain/response.ts';
import type { SetUpEntry } from '../../domain/set-up/set-up-audit.ts';
import type { StaffNote } from '../../domain/staff-note.ts';
import type { OverdueWork, TextPointer } from '../../ports.ts';

export interface MemoryTable {
  readonly states: Map<PatientId, PatientState>;
  readonly phones: Map<string, { readonly patientIds: readonly PatientId[]; readonly contact: boolean }>;
  /** By shared phone: whose turn it is, or from when it is free. */
  readonly phoneTurns: Map<string, { readonly holder?: PatientId; readonly freeFrom?: Instant }>;
  readonly studies: Map<string, PatientId>;
  readonly texts: Map<string, Communication>;
  readonly responses: Map<string, QuestionnaireResponse>;
  readonly alerts: Map<AlertId, Alert>;
  readonly audit: Map<string, AuditEntry>;
  readonly notes: Map<string, StaffNote>;
  readonly erasures: Map<PatientId, Erasure>;
  /** When whose texts are looked at next, for being old. */
  readonly textsLookedAt: Map<PatientId, Instant>;
  readonly seen: Set<string>;
  /** Provider's message id to text, for receipts. */
  readonly sent: Map<string, TextPointer>;
  /** The work index: what is due, by whose work it is. */
  readonly due: Map<string, OverdueWork>;
  readonly careTeams: Map<CareTeamId, CareTeam>;
  readonly figures: Map<CareTeamId, TeamFigures>;
  readonly pulse: { last?: Instant };
  readonly programme: { hold?: ProgrammeHold };
  readonly dailyNote: { last?: DailyNote };
  /** Versions of the plans of the console, their files, and what patients follow of them: by the id of the plan. */
  readonly plans: Map<string, PlanVersion>;
  readonly planFiles: Map<string, string>;
  readonly followedPlans: Map<string, WholePlan>;
  readonly planAudit: PlanAuditEntry[];
  readonly setUps: SetUpEntry[];
}

export const memoryTable = (): MemoryTable => ({
  states: new Map(),
  phones: new Map(),
  phoneTurns: new Map(),
  studies: new Map(),
  texts: new Map(),
  responses: new Map(),
  alerts: new Map(),
  audit: new Map(),
  notes: new Map(),
  erasures: new Map(),
  textsLookedAt: new Map(),
  seen: new Set(),
  sent: new Map(),
  due: new Map(),
  careTeams: new Map(),
  figures: new Map(),
  pulse: {},
  programme: {},
  dailyNote: {},
  plans: new Map(),
  planFiles: new Map(),
  followedPlans: new Map(),
  planAudit: [],
  setUps: [],
});

export const textKey = ({ patientId, communicationId }: TextPointer): string => `${patientId}/${communicationId}`;

export const pointerOf = ({ patientId, id }: Communication): TextPointer => ({ patientId, communicationId: id });

export const workKey = (work: OverdueWork): string => {
  switch (work.kind) {
    case 'patient':
      return `patient ${work.patientId}`;
    case 'text':
      return `text ${textKey(work.pointer)}`;
    case 'alert':
      return `alert ${work.alertId}`;
  }
};

export const putState = (table: MemoryTable, state: PatientState): void => {
  table.states.set(state.id, state);
  setDue(table, { kind: 'patient', patientId: state.id, dueAt: state.nextWakeAt ?? '' });
};

export const putOutgoing = (table: MemoryTable, text: OutgoingText): void => {
  const pointer = pointerOf(text);
  table.texts.set(textKey(pointer), text);
  const settled = text.status === 'completed' || text.status === 'not-done';
  // The first of a chain keeps its place until the last is settled.
  if (settled && text.thenId && !text.chained) return;
  const dueAt = settled || text.chained ? '' : (text.leaseUntil ?? text.createdAt);
  setDue(table, { kind: 'text', pointer, queue: PURPOSES[text.purpose].queue, dueAt });
};

export const putAlert = (table: MemoryTable, alert: Alert): void => {
  table.alerts.set(alert.id, alert);
  const unsent = alert.status !== 'closed' && alert.noticesDue > alert.noticesSent;
  setDue(table, { kind: 'alert', alertId: alert.id, dueAt: unsent ? alert.raisedAt : '' });
};

/** Work due at no time is none. */
const setDue = (table: MemoryTable, work: OverdueWork): void => {
  if (work.dueAt) table.due.set(workKey(work), work);
  else table.due.delete(workKey(work));
};
