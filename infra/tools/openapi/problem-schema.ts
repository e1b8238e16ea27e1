// What a refusal looks like (RFC 9457), as JSON Schema.
import { PROBLEMS } from '../../../functions/console/api-response.ts';

export const ERROR_SCHEMA = {
  type: 'object',
  properties: {
    row: { type: 'integer', minimum: 2, description: 'of an import: the row as a spreadsheet counts' },
    field: { type: 'string' },
    problem: { type: 'string', description: 'what is wrong; never the value' },
    expected: { type: 'string', description: 'what would be right' },
  },
  required: ['field', 'problem', 'expected'],
};

export const PROBLEM_SCHEMA = {
  type: 'object',
  properties: {
    type: { enum: Object.keys(PROBLEMS).map((kind) => `urn:vigil:problem:${kind}`) },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: { type: 'array', items: { $ref: '#/components/schemas/FieldError' } },
  },
  required: ['type', 'title', 'status', 'detail'],
};
