// A measured temperature in answer to the question about fever, and what only looks like one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/domain/language.ts';
import { type Scale, scaleOf } from '../../../shared/domain/questionnaire.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { instrument } from '../../../shared/instruments/registry.ts';

const scaleAt = (id: string, linkId: string): Scale => {
  const asked = instrument(id);
  const item = asked.items.find((one) => one.linkId === linkId);
  if (!item) throw new Error(`No item ${linkId}`);
  return scaleOf(asked, item);
};
const FEVER_ITEMS = [
  ['ici-symptom-check', 'ici-fever'],
  ['car-t-check', 'car-t-fever'],
  ['car-t-late-check', 'car-t-late-fever'],
] as const;
const fever = scaleAt('ici-symptom-check', 'ici-fever');
const read = (body: string, language: Language = 'en', scale = fever) => readReply(body, scale, language);

describe.each(FEVER_ITEMS)('%s', (id, linkId) => {
  it.each([
    '101',
    '100.4',
    '38',
    '38.5',
    '38,5',
    '39 de fiebre',
    'Tengo 39',
    '102F',
    '39.2°C',
    '101 degrees',
    'yes 101',
  ])('%s is the answer Yes', (body) => {
    expect(read(body, 'es', scaleAt(id, linkId))).toMatchObject({ kind: 'answer', code: 1, rule: 'A20' });
  });
});

it.each([
  'My temp was 102.3 last night.',
  'temp 101 with chills',
  'I had a fever of 103',
  'fiebre de 38.7 anoche',
  'me marcó 39 grados',
])('%s is the answer Yes in a sentence', (body) => {
  expect(read(body)).toMatchObject({ kind: 'answer', code: 1 });
});

it.each([
  ['below the threshold', '98.6'],
  ['just below it in Fahrenheit', '100.3'],
  ['just below it in Celsius', '37.9'],
  ['of nobody who lives', '115'],
  ['a unit that it cannot have', '101 C'],
  ['a question', '101?'],
  ['a limit', 'under 101'],
  ['a denial', 'not 101'],
  ['a weight', '101 pounds'],
  ['a blood pressure', '101 over 60'],
  ['a minute of the hour', '101 at my desk'],
  ['another person', 'my son had 101'],
])('%s is no answer: %s', (_what, body) => {
  expect(read(body).kind).not.toBe('answer');
});

it('is nothing to any other question', () => {
  expect(read('101', 'en', scaleAt('ici-symptom-check', 'ici-belly')).kind).not.toBe('answer');
  expect(read('38.5', 'es', scaleAt('distress-0-10', 'distress-1')).kind).not.toBe('answer');
});

it('is Yes for every temperature from 38.0 to 43.0 C, and for none below, in either unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 340, max: 430 }), fc.boolean(), (tenths, inFahrenheit) => {
      const celsius = tenths / 10;
      const body = inFahrenheit ? `${((celsius * 9) / 5 + 32).toFixed(2)} F` : `${celsius.toFixed(1)} C`;
      expect(read(body).code).toBe(celsius >= 38 ? 1 : undefined);
    }),
  );
});
