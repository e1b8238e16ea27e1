import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { expect, it } from 'vitest';
import { isGsm7, segmentsOf } from '../../shared/domain/sms-segments.ts';

it.each([
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  ['€'.repeat(80), 1],
  ['€'.repeat(81), 2],
  ['í'.repeat(70), 1],
  ['í'.repeat(71), 2],
  ['í'.repeat(134), 2],
  ['í'.repeat(135), 3],
])('counts the segments of %#', (text, segments) => {
  expect(segmentsOf(text)).toBe(segments);
});

const characters = fc.constantFrom(...'abc 123.,?!\n@éñÑüÜíáóúÁ€[]{}~^|\\“”…SÍ¿¡çÇ');

it('knows the alphabet, and counts as carriers do', () => {
  fc.assert(
    fc.property(fc.array(characters, { minLength: 1, maxLength: 400 }), (letters) => {
      const text = letters.join('');
      const counted = new SegmentedMessage(text, 'auto');
      expect(isGsm7(text)).toBe(counted.encodingName === 'GSM-7');
      // An extended character is never torn apart at the end of a segment, which the calculator counts and we round down.
      const difference = counted.segmentsCount - segmentsOf(text);
      expect(difference === 0 || (isGsm7(text) && difference === 1 && /[€[\]{}~^|\\]/.test(text))).toBe(true);
    }),
  );
});
