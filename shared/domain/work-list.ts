// The order in which patients wait for a person: the most severe first, of those whom nobody took on in
// time, then the one whose clock runs out first.
import { type Alert, type OpenAlert, SEVERITIES } from './alert.ts';
import type { CareTeamId } from './care-team.ts';
import type { CommunicationId, IncomingText, PatientId } from './communication.ts';
import type { PatientState } from './patient.ts';

/** A patient with open alerts. */
export interface WaitingPatient {
  readonly patientId: PatientId;
  readonly careTeamId: CareTeamId;
  readonly openAlerts: readonly OpenAlert[];
}

/** The most pressing of them; `more` where some are left out. */
export interface WaitingPatients {
  readonly patients: readonly WaitingPatient[];
  readonly more: boolean;
}

/** One row of the work list. */
export interface WorkListRow {
  readonly state: PatientState;
  /** The most pressing first; those that a row has no room for are on the patient's page. */
  readonly alerts: readonly Alert[];
  /** What the patient wrote that raised them, where they wrote something. */
  readonly texts: readonly IncomingText[];
}

/** Nobody took it on in time. Its next escalation is no deadline that was kept. */
const isOverdue = ({ level, acknowledgedAt, nextStepAt }: OpenAlert): boolean =>
  level > 0 && acknowledgedAt === undefined && nextStepAt !== undefined;

/** Sorts as text: severity, then deadline, what was missed first; without a deadline after all that have one, the oldest first. */
const urgencyOf = (open: OpenAlert): string => {
  const { severity, nextStepAt, raisedAt } = open;
  return `${SEVERITIES.indexOf(severity)}#${isOverdue(open) ? raisedAt : (nextStepAt ?? `~${raisedAt}`)}`;
};

/** The most pressing first. */
export const byUrgency = (openAlerts: readonly OpenAlert[]): readonly OpenAlert[] =>
  openAlerts.toSorted((one, other) => (urgencyOf(one) < urgencyOf(other) ? -1 : 1));

/** What a patient's place on the work list is sorted by; undefined for who has nothing open and is not on it. */
export const urgencyOfAll = (openAlerts: readonly OpenAlert[]): string | undefined =>
  openAlerts.map(urgencyOf).toSorted()[0];

/** The text that arrived in the turn that raised the alert, if one did: a text that arrives gets its turn's first id. */
export const textBehind = ({ id }: Pick<OpenAlert, 'id'>): CommunicationId =>
  id.slice(id.indexOf('.') + 1).replace(/-\d+$/, '-1');
