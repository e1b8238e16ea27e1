// What staff send to hand an alert on, to snooze it, or to do the same with several.
import * as z from 'zod/mini';
import { ALERT_OUTCOMES } from '../../domain/alert.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { localDate, text } from './local-fields.ts';

const MOST_STEPS = 10_000;
const MOST_TOGETHER = 25;

const steps = z.int().check(z.minimum(0), z.maximum(MOST_STEPS));
/** How many steps the alert had when the sender looked at it. */
export const seenSteps = z.optional(steps);
/** Of several at once each has to be said: nobody looks at them one by one. */
export const SEEN_ALERT = { alertId: text(200), seenSteps: steps };
export const SEEN_STEPS_EXPECTED =
  'how many steps the alert had when you looked, so that nothing is done on what has changed since; may be left out';

const note = z.optional(text(1_000));
const NOTE_EXPECTED = 'up to 1,000 characters; may be left out';

const acknowledgeSchema = z.strictObject({ seenSteps });
const assignSchema = z.strictObject({ to: z.nullable(text(100)), note, seenSteps });
const snoozeSchema = z.strictObject({ until: localDate, note, seenSteps });
const alerts = z
  .array(z.strictObject(SEEN_ALERT))
  .check(z.minLength(1, 'are empty'), z.maxLength(MOST_TOGETHER, 'are too many'));
const togetherSchema = z.discriminatedUnion(
  'action',
  [
    z.strictObject({ action: z.literal('acknowledge'), alerts }),
    z.strictObject({ action: z.literal('close'), alerts, outcome: z.enum(ALERT_OUTCOMES), note }),
  ],
  'is not one of the choices',
);

export type TogetherRequest = z.output<typeof togetherSchema>;

/** The body, and what would be right in each of its fields. */
export const ACKNOWLEDGE_REQUEST = { schema: acknowledgeSchema, expected: { seenSteps: SEEN_STEPS_EXPECTED } };

export const parseAcknowledgeRequest = (input: unknown): ParsedFields<z.output<typeof acknowledgeSchema>> =>
  parseFields(ACKNOWLEDGE_REQUEST.schema, ACKNOWLEDGE_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const ASSIGN_REQUEST = {
  schema: assignSchema,
  expected: {
    to: 'the user name of who gets it, up to 100 characters, or null for anyone in the team',
    note: NOTE_EXPECTED,
    seenSteps: SEEN_STEPS_EXPECTED,
  },
};

export const parseAssignRequest = (input: unknown): ParsedFields<z.output<typeof assignSchema>> =>
  parseFields(ASSIGN_REQUEST.schema, ASSIGN_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const SNOOZE_REQUEST = {
  schema: snoozeSchema,
  expected: {
    until: 'the first day on which the same alerts again, YYYY-MM-DD, at most 28 days ahead',
    note: NOTE_EXPECTED,
    seenSteps: SEEN_STEPS_EXPECTED,
  },
};

export const parseSnoozeRequest = (input: unknown): ParsedFields<z.output<typeof snoozeSchema>> =>
  parseFields(SNOOZE_REQUEST.schema, SNOOZE_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const TOGETHER_REQUEST = {
  schema: togetherSchema,
  expected: {
    action: 'acknowledge or close',
    alerts: `1 to ${MOST_TOGETHER} routine alerts: the id of each, and how many steps it had when you looked`,
    outcome: `of close: one of ${ALERT_OUTCOMES.join(', ')}`,
    note: NOTE_EXPECTED,
  },
};

export const parseTogetherRequest = (input: unknown): ParsedFields<TogetherRequest> =>
  parseFields(TOGETHER_REQUEST.schema, TOGETHER_REQUEST.expected, input);
