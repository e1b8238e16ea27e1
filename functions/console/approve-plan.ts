// Approves a version of a plan, from when on patients may follow it, and retires one, from when on nobody new does.
import { parsePlanApproval, parseRevision } from '../../shared/contracts/console/plan-requests.ts';
import { approveDraft, retirePlan } from '../../shared/domain/plan-version.ts';
import { contentHash } from '../../shared/plans/content-hash.ts';
import { type ApiResponse, problem } from './api-response.ts';
import { bodyOf, refusal } from './change-patient.ts';
import { checkedFile, planSeen, writePlan } from './change-plan.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { noPlan, savedFile } from './plans.ts';
import type { ApiRequest } from './request.ts';

/** `POST /plans/{id}/approve` */
export const postApproval = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parsePlanApproval);
  if (!body.ok) return body.answer;
  const { revision, reviewBy } = body.value;
  const seen = await planSeen(deps, request.id, revision);
  if (!seen.ok) return seen.answer;
  const file = await savedFile(deps, seen.value);
  if (!file) return noPlan();
  // What ships may have changed since the draft was saved.
  const checked = await checkedFile(deps, seen.value, file);
  if (!checked.ok) return checked.answer;
  const { whole } = checked.value;
  const hashes = { planHash: contentHash(whole.plan), rulesHash: contentHash(whole.ruleSet) };
  const plan = approveDraft(seen.value, { reviewBy, ...hashes }, request.by, deps.clock());
  if ('refused' in plan) return refusal(plan);
  return writePlan(deps, 'plan-approved', { plan, seen: revision, approved: whole }, request.by);
};

/** `POST /plans/{id}/retire` */
export const postRetirement = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseRevision);
  if (!body.ok) return body.answer;
  const seen = await planSeen(deps, request.id, body.value.revision);
  if (!seen.ok) return seen.answer;
  const before = leadingTo(deps, request.id);
  if (before.length > 0)
    return problem(
      'conflict',
      `After the last dose patients of ${before.join(', ')} go on to this version. First have a version of that plan approved that leads elsewhere.`,
    );
  const plan = retirePlan(seen.value, request.by, deps.clock());
  if ('refused' in plan) return refusal(plan);
  return writePlan(deps, 'plan-retired', { plan, seen: seen.value.revision }, request.by);
};

/** Plans that new patients get and whose last dose leads to this one: it would be nobody's choice any more, and theirs all the same. */
const leadingTo = ({ content }: ConsoleDependencies, id: string): readonly string[] =>
  content.plans.filter(({ afterLastDose }) => afterLastDose === id).map((plan) => plan.id);
