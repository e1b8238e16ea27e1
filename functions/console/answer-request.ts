// Answers one request to the API: who asks, may they, and which route it is.
import { ROLES, type Role } from '../../shared/contracts/names.ts';
import { RetryableError } from '../../shared/ports.ts';
import { getAlerts, postAcknowledge, postAttempt, postClose } from './alerts.ts';
import { postTogether } from './alerts-together.ts';
import { type ApiResponse, problem } from './api-response.ts';
import { postApproval, postRetirement } from './approve-plan.ts';
import { postCorrection, postSurvey } from './ask-now.ts';
import { getCareTeams, putCareTeam } from './care-teams.ts';
import { postPhone } from './change-number.ts';
import { getChannels, postChannel, postChannelRemoval, postTest } from './channels.ts';
import { NOT_APPROVED } from './check-approval.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { getDailyNote, postNoteChannel, postNoteChannelRemoval } from './daily-note.ts';
import { deletePlan, postCopy, postVersion, putPlan } from './edit-plan.ts';
import { postPatient } from './enrol-patient.ts';
import { postErase } from './erase-patient.ts';
import { getDictionary, getExport, postResearchExport } from './export-filed.ts';
import { getPatientExport } from './export-patient.ts';
import { getPatients } from './find-patients.ts';
import { postModule, postPlan, postSettings, postTreatment } from './follow-patient.ts';
import { postAssign, postSnooze } from './hand-on-alert.ts';
import { postHandOver } from './hand-over.ts';
import { postHold, postResume } from './hold-patient.ts';
import { identityOf } from './identity.ts';
import { postImport } from './import-cohort.ts';
import { postInvite } from './invite-again.ts';
import { putLabel } from './label-patient.ts';
import { postAway } from './mark-away.ts';
import { postNote } from './note-patient.ts';
import { postData, postStop } from './patient-data.ts';
import { postMode, postResponses } from './phone-mode.ts';
import { getPlan, getPlans } from './plans.ts';
import { getProgramme, putProgrammeHold } from './programme.ts';
import { postRelease } from './release-patient.ts';
import { type ApiEvent, type ApiRequest, requestOf, unusableAddress } from './request.ts';
import {
  deleteAppointment,
  deleteMedicineReminders,
  postAppointment,
  putAppointment,
  putMedicineReminders,
  putSendingDays,
} from './set-reminders.ts';
import { getContent } from './show-content.ts';
import { getOpenApi } from './show-openapi.ts';
import { getPatient } from './show-patient.ts';
import { postText, postTextsRelease } from './staff-texts.ts';
import { scopedTo } from './team-scope.ts';
import { ChangedMeanwhileError, unchangedSince } from './unchanged-since.ts';
import { deleteWatch, putWatch } from './watch-patient.ts';
import { withConsolePlans } from './with-console-plans.ts';

interface Route {
  readonly roles: readonly Role[];
  readonly answer: (deps: ConsoleDependencies, request: ApiRequest) => Promise<ApiResponse>;
  /** Of the body, where it may be larger than most are. */
  readonly mostBytes?: number;
}

const STAFF: readonly Role[] = ['coordinator', 'clinician'];
/** Whoever may see patients. */
const CARE: readonly Role[] = [...STAFF, 'programme-lead'];
/** Whoever may change a care team: each its own, administrators all. */
const TEAM_KEEPERS: readonly Role[] = ['coordinator', 'administrator'];

/** Whoever sees to the whole programme. */
const PROGRAMME_KEEPERS: readonly Role[] = ['programme-lead', 'administrator'];

/** Whoever may edit a plan. */
const EDITORS: readonly Role[] = ['clinician', 'programme-lead'];

const MOST_BYTES = 128 * 1024;
/** The most that a function is handed; the import itself says how large a file may be. */
const MOST_BYTES_OF_IMPORT = 6 * 1024 * 1024;
const MOST_BYTES_OF_PLAN = 512 * 1024;

/** Loaded by the first of them: most callers need none. */
const asPages =
  (name: keyof typeof import('./as-pages.ts')): Route['answer'] =>
  async (deps, request) =>
    (await import('./as-pages.ts'))[name](deps, request);

