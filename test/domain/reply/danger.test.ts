import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';
import { DANGER } from '../../../shared/domain/reply/danger.ts';
import { respelt } from '../../../shared/domain/reply/danger-spelling.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';

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
    'hes not breathing',
    "couldn't breathe last night",
    'hard time catching my breath',
    "can't get any air",
    'my chest is so heavy',
    "my husband won't wake up",
    'hes not waking up',
    'she is not responding',
    "can't move my left arm",
    'cant feel my legs',
    'tongue is swelling',
    'help i cant get up',
    "nosebleed won't stop",
    'this is an emergency',
    'mi esposo no respira',
    'Mi mamá no despierta',
    'no me entra el aire',
    'me cuesta trabajo respirar',
    'el pecho me duele',
    'me aprieta el pecho',
    'ataque al corazón',
    'no siento las piernas',
    'want 2 die',
    'i wana die',
    'I am a burden to everyone',
    'just kill me',
    'i want to stop living',
    'might end it tonight',
    'end it',
    'Lord just take me',
    'me quiero quitar la vida',
    'me kiero morir',
    'soy una carga',
    'quiero dormir y no despertar',
    'que Dios me recoja',
    'para qué vivir',
    'he said he will kill me',
    'I am afraid of him',
    "I'm going to kill someone",
    'lo voy a matar',
    'me encierra',
    'no, me duele el pecho',
    'No. Chest pain',
    'no me quiero morir pero lo pienso',
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
    'this heat will kill me',
    'the chemo will kill me',
    'el dolor me va a matar',
    'no me quiero morir',
    'no pain in my chest',
    'no soy una carga',
    'I am not a burden',
    'chest is not tight',
    "it's not an emergency",
    "I don't wake up early",
    "can't get up early",
    'took 20 mg of prednisone',
    'took 40 prednisone',
    'took 30 minutes to walk',
    'took my pills',
    'I took all my pills as prescribed',
    'want to dye my hair',
    'la enfermera no responde',
    'me corté el pelo',
    'no use living in this house',
    'the dog came right at me',
    'afraid of her dying',
  ])('%j is not', (reply) => {
    expect(kindOf(reply)).toBe('reprompt');
  });

  it.each([
    'I took a whole bottle of pills',
    'i took all my pills',
    'took 20 ativan',
    'took fifteen of my sleeping pills',
    'my daughter took all her pills',
    'I cut myself',
    "I've been cutting myself",
    'I slit my wrists',
    'I tried to kill myself last night',
    'me tomé todas las pastillas',
    'me tomé todo el frasco',
    'tomé 30 pastillas',
    'me corté las venas',
  ])('%j is done already', (reply) => {
    expect(readReply(reply, SCALES.phq, 'en')).toMatchObject({ kind: 'crisis', danger: 'self-harm', done: true });
  });

  it.each([
    'I want to die',
    'I want to take all my pills at once',
    'I want to cut myself',
    'I might overdose',
    'quiero tomarme todas las pastillas',
    'I tried to kill myself 20 years ago',
  ])('%j is not done', (reply) => {
    expect(readReply(reply, SCALES.phq, 'en')).toMatchObject({ kind: 'crisis', danger: 'self-harm' });
    expect(readReply(reply, SCALES.phq, 'en').done).toBeUndefined();
  });

  it.each([
    ['he said he will kill me', 'violence'],
    ['mi esposo me va a matar', 'violence'],
    ["I'm going to kill someone", 'violence'],
    ['just kill me', 'self-harm'],
  ])('%j is %s', (reply, danger) => {
    expect(readReply(reply, undefined, 'en').danger).toBe(danger);
  });
});

it.each([
  ['pian', 'pain'],
  ['apin', 'pain'],
  ['pion', 'pion'],
  ['pani', 'pain'],
  ['chst', 'chest'],
  ['chesst', 'chest'],
  ['chess', 'chess'],
  ['poan', 'poan'],
  ['brxth', 'brxth'],
  ['braeh', 'braeh'],
  ['bflood', 'blood'],
  ['wan', 'want'],
  ['wnt', 'want'],
  ['wnna', 'wanna'],
  ['dnt', 'dont'],
  ['cnt', 'cant'],
  ['pased', 'passed'],
  ['breth', 'breath'],
  ['killin', 'killing'],
  ['hurtin', 'hurting'],
  ['dyin', 'dying'],
  ['cuttin', 'cutting'],
  ['endin', 'ending'],
  ['livin', 'living'],
  ['thinkin', 'thinking'],
  ['wantin', 'wanting'],
  ['breathin', 'breathing'],
  ['bloods', 'bloods'],
])('%s is spelt %s', (word, meant) => {
  expect(respelt(word)).toBe(meant);
});

it.each([
  ['C1', 'I want to die', 'self-harm', 'Self-harm'],
  ['C2', "I can't breathe", 'medical-emergency', 'medical emergencies'],
  ['C3', 'he hits me', 'violence', 'Being hurt'],
])('%s reads %j as %s, and says what it is about', (id, reply, danger, about) => {
  expect(readReply(reply, SCALES.phq, 'en')).toMatchObject({ kind: 'crisis', danger, rule: id });
  expect(DANGER.find((rule) => rule.id === id)?.says).toContain(about);
});

it.each([
  ['me tomé muchas pastillas', 'crisis'],
  ['me tomé 20 pastillas', 'crisis'],
  ['me tomé muchas aguas de limón', 'reprompt'],
  ['tomé 20 minutos para caminar', 'reprompt'],
])('%s is %s: the pills make the danger', (reply, kind) => {
  expect(kindOf(reply)).toBe(kind);
});

it.each([
  'I can see out of my left eye',
  'my blood pressure numbers cant stop climbing',
  'I drank a whole bottle of water and will take it easy',
  'me gustaria cortar el pelo',
])('%s has the words of danger, and is none', (reply) => {
  expect(readReply(reply, undefined, 'en').danger).toBeUndefined();
});
