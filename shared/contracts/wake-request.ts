// The body of a message on the wake queue, and the Input of a schedule: which patient to look at.
import * as z from 'zod/mini';
import { identifier, objectOf, type Parsed, parseJson } from './parsing.ts';

const wakeRequestSchema = objectOf({
  patientId: identifier('a patient id'),
  notSent: z.optional(identifier('a communication id')),
});

export const parseWakeRequest = (body: string): Parsed<z.output<typeof wakeRequestSchema>> =>
  parseJson(wakeRequestSchema, body, 'body');
