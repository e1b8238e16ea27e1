// Whether a piece of clinical content may be used for a new patient (docs/clinical-rules.md section 11).
import type { Instant } from './instant.ts';
import type { Language } from './language.ts';
import type { LocalDate } from './local-time.ts';
import { askedBy, type PlanDefinition } from './plan.ts';
import { askedByModule, type PlanModule } from './plan-module.ts';

export const CONTENT_KINDS = ['plan', 'rules', 'instrument', 'wording', 'crisis-lines', 'reader'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

/** What is approved as one: a plan, one instrument, the wording of one language, the crisis lines of one country. */
export interface ContentPiece {
  readonly kind: ContentKind;
  readonly id: string;
  readonly version: string;
  /** SHA-256 of its data, in hexadecimal. */
  readonly hash: string;
  /** Its source has to be confirmed by a person before it can be approved. */
  readonly reVerify?: true;
}

export interface Approver {
  readonly name: string;
  /** E.g. `medical oncologist`. */
  readonly role: string;
}

export const APPROVAL_STATUSES = ['approved', 'retired'] as const;

/** One record of shared/plans/approvals.json: what a clinician put their name to. */
export interface Approval extends Pick<ContentPiece, 'kind' | 'id' | 'version' | 'hash'> {
  readonly status: (typeof APPROVAL_STATUSES)[number];
  readonly approvedBy: Approver;
  /** Who wrote or last changed it: never the approver. */
  readonly editedBy: Approver;
  readonly date: LocalDate;
  /** The last day on which the approval holds. */
  readonly reviewBy: LocalDate;
  /** For pieces to re-verify: who confirmed the source, and when. */
  readonly confirmedBy?: Approver;
  readonly confirmedOn?: LocalDate;
}

/**
 * `draft`: nobody has approved this version, or not yet; `changed`: it is no longer what was approved under this version;
 * `overdue`: the day to review it has passed.
 */
export type ContentStatus = 'draft' | 'approved' | 'overdue' | 'retired' | 'changed';

export const approvalOf = (
  { kind, id, version }: Pick<ContentPiece, 'kind' | 'id' | 'version'>,
  approvals: readonly Approval[],
): Approval | undefined =>
  approvals.find((approval) => approval.kind === kind && approval.id === id && approval.version === version);

/** Days are those of UTC: an approval is good to the end of its review-by day there. */
export const statusOf = (piece: ContentPiece, approvals: readonly Approval[], now: Instant): ContentStatus => {
  const approval = approvalOf(piece, approvals);
  if (!approval) return 'draft';
  if (approval.status === 'retired') return 'retired';
  if (approval.hash !== piece.hash) return 'changed';
  const today = now.slice(0, 10);
  const unconfirmed = piece.reVerify && !(approval.confirmedBy && approval.confirmedOn);
  if (approval.date > today || unconfirmed) return 'draft';
  return approval.reviewBy < today ? 'overdue' : 'approved';
};

/** What a patient is treated by: without an id, every piece of that kind. */
export interface NeededContent {
  readonly kind: ContentKind;
  readonly id?: string;
}

/** What every patient of a plan needs, whoever they are. */
export const neededByPlan = (plan: PlanDefinition): readonly NeededContent[] => [
  { kind: 'plan', id: plan.id },
  { kind: 'rules', id: plan.rules },
  ...askedBy(plan).map((instrument) => ({ kind: 'instrument', id: instrument }) as const),
  { kind: 'reader' },
];

/** What whoever follows a module needs for it. */
export const neededByModule = (module: PlanModule): readonly NeededContent[] => [
  { kind: 'plan', id: module.id },
  ...askedByModule(module).map((instrument) => ({ kind: 'instrument', id: instrument }) as const),
];

/** What one patient needs besides. */
export const neededByPatient = (language: Language, country: string): readonly NeededContent[] => [
  { kind: 'wording', id: language },
  { kind: 'crisis-lines', id: country },
];

/** A piece that may not be used for a new patient, and why; one that does not exist is a draft without a version. */
export interface UnapprovedContent {
  readonly kind: ContentKind;
  readonly id?: string;
  readonly version?: string;
  readonly status: Exclude<ContentStatus, 'approved'>;
}

export const unapproved = (
  needed: readonly NeededContent[],
  pieces: readonly ContentPiece[],
  approvals: readonly Approval[],
  now: Instant,
): readonly UnapprovedContent[] =>
  needed.flatMap((need): readonly UnapprovedContent[] => {
    const found = pieces.filter(({ kind, id }) => kind === need.kind && (need.id === undefined || need.id === id));
    // What is not in the manifest cannot have been approved.
    if (found.length === 0) return [{ ...need, status: 'draft' }];
    return found.flatMap((piece) => {
      const status = statusOf(piece, approvals, now);
      return status === 'approved' ? [] : [{ kind: piece.kind, id: piece.id, version: piece.version, status }];
    });
  });