/** Every route of the API, and who may call it. Nothing else is reachable. */
export const API_ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['POST /patients', { roles: ['coordinator'], answer: postPatient }],
  ['POST /patients/import', { roles: ['coordinator'], answer: postImport, mostBytes: MOST_BYTES_OF_IMPORT }],
  ['GET /patients', { roles: CARE, answer: getPatients }],
  ['GET /patients/{id}', { roles: CARE, answer: getPatient }],
  ['GET /patients/{id}/export', { roles: CARE, answer: getPatientExport }],
  ['GET /patients/{id}/summary', { roles: CARE, answer: asPages('getSummary') }],
  ['POST /patients/{id}/release', { roles: STAFF, answer: postRelease }],
  ['POST /patients/{id}/phone', { roles: ['coordinator'], answer: postPhone }],
  ['PUT /patients/{id}/label', { roles: ['coordinator'], answer: putLabel }],
  ['POST /patients/{id}/texts', { roles: STAFF, answer: postText }],
  ['POST /patients/{id}/texts/release', { roles: STAFF, answer: postTextsRelease }],
  ['POST /patients/{id}/appointments', { roles: ['coordinator'], answer: postAppointment }],
  ['PUT /patients/{id}/appointments/{part}', { roles: ['coordinator'], answer: putAppointment }],
  ['DELETE /patients/{id}/appointments/{part}', { roles: ['coordinator'], answer: deleteAppointment }],
  ['PUT /patients/{id}/sending-days', { roles: ['coordinator'], answer: putSendingDays }],
  ['PUT /patients/{id}/medicine-reminders', { roles: ['coordinator'], answer: putMedicineReminders }],
  ['DELETE /patients/{id}/medicine-reminders', { roles: ['coordinator'], answer: deleteMedicineReminders }],
  ['POST /patients/{id}/hold', { roles: STAFF, answer: postHold }],
  ['POST /patients/{id}/resume', { roles: STAFF, answer: postResume }],
  ['POST /patients/{id}/mode', { roles: STAFF, answer: postMode }],
  ['POST /patients/{id}/responses', { roles: STAFF, answer: postResponses }],
  ['POST /patients/{id}/notes', { roles: STAFF, answer: postNote }],
  ['PUT /patients/{id}/watch', { roles: ['clinician'], answer: putWatch }],
  ['DELETE /patients/{id}/watch', { roles: ['clinician'], answer: deleteWatch }],
  ['POST /patients/{id}/treatment', { roles: ['coordinator'], answer: postTreatment }],
  ['POST /patients/{id}/plan', { roles: ['coordinator'], answer: postPlan }],
  ['POST /patients/{id}/modules', { roles: ['coordinator'], answer: postModule }],
  ['POST /patients/{id}/settings', { roles: ['coordinator'], answer: postSettings }],
  ['POST /patients/{id}/data', { roles: ['coordinator'], answer: postData }],
  ['POST /patients/{id}/stop', { roles: STAFF, answer: postStop }],
  ['POST /patients/{id}/surveys', { roles: STAFF, answer: postSurvey }],
  ['POST /patients/{id}/corrections', { roles: STAFF, answer: postCorrection }],
  ['POST /patients/{id}/invite', { roles: ['coordinator'], answer: postInvite }],
  ['POST /patients/{id}/erase', { roles: ['programme-lead'], answer: postErase }],
  ['GET /alerts', { roles: CARE, answer: getAlerts }],
  ['GET /alerts/{id}/incident', { roles: CARE, answer: asPages('getIncident') }],
  ['POST /alerts/{id}/acknowledge', { roles: STAFF, answer: postAcknowledge }],
  ['POST /alerts/{id}/attempt', { roles: STAFF, answer: postAttempt }],
  ['POST /alerts/{id}/assign', { roles: STAFF, answer: postAssign }],
  ['POST /alerts/{id}/snooze', { roles: ['clinician'], answer: postSnooze }],
  ['POST /alerts/{id}/close', { roles: STAFF, answer: postClose }],
  ['POST /alerts/together', { roles: STAFF, answer: postTogether }],
  ['POST /hand-over', { roles: STAFF, answer: postHandOver }],
  ['GET /due', { roles: CARE, answer: asPages('getDue') }],
  ['GET /care-teams', { roles: ROLES, answer: getCareTeams }],
  ['PUT /care-teams/{id}', { roles: TEAM_KEEPERS, answer: putCareTeam }],
  ['GET /care-teams/{id}/history', { roles: ROLES, answer: asPages('getTeamHistory') }],
  ['GET /care-teams/{id}/channels', { roles: ROLES, answer: getChannels }],
  ['POST /care-teams/{id}/channels', { roles: ['administrator'], answer: postChannel }],
  ['POST /care-teams/{id}/channels/remove', { roles: ['administrator'], answer: postChannelRemoval }],
  ['POST /care-teams/{id}/test', { roles: TEAM_KEEPERS, answer: postTest }],
  ['POST /care-teams/{id}/away', { roles: STAFF, answer: postAway }],
  ['GET /programme', { roles: ROLES, answer: getProgramme }],
  ['GET /export', { roles: CARE, answer: getExport }],
  ['POST /export/research', { roles: ['programme-lead'], answer: postResearchExport }],
  ['GET /export/dictionary', { roles: ROLES, answer: getDictionary }],
  ['GET /programme/figures', { roles: PROGRAMME_KEEPERS, answer: asPages('getFigures') }],
  ['GET /programme/history', { roles: PROGRAMME_KEEPERS, answer: asPages('getProgrammeHistory') }],
  ['PUT /programme/hold', { roles: PROGRAMME_KEEPERS, answer: putProgrammeHold }],
  ['GET /programme/daily-note', { roles: PROGRAMME_KEEPERS, answer: getDailyNote }],
  ['POST /programme/daily-note/channels', { roles: PROGRAMME_KEEPERS, answer: postNoteChannel }],
  ['POST /programme/daily-note/channels/remove', { roles: PROGRAMME_KEEPERS, answer: postNoteChannelRemoval }],
  ['GET /content', { roles: ROLES, answer: getContent }],
  ['GET /plans', { roles: CARE, answer: getPlans }],
  ['POST /plans', { roles: EDITORS, answer: postCopy }],
  ['GET /plans/{id}', { roles: CARE, answer: getPlan }],
  ['PUT /plans/{id}', { roles: EDITORS, answer: putPlan, mostBytes: MOST_BYTES_OF_PLAN }],
  ['DELETE /plans/{id}', { roles: EDITORS, answer: deletePlan }],
  ['GET /plans/{id}/load', { roles: CARE, answer: asPages('getLoad') }],
  ['POST /plans/{id}/versions', { roles: EDITORS, answer: postVersion }],
  ['POST /plans/{id}/approve', { roles: ['clinician'], answer: postApproval }],
  ['POST /plans/{id}/retire', { roles: EDITORS, answer: postRetirement }],
  ['GET /openapi.json', { roles: ROLES, answer: getOpenApi }],
]);

