// The body of a message on the `replies` and `campaign` queues: which text to send.
import type * as z from 'zod/mini';
import { identifier, objectOf, type Parsed, parseJson } from './parsing.ts';

const textPointerSchema = objectOf({
  patientId: identifier('a patient id'),
  communicationId: identifier('a communication id'),
});

export const parseTextPointer = (body: string): Parsed<z.output<typeof textPointerSchema>> =>
  parseJson(textPointerSchema, body, 'body');
