// Whether a new patient may be enrolled with the content that is deployed: in production only if all of it is approved.
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import {
  type ContentKind,
  type ContentStatus,
  type NeededContent,
  neededByModule,
  neededByPatient,
  neededByPlan,
  unapproved,
} from '../../shared/domain/approval.ts';
import type { Content } from '../../shared/domain/content.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { DeployedContent } from './deployed-content.ts';

export interface ContentApproval {
  /** False on a stage without patients in care: everything may be tried out, and every answer says so. */
  readonly approvedOnly: boolean;
  readonly deployed: () => DeployedContent;
}

/** For whoever looks at a page of a stage that takes unapproved content. */
export const NOT_APPROVED = 'Not approved for care';

/** What is not approved of the plan that is wished for, or of the one given where none is: nobody can be enrolled in it. */
export const planApprovalErrors = (
  approval: ContentApproval,
  { plans }: Content,
  wished: string | undefined,
  now: Instant,
): readonly FieldError[] => {
  const plan = wished === undefined ? plans[0] : plans.find(({ id }) => id === wished);
  return plan ? errorsOf(approval, neededByPlan(plan), now) : [];
};

/** What is not approved of a module: nobody can be given it. */
export const moduleApprovalErrors = (
  approval: ContentApproval,
  { modules = [] }: Content,
  wished: string,
  now: Instant,
): readonly FieldError[] => {
  const module = modules.find(({ id }) => id === wished);
  return module ? errorsOf(approval, neededByModule(module), now).map((error) => ({ ...error, field: 'module' })) : [];
};

/** What is not approved for patients of this language and country. */
export const patientApprovalErrors = (
  approval: ContentApproval,
  language: Language,
  country: string,
  now: Instant,
): readonly FieldError[] => errorsOf(approval, neededByPatient(language, country), now);

/** Which field of the request leads to a piece of that kind. */
const FIELDS: Readonly<Record<ContentKind, string>> = {
  plan: 'plan',
  rules: 'plan',
  instrument: 'plan',
  reader: 'plan',
  wording: 'language',
  'crisis-lines': 'phone',
};

const PROBLEMS: Readonly<Record<Exclude<ContentStatus, 'approved'>, string>> = {
  draft: 'a draft',
  changed: 'not what was approved',
  retired: 'retired',
  overdue: 'overdue for review',
};

const errorsOf = (
  { approvedOnly, deployed }: ContentApproval,
  needed: readonly NeededContent[],
  now: Instant,
): readonly FieldError[] => {
  if (!approvedOnly) return [];
  const { pieces, approvals } = deployed();
  return unapproved(needed, pieces, approvals, now).map(({ kind, id, version, status }) => ({
    field: FIELDS[kind],
    problem: `needs ${kind}${id ? `/${id}` : ''}${version ? ` ${version}` : ''}, which is ${PROBLEMS[status]}`,
    expected: 'content that a clinician has approved (docs/approving-content.md)',
  }));
};
