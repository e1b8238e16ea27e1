// A request's schema as JSON Schema, with what the code checks beyond it in words.
import * as z from 'zod/mini';
import { localDate, timeZone } from '../../../shared/contracts/console/local-fields.ts';
import { TREATMENT_FIELDS } from '../../../shared/contracts/console/treatment-fields.ts';
import type { RequestBody } from './operation.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const DATE: JsonSchema = { type: 'string', format: 'date' };

/** What a schema of ours checks by code, which JSON Schema would not show. */
const CHECKED_BY_CODE = new Map<unknown, JsonSchema>([
  [localDate, DATE],
  [timeZone, { examples: ['America/Los_Angeles'] }],
  [TREATMENT_FIELDS.infusions, { type: 'array', items: DATE }],
]);

export const bodySchema = ({ schema, expected }: RequestBody): JsonSchema => {
  const { $schema: _draft, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, CHECKED_BY_CODE.get(zodSchema));
    },
  });
  return described(json, expected);
};

/** Each field says what would be right in it, as a refusal does. */
const described = (json: JsonSchema, expected: RequestBody['expected']): JsonSchema => ({
  ...json,
  ...(json.properties && {
    properties: Object.fromEntries(
      Object.entries(json.properties).map(([name, field]) => [
        name,
        typeof field === 'object' && expected[name] ? { ...field, description: expected[name] } : field,
      ]),
    ),
  }),
  ...(json.oneOf && {
    oneOf: json.oneOf.map((one) => (typeof one === 'object' ? described(one as JsonSchema, expected) : one)),
  }),
});
