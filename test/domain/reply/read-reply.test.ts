import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { READER_VERSION, REPLY_RULES, readReply } from '../../../shared/domain/reply/read-reply.ts';
import type { ReplyKind } from '../../../shared/domain/reply/reading.ts';
import { CORPUS, type LabelledReply } from './corpus.ts';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';

const read = ({ reply, scale, language }: LabelledReply) => readReply(reply, SCALES[scale], language);
const ofKind = (...kinds: readonly ReplyKind[]) => CORPUS.filter(({ kind }) => kinds.includes(kind));
/** Answers that this version reads; the rest are asked again. Raise it, never lower it. */
const ANSWERS_READ = 89;

describe('the labelled replies', () => {
  it.each(CORPUS)('$id never records a code that was not meant', (row) => {
    expect([undefined, row.code]).toContain(read(row).code);
  });

  it.each(ofKind('crisis', 'optout', 'wrong_number', 'ignore', 'help', 'optin', 'pause_request'))(
    '$id is read as $kind',
    (row) => {
      expect(read(row).kind).toBe(row.kind);
    },
  );

  it.each(ofKind('answer', 'reprompt'))('$id is an answer or asked again, nothing else', (row) => {
    expect(['answer', 'reprompt']).toContain(read(row).kind);
  });

  it('reads as many answers as it did before', () => {
    const found = ofKind('answer').filter((row) => read(row).code === row.code);
    expect(found.length).toBeGreaterThanOrEqual(ANSWERS_READ);
  });
});

describe('a reading', () => {
  it('names its rule and the version of the reader', () => {
    expect(readReply('option 2', SCALES.phq, 'en')).toEqual({
      kind: 'answer',
      code: 2,
      rule: 'A8',
      readerVersion: READER_VERSION,
    });
  });

  it('finds no answer where no question is open', () => {
    expect(readReply('2', undefined, 'en').kind).toBe('reprompt');
  });

  it('hears danger and the wish to stop in the same text', () => {
    expect(readReply("STOP, I'm going to kill myself", SCALES.phq, 'en')).toMatchObject({
      kind: 'crisis',
      danger: 'self-harm',
      alsoOptsOut: true,
    });
    expect(readReply('I want to kill myself', SCALES.phq, 'en').alsoOptsOut).toBeUndefined();
  });

  it.each([
    ["STOP I can't breathe", true],
    ['STOP, I am going to kill myself', true],
    ['alto no puedo respirar', true],
    ['i want to die STOP', true],
    ['I want the pain to stop I want to die', undefined],
    ['stop the pain I want to die', undefined],
    ['make it stop, I want to die', undefined],
    ["I can't stop coughing and can't breathe", undefined],
  ])('%s: also a wish to stop the texts is %s', (raw, expected) => {
    expect(readReply(raw, undefined, 'en')).toMatchObject({ kind: 'crisis' });
    expect(readReply(raw, undefined, 'en').alsoOptsOut).toBe(expected);
  });

  it.each([
    ['I want to die', 'self-harm'],
    ["can't breathe", 'medical-emergency'],
    ['my boyfriend beats me', 'violence'],
  ])('says which danger "%s" is', (reply, danger) => {
    expect(readReply(reply, undefined, 'en').danger).toBe(danger);
  });

  it('tells a death from a wrong number', () => {
    expect(readReply('This is his wife. He passed away last month', undefined, 'en').died).toBe(true);
    expect(readReply('wrong number', undefined, 'en').died).toBeUndefined();
  });

  it.each(['my aunt died last week', 'blood in stool', 'can a nurse call me'])(
    'asks a person to read "%s" the same day',
    (reply) => {
      expect(readReply(reply, SCALES.phq, 'en').softReview).toBe(true);
    },
  );

  it.each(['call me please', 'I need to talk to a nurse', 'me puede llamar', 'quiero hablar con la enfermera'])(
    'knows by its rule that "%s" wants a person',
    (reply) => {
      expect(readReply(reply, SCALES.phq, 'en')).toMatchObject({ kind: 'help', rule: 'H3' });
    },
  );

  it.each(REPLY_RULES)('by $id is explained in the documents', ({ id }) => {
    const page = readFileSync(new URL('../../../docs/reading-replies.md', import.meta.url), 'utf8');
    expect(page).toContain(`**${id}**`);
  });

  it('has one rule per name', () => {
    const ids = REPLY_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
