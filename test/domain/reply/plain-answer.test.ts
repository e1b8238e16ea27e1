// What is read without the long lists reads the same with them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { normalise } from '../../../shared/domain/reply/normalise.ts';
import { readPlainly } from '../../../shared/domain/reply/plain-answer.ts';
import { REPLY_RULES, readReply } from '../../../shared/domain/reply/read-reply.ts';
import type { Found, Question } from '../../../shared/domain/reply/rule.ts';
import { needsSoftReview } from '../../../shared/domain/reply/soft-review.ts';
import { CORPUS } from './corpus.ts';
import { TABLES } from './tables.ts';

/** What the first rule that knows a text makes of it, with no short cut before the rules. */
const byRules = (raw: string, question: Question): Found | undefined => {
  const reply = normalise(raw);
  for (const { id, read } of REPLY_RULES) {
    const found = read(reply, question);
    if (found) return { rule: id, ...found, ...(needsSoftReview(reply) && { softReview: true }) };
  }
  return undefined;
};

const asked: fc.Arbitrary<Question> = fc.constantFrom(
  ...Object.values(SCALES).flatMap((scale) => LANGUAGES.map((language) => ({ ...scale, language }))),
);
const digits = fc.integer({ min: 0, max: 120 }).map(String);
const code = fc.oneof(
  digits,
  digits.map((text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))),
  digits.map((text) => text.replace(/\d/g, '$&\ufe0f\u20e3')),
  digits.map((text) => ` ${text}\n`),
);
const known = fc.constantFrom(...CORPUS.map(({ reply }) => reply), ...TABLES.flatMap(({ replies }) => replies));
const text = fc.oneof(
  code,
  known,
  fc.tuple(digits, known).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 6 }),
);

describe('A bare code', () => {
  it.each(['0', '1', ' 2 ', '3\n', '２'])('%s is read without the long lists', (reply) => {
    expect(readPlainly(reply, SCALES.phq, 'en')).toMatchObject({ kind: 'answer', rule: 'A1' });
  });

  it.each(['7', '02', '2.', '-1', '1 2', 'two', 'YES', 'STOP', '2 I want to die', ''])('%s is none', (reply) => {
    expect(readPlainly(reply, SCALES.phq, 'en')).toBeUndefined();
  });

  it('is none where nothing is asked', () => {
    expect(readPlainly('2', undefined, 'en')).toBeUndefined();
  });

  it('reads the same with them', () => {
    let claimed = 0;
    fc.assert(
      fc.property(text, asked, (reply, question) => {
        const plain = readPlainly(reply, question, question.language);
        if (!plain) return;
        claimed += 1;
        expect(plain).toEqual(readReply(reply, question, question.language));
        const { readerVersion: _same, ...found } = plain;
        expect(found).toEqual(byRules(reply, question));
      }),
      { numRuns: 10_000 },
    );
    expect(claimed).toBeGreaterThan(100);
  });
});
