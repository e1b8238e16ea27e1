// Enrols one patient, and says whether the invitation goes out now.
import type { EnrolmentRequest } from '../../shared/contracts/console/enrolment-request.ts';
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
import type { ConsoleDependencies } from './console-dependencies.ts';
import { faultsBeside, readEnrolment } from './faults-beside.ts';
import { holdersOf, phoneErrors, studyIdErrors, taken, takenErrors } from './phone-holder.ts';
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
  const read = readEnrolment(json.value);
  const asked = read.request;
  if (!asked) return invalid(read.errors);
  const teams = (await deps.careTeams.list()).filter((team) => seesTeam(team, request.by));
  const around = { teams, content: deps.content, approval: deps.approval, now: deps.clock() };
  const errors = [...read.errors, ...faultsBeside(read, around)];
  const unapproved = read.unread.has('plan')
    ? []
    : planApprovalErrors(around.approval, deps.content, asked.plan, around.now);
  if (errors.length + unapproved.length > 0) {
    const all = [...errors, ...(await takenBeside(deps, asked, read.unread))];
    return unapproved.length > 0 ? notApproved([...unapproved, ...all]) : invalid(all);
  }
  const enrolled = await enrolPatient(deps, asked, teams, request.by.name);
  if (enrolled.ok) return answer(201, { patient: enrolled.state, invitation: enrolled.invitation });
  const others = (await takenBeside(deps, asked, read.unread)).filter(({ field }) => field !== enrolled.error.field);
  return conflict([enrolled.error, ...others]);
};

const conflict = (errors: readonly FieldError[]): ApiResponse =>
  problem(
    'conflict',
    `Nobody was enrolled: ${errors.map(({ field, problem: what }) => `the ${field} ${what}`).join('; ')}.`,
    errors,
  );

/** What others have of an enrolment, as far as that could be read. */
const takenBeside = async (
  deps: ConsoleDependencies,
  asked: EnrolmentRequest,
  unread: ReadonlySet<string>,
): Promise<readonly FieldError[]> => {
  const [sameStudyId, samePhone] = await Promise.all([
    deps.patients.patientIdByStudyId(asked.studyId),
    // The phone of a stand-in has labels of its own.
    unread.has('phone') ? [] : deps.patients.patientIdsByPhone(asked.phone.e164),
  ]);
  const errors = await takenErrors(deps, asked, { sameStudyId, samePhone });
  return errors.filter(({ field }) => !unread.has(field));
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
