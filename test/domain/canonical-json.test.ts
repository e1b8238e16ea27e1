import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Data } from '../../shared/domain/canonical-json.ts';

const data = fc.jsonValue().map((value) => value as Data);

/** The same data with the keys of every object the other way round. */
const reversed = (value: Data): Data => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, inner === undefined ? undefined : reversed(inner)]),
  );
};

describe('canonical JSON', () => {
  it('is the same however the keys are ordered', () => {
    fc.assert(fc.property(data, (value) => canonicalJson(value) === canonicalJson(reversed(value))));
  });

  it('says all of the data', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps the order of lists, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: undefined, c: null } })).toBe('{"a":{"c":null},"b":[2,1]}');
  });

  it.each([
    ['a function', { ask: () => 'text' }],
    ['NaN', [Number.NaN]],
    ['nothing in a list', [undefined]],
  ])('throws at %s, which would change unseen', (_, value) => {
    expect(() => canonicalJson(value as unknown as Data)).toThrow(TypeError);
  });
});
