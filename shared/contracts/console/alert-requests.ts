// What staff send about alerts: which to list, and how one was closed.
import * as z from 'zod/mini';
import { ALERT_OUTCOMES } from '../../domain/alert.ts';
import { MISSED_ATTEMPTS } from '../../domain/alert-step-kind.ts';
import { SEEN_STEPS_EXPECTED, seenSteps } from './alert-handling.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

const STATUSES = ['open', 'acknowledged', 'closed'] as const;
const DEFAULT_LIMIT = 50;

const alertQuerySchema = z.strictObject({
  team: z.optional(text(64)),
  status: z.optional(z.enum(STATUSES)),
  limit: z.pipe(
    z._default(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/, 'is out of range')), String(DEFAULT_LIMIT)),
    z.transform(Number),
  ),
  after: z.optional(z.iso.datetime({ precision: 3, error: 'is not the next of a page' })),
});

const closeRequestSchema = z.strictObject({
  outcome: z.enum(ALERT_OUTCOMES),
  note: z.optional(text(1_000)),
  tellPatient: z.optional(z.boolean()),
  seenSteps,
});

export type CloseRequest = z.output<typeof closeRequestSchema>;

const nextTry = z.string().check(
  z.trim(),
  z.refine(
    (value) => /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)),
    'is not a point in time',
  ),
  z.overwrite((value) => (Number.isNaN(Date.parse(value)) ? value : new Date(value).toISOString())),
);

const note = z.optional(text(1_000));

const attemptRequestSchema = z.discriminatedUnion(
  'outcome',
  [
    z.strictObject({ outcome: z.literal('reached'), note, seenSteps }),
    z.strictObject({ outcome: z.enum(MISSED_ATTEMPTS), nextTryAt: nextTry, note, seenSteps }),
  ],
  'is not one of the choices',
);

/** The query, and what would be right in each of its fields. */
export const ALERT_QUERY = {
  schema: alertQuerySchema,
  expected: {
    team: 'the id of a care team; may be left out',
    status: `one of ${STATUSES.join(', ')}; may be left out`,
    limit: `1 to 200; ${DEFAULT_LIMIT} when left out`,
    after: 'the next of the page before',
  },
};

export const parseAlertQuery = (query: unknown): ParsedFields<z.output<typeof alertQuerySchema>> =>
  parseFields(ALERT_QUERY.schema, ALERT_QUERY.expected, query);

/** The body, and what would be right in each of its fields. */
export const CLOSE_REQUEST = {
  schema: closeRequestSchema,
  expected: {
    outcome: `what was done: one of ${ALERT_OUTCOMES.join(', ')}`,
    note: 'up to 1,000 characters; may be left out',
    tellPatient: 'true to text the patient that the team has seen the answers; may be left out',
    seenSteps: SEEN_STEPS_EXPECTED,
  },
};

export const parseCloseRequest = (input: unknown): ParsedFields<CloseRequest> =>
  parseFields(CLOSE_REQUEST.schema, CLOSE_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const ATTEMPT_REQUEST = {
  schema: attemptRequestSchema,
  expected: {
    outcome: `what came of it: reached, or one of ${MISSED_ATTEMPTS.join(', ')}`,
    nextTryAt: 'when staff try again, where the patient was not reached, e.g. 2027-01-05T16:30:00Z',
    note: 'up to 1,000 characters; may be left out',
    seenSteps: SEEN_STEPS_EXPECTED,
  },
};

export const parseAttemptRequest = (input: unknown): ParsedFields<z.output<typeof attemptRequestSchema>> =>
  parseFields(ATTEMPT_REQUEST.schema, ATTEMPT_REQUEST.expected, input);
