import { expect, it } from 'vitest';
import { asOfOneself } from '../../../shared/domain/reply/said-of-another.ts';

it.each([
  ['she wants it to end', 'i want it to end'],
  ['he idolizes death', 'i idolizes death'],
  ['she perdido', 'i perdido'],
  ['mi hija quiere morir', 'mi hija quiero morir'],
  ['he pensado que mi hija quiere morir', 'he pensado que mi hija quiero morir'],
  ['mi hija me quiere matar', 'mi hija me quiere matar'],
  ['my pain', 'my pain'],
])('%s is read as %s', (words, asOneself) => {
  expect(asOfOneself(words)).toBe(asOneself);
});
