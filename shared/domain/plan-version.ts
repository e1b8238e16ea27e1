// A plan that is kept in numbered versions: drafts are edited, an approved version never changes again.
import type { Actor, Refusal } from './alert-actions.ts';
import type { Approval, Approver } from './approval.ts';
import { isSameUser } from './away.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-time.ts';

export const PLAN_VERSION_STATUSES = ['draft', 'approved', 'retired'] as const;
export type PlanVersionStatus = (typeof PLAN_VERSION_STATUSES)[number];

/** What a clinician put their name to: the plan as patients follow it, and its whole set of rules. */
export interface PlanApproval {
  readonly approvedBy: Approver;
  readonly date: LocalDate;
  /** The last day on which the approval holds. */
  readonly reviewBy: LocalDate;
  /** SHA-256 in hexadecimal, of the plan and of its rules. */
  readonly planHash: string;
  readonly rulesHash: string;
}

/** Where a version stands. Its file is kept beside it: whoever only asks what there is does not read it. */
export interface PlanVersion {
  /** What its versions have in common: small letters, digits and hyphens. */
  readonly name: string;
  /** Counted from 1. */
  readonly version: number;
  /** Counted from 1: what an editor has seen must be what is there. */
  readonly revision: number;
  readonly status: PlanVersionStatus;
  readonly title: string;
  /** User names of everyone who had a hand in this version; the last one saved it last. */
  readonly editors: readonly string[];
  readonly editedAt: Instant;
  /** The id of the plan that it was copied from to take its place: that one's patients may go over in the week they are in. */
  readonly succeeds?: string;
  /** There from the approval on, for ever. */
  readonly approval?: PlanApproval;
  readonly retired?: { readonly by: string; readonly at: Instant };
}

export type PlanAction = 'plan-drafted' | 'plan-edited' | 'plan-deleted' | 'plan-approved' | 'plan-retired';

/** Who did what to a plan. */
export interface PlanAuditEntry {
  /** Of the turn: `<yyyymmddThhmmssSSS>-<random>`, so that entries stand in order of time. */
  readonly id: string;
  readonly at: Instant;
  /** A user name. */
  readonly by: string;
  readonly action: PlanAction;
  readonly name: string;
  readonly version: number;
  readonly revision: number;
}

/** The id that patients follow: each version has its own, so that they stay on theirs until they are moved. */
export const planIdOf = ({ name, version }: Pick<PlanVersion, 'name' | 'version'>): string => `${name}-v${version}`;

/** Whether an id has the form of those that {@link planIdOf} gives. */
export const isVersionId = (id: string): boolean => /-v[1-9]\d*$/.test(id);

/** Who saved it last. */
export const lastEditor = ({ editors }: Pick<PlanVersion, 'editors'>): string => editors.at(-1) ?? '';

/** Whoever saved before and saves again stands last. */
const withEditor = (editors: readonly string[], name: string): readonly string[] => [
  ...editors.filter((editor) => !isSameUser(editor, name)),
  name,
];

/** `editorsBefore` had a hand in the draft that it was copied from: none of them approves the copy either. */
export const firstDraft = (
  { name, version }: Pick<PlanVersion, 'name' | 'version'>,
  title: string,
  by: Actor,
  now: Instant,
  { editorsBefore = [], succeeds }: { readonly editorsBefore?: readonly string[]; readonly succeeds?: string } = {},
): PlanVersion => ({
  name,
  version,
  revision: 1,
  status: 'draft',
  title,
  editors: withEditor(editorsBefore, by.name),
  editedAt: now,
  ...(succeeds !== undefined && { succeeds }),
});

const notADraft = (plan: PlanVersion): Refusal => ({
  refused: `${planIdOf(plan)} was approved, so it stays as it is. Make a new version to change it.`,
});

export const editDraft = (plan: PlanVersion, title: string, by: Actor, now: Instant): PlanVersion | Refusal =>
  plan.status === 'draft'
    ? { ...plan, title, revision: plan.revision + 1, editors: withEditor(plan.editors, by.name), editedAt: now }
    : notADraft(plan);

/** Why the draft may not be deleted. */
export const mayNotDelete = (plan: PlanVersion): Refusal | undefined =>
  plan.status === 'draft' ? undefined : notADraft(plan);

/** Days are those of UTC, as in shared/plans/approvals.json. */
const reviewFaults = (reviewBy: LocalDate, today: LocalDate): Refusal | undefined =>
  reviewBy > today
    ? undefined
    : {
        refused: 'An approval holds for a while.',
        faults: [{ place: 'reviewBy', problem: 'is not ahead', expected: 'a day after today' }],
      };

/** Only a clinician who had no hand in the version approves it (docs/clinical-rules.md section 11). */
export const approveDraft = (
  plan: PlanVersion,
  wish: Pick<PlanApproval, 'reviewBy' | 'planHash' | 'rulesHash'>,
  by: Actor,
  now: Instant,
): PlanVersion | Refusal => {
  if (plan.status !== 'draft') return { refused: `${planIdOf(plan)} is ${plan.status} already.` };
  if (!by.roles.includes('clinician')) return { refused: 'Only a clinician approves a plan.' };
  if (plan.editors.some((editor) => isSameUser(editor, by.name)))
    return { refused: 'You edited this version. A clinician who did not has to approve it.' };
  const date = now.slice(0, 10);
  const faults = reviewFaults(wish.reviewBy, date);
  if (faults) return faults;
  const approval = { approvedBy: { name: by.name, role: 'clinician' }, date, ...wish };
  return { ...plan, status: 'approved', revision: plan.revision + 1, approval };
};

/** Nobody new follows it from now on; who follows it goes on. */
export const retirePlan = (plan: PlanVersion, by: Actor, now: Instant): PlanVersion | Refusal =>
  plan.status === 'approved'
    ? { ...plan, status: 'retired', revision: plan.revision + 1, retired: { by: by.name, at: now } }
    : {
        refused: `${planIdOf(plan)} is ${plan.status === 'draft' ? 'a draft: delete it instead' : 'retired already'}.`,
      };

/** The number of the next version: one that was deleted is never used again, so that nobody approves what they have not seen. */
export const nextVersion = (versions: readonly { readonly version: number }[]): number =>
  Math.max(0, ...versions.map(({ version }) => version)) + 1;

/** Of each name the newest that was ever approved, unless it is retired: an older one had been left for it, and stays so. */
export const offeredIds = (versions: readonly PlanVersion[]): readonly string[] => {
  const approved = versions.filter(({ status }) => status !== 'draft');
  return approved
    .filter(({ name, version }) => approved.every((other) => other.name !== name || other.version <= version))
    .filter(({ status }) => status === 'approved')
    .map(planIdOf);
};

/** The approval on record, of the plan and of its rules, as shared/plans/approvals.json has those of what ships. */
export const approvalsOf = (plan: PlanVersion): readonly Approval[] => {
  if (!plan.approval) return [];
  const { planHash, rulesHash, ...approval } = plan.approval;
  const record = {
    id: planIdOf(plan),
    version: String(plan.version),
    status: plan.retired ? ('retired' as const) : ('approved' as const),
    ...approval,
    editedBy: { name: lastEditor(plan), role: 'editor' },
  };
  return [
    { kind: 'plan', hash: planHash, ...record },
    { kind: 'rules', hash: rulesHash, ...record },
  ];
};
