// Texts a patient in the words of a member of staff, and ends the conversation.
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import { parseStaffText, STAFF_TEXT_EXPECTED } from '../../shared/contracts/console/staff-text-request.ts';
import type { Wording } from '../../shared/domain/content.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { segmentsOf } from '../../shared/domain/sms-segments.ts';
import { staffTalkReleased, staffTexted } from '../../shared/domain/staff-texts.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';

const MOST_SEGMENTS = 2;

/** `POST /patients/{id}/texts` */
export const postText = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseStaffText(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const patient = await deps.patients.load(request.id);
  if (!patient) return problem('not-found', 'No patient has this id.');
  const errors = bodyErrors(parsed.value.body, patient, deps.content.wording(patient.language));
  if (errors.length > 0) return invalid(errors);
  const result = await commitTurn(deps, patient.id, (state, context) =>
    staffTexted(state, { ...parsed.value, by: request.by }, context),
  );
  if (result.outcome === 'refused') return problem('conflict', result.refused);
  if (result.outcome !== 'committed') return problem('not-found', 'No patient has this id.');
  const { outgoing, state } = result.turn;
  return answer(201, { textIds: outgoing.map(({ id }) => id), repliesToStaffUntil: state.staffTalk?.until });
};

/** `POST /patients/{id}/texts/release` */
export const postTextsRelease = async (deps: ConsoleDependencies, { id, by }: ApiRequest): Promise<ApiResponse> => {
  const result = await commitTurn(deps, id, (state, context) => staffTalkReleased(state, by, context));
  if (result.outcome === 'refused') return problem('conflict', result.refused);
  if (result.outcome !== 'committed') return problem('not-found', 'No patient has this id.');
  const { nextWakeAt } = result.turn.state;
  return answer(200, { patientId: id, ...(nextWakeAt && { nextWakeAt }) });
};

/** What keeps a body from being sent as it is: here the words of staff are checked, and nowhere else. */
const bodyErrors = (body: string, { phoneLabel }: PatientState, wording: Wording): readonly FieldError[] => {
  const sent = phoneLabel === undefined ? body : wording.addressed(phoneLabel, body).join(' ');
  const segments = segmentsOf(sent);
  return segments > MOST_SEGMENTS
    ? [{ field: 'body', problem: `takes ${segments} segments`, expected: STAFF_TEXT_EXPECTED.body }]
    : [];
};
