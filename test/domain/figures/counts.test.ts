import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { below, countOf, sumOf } from '../../../shared/domain/figures/counts.ts';

const counts = fc.dictionary(fc.constantFrom('week/a/x', 'week/a/y', 'week/b/x', 'rule/r/raised'), fc.nat(9), {
  noNullPrototype: true,
});

describe('counts', () => {
  test('add up the same in whatever order and portions', () => {
    fc.assert(
      fc.property(fc.array(counts), fc.nat(), (all, at) => {
        const cut = all.length === 0 ? 0 : at % all.length;
        expect(sumOf([sumOf(all.slice(cut)), ...all.slice(0, cut).toReversed()])).toEqual(sumOf(all));
      }),
    );
  });

  test('are read by what stands next in their names', () => {
    const some = { 'week/a/x': 1, 'week/a/y': 2, 'week/b/x': 3, 'weekday/a/x': 4, 'reply/30': 5 };
    expect(below(some, 'week')).toEqual({ a: { x: 1, y: 2 }, b: { x: 3 } });
    expect(below(some, 'reply')).toEqual({ '30': { '': 5 } });
    expect(below(some, 'none')).toEqual({});
  });

  test('count a name as often as it is there', () => {
    expect(countOf(['a', 'b', 'a'])).toEqual({ a: 2, b: 1 });
  });
});
