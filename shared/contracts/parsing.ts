// Reads JSON that came from outside against a schema, and says what is wrong with it without repeating any of it.
import * as z from 'zod/mini';

/** `problem` names the field, what is wrong and what would be right; it never holds the value, so it may be logged. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** Parses `json` as `schema`; `name` is what the text is called in a problem. */
export const parseJson = <Schema extends z.ZodMiniType>(
  schema: Schema,
  json: string,
  name: string,
): Parsed<z.output<Schema>> => {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { ok: false, problem: `${name} is not JSON; expected a JSON object` };
  }
  const parsed = z.safeParse(schema, data);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => `${[name, ...path].join('.')} ${message}`);
  return { ok: false, problem: problems.join('; ') };
};

/** A schema's error: says whether the field is missing, and what it should hold. */
export const expected =
  (what: string) =>
  (issue: { readonly input?: unknown }): string =>
    `${issue.input === undefined ? 'is missing' : 'is not valid'}; expected ${what}`;

/** An object; where it is something else, the problem says so. */
export const objectOf = <Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape, z.core.$strip> =>
  z.object(shape, { error: expected('an object') });

/** An identifier of ours or of a provider: short, printable, without spaces. */
export const identifier = (what: string): z.ZodMiniString =>
  z.string({ error: expected(what) }).check(z.regex(/^[\x21-\x7E]{1,200}$/, { error: expected(what) }));
