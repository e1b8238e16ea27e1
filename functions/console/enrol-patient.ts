// Enrols one patient, and says whether the invitation goes out now.
import { type EnrolmentRequest, parseEnrolmentRequest } from '../../shared/contracts/console/enrolment-request.ts';
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import { lacksToInvite } from '../../shared/domain/away.ts';
import type { CareTeam } from '../../shared/domain/care-team.ts';
import { type Enrolment, enrol } from '../../shared/domain/enrolment.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { seesTeam } from '../../shared/domain/team-access.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { decisionContext } from '../../shared/runtime/commit-turn.ts';
import { newPatientId } from '../../shared/runtime/turn-id.ts';
import { type ApiResponse, answer, invalid, notApproved, problem } from './api-response.ts';
import { planApprovalErrors } from './check-approval.ts';
import { checkEnrolment } from './check-enrolment.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { holdersOf, phoneErrors, studyIdErrors, taken } from './phone-holder.ts';
import { type ApiRequest, jsonOf } from './request.ts';

/** Whether the invitation goes out with the enrolment; if not, why, and when it is looked at again. */
export type Invitation =
  | { readonly goesOut: 'now' }
  | { readonly goesOut: 'later'; readonly because: string; readonly at?: Instant };

export type Enrolled =
  | { readonly ok: true; readonly state: PatientState; readonly invitation: Invitation }
  | { readonly ok: false; readonly error: FieldError };

/** `POST /patients` */
export const postPatient = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseEnrolmentRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const teams = (await deps.careTeams.list()).filter((team) => seesTeam(team, request.by));
  const around = { teams, content: deps.content, approval: deps.approval, now: deps.clock() };
  const errors = checkEnrolment(parsed.value, around);
  const unapproved = planApprovalErrors(around.approval, deps.content, parsed.value.plan, around.now);
  if (unapproved.length > 0) return notApproved([...unapproved, ...errors]);
  if (errors.length > 0) return invalid(errors);

  const enrolled = await enrolPatient(deps, parsed.value, teams, request.by.name);
  if (!enrolled.ok)
    return problem('conflict', `Nobody was enrolled: the ${enrolled.error.field} ${enrolled.error.problem}.`, [
      enrolled.error,
    ]);
  return answer(201, { patient: enrolled.state, invitation: enrolled.invitation });
};

/** Writes the first turn of a patient whose request has been checked. */
export const enrolPatient = async (
  deps: ConsoleDependencies,
  request: EnrolmentRequest,
  teams: readonly CareTeam[],
  recordedBy: string,
): Promise<Enrolled> => {
  const { phone, careTeam, ...fields } = request;
  const team = teams.find(({ id }) => id === careTeam);
  // Asked as late as can be: an import may have assessed this row a while ago.
  const holders = await holdersOf(deps.phoneHolders, await deps.patients.patientIdsByPhone(phone.e164));
  const [error] = [
    ...(await phoneErrors(deps.isUsableLabel, holders, request)),
    ...(await studyIdErrors(deps.patients, request.studyId)),
  ];
  if (error) return { ok: false, error };
  const sharedWith = holders.filter(({ kind }) => kind === 'patient').map(({ id }) => id);
  const enrolment: Enrolment = {
    ...asEnrolment(fields),
    patientId: newPatientId(),
    phone: phone.e164,
    country: phone.country,
    careTeamId: careTeam,
    recordedBy,
  };
  const context = decisionContext(deps, team);
  let turn = enrol(enrolment, context);
  let outcome = await deps.patients.create(turn, sharedWith);
  if (outcome === 'phone-busy') {
    turn = enrol(enrolment, { ...context, phoneBusy: true });
    outcome = await deps.patients.create(turn, sharedWith);
  }
  if (outcome === 'phone-taken' || outcome === 'study-id-taken') return { ok: false, error: taken(outcome) };
  return { ok: true, state: turn.state, invitation: invitationOf(turn, team, context.now) };
};

/** What is left out stands for itself: a phone of one's own, answers of one's own. */
const asEnrolment = ({
  sharedPhone: _asked,
  label,
  phoneOwner,
  respondent,
  caregivers,
  emergencyContact,
  ...fields
}: Omit<EnrolmentRequest, 'phone' | 'careTeam'>) => ({
  ...fields,
  ...(label && { phoneLabel: label }),
  ...(phoneOwner === 'caregiver' && { caregiverPhone: true as const }),
  ...(respondent && respondent !== 'self' && { respondent }),
  ...((caregivers || emergencyContact) && {
    contacts: { ...(caregivers && { caregivers }), ...(emergencyContact && { emergency: emergencyContact }) },
  }),
});

/** Whether a turn invites; if not, why, and when it is looked at again. */
export const invitationOf = ({ outgoing, state }: Turn, team: CareTeam | undefined, now: Instant): Invitation => {
  if (outgoing.some(({ purpose }) => purpose === 'invitation')) return { goesOut: 'now' };
  const missing = team ? lacksToInvite(team, now) : [];
  return {
    goesOut: 'later',
    because: whyLater(missing, state),
    ...(state.nextWakeAt && { at: state.nextWakeAt }),
  };
};

const whyLater = (missing: readonly string[], { careTeamId, phoneBusyUntil }: PatientState): string => {
  if (missing.length > 0) return `care team ${careTeamId} lacks ${missing.join(', ')}`;
  return phoneBusyUntil
    ? 'someone else on this phone is being asked, and one is asked at a time'
    : 'these are quiet hours where the patient is';
};
