// What staff send to release a patient; nothing, unless the number had turned out wrong.
import * as z from 'zod/mini';
import { type ParsedFields, parseFields } from './field-error.ts';
import { phone } from './local-fields.ts';
import { PHONE_EXPECTED } from './phone.ts';

const releaseSchema = z.strictObject({ verifiedPhone: z.optional(phone) });

export const parseRelease = (input: unknown): ParsedFields<z.output<typeof releaseSchema>> =>
  parseFields(
    releaseSchema,
    { verifiedPhone: `after a wrong number: the number on record, as verified with the patient (${PHONE_EXPECTED})` },
    input,
  );
