// What an item may be left out of, and what happens where a text is missing.
import { expect, it } from 'vitest';
import { type Instrument, type Item, maySkip, textIn } from '../../shared/domain/questionnaire.ts';
import { instrument } from '../../shared/instruments/registry.ts';

const PHQ_9 = instrument('phq-9');
const skippable: Instrument = { ...PHQ_9, maySkip: true };
const unskippable: Instrument = { ...PHQ_9, maySkip: undefined };
const tired: Item = { linkId: 'phq9-4', text: {} };
const selfHarm: Item = { linkId: 'phq9-9', text: {}, selfHarm: true };

it.each([
  ['an item, where the instrument lets them', skippable, tired, true],
  ['an item, where it does not', unskippable, tired, false],
  ['the item about self-harm, never', skippable, selfHarm, false],
  ['the item about self-harm, nor here', unskippable, selfHarm, false],
])('a patient may leave out %s', (_case, of, item, may) => {
  expect(maySkip(of, item)).toBe(may);
});

it('gives the text in a language, and no other in its place', () => {
  expect(textIn({ en: 'Hello' }, 'en', 'the greeting')).toBe('Hello');
  expect(() => textIn({ en: 'Hello' }, 'es', 'the greeting')).toThrow('the greeting has no text in "es"');
});
