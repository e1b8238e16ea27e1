// One change of a patient by staff, and how the patient stands after it.
import type { Refusal } from '../../shared/domain/alert-actions.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import { STAYS } from '../../shared/domain/holds/stay-rules.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer } from './api-response.ts';
import { noPatient, refusal } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';

/** What every such answer says; `more` is what the route adds. */
export const actOnPatient = async (
  deps: ConsoleDependencies,
  id: string,
  decide: (state: PatientState, context: DecisionContext) => Turn | Refusal,
  more: (state: PatientState) => object = () => ({}),
): Promise<ApiResponse> => {
  const result = await commitTurn(deps, id, decide);
  if (result.outcome === 'refused') return refusal(result);
  if (result.outcome !== 'committed') return noPatient();
  const { state } = result.turn;
  const { stay, nextWakeAt } = state;
  return answer(200, {
    patientId: id,
    ...(stay && { hold: { ...stay, shows: STAYS[stay.kind].shows } }),
    ...(nextWakeAt && { nextWakeAt }),
    ...more(state),
  });
};
