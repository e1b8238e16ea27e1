import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';
import { OPTING_OUT } from '../../../shared/domain/reply/opting-out.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';

const kindOf = (reply: string) => readReply(reply, SCALES.phq, 'en').kind;

describe('a wish to stop', () => {
  it.each([
    'STOP PLEASE',
    'Stop. Thank you',
    'stop stop stop',
    'STOP\nSent from my iPhone',
    'stoppp',
    'S.T.O.P.',
    's t o p',
    '2 STOP',
    'Yes, stop',
    'i quit',
    'stop this',
    'unsuscribe',
    'unsubscribed',
    '🛑🛑',
    'dont text me stop',
    "please don't text me anymore",
    'do not contact me',
    'quit freaking calling me',
    'how do i stop these',
    'remove my name from your list',
    'no more surveys please',
    'Can you stop sending these?',
    'I no longer wish to participate',
    'opt me out',
    'BAJA',
    'para',
    'no quiero más mensajes',
    'quítenme de la lista',
    'dejen de escribirme',
    'quiero darme de baja',
    'stop pls im sick',
    'im too sick for this stop',
    'fever 101 stop',
    'st0p',
    'I said stop',
    "I don't want to do this stop",
    'pls stop txting',
    'fuck off',
    'please go away',
    'no manden más',
    'stop for now',
    'stop the texts until further notice',
    'take me off',
    'take me off the list please',
    'remove me from the list',
    "leave me alone, I'm sick",
    'i want to withdraw',
    'withdraw from the study',
    'END now',
    'cancel please',
    'alto ya no quiero',
    'can you stop',
  ])('%j stops the texts', (reply) => {
    expect(kindOf(reply)).toBe('optout');
  });

  it.each([
    'we have got to STOP this bill',
    "I don't want to miss these texts",
    'how do I stop these headaches',
    'it never stops',
    "the pain won't stop",
    'should I stop taking my pills',
    'when does this end',
    'shop',
    'step',
    'I want to be left alone',
    'I quit smoking',
    'I have no more questions',
    'take me off my meds',
    'quítenme el dolor',
    'no dejen de escribirme',
    'me duele para caminar',
    'take me off prednisone',
    'take me off the pump',
    'Remove me from the schedule tomorrow',
    'want to withdraw from treatment',
    'i withdraw from chemo',
    'please leave me alone with the pills',
    "the pain won't leave me alone",
    'no quiero el programa de quimio',
    'cancel it',
    'end this',
    'remove it',
    'make it stop',
    'bus stop',
    'when does the itching stop',
    'I want it to stop',
    'stop the pain',
    'stop by tomorrow',
    'stop prednisone?',
    'stop chemo for now',
    'muy alto',
    'dolor alto',
    'alto riesgo',
  ])('%j does not', (reply) => {
    expect(kindOf(reply)).toBe('reprompt');
  });

  it.each([
    'stop sending me texts until Friday',
    'pause for a week',
    'pause for now',
    'paren hasta el lunes',
    "don't text me at night",
    'no me manden mensajes en la noche',
    'stop sending me so late',
  ])('%j is a pause', (reply) => {
    expect(kindOf(reply)).toBe('pause_request');
  });

  it('has a person read "I quit" as well', () => {
    expect(readReply('I quit', SCALES.phq, 'en')).toMatchObject({ kind: 'optout', softReview: true });
  });

  it('leaves "subscribe" to opting in', () => {
    expect(kindOf('subscribe')).toBe('optin');
  });
});

it.each([
  ['O1', 'STOP', 'keyword'],
  ['O2', 'please do not text me any more', 'wording'],
  ['O3', 'stpo', 'misspelt'],
  ['O4', '🛑', 'stop sign'],
])('%s reads %j, and says what it is about', (id, reply, about) => {
  expect(readReply(reply, SCALES.phq, 'en')).toMatchObject({ kind: 'optout', rule: id });
  expect(OPTING_OUT.find((rule) => rule.id === id)?.says).toContain(about);
});

it.each(['stop', 'stopall', 'stop all', 'unsubscribe', 'un subscribe', 'optout', 'opt out'])(
  '%s is the keyword also beside an answer',
  (keyword) => {
    expect(readReply(`${keyword} 2`, SCALES.phq, 'en')).toMatchObject({ kind: 'optout', rule: 'O1' });
  },
);

it.each([
  'parar ya baja',
  'salir ya fin',
  'stop 10',
  '10 stop',
  'optout. I feel fine today',
  'unsubscribe. My son visits on Sunday',
])('%s holds the keyword and what may stand around it', (reply) => {
  expect(readReply(reply, SCALES.phq, 'en')).toMatchObject({ kind: 'optout', rule: 'O1' });
});

it.each([
  ...['shop', 'slop', 'step', 'stoop', 'top', 'atop', 'sop', 'stow', 'stomp', 'strop', 'swop', 'stops'],
  ...['subscribe', 'resubscribe', 'st me op'],
])('%s is no keyword misspelt', (reply) => {
  expect(kindOf(reply)).not.toBe('optout');
});

it.each<[string, boolean]>([
  ['where did you get my number sign me off', true],
  ['take my number off how did you get my name', true],
  ['where did you get my number', false],
  ['no more tips no more please', false],
  ['stop sending tips no more please', false],
  ['no more please dont stop texting me', false],
])('%j is a wish to stop: %j', (reply, expected) => {
  expect(kindOf(reply) === 'optout').toBe(expected);
});

it.each([
  ["STOP I can't breathe", true],
  ["please do not text me any more, I can't breathe", true],
  ["I can't breathe", undefined],
])('%j is danger, and also a wish to stop: %j', (reply, alsoOptsOut) => {
  const reading = readReply(reply, SCALES.phq, 'en');
  expect(reading.kind).toBe('crisis');
  expect(reading.alsoOptsOut).toBe(alsoOptsOut);
});

it.each([
  ['🛑', true],
  ['⛔ 10', true],
  ['7 🛑', true],
  ['🛑 the bus', false],
  ['🛑 100', false],
  ['the bus 🛑 7', false],
])('%s is a stop sign alone: %j', (reply, expected) => {
  expect(readReply(reply, SCALES.phq, 'en').rule === 'O4').toBe(expected);
});

it.each([
  'can you not text me at work',
  'no seguir mandando mensajes en la noche',
  'i would rather not get texts until Monday',
  'i would rather not get texts during work',
  'ya no me manden mensajes hasta el lunes',
  'ya no me manden mensajes esta semana',
])('%j has an end, and is no wish to leave', (reply) => {
  expect(kindOf(reply)).not.toBe('optout');
});

it.each([
  'saquen a mi mama de la casa',
  'quiten el telefono de la mesa',
  'quitenlos de la cama',
  'eliminenla de la dieta',
])('%j speaks of no list of ours', (reply) => {
  expect(kindOf(reply)).not.toBe('optout');
});
