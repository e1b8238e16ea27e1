// Edits plans: a copy, a new version, a draft saved or deleted. Nothing is saved that could not be followed.
import { parsePlanCopy, parsePlanEdit } from '../../shared/contracts/console/plan-requests.ts';
import {
  editDraft,
  firstDraft,
  mayNotDelete,
  nextVersion,
  type PlanVersion,
  planIdOf,
} from '../../shared/domain/plan-version.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import { bodyOf, refusal } from './change-patient.ts';
import { afterwards, checkedFile, entryOf, planSeen, writePlan } from './change-plan.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { Identity } from './identity.ts';
import { planAsFile } from './plan-as-file.ts';
import { SHIPPED_RULES } from './plan-names.ts';
import { noPlan, type ShownPlan, showPlan } from './plans.ts';
import type { ApiRequest } from './request.ts';

/** `POST /plans` */
export const postCopy = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parsePlanCopy);
  if (!body.ok) return body.answer;
  const { from, name, takesItsPlace } = body.value;
  const taken = whyTaken(deps, name, await deps.plans.versions());
  if (taken) return invalid([{ field: 'name', problem: taken, expected: 'another name' }]);
  const origin = await showPlan(deps, from);
  if (!origin) return invalid([{ field: 'from', problem: 'is unknown', expected: 'the id of a plan' }]);
  const version = nextVersion(await deps.plans.history(name));
  return begin(deps, { name, version, ...(takesItsPlace && { succeeds: from }) }, origin, request.by);
};

/** A plan of the build, or its rules, must never be taken for one of the console. */
const whyTaken = (
  { content }: ConsoleDependencies,
  name: string,
  versions: readonly PlanVersion[],
): string | undefined => {
  if (versions.some((version) => version.name === name)) return 'is there already';
  const ofConsole = versions.map(planIdOf);
  const built = [...content.plans, ...RULE_SETS].map(({ id }) => id).filter((id) => !ofConsole.includes(id));
  return built.some((id) => id === name || id.startsWith(`${name}-v`)) ? 'is that of a plan of the build' : undefined;
};

/** `POST /plans/{id}/versions`, where the id is the name that the versions have in common. */
export const postVersion = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const latest = (await deps.plans.versions()).filter(({ name }) => name === request.id).at(-1);
  const origin = latest && (await showPlan(deps, planIdOf(latest)));
  if (!origin) return noPlan();
  if (latest.status === 'draft') return problem('conflict', `${planIdOf(latest)} is a draft: edit that one.`);
  const version = nextVersion([latest, ...origin.history]);
  return begin(deps, { name: latest.name, version }, origin, request.by);
};

/** Of an approved plan what it came to: the rules that its file begins with may have been updated since. */
const fileOf = ({ approvedOn, file, plan, ruleSet }: ShownPlan): object =>
  approvedOn && plan && ruleSet ? planAsFile({ plan, ruleSet }, SHIPPED_RULES) : file;

const begin = async (
  deps: ConsoleDependencies,
  { succeeds, ...version }: Pick<PlanVersion, 'name' | 'version' | 'succeeds'>,
  origin: ShownPlan,
  by: Identity,
): Promise<ApiResponse> => {
  const file = fileOf(origin);
  const isCopy = origin.name !== version.name;
  const checked = await checkedFile(
    deps,
    version,
    isCopy ? { ...file, title: `${origin.title} (${version.name})` } : file,
  );
  if (!checked.ok) return checked.answer;
  const { title, file: saved } = checked.value;
  const editorsBefore = (!origin.approvedOn && origin.editors) || [];
  const plan = firstDraft(version, title, by, deps.clock(), { editorsBefore, ...(succeeds && { succeeds }) });
  return writePlan(deps, 'plan-drafted', { plan, file: saved }, by);
};

/** `PUT /plans/{id}` */
export const putPlan = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parsePlanEdit);
  if (!body.ok) return body.answer;
  const seen = await planSeen(deps, request.id, body.value.revision);
  if (!seen.ok) return seen.answer;
  const { id: _id, version: _version, ...file } = body.value.plan;
  const checked = await checkedFile(deps, seen.value, file);
  if (!checked.ok) return checked.answer;
  const { title, file: saved } = checked.value;
  const plan = editDraft(seen.value, title, request.by, deps.clock());
  if ('refused' in plan) return refusal(plan);
  return writePlan(deps, 'plan-edited', { plan, seen: seen.value.revision, file: saved }, request.by);
};

/** `DELETE /plans/{id}?revision=…` */
export const deletePlan = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const revision = Number(request.query.revision);
  if (!Number.isInteger(revision))
    return invalid([
      { field: 'revision', problem: 'is not a whole number', expected: '?revision= and the one you have seen' },
    ]);
  const seen = await planSeen(deps, request.id, revision);
  if (!seen.ok) return seen.answer;
  const refused = mayNotDelete(seen.value);
  if (refused) return refusal(refused);
  const entry = entryOf(deps, 'plan-deleted', seen.value, request.by);
  const failed = afterwards(deps, await deps.plans.remove(seen.value, entry), entry, request.by);
  return failed ?? answer(200, { deleted: request.id });
};
