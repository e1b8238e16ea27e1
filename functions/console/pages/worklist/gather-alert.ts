// All that the page of an alert shows: its case, what the patient wrote and answered around it, and what they were told.
import type { Alert, AlertStep, OpenAlert } from '../../../../shared/domain/alert.ts';
import type { AuditEntry } from '../../../../shared/domain/audit.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Communication, CommunicationId, OutgoingText } from '../../../../shared/domain/communication.ts';
import { HOUR, type Instant, plus } from '../../../../shared/domain/instant.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { byUrgency, textBehind } from '../../../../shared/domain/work-list.ts';
import { newTurnId } from '../../../../shared/runtime/turn-id.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { Identity } from '../../identity.ts';

/** Texts from so long before the case on. */
const BEFORE = -12 * HOUR;

export interface CaseView {
  readonly now: Instant;
  readonly state: PatientState;
  /** Of the patient; absent while it is not set up. */
  readonly team?: CareTeam;
  /** What staff act on: the most pressing alert of the case that is open, or the one that was asked for. */
  readonly lead: Alert;
  /** Absent once the case is closed. */
  readonly open?: OpenAlert;
  /** All of the case, the most pressing first. */
  readonly alerts: readonly Alert[];
  readonly steps: readonly AlertStep[];
  /** Who looked at the case before now, the first one first. */
  readonly opened: readonly AuditEntry[];
  /** All since half a day before, and what the alerts are about. */
  readonly texts: readonly Communication[];
  readonly told: readonly OutgoingText[];
  readonly responses: readonly QuestionnaireResponse[];
  /** Every response of the patient, to tell changes by. */
  readonly history: readonly QuestionnaireResponse[];
}

/** Undefined where there is no such alert. That someone looked is recorded. */
export const gatherCase = async (
  deps: ConsoleDependencies,
  alertId: string,
  by: Identity,
): Promise<CaseView | undefined> => {
  const asked = await deps.patients.alert(alertId);
  const record = asked && (await deps.patients.record(asked.patientId));
  if (!record) return undefined;
  const now = deps.clock();
  const { state } = record;
  await deps.patients.addAudit({
    id: newTurnId(now),
    patientId: state.id,
    at: now,
    by: by.name,
    action: 'viewed',
    reference: alertId,
  });
  const team = (await deps.knownTeams()).find(({ id }) => id === state.careTeamId);
  const [open] = byUrgency(state.openAlerts.filter(({ caseId }) => caseId === asked.caseId));
  const alerts = record.alerts.filter(({ caseId }) => caseId === asked.caseId);
  const lead = alerts.find(({ id }) => id === open?.id) ?? asked;
  return {
    now,
    state,
    ...(team && { team }),
    lead,
    ...(open && { open }),
    alerts: [lead, ...alerts.filter(({ id }) => id !== lead.id)],
    steps: stepsOfCase(alerts),
    opened: record.audit.filter(
      ({ action, reference }) => action === 'viewed' && alerts.some(({ id }) => id === reference),
    ),
    texts: textsAround(record.communications, alerts),
    told: toldThen(record.communications, alerts),
    responses: record.responses.filter(({ administrationId }) =>
      alerts.some(({ evidence }) => evidence.administrationId === administrationId),
    ),
    history: record.responses,
  };
};

/** What was done to several alerts of the case at once is one step. */
const stepsOfCase = (alerts: readonly Alert[]): readonly AlertStep[] => {
  const steps = new Map(alerts.flatMap(({ steps: each }) => each).map((step) => [keyOf(step), step]));
  return [...steps.values()].toSorted((one, other) => (one.at < other.at ? -1 : 1));
};

const keyOf = ({ at, by, what, communicationId = '' }: AlertStep): string => `${at} ${by} ${what} ${communicationId}`;

/** The text that an alert is about, or that it was raised by. */
export const textAbout = (alert: Alert): CommunicationId => alert.evidence.communicationId ?? textBehind(alert);

export const whenOf = (text: Communication): Instant => (text.direction === 'in' ? text.receivedAt : text.createdAt);

const textsAround = (communications: readonly Communication[], alerts: readonly Alert[]): readonly Communication[] => {
  const from = plus(alerts.map(({ raisedAt }) => raisedAt).toSorted()[0] ?? '', BEFORE);
  const about = alerts.map(textAbout);
  return communications
    .filter((text) => whenOf(text) >= from || about.includes(text.id))
    .toSorted((one, other) => (whenOf(one) < whenOf(other) ? -1 : 1));
};

/** The turn that an alert, a text or a step came from is in its id, before the last dash. */
const turnOf = (id: string): string => id.replace(/^.*\./, '').replace(/-\d+$/, '');

const toldThen = (communications: readonly Communication[], alerts: readonly Alert[]): readonly OutgoingText[] => {
  const turns = new Set(alerts.map(({ id }) => turnOf(id)));
  const saidAtClosing = new Set(
    alerts.flatMap(({ steps }) =>
      steps.flatMap(({ what, communicationId }) => (what === 'closed' ? [communicationId] : [])),
    ),
  );
  return communications.filter(
    (text): text is OutgoingText =>
      text.direction === 'out' && (turns.has(turnOf(text.id)) || saidAtClosing.has(text.id)),
  );
};
