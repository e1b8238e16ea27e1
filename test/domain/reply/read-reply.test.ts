import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { replyOf, scaleOf } from '../../../shared/domain/questionnaire.ts';
import { WAYS_TO_ANSWER } from '../../../shared/domain/reply/answer.ts';
import { REASONS_TO_ASK_AGAIN } from '../../../shared/domain/reply/asked-again.ts';
import { normalise } from '../../../shared/domain/reply/normalise.ts';
import { REPLY_RULES, readReply } from '../../../shared/domain/reply/read-reply.ts';
import { READER_VERSION } from '../../../shared/domain/reply/reader-version.ts';
import type { Question } from '../../../shared/domain/reply/rule.ts';
import { INSTRUMENTS } from '../../../shared/instruments/registry.ts';
import { CORPUS, type LabelledReply } from './corpus.ts';

const read = ({ reply, scale, language }: LabelledReply) => readReply(reply, SCALES[scale], language);

it.each(CORPUS)('$id is read as labelled', (row) => {
  const { kind, code } = read(row);
  expect({ kind, code }).toEqual({ kind: row.kind, code: row.code });
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

  it('is of the scale and the language that are asked, though the same few letters were read before', () => {
    const codes = (['phq', 'nrs'] as const).map((scale) => readReply('8', SCALES[scale], 'en').code);
    for (let times = 0; times < 2; times += 1) {
      expect((['phq', 'nrs'] as const).map((scale) => readReply('8', SCALES[scale], 'en').code)).toEqual(codes);
      expect(readReply('8', undefined, 'en').code).toBeUndefined();
    }
    expect(codes).toEqual([undefined, 8]);
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

  it.each([
    ['about a 7', 'X4', 7],
    ['7ish', 'X4', 7],
    ['como un 7', 'X4', 7],
    ['oops, I meant 2', 'X10', 2],
    ['quise decir 2', 'X10', 2],
    ['3?', 'X11', 3],
    ['2 or 3', 'X2', undefined],
    ['11', 'X1', undefined],
    ['my daughter says 3', 'X17', undefined],
    ['idk', 'X16', undefined],
    ['ok', 'X15', undefined],
    ['no', 'X21', undefined],
    ['took 2 pills', 'X', undefined],
    ['maybe 3?', 'X', undefined],
  ])('asks again about %j by %s and offers %s', (reply, rule, maybe) => {
    const reading = readReply(reply, SCALES.nrs, 'en');
    expect([reading.kind, reading.rule, reading.maybe, reading.code]).toEqual(['reprompt', rule, maybe, undefined]);
  });

  it.each([...REPLY_RULES.map(({ id }) => id), ...Object.keys({ ...WAYS_TO_ANSWER, ...REASONS_TO_ASK_AGAIN })])(
    'by %s is explained in the documents',
    (id) => {
      const page = readFileSync(new URL('../../../docs/reading-replies.md', import.meta.url), 'utf8');
      expect(page).toContain(`**${id}**`);
    },
  );

  it('has one rule per name', () => {
    const ids = REPLY_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a code and nothing else', () => {
  const scales = [
    ...Object.values(SCALES),
    ...INSTRUMENTS.flatMap((each) => each.items.map((item) => scaleOf(each, item))),
  ];

  it('is read as all the rules together would read it', () => {
    const asked = scales.flatMap((scale) => LANGUAGES.map((language) => ({ ...scale, language })));
    const readByRules = (reply: string, question: Question) =>
      REPLY_RULES.map((rule) => rule.read(normalise(reply), question)).find((found) => found !== undefined);
    const differing = asked.flatMap((question) =>
      question.options
        .map((option) => String(replyOf(option)))
        .filter((reply) => {
          const { code, kind } = readReply(reply, question, question.language);
          const found = readByRules(reply, question);
          return kind !== found?.kind || code !== found.code;
        })
        .map((reply) => [reply, question]),
    );
    expect(differing).toEqual([]);
    expect(asked.length).toBeGreaterThan(50);
  });
});
