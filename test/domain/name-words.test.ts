import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNamed, nameWords } from '../../shared/domain/name-words.ts';

test.each<[string, string[]]>([
  ['José García-Núñez', ['jose', 'garcia', 'nunez']],
  ['O’Neill, Ana', ['oneill', 'ana']],
  ["d'Arc d’Arc", ['darc']],
  ['李 小龍', ['李', '小龍']],
  ['  ', []],
  [`a${'𠀀'.repeat(40)}`, [`a${'𠀀'.repeat(19)}`]],
  ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
])('the words of %s', (name, words) => {
  expect(nameWords(name)).toEqual(words);
});

test('whoever types the beginnings of words of a name, in any order and case, finds it', () => {
  const name = fc.array(fc.stringMatching(/^[A-Za-zÁÉÑÜ]{1,12}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(name, fc.integer({ min: 1, max: 12 }), fc.boolean(), (words, length, upper) => {
      const typed = words.toReversed().map((word) => word.slice(0, length));
      const written = typed.join(' ');
      expect(isNamed(words.join(' '), nameWords(upper ? written.toUpperCase() : written))).toBe(true);
    }),
  );
});
