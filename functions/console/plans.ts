// Shows the plans there are, those of the build and those of the console, each version with where it stands.
import type { EditedPlanFile } from '../../shared/contracts/console/plan-requests.ts';
import type { RuleSet } from '../../shared/domain/alert.ts';
import {
  type Approval,
  approvalOf,
  type ContentPiece,
  type ContentStatus,
  statusOf,
} from '../../shared/domain/approval.ts';
import type { Fault } from '../../shared/domain/check-threshold.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { WholePlan } from '../../shared/domain/more-plans.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import {
  approvalsOf,
  offeredIds,
  type PlanAuditEntry,
  type PlanVersion,
  planIdOf,
} from '../../shared/domain/plan-version.ts';
import { type ApiResponse, answer, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { KnownPlan } from './known-plans.ts';
import { planAsFile } from './plan-as-file.ts';
import { namesForPlan, SHIPPED_RULES } from './plan-names.ts';
import type { ApiRequest } from './request.ts';

/** One version of a plan, as it stands in a list. */
export interface ListedVersion extends Partial<Pick<Approval, 'approvedBy' | 'reviewBy'>> {
  /** What patients follow; of a draft, what they would. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Of the plan and of its rules the one that stands in the way, if any does. */
  readonly status: ContentStatus;
  /** Whether it is listed for new patients. */
  readonly isOffered: boolean;
  readonly approvedOn?: string;
  /** Of plans of the console: what a change has to name. */
  readonly revision?: number;
  /** User names; the last one saved it last. */
  readonly editors?: readonly string[];
  readonly editedAt?: Instant;
  /** Why a draft cannot be followed, or what an update has made wrong with what was approved. */
  readonly faults?: readonly Fault[];
}

export interface ListedPlan {
  readonly name: string;
  /** A plan of the build is changed by a copy of it. */
  readonly origin: 'build' | 'console';
  /** Newest first. */
  readonly versions: readonly ListedVersion[];
}

export interface ShownPlan extends ListedVersion, Pick<ListedPlan, 'name' | 'origin'> {
  /** What is edited. */
  readonly file: EditedPlanFile;
  /** What was approved, or would be; absent of a draft that cannot be followed, and then `faults` say why. */
  readonly plan?: PlanDefinition;
  readonly ruleSet?: RuleSet;
  /** Who did what to any version of it; none of a plan of the build. */
  readonly history: readonly PlanAuditEntry[];
}

/** `GET /plans` */
export const getPlans = async (deps: ConsoleDependencies): Promise<ApiResponse> =>
  answer(200, { plans: await listPlans(deps) });

/** `GET /plans/{id}` */
export const getPlan = async (deps: ConsoleDependencies, { id }: ApiRequest): Promise<ApiResponse> => {
  const plan = await showPlan(deps, id);
  return plan ? answer(200, { plan }) : noPlan();
};

export const noPlan = (): ApiResponse => problem('not-found', 'No plan has this id.');

/** Those of the build first, as they are offered; then those of the console, by name. */
export const listPlans = async (deps: ConsoleDependencies): Promise<readonly ListedPlan[]> => {
  const versions = await deps.plans.versions();
  const known = await deps.knownPlans.list();
  const names = [...new Set(versions.map(({ name }) => name))];
  return [
    ...builtPlans(deps, versions).map((plan) => ({
      name: plan.id,
      origin: 'build' as const,
      versions: [builtVersion(deps, plan)],
    })),
    ...names.map((name) => ({
      name,
      origin: 'console' as const,
      versions: versions
        .filter((version) => version.name === name)
        .map((version) => consoleVersion(deps, version, versions, known))
        .toReversed(),
    })),
  ];
};

/** Undefined where no plan has this id. */
export const showPlan = async (deps: ConsoleDependencies, id: string): Promise<ShownPlan | undefined> => {
  const versions = await deps.plans.versions();
  const built = builtPlans(deps, versions).find((plan) => plan.id === id);
  if (built) {
    const whole = { plan: built, ruleSet: deps.content.ruleSet(id) };
    const file = planAsFile(whole, SHIPPED_RULES);
    return { name: id, origin: 'build', ...builtVersion(deps, built), file, ...whole, history: [] };
  }
  const version = versions.find((one) => planIdOf(one) === id);
  const file = version && (await savedFile(deps, version));
  if (!file) return undefined;
  return {
    name: version.name,
    origin: 'console',
    ...consoleVersion(deps, version, versions, await deps.knownPlans.list()),
    file,
    ...(await followedOrFaults(deps, version, file)),
    history: await deps.plans.history(version.name),
  };
};

/** What is edited of a version; undefined where it was deleted meanwhile. */
export const savedFile = async (
  deps: ConsoleDependencies,
  version: Pick<PlanVersion, 'name' | 'version'>,
): Promise<EditedPlanFile | undefined> => {
  const json = await deps.plans.file(version);
  return json === undefined ? undefined : JSON.parse(json);
};

const builtPlans = ({ content }: ConsoleDependencies, versions: readonly PlanVersion[]): readonly PlanDefinition[] => {
  const ofConsole = versions.map(planIdOf);
  return content.plans.filter(({ id }) => !ofConsole.includes(id));
};

const builtVersion = (deps: ConsoleDependencies, { id, version, title }: PlanDefinition): ListedVersion => {
  const { pieces, approvals } = deps.approval.deployed();
  const rules = deps.content.ruleSet(id).id;
  const own = pieces.filter((piece) => isOfPlan(piece, id, rules));
  return { id, version, title, isOffered: true, ...standing(own, approvals, deps.clock()) };
};

const isOfPlan = (piece: ContentPiece, planId: string, rulesId: string): boolean =>
  (piece.kind === 'plan' && piece.id === planId) || (piece.kind === 'rules' && piece.id === rulesId);

const consoleVersion = (
  deps: ConsoleDependencies,
  plan: PlanVersion,
  versions: readonly PlanVersion[],
  known: readonly KnownPlan[],
): ListedVersion => {
  const { title, revision, editors, editedAt } = plan;
  const id = planIdOf(plan);
  const approvals = approvalsOf(plan);
  const faults = known.find(({ whole }) => whole.plan.id === id)?.faults ?? [];
  return {
    ...{ id, version: String(plan.version), title, revision, editors, editedAt },
    isOffered: offeredIds(versions).includes(id) && faults.length === 0,
    ...(faults.length > 0 && { faults }),
    // What was approved is what is stored.
    ...standing(approvals, approvals, deps.clock()),
  };
};

/** Of the plan and of its rules together. */
const standing = (
  pieces: readonly ContentPiece[],
  approvals: readonly Approval[],
  now: Instant,
): Pick<ListedVersion, 'status' | 'approvedBy' | 'approvedOn' | 'reviewBy'> => {
  const plan = pieces.find(({ kind }) => kind === 'plan');
  const record = plan && approvalOf(plan, approvals);
  const statuses = pieces.map((piece) => statusOf(piece, approvals, now));
  return {
    // What is in no manifest cannot have been approved.
    status: plan ? (statuses.find((status) => status !== 'approved') ?? 'approved') : 'draft',
    ...(record && { approvedBy: record.approvedBy, approvedOn: record.date, reviewBy: record.reviewBy }),
  };
};

const followedOrFaults = async (
  deps: ConsoleDependencies,
  version: PlanVersion,
  file: EditedPlanFile,
): Promise<Partial<WholePlan> | { readonly faults: readonly Fault[] }> => {
  const id = planIdOf(version);
  if (version.approval) return (await deps.plans.followed(id)) ?? {};
  const read = await readVersion(deps, version, file);
  return read.ok ? read.whole : { faults: read.faults };
};

/** What an edited file comes to as this version. */
export const readVersion = (
  deps: ConsoleDependencies,
  version: Pick<PlanVersion, 'name' | 'version'>,
  file: object,
): ReturnType<ConsoleDependencies['readPlanFile']> =>
  deps.readPlanFile({ ...file, id: planIdOf(version), version: String(version.version) }, namesForPlan(deps.content));
