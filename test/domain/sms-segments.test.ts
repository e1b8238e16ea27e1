import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { charactersOutsideGsm, type SmsSize, smsSizeOf } from '../../shared/domain/sms-segments.ts';

const published = (body: string): SmsSize => {
  const { encodingName, segmentsCount } = new SegmentedMessage(body, 'auto');
  return { encoding: encodingName === 'GSM-7' ? 'GSM-7' : 'UCS-2', segments: segmentsCount };
};

describe('the size of a text', () => {
  it.each([
    ['a', 160, 'GSM-7', 1],
    ['a', 161, 'GSM-7', 2],
    ['a', 306, 'GSM-7', 2],
    ['a', 307, 'GSM-7', 3],
    ['€', 80, 'GSM-7', 1],
    // an escape is not parted from its letter: 76 to a segment of 153
    ['€', 153, 'GSM-7', 3],
    ['á', 70, 'UCS-2', 1],
    ['á', 71, 'UCS-2', 2],
    ['á', 134, 'UCS-2', 2],
    ['á', 135, 'UCS-2', 3],
    ['😀', 35, 'UCS-2', 1],
    // a pair of surrogates is not parted either: 33 to a segment of 67
    ['😀', 67, 'UCS-2', 3],
  ] as const)('%s, %i times, is %s and takes %i', (character, times, encoding, segments) => {
    expect(smsSizeOf(character.repeat(times))).toEqual({ encoding, segments });
  });

  const letters = 'abc é ñ @ _ \n 0 Ü ¿ à Ç'.split(' ');
  it.each([
    ['plain and escaped letters', fc.constantFrom(...letters, ...'^{}[]~|€\\')],
    ['Spanish', fc.constantFrom(...letters, ...'áíóú', '€')],
    ['emoji', fc.constantFrom('a', 'á', '€', '😀')],
    ['any letter of the basic plane', fc.integer({ min: 0x20, max: 0x2ff }).map((code) => String.fromCharCode(code))],
  ])('is what the published calculator says, of %s', (_, unit) => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 500, size: 'max' }), (units) => {
        const body = units.join('');
        expect(smsSizeOf(body)).toEqual(published(body));
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('names each letter outside the alphabet once', () => {
    expect(charactersOutsideGsm('él está allá, señor 😀')).toEqual(['á', '😀']);
  });
});
