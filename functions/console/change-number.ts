// Moves a patient to a new number, which is asked first whether it is theirs.
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import { parseNumberRequest } from '../../shared/contracts/console/number-request.ts';
import { changeNumber, type NewNumber } from '../../shared/domain/number-change.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import { patientApprovalErrors } from './check-approval.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { holdersOf, phoneErrors, taken } from './phone-holder.ts';
import { type ApiRequest, jsonOf } from './request.ts';

/** `POST /patients/{id}/phone` */
export const postPhone = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const { id } = request;
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseNumberRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const patient = await deps.patients.load(id);
  if (!patient) return problem('not-found', 'No patient has this id.');
  const { e164: phone, country } = parsed.value.phone;
  const noLines = lineErrors(deps, patient, country);
  if (noLines.length > 0) return invalid(noLines);
  const holders = (await deps.patients.patientIdsByPhone(phone)).filter((holder) => holder !== id);
  const [error] = await phoneErrors(deps.isUsableLabel, await holdersOf(deps.phoneHolders, holders), {});
  if (error) return unchanged(error.problem === TAKEN.problem ? TAKEN : error);
  return move(deps, request, { phone, country });
};

/** Who is texted in a country must be told whom to call there. */
const lineErrors = (
  { content, approval, clock }: ConsoleDependencies,
  { language }: PatientState,
  country: string,
): readonly FieldError[] => {
  if (content.crisisLines(country))
    return patientApprovalErrors(approval, language, country, clock()).filter(({ field }) => field === 'phone');
  return [
    {
      field: 'phone',
      problem: `belongs to a country (${country}) whose emergency and crisis lines are not on record`,
      expected: 'a number of a country whose lines are on record',
    },
  ];
};

/** Sharing a phone is for enrolment, which asks for a label of each patient on it. */
const TAKEN: FieldError = { ...taken('phone-taken'), expected: 'a number that no other patient has' };

const unchanged = (error: FieldError): ApiResponse =>
  problem('conflict', `The number was not changed: the new one ${error.problem}.`, [error]);

const move = async (deps: ConsoleDependencies, { id, by }: ApiRequest, number: NewNumber): Promise<ApiResponse> => {
  const result = await commitTurn(deps, id, (state, context) => changeNumber(state, number, by, context));
  if (result.outcome === 'refused') return problem('conflict', result.refused);
  if (result.outcome === 'phone-taken') return unchanged(TAKEN);
  if (result.outcome !== 'committed') return problem('not-found', 'No patient has this id.');
  const { hold, consent, nextWakeAt } = result.turn.state;
  return answer(200, {
    patientId: id,
    // Whatever else is planned waits until the number has said YES.
    asks: hold ? 'is this your number' : consent.status === 'pending' ? 'the invitation' : 'nothing',
    ...(nextWakeAt && { nextWakeAt }),
  });
};
