// Texts a patient in the words of a member of staff, and ends the conversation.
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import { parseStaffText, STAFF_TEXT_EXPECTED } from '../../shared/contracts/console/staff-text-request.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import { linesFor } from '../../shared/domain/cover.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { staffTalkReleased, staffTexted } from '../../shared/domain/staff-texts.ts';
import { commitTurn, decisionContext } from '../../shared/runtime/commit-turn.ts';
import { givenIn, lintText } from '../../shared/wording/lint.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';

const MOST_SEGMENTS = 2;

/** `POST /patients/{id}/texts`; with `?preview=true` only the words are checked. */
export const postText = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseStaffText(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const patient = await deps.patients.loadWithCareTeam(request.id);
  if (!patient) return problem('not-found', 'No patient has this id.');
  const errors = bodyErrors(parsed.value.body, patient.state, decisionContext(deps, patient.careTeam));
  if (errors.length > 0) return invalid(errors);
  if (request.query.preview === 'true') return answer(200, { preview: true });
  const result = await commitTurn(deps, request.id, (state, context) =>
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

/** What keeps the words of staff from being sent as they are, as docs/wording.md has it for every text. */
const bodyErrors = (body: string, state: PatientState, context: DecisionContext): readonly FieldError[] => {
  const { language, phoneLabel } = state;
  const sent = phoneLabel === undefined ? [body] : context.content.wording(language).addressed(phoneLabel, body);
  const given = [...givenIn(linesFor(state, context)), ...(phoneLabel ? [phoneLabel] : [])];
  return sent
    .flatMap((text) => lintText(text, language, { given, mostSegments: MOST_SEGMENTS }))
    .map(({ rule, says }) => ({ field: 'body', problem: `${rule}: ${says}`, expected: STAFF_TEXT_EXPECTED.body }));
};
