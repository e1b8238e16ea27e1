import { expect, test } from 'vitest';
import { fieldInWords } from '../../../functions/console/pages/field-words.ts';

test.each([
  ['timeZone', 'Time zone'],
  ['quietHours.from', 'No texts from'],
  ['onCall.0.contact', 'On-call chain 1 contact'],
  ['cycleDays', 'Cycle days'],
])('%s is called %s', (field, words) => {
  expect(fieldInWords(field)).toBe(words);
});
