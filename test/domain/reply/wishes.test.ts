// Whole texts that wish for something, or say yes or no to a question of ours; anything longer is none of them.

import { describe, expect, it } from 'vitest';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { correctionIn, isSeveralAnswers, wishIn, yesOrNo } from '../../../shared/domain/reply/wishes.ts';
import { instrument } from '../../../shared/instruments/registry.ts';

describe('a wish', () => {
  it.each([
    ['ENGLISH', 'en'],
    ['In English please', 'en'],
    ['english only', 'en'],
    ['Inglés por favor', 'en'],
    ['ESPAÑOL', 'es'],
    ['espanol', 'es'],
    ['en español por favor', 'es'],
    ['Spanish, please', 'es'],
    ['do you speak Spanish?', 'es'],
    ['¿Hablan español?', 'es'],
    ['no more tips', 'no-tips'],
    ['No tips please', 'no-tips'],
    ['stop sending me the tips', 'no-tips'],
    ['no más consejos', 'no-tips'],
    ['ya no quiero más consejos', 'no-tips'],
    ['SKIP', 'skip'],
    ['skip this one', 'skip'],
    ['Pasar', 'skip'],
    ['saltar esta pregunta', 'skip'],
  ])('%s is %s', (body, wish) => {
    expect(wishIn(body)).toBe(wish);
  });

  it.each([
    'my English is not good',
    'the nurse spoke Spanish',
    'no more texts',
    'stop',
    'any tips?',
    'no more tips, and I have a fever',
    'I skip meals',
    'skip a beat',
    'pasar la noche',
    '',
    '3',
  ])('%j is none', (body) => {
    expect(wishIn(body)).toBeUndefined();
  });
});

describe('yes and no', () => {
  it.each([
    ['yes', 'yes'],
    ['Yes please', 'yes'],
    ['Sí', 'yes'],
    ['claro que sí', 'yes'],
    ['no', 'no'],
    ['No gracias', 'no'],
    ['nope', 'no'],
  ])('%s is %s', (body, said) => {
    expect(yesOrNo(body)).toBe(said);
  });

  it.each(['yes?', 'yes and no', 'no idea', 'yes 3', 'not really', 'si no puedo', '3', ''])('%j is neither', (body) => {
    expect(yesOrNo(body)).toBeUndefined();
  });
});

it.each([
  ['1 2 0 3', true],
  ['2 2 1 1', true],
  ['2,2,1', true],
  ['1, 2, 0, 3', true],
  ['0\n1\n2', true],
  ['2 2', true],
  ['2', false],
  ['2,5', false],
  ['2-3', false],
  ['2 or 3', false],
  ['7/10', false],
  ['555 0100', false],
  ['', false],
])('%j holds several answers: %s', (body, several) => {
  expect(isSeveralAnswers(body)).toBe(several);
});

describe('a correction', () => {
  const { scale } = instrument('phq-4');
  it.each([
    ['oops, I meant 2', 2],
    ['actually 1', 1],
    ['sorry I meant several days', 1],
    ['I meant 2 not 3', 2],
    ['I meant 2 for the last one', 2],
    ['my last answer should be 2', 2],
    ['change my last answer to 0', 0],
    ['perdón, quise decir 2', 2],
    ['la anterior era 2', 2],
    ['cambiar mi respuesta anterior a 1', 1],
  ])('%s puts %i in the place of the answer before', (body, code) => {
    expect(correctionIn(readReply, body, scale, 'en')).toBe(code);
  });

  it.each([
    'oops',
    'I meant 7',
    '2',
    'about 2',
    'my last dose was 2 days ago',
    'the last question was hard',
    'actually 1 or 2',
  ])('%s names none', (body) => {
    expect(correctionIn(readReply, body, scale, 'en')).toBeUndefined();
  });
});
