// One patient in a list: who it is, and how they stand, as far as the state alone tells.
import type { Severity } from './alert.ts';
import type { CareTeamId } from './care-team.ts';
import type { PatientId } from './communication.ts';
import type { ConsentStatus } from './consent.ts';
import type { StayKind } from './holds/stay.ts';
import type { Instant } from './instant.ts';
import type { SurveyCount } from './list-facts.ts';
import type { LocalDate, TimeZoneId } from './local-time.ts';
import type { Hold, PatientState } from './patient.ts';

/** What counts before the others: sending that is held, leaving, a hold, then consent. */
export type PatientStatus = Hold['reason'] | StayKind | Exclude<ConsentStatus, 'opted-in'> | 'active';

export interface PatientRow {
  readonly id: PatientId;
  readonly name: string;
  readonly studyId: string;
  readonly careTeam: CareTeamId;
  readonly timeZone: TimeZoneId;
  readonly status: PatientStatus;
  /** Delivered surveys in a row that were not answered at all. */
  readonly missedInARow: number;
  /** When a questionnaire was last asked; absent before the first. */
  readonly lastAskedAt?: Instant;
  /** Absent before the first has ended. */
  readonly surveys?: SurveyCount;
  readonly lastHeardOn?: LocalDate;
  /** When the plan texts next; absent when nothing is to come, or where it was not asked for. */
  readonly nextDueAt?: Instant;
  readonly openAlerts: Readonly<Partial<Record<Severity, number>>>;
}

export const patientRow = (state: PatientState, nextDueAt?: Instant): PatientRow => {
  const lastAskedAt = Object.values(state.lastAsked).toSorted().at(-1);
  const openAlerts: Partial<Record<Severity, number>> = {};
  for (const { severity } of state.openAlerts) openAlerts[severity] = (openAlerts[severity] ?? 0) + 1;
  return {
    id: state.id,
    name: state.name,
    studyId: state.studyId,
    careTeam: state.careTeamId,
    timeZone: state.timeZone,
    status: statusOf(state),
    missedInARow: state.missedInARow,
    ...(lastAskedAt && { lastAskedAt }),
    ...(state.surveys && { surveys: state.surveys }),
    ...(state.heardOn && { lastHeardOn: state.heardOn }),
    ...(nextDueAt && { nextDueAt }),
    openAlerts,
  };
};

const statusOf = ({ hold, consent, stay }: PatientState): PatientStatus => {
  if (hold) return hold.reason;
  if (consent.status === 'opted-out' || consent.status === 'declined') return consent.status;
  if (stay) return stay.kind;
  return consent.status === 'opted-in' ? 'active' : consent.status;
};
