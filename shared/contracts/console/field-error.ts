// What is wrong with a request, field by field: the field, the problem, and what would be right. Never the value.
import type * as z from 'zod/mini';
import { HALF_CHARACTER, holdsHalfCharacter } from './half-character.ts';

export interface FieldError {
  readonly field: string;
  readonly problem: string;
  readonly expected: string;
}

export type ParsedFields<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What would be right, by top-level field. */
export type Expectations = Readonly<Record<string, string>>;

/** Whoever has so many errors starts with these: the answer stays short, whatever was sent. */
const MOST_ERRORS = 100;
const LONGEST_FIELD = 60;

/** Parses `input`, and names every field that is wrong. */
export const parseFields = <T extends z.ZodMiniType>(
  schema: T,
  expectations: Expectations,
  input: unknown,
): ParsedFields<z.output<T>> => {
  const result = schema.safeParse(input);
  const halves = halvesIn(input, expectations);
  if (result.success && halves.length === 0) return { ok: true, value: result.data };
  const issues = result.error?.issues ?? [];
  const errors = [...halves, ...issues.flatMap((issue) => fieldErrors(issue, expectations, input))];
  return { ok: false, errors: errors.slice(0, MOST_ERRORS) };
};

/** Looked for here, whatever the schema: no text of a request may reach the table with one. */
const halvesIn = (input: unknown, expectations: Expectations): readonly FieldError[] =>
  Object.entries(typeof input === 'object' && input !== null ? input : {}).flatMap(([name, value]) =>
    holdsHalfCharacter([name, value])
      ? [{ field: fieldAt([name]), problem: HALF_CHARACTER, expected: expectedAt(name, expectations) }]
      : [],
  );

const knownIn = (expectations: Expectations): string => `one of ${Object.keys(expectations).join(', ')}`;

/** A name of the sender's may be that of a prototype. */
const expectedAt = (name: string, expectations: Expectations): string =>
  (Object.hasOwn(expectations, name) ? expectations[name] : undefined) ?? knownIn(expectations);

/** Where it is; a name of the sender's that is empty, odd or long is quoted and cut. */
export const fieldAt = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .map((key) => (/^[\x21-\x7E]{1,60}$/.test(key) ? key : JSON.stringify(key.slice(0, LONGEST_FIELD))))
    .join('.');

const fieldErrors = (issue: z.core.$ZodIssue, expectations: Expectations, input: unknown): FieldError[] => {
  const [top] = issue.path;
  const expected = top === undefined ? knownIn(expectations) : expectedAt(String(top), expectations);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: fieldAt([...issue.path, key]),
      problem: 'is not a field we know',
      expected,
    }));
  if (top === undefined)
    return [
      {
        field: 'body',
        problem: 'is not a JSON object',
        expected: `an object with the fields ${Object.keys(expectations).join(', ')}`,
      },
    ];
  // A cell of a spreadsheet holds its parts in one text, which has no places of its own.
  const path = typeof valueAt(input, [top]) === 'string' ? [top] : issue.path;
  return [{ field: fieldAt(path), problem: problemOf({ ...issue, path }, input), expected }];
};

const problemOf = (issue: z.core.$ZodIssue, input: unknown): string => {
  if (valueAt(input, issue.path) === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return 'is of the wrong type';
  if (issue.code === 'invalid_value') return 'is not one of the choices';
  return issue.message;
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
