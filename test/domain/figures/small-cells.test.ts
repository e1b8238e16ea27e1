import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SMALLEST_SHOWN, withSmallHidden } from '../../../shared/domain/figures/small-cells.ts';

const shown = (...sizes: number[]) => withSmallHidden(sizes.map((patients) => ({ patients }))).map((g) => g?.patients);

describe('small groups are hidden', () => {
  test.each<[number[], (number | undefined)[]]>([
    [
      [20, 5],
      [20, 5],
    ],
    [
      [20, 9, 2],
      [20, undefined, undefined],
    ],
    [
      [20, 9, 4, 3],
      [20, 9, undefined, undefined],
    ],
    // Two groups of one are known to be so from their sum alone.
    [
      [20, 9, 1, 1],
      [20, undefined, undefined, undefined],
    ],
    [[4], [undefined]],
    [
      [20, 0],
      [20, 0],
    ],
    [
      [30, 3],
      [undefined, undefined],
    ],
  ])('of %j stay %j', (sizes, left) => {
    expect(shown(...sizes)).toEqual(left);
  });

  test('whatever the sizes: none small is shown, and what is hidden is no single group that the whole gives away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (sizes) => {
        const left = shown(...sizes);
        for (const size of left) expect(size === undefined || size === 0 || size >= SMALLEST_SHOWN).toBe(true);
        const hidden = sizes.filter((_, index) => left[index] === undefined);
        const others = sizes.filter((size, index) => left[index] !== undefined && size > 0);
        if (hidden.length === 0 || others.length === 0) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
      }),
    );
  });
});
