// The same ports, with the plans that were approved in the console beside those of the build.
import type { ContentPiece } from '../../shared/domain/approval.ts';
import type { Content } from '../../shared/domain/content.ts';
import { type WholePlan, withMorePlans } from '../../shared/domain/more-plans.ts';
import { approvalsOf, isVersionId, offeredIds } from '../../shared/domain/plan-version.ts';
import { contentHash } from '../../shared/plans/content-hash.ts';
import { RetryableError } from '../../shared/ports.ts';
import type { ContentApproval } from './check-approval.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { KnownPlan, KnownPlans } from './known-plans.ts';

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
  const content = withMorePlans(
    built,
    known.map(({ whole }) => whole),
    ({ id }) => offered.includes(id),
  );
  const ids = [...built.plans.map(({ id }) => id), ...known.map(({ whole }) => whole.plan.id)];
  /** Somebody approved it elsewhere, and put a patient on it, since the plans were read. */
  const assertKnown = (id: string): void => {
    if (ids.includes(id) || !isVersionId(id)) return;
    plans.forget();
    throw new RetryableError(`The plan ${id} is new`);
  };
  return {
    ...content,
    plan: (id) => {
      assertKnown(id);
      return content.plan(id);
    },
    ruleSet: (planId) => {
      assertKnown(planId);
      return content.ruleSet(planId);
    },
  };
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
