// What the API answers with: JSON, or a problem that says what is wrong and what would be right (RFC 9457).
import type { FieldError } from '../../shared/contracts/console/field-error.ts';

export interface ApiResponse {
  readonly status: number;
  readonly body: object;
  /** Sent as the header `vigil-notice`: what every page has to say. */
  readonly notice?: string;
}

/** A field of a request, or of one row of an import. */
export type RequestError = FieldError & { readonly row?: number };

export const answer = (status: number, body: object): ApiResponse => ({ status, body });

/** Every kind of problem, with its status and title; `type` is `urn:vigil:problem:<kind>`. */
export const PROBLEMS = {
  unreadable: [400, 'The request cannot be read'],
  unauthenticated: [401, 'Sign in first'],
  forbidden: [403, 'You may not do this'],
  'not-found': [404, 'There is no such thing'],
  conflict: [409, 'This is at odds with what is there already'],
  changed: [412, 'Somebody else has changed this patient'],
  'plan-changed': [412, 'Somebody else has changed this plan'],
  'too-large': [413, 'The request is too large'],
  'not-approved': [409, 'The clinical content is not approved for care'],
  invalid: [422, 'Some fields are wrong'],
  busy: [503, 'Someone else is changing this; try again'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export const problem = (
  kind: keyof typeof PROBLEMS,
  detail: string,
  errors: readonly RequestError[] = [],
): ApiResponse => {
  const [status, title] = PROBLEMS[kind];
  return answer(status, { type: `urn:vigil:problem:${kind}`, title, status, detail, ...(errors.length && { errors }) });
};

/** True for what is sent as `application/problem+json`. */
export const isProblem = ({ status }: ApiResponse): boolean => status >= 400;

/** Nothing in the request is wrong: this stage may not take on new patients yet, or no longer. */
export const notApproved = (errors: readonly RequestError[]): ApiResponse =>
  problem(
    'not-approved',
    `Nobody was enrolled. This stage takes on new patients with approved content only. It ${errors.map((error) => error.problem).join('; ')}.`,
    errors,
  );

export const invalid = (errors: readonly RequestError[]): ApiResponse =>
  problem(
    'invalid',
    `Nothing was changed. Wrong: ${[...new Set(errors.map(({ field }) => field))].join(', ')}.`,
    errors,
  );
