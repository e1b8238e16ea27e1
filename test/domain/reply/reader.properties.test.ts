// Over 100,000 generated replies: nothing throws, no code is made up, and no doubt added to an answer is overheard.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { replyOf, type Scale } from '../../../shared/domain/questionnaire.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { CORPUS } from './corpus.ts';

const language = fc.constantFrom(...LANGUAGES);
const scale = fc.constantFrom(...Object.values(SCALES));
/** Numbers, marks, labels and words of every rule, letters of other scripts, invisible and control characters. */
const shard = fc.oneof(
  fc.constantFrom(...CORPUS.flatMap(({ reply }) => reply.split(/\s/))),
  fc.constantFrom(...' .,;:!?-/+~%#*()"\'¿¡=<>…–—½Ⅲ²①٣३３🔟👍🛑'),
  fc.constantFrom(
    '\u200b',
    '\u202e',
    '\u2066',
    '\ufe0f',
    '\u20e3',
    '\u0000',
    '\n',
    '\t',
    '\ud83d',
    'אבג',
    'مرحبا',
    '日本',
    'ß',
  ),
  fc.integer({ min: -3, max: 120 }).map(String),
);
const mixed = fc
  .array(shard, { maxLength: 12 })
  .chain((shards) => fc.constantFrom('', ' ', ', ').map((joiner) => shards.join(joiner)));
const long = fc.tuple(shard, fc.integer({ min: 200, max: 1_600 })).map(([one, times]) => one.repeat(times));
const anyReply = fc.oneof(
  { weight: 12, arbitrary: mixed },
  { weight: 7, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: long },
);

const isHonest = (reply: string, question: Scale, language: 'en' | 'es'): boolean => {
  const { kind, code, maybe } = readReply(reply, question, language);
  const offered = [code, maybe].filter((each) => each !== undefined);
  const known = offered.every((each) => question.options.some((option) => option.code === each));
  return known && (code !== undefined) === (kind === 'answer') && (maybe === undefined || kind === 'reprompt');
};

/** An answer in digits, and what may stand around it. */
const plainAnswer = scale.chain((question) =>
  fc.record({
    question: fc.constant(question),
    option: fc.constantFrom(...question.options),
    before: fc.constantFrom('', 'ok ', 'I think ', 'hola ', 'creo que ', 'it was a '),
    after: fc.constantFrom('', ' thanks', ' por favor', '!', '.', ' 🙂'),
  }),
);

/** Put behind the number itself, each of these makes it something else or doubtful. */
const DOUBTS = [
  ...[
    '?',
    ' ?',
    '%',
    '+',
    'ish',
    ' or so',
    ' maybe',
    ' or more',
    '.5',
    '½',
    ' and a half',
    'pm',
    ' pm',
    'st',
    ':30',
    '/4',
    '-9',
  ],
  ...[
    ' days',
    ' days ago',
    ' times',
    ' pills',
    ' mg',
    'mg',
    ' hours',
    ' weeks',
    ' días',
    ' veces',
    ' pastillas',
    ' horas',
    ' más o menos',
  ],
];

describe('the reader', () => {
  it('throws nothing, and gives no code that the question does not have', () => {
    fc.assert(
      fc.property(anyReply, scale, language, (reply, question, asked) => isHonest(reply, question, asked)),
      { numRuns: 70_000 },
    );
    // many runs, and says nothing about speed: a busy machine may take its time
  }, 120_000);

  it('reads an answer with courtesy around it', () => {
    fc.assert(
      fc.property(plainAnswer, language, ({ question, option, before, after }, asked) => {
        expect(readReply(`${before}${replyOf(option)}${after}`, question, asked).code).toBe(option.code);
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes no answer with a unit, a question mark or a doubt behind its number', () => {
    fc.assert(
      fc.property(
        plainAnswer,
        fc.constantFrom(...DOUBTS),
        language,
        ({ question, option, before, after }, doubt, asked) => {
          expect(readReply(`${before}${replyOf(option)}${doubt}${after}`, question, asked).kind).not.toBe('answer');
        },
      ),
      { numRuns: 15_000 },
    );
  });

  it('takes no answer with a second number beside it', () => {
    const joiner = fc.constantFrom(
      ' ',
      ', ',
      '. ',
      ' or ',
      ' and ',
      ' o ',
      ' y ',
      ' to ',
      ' a ',
      '-',
      ' - ',
      '; ',
      '\n',
      ' (',
    );
    fc.assert(
      fc.property(
        plainAnswer,
        joiner,
        fc.integer({ min: 0, max: 300 }),
        language,
        ({ question, option, before }, join, other, asked) => {
          expect(readReply(`${before}${replyOf(option)}${join}${other}`, question, asked).kind).not.toBe('answer');
          expect(readReply(`${other}${join}${replyOf(option)}`, question, asked).kind).not.toBe('answer');
        },
      ),
      { numRuns: 15_000 },
    );
  });
});
