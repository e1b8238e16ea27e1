import { expect, it } from 'vitest';
import { asksToReturn, readConsent } from '../../../shared/domain/reply/read-consent.ts';

it.each([
  'YES',
  'yes!',
  'Yes please.',
  'y',
  'Sí',
  'si, gracias',
  'START',
  'Iniciar',
  'yes i agree',
  'I agree',
  'Sí, acepto',
  'acepto',
  'Estoy de acuerdo',
])('%j agrees', (reply) => {
  expect(readConsent(reply)).toBe('agrees');
});

it.each(['NO', 'no thanks', 'No, gracias.', 'nope', 'nah', 'no acepto'])('%j declines', (reply) => {
  expect(readConsent(reply)).toBe('declines');
});

it.each([
  'yes?',
  'yes but not daily',
  'yes no',
  'ok',
  'maybe',
  'not yes',
  'i do not agree',
  'no, i agree',
  'no estoy de acuerdo con todo',
  'no problem',
  '1',
  '👍',
  '',
])('%j is neither', (reply) => {
  expect(readConsent(reply)).toBeUndefined();
});

it.each([
  ['START', true],
  ['start please', true],
  ['Iniciar', true],
  ['start?', false],
  ['did you start', false],
  ['start texting me again', false],
  ['yes', false],
  ['', false],
])('after STOP %j asks to return: %j', (reply, expected) => {
  expect(asksToReturn(reply)).toBe(expected);
});
