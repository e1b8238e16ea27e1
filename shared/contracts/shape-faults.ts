// What is wrong with the shape of a JSON file: by place, and without repeating any of it.
import type * as z from 'zod/mini';
import type { Fault } from '../domain/check-threshold.ts';

/** `[3]` for an index, `.name` for a field. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || 'file';

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );

const faultsOf = (issue: z.core.$ZodIssue, data: unknown): readonly Fault[] => {
  const expected = issue.message.replace(/^expected /, '');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      place: placeOf([...issue.path, key]),
      problem: 'is not a field we know',
      expected: `one of ${expected}`,
    }));
  const problem = valueAt(data, issue.path) === undefined ? 'is missing' : 'is not valid';
  return [{ place: placeOf(issue.path), problem, expected }];
};

export const NOT_JSON: Fault = { place: 'file', problem: 'is not JSON', expected: 'a JSON object' };

/** Every fault of the data; the messages of the schema say what was expected. */
export const shapeFaults = (error: z.core.$ZodError, data: unknown): readonly Fault[] =>
  error.issues.flatMap((issue) => faultsOf(issue, data));
