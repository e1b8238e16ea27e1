// The same ports, with the plans that were approved in the console beside those of the build.
import type { ContentPiece } from '../../shared/domain/approval.ts';
import type { Content } from '../../shared/domain/content.ts';
import { withStandIns } from '../../shared/domain/missing-plan.ts';
import { type WholePlan, withMorePlans } from '../../shared/domain/more-plans.ts';
import { approvalsOf, isVersionId, offeredIds } from '../../shared/domain/plan-version.ts';
import { workingPlan } from '../../shared/domain/working-plan.ts';
import { SHIPPED } from '../../shared/plans/content.ts';
import { contentHash } from '../../shared/plans/content-hash.ts';
import { RetryableError } from '../../shared/ports.ts';
import type { ContentApproval } from './check-approval.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { KnownPlan, KnownPlans } from './known-plans.ts';
import { SHIPPED_RULES } from './plan-names.ts';

export const withConsolePlans = async (deps: ConsoleDependencies): Promise<ConsoleDependencies> => {
  const known = await deps.knownPlans.list();
  return {
    ...deps,
    content: contentWith(deps.content, known, deps.knownPlans),
    approval: approvalWith(deps.approval, known),
  };
};

const contentWith = (built: Content, known: readonly KnownPlan[], plans: KnownPlans): Content => {
  const offered = offeredIds(known.map(({ version }) => version));
  const faulty = known.filter(({ faults }) => faults.length > 0).map(({ whole }) => whole.plan.id);
  const content = withMorePlans(
    built,
    known.map(({ whole, faults }) => (faults.length > 0 ? workingPlan(whole, SHIPPED) : whole)),
    ({ id }) => offered.includes(id) && !faulty.includes(id),
  );
  const ids = [...built.plans.map(({ id }) => id), ...known.map(({ whole }) => whole.plan.id)];
  /** Somebody may have approved it elsewhere, and put a patient on it, since the plans were read. */
  const isNowhere = (id: string): boolean => {
    if (ids.includes(id)) return false;
    if (isVersionId(id) && plans.lookFor(id) === 'again') throw new RetryableError(`The plan ${id} is new`);
    return true;
  };
  // One patient without a plan must not take a page from everyone who is on it.
  return withStandIns(content, isNowhere, SHIPPED_RULES);
};

const approvalWith = (approval: ContentApproval, known: readonly KnownPlan[]): ContentApproval => {
  if (known.length === 0) return approval;
  const approvals = known.flatMap(({ version }) => approvalsOf(version));
  return {
    ...approval,
    deployed: () => {
      const built = approval.deployed();
      const pieces = known.flatMap(({ whole }) => piecesOf(whole));
      return { pieces: [...built.pieces, ...pieces], approvals: [...built.approvals, ...approvals] };
    },
  };
};

/** Hashed as it is stored: what is not as it was approved is `changed`. */
const piecesOf = ({ plan, ruleSet }: WholePlan): readonly ContentPiece[] => [
  { kind: 'plan', id: plan.id, version: plan.version, hash: contentHash(plan) },
  { kind: 'rules', id: ruleSet.id, version: ruleSet.version, hash: contentHash(ruleSet) },
];
