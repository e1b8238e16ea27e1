// What staff send to edit, approve and retire the plans of the console.
import * as z from 'zod/mini';
import type { PlanFile } from '../plan-file.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { localDate, text } from './local-fields.ts';

/** The version says which it is. */
export type EditedPlanFile = Omit<PlanFile, 'id' | 'version'>;

/** With `-v` and the number of a version after it, it is an id of at most 64 characters. */
const NAME = /^[a-z][a-z0-9-]{0,55}$/;

const EXPECTED = {
  from: 'the id of the plan to begin with',
  name: 'what its versions have in common: 1 to 56 small letters, digits and hyphens, with a letter first',
  takesItsPlace: 'true where patients of the copied plan may go over in the week they are in; may be left out',
  revision: 'the revision that you have seen, a whole number from 1 on',
  plan: 'the plan, with the fields of a plan file but for id and version (docs/changing-a-plan.md)',
  reviewBy: 'the last day on which the approval holds, YYYY-MM-DD, after today',
} as const;

const revision = z.int('is not a whole number').check(z.gte(1, 'is below 1'));
const copySchema = z.strictObject({
  from: text(64),
  name: z.string().check(z.trim(), z.regex(NAME, 'is not a name')),
  takesItsPlace: z.optional(z.boolean()),
});
/** `parsePlanFile` says what is wrong within the plan. */
const editSchema = z.strictObject({ revision, plan: z.record(z.string(), z.unknown()) });
const approvalSchema = z.strictObject({ revision, reviewBy: localDate });
const revisionSchema = z.strictObject({ revision });

const only = <Name extends keyof typeof EXPECTED>(...names: readonly Name[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, EXPECTED[name]]));

/** The body, and what would be right in each of its fields. */
export const PLAN_COPY_REQUEST = { schema: copySchema, expected: only('from', 'name', 'takesItsPlace') };

export const parsePlanCopy = (input: unknown): ParsedFields<z.output<typeof copySchema>> =>
  parseFields(PLAN_COPY_REQUEST.schema, PLAN_COPY_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const PLAN_EDIT_REQUEST = { schema: editSchema, expected: only('revision', 'plan') };

export const parsePlanEdit = (input: unknown): ParsedFields<z.output<typeof editSchema>> =>
  parseFields(PLAN_EDIT_REQUEST.schema, PLAN_EDIT_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const PLAN_APPROVAL_REQUEST = { schema: approvalSchema, expected: only('revision', 'reviewBy') };

export const parsePlanApproval = (input: unknown): ParsedFields<z.output<typeof approvalSchema>> =>
  parseFields(PLAN_APPROVAL_REQUEST.schema, PLAN_APPROVAL_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const REVISION_REQUEST = { schema: revisionSchema, expected: only('revision') };

export const parseRevision = (input: unknown): ParsedFields<z.output<typeof revisionSchema>> =>
  parseFields(REVISION_REQUEST.schema, REVISION_REQUEST.expected, input);
