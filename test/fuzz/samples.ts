// Bodies as the description allows them, and the ways in which they go wrong.
import fc from 'fast-check';
import type { Schema } from './described.ts';

/** Stands where a patient's words may stand: no refusal and no log may repeat it. */
export const PLANTED = 'planted-zebra-4711';

const ODD_TEXTS = [
  PLANTED,
  '',
  ' ',
  '\u0000',
  '\u202Eabc\u2066',
  '\uD800',
  'a\uDC00b',
  '\uFEFF',
  '\uFFFD',
  '../../etc/passwd',
  '%00%2e%2e%2f',
  '=1+1',
  `'; DROP TABLE patients; --`,
  '<img src=x onerror=alert(1)>',
  'constructor',
  '__proto__',
  '0000-00-00',
  '9999-12-31',
  '2026-02-30',
  '+999999-01-01T00:00:00Z',
  '1e400',
  'x'.repeat(70_000),
  `20:00-${' '.repeat(30_000)}x`,
  '-'.repeat(30_000),
  '😀'.repeat(5_000),
] as const;

export const oddText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }).map((text) => `${text}${PLANTED}`),
);

const nested = (deep: number): string => `${'['.repeat(deep)}${']'.repeat(deep)}`;

/** JSON text of something that nobody asked for; some of it is no JSON. */
const oddJson = fc.oneof(
  { weight: 4, arbitrary: oddText.map((text) => JSON.stringify(text)) },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)) },
  fc.constantFrom(
    ...['null', 'true', '0', '-1', '1.5', '1e308', '1e999', '9007199254740993', '[]', '{}', '""', '-0'],
    ...['NaN', 'Infinity', 'undefined', '{"a":1,}', nested(5_000), `{"a":${nested(500)}}`],
    ...['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{}}}', `[${'1,'.repeat(20_000)}1]`],
  ),
);

const EXTRA_KEYS = ['__proto__', 'constructor', 'toString', 'id', 'version', 'extra', '', '\u0000', 'k'.repeat(5_000)];

/** A value as the schema allows it. */
export const asDescribed = (schema: Schema): fc.Arbitrary<unknown> => {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return fc.oneof(...choices.map(asDescribed));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objects(schema);
    case 'array':
      return fc.array(asDescribed(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 4),
      });
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? -5, -5), max: Math.min(schema.maximum ?? 400, 400) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return texts(schema);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
};

const objects = ({ properties = {}, required = [], propertyNames, additionalProperties }: Schema) =>
  propertyNames?.enum && typeof additionalProperties === 'object'
    ? fc.dictionary(fc.constantFrom(...propertyNames.enum.map(String)), asDescribed(additionalProperties))
    : fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, asDescribed(one)])), {
        requiredKeys: [...required],
      });

/** Of this world: dates, zones, phones and ids that there are. */
const texts = ({ format, pattern, minLength = 0, maxLength = 30 }: Schema): fc.Arbitrary<string> => {
  if (format === 'date') return fc.constantFrom('2026-11-30', '2026-12-05', '2027-01-15', '2026-11-01');
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u'));
  return fc.oneof(
    fc.constantFrom('north', 'p1.a1', 'mia', 'America/Chicago', '+1 312 555 0177', '2026-12-01T12:00:00Z', 'phq-4'),
    fc.string({ minLength, maxLength: Math.min(maxLength, 30) }),
  );
};

/** JSON text of a value as described, with up to three places gone wrong. */
export const sentBody = (schema: Schema): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(asDescribed(schema), fc.array(change, { maxLength: 3 })).map(changed) },
    { weight: 1, arbitrary: oddJson },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );

interface Change {
  readonly what: 'replace' | 'remove' | 'add';
  readonly at: number;
  readonly key: string;
  readonly json: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom('replace', 'remove', 'add'),
  at: fc.nat(1_000),
  key: fc.constantFrom(...EXTRA_KEYS),
  json: oddJson,
});

/** Every object and list in a value, itself first. */
const holdersIn = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(holdersIn)] : [];

const changed = ([value, changes]: [unknown, readonly Change[]]): string => {
  const whole = structuredClone(value);
  const put: string[] = [];
  for (const { what, at, key, json } of changes) {
    const holders = holdersIn(whole);
    const holder = holders[at % holders.length];
    if (!holder) continue;
    const keys = Object.keys(holder);
    const where = what === 'add' || keys.length === 0 ? key : (keys[at % keys.length] ?? key);
    if (what === 'remove') Reflect.deleteProperty(holder, where);
    // Own, also where the name is that of a prototype; the text comes in afterwards, since some of it is no JSON.
    else
      Object.defineProperty(holder, where, {
        value: `@${put.push(json)}@`,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return put.reduce((text, json, place) => text.replace(`"@${place + 1}@"`, () => json), JSON.stringify(whole));
};
