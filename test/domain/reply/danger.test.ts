import { describe, expect, it } from 'vitest';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { SCALES } from './scales.ts';

const kindOf = (reply: string) => readReply(reply, SCALES.phq, 'en').kind;

describe('danger', () => {
  it.each([
    'I wish I was dead',
    "I'd rather be dead",
    'everyone would be better off without me',
    'no reason to live',
    "I can't do this anymore",
    "I hope I don't wake up tomorrow",
    "I don't want to wake up",
    'want to kms',
    'sucidal',
    'I want to hurt myself',
    "I've been cutting myself",
    'sometimes I think about ending it all',
    'end me',
    'quiero morirme',
    'no vale la pena vivir',
    'me voy a matar',
    'ya no puedo más',
    'ojalá no despertara',
    'my chest hurts',
    'chest feels tight',
    'trouble breathing',
    'I passed out this morning',
    'throwing up blood',
    'face is drooping',
    "I think I'm having a stroke",
    "HELP I can't breathe",
    'me duele el pecho',
    'me falta el aire',
    'he hits me',
    "I'm afraid to go home",
    'mi esposo me pega',
    'no thoughts of suicide until today',
    'Liked “x” I want to die',
    "2\nSent from my phone I can't breathe",
  ])('%j is heard', (reply) => {
    expect(kindOf(reply)).toBe('crisis');
  });

  it.each([
    'I cut myself shaving',
    'I hurt myself at work',
    'ran 5 kms today',
    'my feet are killing me',
    'dying of boredom',
    'not suicidal',
    'I have no thoughts of hurting myself',
    "I don't want to die",
    'beats me',
    'my heart is racing',
    'I got my flu shot',
    'me muero de risa',
    'quiero morirme de risa',
    'slept like the dead',
    "I can't do this survey",
    'no puedo levantar cosas pesadas',
    'I had a seizure 10 years ago',
  ])('%j is not', (reply) => {
    expect(kindOf(reply)).toBe('reprompt');
  });
});
