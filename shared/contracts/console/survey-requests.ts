// What staff send to ask a patient now, and to correct an answer that was recorded wrongly.
import * as z from 'zod/mini';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

const surveyRequestSchema = z.strictObject({
  instruments: z.array(text(64)).check(z.minLength(1, 'are none'), z.maxLength(10, 'are more than 10')),
});

const correctionRequestSchema = z.strictObject({
  responseId: text(128),
  linkId: text(64),
  code: z.int('is not a code'),
  why: text(300),
});

/** The body, and what would be right in each of its fields. */
export const SURVEY_REQUEST = {
  schema: surveyRequestSchema,
  expected: { instruments: 'ids of questionnaires of the plan, e.g. ["phq-4"]' },
};

export const parseSurveyRequest = (input: unknown): ParsedFields<z.output<typeof surveyRequestSchema>> =>
  parseFields(SURVEY_REQUEST.schema, SURVEY_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const CORRECTION_REQUEST = {
  schema: correctionRequestSchema,
  expected: {
    responseId: 'the id of a response of this patient',
    linkId: 'an item that has an answer in it',
    code: 'the code of the right answer',
    why: 'why it is wrong, 1 to 300 characters; kept with the answer',
  },
};

export const parseCorrectionRequest = (input: unknown): ParsedFields<z.output<typeof correctionRequestSchema>> =>
  parseFields(CORRECTION_REQUEST.schema, CORRECTION_REQUEST.expected, input);
