// Invites a patient anew who has declined or has left, on a new consent.
import { parseInvitationRequest } from '../../shared/contracts/console/change-requests.ts';
import { inviteAgain } from '../../shared/domain/inviting-again.ts';
import { planIdOf } from '../../shared/domain/plan-version.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer, notApproved, problem } from './api-response.ts';
import { bodyOf, noPatient, refusal } from './change-patient.ts';
import { planApprovalErrors } from './check-approval.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { invitationOf } from './enrol-patient.ts';
import type { ApiRequest } from './request.ts';

/** `POST /patients/{id}/invite` */
export const postInvite = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseInvitationRequest);
  if (!body.ok) return body.answer;
  const patient = await deps.patients.loadWithCareTeam(request.id);
  if (!patient) return noPatient();
  const { planId } = patient.state.carePlan;
  if (await isRetired(deps, planId))
    return problem('conflict', `Their plan, ${planId}, is retired. Put them on another plan first.`);
  const unapproved = planApprovalErrors(deps.approval, deps.content, planId, deps.clock());
  if (unapproved.length > 0) return notApproved(unapproved);
  const { consentSource, ...consent } = body.value;
  const result = await commitTurn(deps, request.id, (state, context) =>
    inviteAgain(state, { source: consentSource, ...consent }, request.by, context),
  );
  if (result.outcome === 'refused') return refusal(result);
  if (result.outcome !== 'committed') return noPatient();
  return answer(200, { patientId: request.id, invitation: invitationOf(result.turn, patient.careTeam, deps.clock()) });
};

/** Of a plan that nobody new is put on, whoever comes back is new. */
const isRetired = async ({ plans }: ConsoleDependencies, planId: string): Promise<boolean> =>
  (await plans.versions()).some((version) => planIdOf(version) === planId && version.status === 'retired');
