// What staff send about the channels of a care team: one to add, one to remove, or a test of all.
import * as z from 'zod/mini';
import { SEVERITIES } from '../../domain/alert.ts';
import type { WantedChannel } from '../../domain/channel.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { phone, text } from './local-fields.ts';
import { PHONE_EXPECTED } from './phone.ts';

/** As many as an on-call chain may have. */
const MOST_STEPS = 20;

const EMAIL = /^[^\s@<>"(),:;]+@([a-z0-9-]+\.)+[a-z]{2,}$/i;

const isPagerAddress = (value: string): boolean => {
  const url = URL.parse(value);
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.');
};

const step = z.int('is not a whole number').check(z.gte(0, 'is out of range'), z.lte(MOST_STEPS, 'is out of range'));

const heard = {
  severities: z._default(
    z.array(z.enum(SEVERITIES)).check(z.minLength(1, 'is empty'), z.maxLength(SEVERITIES.length, 'names one twice')),
    [...SEVERITIES],
  ),
  fromStep: z._default(step, 0),
};

const e164 = z.pipe(
  phone,
  z.transform((read) => read.e164),
);

/** Where a person reads. */
export const EMAIL_ADDRESS = {
  kind: z.literal('email'),
  endpoint: text(254).check(z.regex(EMAIL, 'is not an e-mail address')),
};
export const SMS_ADDRESS = { kind: z.literal('sms'), endpoint: e164 };

const channelSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...EMAIL_ADDRESS, ...heard }),
    z.strictObject({ ...SMS_ADDRESS, ...heard }),
    z.strictObject({
      kind: z.literal('https'),
      endpoint: text(1_000).check(z.refine(isPagerAddress, 'is not an https address')),
      ...heard,
    }),
  ],
  'is not one of the choices',
);

const removalSchema = z.strictObject({ channel: text(300) });

const testSchema = z.strictObject({ severity: z._default(z.enum(SEVERITIES), 'critical'), step: z._default(step, 0) });

/** The body, and what would be right in each of its fields. */
export const CHANNEL_REQUEST = {
  schema: channelSchema,
  expected: {
    kind: 'email, sms or https',
    endpoint: `by kind: an e-mail address; ${PHONE_EXPECTED}; an https:// address without a user name`,
    severities: `which alerts: some of ${SEVERITIES.join(', ')}; all when left out`,
    fromStep: `escalations before the first notice, 0 to ${MOST_STEPS}; 0 when left out`,
  },
};

export const parseChannelRequest = (input: unknown): ParsedFields<WantedChannel> =>
  parseFields(CHANNEL_REQUEST.schema, CHANNEL_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const CHANNEL_REMOVAL_REQUEST = {
  schema: removalSchema,
  expected: { channel: 'the id of the channel, as listed' },
};

export const parseChannelRemoval = (input: unknown): ParsedFields<z.output<typeof removalSchema>> =>
  parseFields(CHANNEL_REMOVAL_REQUEST.schema, CHANNEL_REMOVAL_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const TEST_REQUEST = {
  schema: testSchema,
  expected: {
    severity: `one of ${SEVERITIES.join(', ')}; critical when left out`,
    step: `escalations before it, 0 to ${MOST_STEPS}; 0 when left out`,
  },
};

export const parseTestRequest = (input: unknown): ParsedFields<z.output<typeof testSchema>> =>
  parseFields(TEST_REQUEST.schema, TEST_REQUEST.expected, input);
