// Changes what a patient's schedule is made of, or shows what the change would do.
import type { ParsedFields } from '../../shared/contracts/console/field-error.ts';
import type { Refusal } from '../../shared/domain/alert-actions.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { previewOf } from '../../shared/domain/preview.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { commitTurn, decisionContext } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';

type Decide = (state: PatientState, context: DecisionContext) => Turn | Refusal;

/** The checked body, or the answer that says what is wrong with it. */
export const bodyOf = <Fields>(
  request: ApiRequest,
  parse: (input: unknown) => ParsedFields<Fields>,
): { readonly ok: true; readonly value: Fields } | { readonly ok: false; readonly answer: ApiResponse } => {
  const json = jsonOf(request);
  if (!json) return { ok: false, answer: problem('unreadable', 'The body is not JSON.') };
  const parsed = parse(json.value);
  return parsed.ok ? parsed : { ok: false, answer: invalid(parsed.errors) };
};

/** Wrong fields, where the refusal names some; else it is at odds with where the patient stands. */
export const refusal = ({ refused, faults = [] }: Refusal): ApiResponse =>
  faults.length > 0
    ? invalid(faults.map(({ place, ...fault }) => ({ field: place, ...fault })))
    : problem('conflict', refused);

export const noPatient = (): ApiResponse => problem('not-found', 'No patient has this id.');

const shown = (before: PatientState, { state }: Turn, deps: ConsoleDependencies) => ({
  patientId: state.id,
  timeZone: state.timeZone,
  ...previewOf(before, state, { content: deps.content, now: deps.clock() }),
  ...(state.nextWakeAt && { nextWakeAt: state.nextWakeAt }),
});

/** With `?preview=true` nothing is changed, and the answer is what would be; otherwise it is what was. Fields of `alsoShown` stand beside it. */
export const changePatient = async (
  deps: ConsoleDependencies,
  { id, query: { preview = 'false' } }: ApiRequest,
  decide: Decide,
  alsoShown: (state: PatientState) => object = () => ({}),
): Promise<ApiResponse> => {
  if (preview !== 'true' && preview !== 'false')
    // Anything else taken for no would change what was only to be looked at.
    return invalid([{ field: 'preview', problem: 'is not one of the choices', expected: 'true or false' }]);
  if (preview === 'true') {
    const loaded = await deps.patients.loadWithCareTeam(id);
    if (!loaded) return noPatient();
    const decided = decide(loaded.state, decisionContext(deps, loaded.careTeam));
    if ('refused' in decided) return refusal(decided);
    return answer(200, { preview: true, ...alsoShown(decided.state), ...shown(loaded.state, decided, deps) });
  }
  const result = await commitTurn(deps, id, decide);
  if (result.outcome === 'refused') return refusal(result);
  if (result.outcome !== 'committed') return noPatient();
  return answer(200, { preview: false, ...alsoShown(result.turn.state), ...shown(result.before, result.turn, deps) });
};