/** On a stage that takes unapproved content every answer says so, for every page to show. */
export const answerRequest = async (deps: ConsoleDependencies, event: ApiEvent): Promise<ApiResponse> => {
  const response = await respond(deps, event);
  return deps.approval.approvedOnly ? response : { ...response, notice: NOT_APPROVED };
};

const respond = async (deps: ConsoleDependencies, event: ApiEvent): Promise<ApiResponse> => {
  const by = identityOf(event.requestContext.authorizer.jwt.claims);
  if (!by) return problem('unauthenticated', 'The token is not an access token.');
  const route = API_ROUTES.get(event.routeKey);
  if (!route) return problem('not-found', 'There is no such route.');
  if (!route.roles.some((role) => by.roles.includes(role)))
    return problem('forbidden', `This needs the role ${route.roles.join(' or ')}.`);
  const request = requestOf(event, by);
  const unusable = unusableAddress([request.id, request.part], request.query);
  if (unusable) return unusable;
  const { mostBytes = MOST_BYTES } = route;
  if (Buffer.byteLength(request.body) > mostBytes)
    return problem('too-large', `The body is over ${mostBytes / 1024} KB.`);
  try {
    return await route.answer(
      unchangedSince(scopedTo(await withConsolePlans(deps), by), event.headers['if-match']),
      request,
    );
  } catch (error) {
    if (error instanceof ChangedMeanwhileError)
      return problem('changed', 'Nothing was changed. Read the patient again: the tag is another one now.');
    if (error instanceof RetryableError) return problem('busy', 'Nothing was changed.');
    throw error;
  }
};
