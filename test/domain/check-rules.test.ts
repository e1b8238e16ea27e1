// A rule that cannot work is refused, with the place and what is known there.
import { describe, expect, it } from 'vitest';
import type { AlertCondition, AlertRule, AnswerIs } from '../../shared/domain/alert.ts';
import { checkRules } from '../../shared/domain/check-rules.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';

const rule = (when: AlertCondition, more: Partial<AlertRule> = {}): AlertRule => ({
  id: 'r',
  ladder: 'l',
  severity: 'routine',
  when,
  reason: 'x',
  source: 'x',
  ...more,
});
const answer: AnswerIs = { kind: 'answer', instrument: 'phq-9', linkId: 'phq9-1', atLeast: 2 };
const other: AnswerIs = { ...answer, linkId: 'phq9-2' };
const total = { kind: 'score', instrument: 'phq-9', score: 'total' } as const;
const worse = { kind: 'worse', instrument: 'phq-9', than: 'last', by: 5 } as const;
const faults = (...rules: readonly AlertRule[]): readonly string[] =>
  checkRules(rules, INSTRUMENTS).map(({ place, problem, expected }) => `${place} ${problem}; expected ${expected}`);

// Checked here and not when a function loads: rules do not change between the two, and a fault must fail the build.
it('finds no fault in the shipped rules', () => {
  expect(faults(...ALERT_RULES)).toEqual([]);
});

describe('refuses', () => {
  it.each<[string, AlertRule, string]>([
    [
      'an unknown instrument',
      rule({ ...answer, instrument: 'phq-99' }),
      `rules[0].when.instrument "phq-99" is unknown; expected one of ${INSTRUMENTS.map(({ id }) => id).join(', ')}`,
    ],
    [
      'an unknown item',
      rule({ kind: 'all', of: [answer, { ...answer, linkId: 'x' }] }),
      'rules[0].when.of[1].linkId "x" is unknown; expected one of phq9-1, phq9-2, phq9-3, phq9-4, phq9-5, phq9-6, phq9-7, phq9-8, phq9-9',
    ],
    [
      'a code that there is not',
      rule({ ...answer, atLeast: 4 }),
      'rules[0].when.atLeast is 4; expected one of the codes 0, 1, 2, 3',
    ],
    [
      'a code between two',
      rule({ ...answer, atLeast: 1.5 }),
      'rules[0].when.atLeast is 1.5; expected one of the codes 0, 1, 2, 3',
    ],
    [
      'bounds that cross',
      rule({ ...answer, atLeast: 3, atMost: 1 }),
      'rules[0].when holds for no value: atLeast is above atMost; expected one of the codes 0, 1, 2, 3',
    ],
    [
      'an answer taken the wrong way round',
      rule({ kind: 'answer', instrument: 'lasa-qol', linkId: 'lasa-qol', atLeast: 8 }),
      'rules[0].when.atLeast holds where all is well; expected atMost, since higher-is-better',
    ],
    [
      'a score taken the wrong way round',
      rule({ kind: 'score', instrument: 'phq-9', score: 'total', atMost: 4 }),
      'rules[0].when.atMost holds where all is well; expected atLeast, since higher-is-worse',
    ],
    [
      'what always holds',
      rule({ ...answer, atLeast: 0 }),
      'rules[0].when holds for every value; expected an atLeast or an atMost that some value is not within',
    ],
    [
      'an unknown score',
      rule({ ...total, score: 'x', atLeast: 1 }),
      'rules[0].when.score "x" is unknown; expected one of total',
    ],
    [
      'a score out of range',
      rule({ ...total, atLeast: 28 }),
      'rules[0].when.atLeast is 28; expected a number from 0 to 27',
    ],
    [
      'an unknown band',
      rule({ ...total, bands: ['mild', 'awful'] }),
      'rules[0].when.bands[1] "awful" is unknown; expected one of severe, moderately severe, moderate, mild, minimal',
    ],
    [
      'no band',
      rule({ ...total, bands: [] }),
      'rules[0].when.bands is empty, so it never holds; expected some of severe, moderately severe, moderate, mild, minimal',
    ],
    [
      'every band',
      rule({ ...total, bands: ['minimal', 'mild', 'moderate', 'moderately severe', 'severe'] }),
      'rules[0].when.bands names every band, so it always holds; expected some of severe',
    ],
    [
      'bands of a score that has none',
      rule({ kind: 'score', instrument: 'who-5', score: 'raw', bands: [] }),
      'rules[0].when.bands is empty, so it never holds; expected atLeast or atMost: this score has no bands',
    ],
    [
      'bands taken the wrong way round',
      rule({ ...total, bands: ['minimal', 'mild'] }),
      'rules[0].when.bands holds where all is well; expected bands from the worst on: severe',
    ],
    [
      'bands taken the wrong way round where high is good',
      rule({ kind: 'score', instrument: 'lasa-qol', score: 'total', bands: ['no clinically meaningful deficit'] }),
      'rules[0].when.bands holds where all is well; expected bands from the worst on: clinically meaningful deficit',
    ],
    [
      'bounds between two values that the score can have',
      rule({ kind: 'score', instrument: 'who-5', score: 'percentage', atLeast: 49, atMost: 51 }),
      'rules[0].when holds for no value; expected bounds around one of 0, 4, 8',
    ],
    [
      'bounds between two values of a table',
      rule({ kind: 'score', instrument: 'promis-anxiety-4a', score: 't', atLeast: 41, atMost: 45 }),
      'rules[0].when holds for no value; expected bounds around one of 40.3',
    ],
    [
      'answers that exclude each other',
      rule({
        kind: 'all',
        of: [
          { ...answer, atLeast: 3 },
          { ...answer, atLeast: 1, atMost: 2 },
        ],
      }),
      'rules[0].when.of names phq9-1 2 times, with answers that exclude each other; expected each item once',
    ],
    [
      'one answer counted twice',
      rule({ kind: 'some', atLeast: 2, of: [answer, { ...answer, atLeast: 1 }, other] }),
      'rules[0].when.of names phq9-1 2 times; expected each item once, with an atLeast and an atMost',
    ],
    [
      'more alerts than there are rules',
      rule({ kind: 'case', severity: 'routine', atLeast: 2 }, { severity: 'urgent' }),
      'rules[0].when.atLeast is 2; expected at most 0, the rules that count',
    ],
    [
      'a change that does not matter',
      rule({ ...worse, score: 'total', by: 4 }),
      'rules[0].when.by is 4; expected at least 5, the smallest change that matters (Löwe 2004)',
    ],
    [
      'a change to where none can lead',
      rule({ ...worse, score: 'total', atMost: 4 }),
      'rules[0].when holds for no value that is worse by 5; expected bounds that reach up to 5 or more',
    ],
    [
      'a change to where none can lead, where high is good',
      rule({ kind: 'worse', instrument: 'lasa-qol', score: 'total', than: 'last', by: 3, atLeast: 8 }),
      'rules[0].when holds for no value that is worse by 3; expected bounds that reach down to 7 or less',
    ],
    [
      'every unfinished survey',
      rule({ kind: 'unfinished', instrument: 'phq-9', atLeast: 0 }),
      'rules[0].when.atLeast is 0; expected a code: one of 1, 2, 3',
    ],
    [
      'every unfinished survey, where codes begin at 1',
      rule({ kind: 'unfinished', instrument: 'k10', atLeast: 1 }),
      'rules[0].when.atLeast is 1; expected a code: one of 2, 3, 4, 5',
    ],
    [
      'no unfinished survey',
      rule({ kind: 'unfinished', instrument: 'phq-9', atLeast: 4 }),
      'rules[0].when.atLeast is 4; expected a code: one of 1, 2, 3',
    ],
    [
      'an unfinished survey where high is good',
      rule({ kind: 'unfinished', instrument: 'who-5', atLeast: 3 }),
      'rules[0].when.instrument "who-5" is higher-is-better; expected one that is not',
    ],
    [
      'bands and bounds',
      rule({ ...total, bands: ['mild'], atLeast: 3 }),
      'rules[0].when has bands and bounds; expected one of the two',
    ],
    [
      'a combination of one',
      rule({ kind: 'all', of: [answer] }),
      'rules[0].when.of has 1; expected two answers or more',
    ],
    [
      'a combination of two instruments',
      rule({ kind: 'all', of: [answer, { kind: 'answer', instrument: 'phq-4', linkId: 'phq4-1', atLeast: 1 }] }),
      'rules[0].when.of mixes phq-9 and phq-4; expected answers of one instrument: a combination is looked for within one administration',
    ],
    [
      'more than there are',
      rule({ kind: 'some', atLeast: 3, of: [answer, other] }),
      'rules[0].when.atLeast is 3; expected a whole number from 1 to 2',
    ],
    [
      'a case of one',
      rule({ kind: 'case', severity: 'urgent', atLeast: 1 }, { severity: 'critical' }),
      'rules[0].when.atLeast is 1; expected a whole number of at least 2',
    ],
    [
      'a case rule no worse than its alerts',
      rule({ kind: 'case', severity: 'urgent', atLeast: 2 }, { severity: 'urgent' }),
      'rules[0].when.severity is urgent; expected milder than the rule itself, which is urgent',
    ],
    [
      'a case that leaves out what there is not',
      rule({ kind: 'case', severity: 'routine', atLeast: 2, except: ['x'] }, { severity: 'urgent' }),
      'rules[0].when.except[0] "x" is unknown; expected one of',
    ],
    ['a change of nothing', rule(worse), 'rules[0].when has neither linkId nor score; expected one of the two'],
    [
      'a change of two things',
      rule({ ...worse, linkId: 'phq9-1', score: 'total' }),
      'rules[0].when has both linkId and score; expected one of the two',
    ],
    [
      'a change that cannot be',
      rule({ ...worse, linkId: 'phq9-1' }),
      'rules[0].when.by is 5; expected a number above 0 and up to 3',
    ],
    [
      'a change for the better',
      rule({ ...worse, score: 'total', by: -5 }),
      'rules[0].when.by is -5; expected a number above 0 and up to 27',
    ],
    [
      'once running',
      rule({ kind: 'running', times: 1, of: answer }),
      'rules[0].when.times is 1; expected a whole number of at least 2',
    ],
    [
      'running of an unknown item',
      rule({ kind: 'running', times: 2, of: { ...answer, linkId: 'x' } }),
      'rules[0].when.of.linkId "x" is unknown',
    ],
    [
      'unanswered where nobody follows it',
      rule({ kind: 'unanswered', instrument: 'phq-9', linkId: 'phq9-1' }),
      'rules[0].when.linkId "phq9-1" is not about self-harm; expected an item that is: phq9-9',
    ],
    [
      'a score that nothing computes',
      rule({ kind: 'not-computed', instrument: 'phq-9', score: 'x' }),
      'rules[0].when.score "x" is unknown',
    ],
    [
      'missed never',
      rule({ kind: 'missed', inARow: 0 }),
      'rules[0].when.inARow is 0; expected a whole number of at least 1',
    ],
    [
      'two misses of one instrument',
      rule({ kind: 'missed', inARow: 2, instrument: 'phq-9' }),
      'rules[0].when.inARow is 2; expected 1: of a single instrument each miss counts by itself',
    ],
    [
      'misses of one instrument that were begun',
      rule({ kind: 'missed', inARow: 1, instrument: 'phq-9', begun: true }),
      'rules[0].when.begun stands beside an instrument',
    ],
    [
      'silence about what there is not',
      rule({ kind: 'unfinished', instrument: 'x', atLeast: 1 }),
      'rules[0].when.instrument "x" is unknown',
    ],
    [
      'quiet about what is urgent',
      rule(answer, { severity: 'urgent', quietDays: 28 }),
      'rules[0].quietDays stands on a rule that is urgent; expected none: only what is routine may be quiet',
    ],
    [
      'quiet about a combination',
      rule({ kind: 'all', of: [answer, other] }, { quietDays: 28 }),
      'rules[0].quietDays stands on a rule of several answers',
    ],
    [
      'quiet for half a day',
      rule(answer, { quietDays: 0.5 }),
      'rules[0].quietDays is 0.5; expected a whole number of at least 1',
    ],
  ])('%s', (_case, wrong, expected) => {
    const found = faults(wrong);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it.each<[string, readonly AlertRule[], string]>([
    [
      'an id that is there twice',
      [rule(answer), rule(answer)],
      'rules[1].id "r" is the id of rules[0] too; expected an id of its own',
    ],
    [
      'a ladder of two instruments',
      [rule(answer), rule({ kind: 'answer', instrument: 'lasa-qol', linkId: 'lasa-qol', atMost: 3 }, { id: 's' })],
      'rules[1].ladder mixes phq-9 and lasa-qol; expected one of them',
    ],
    [
      'a ladder of answers and events',
      [rule(answer), rule({ kind: 'event', event: 'opted-out' }, { id: 's' })],
      'rules[1].ladder mixes phq-9 and participation or words',
    ],
    [
      'a quiet ladder of two values',
      [rule(answer, { quietDays: 7 }), rule(other, { id: 's', quietDays: 7 })],
      'rules[1].ladder mixes phq9-1 and phq9-2 where quietDays compares them; expected a ladder for each',
    ],
  ])('%s', (_case, rules, expected) => {
    const found = faults(...rules);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});

describe('a ladder', () => {
  const problems = (...rules: readonly AlertRule[]) =>
    checkRules(rules, INSTRUMENTS, ['known']).map(({ place, problem }) => `${place} ${problem}`);

  it.each<[string, readonly AlertRule[]]>([
    ['that is known', [rule(answer, { ladder: 'known' })]],
    ['of the rule’s own name', [rule(answer, { ladder: 'r' })]],
    ['that rules share', [rule(answer), rule(answer, { id: 's', severity: 'urgent' })]],
  ])('%s is right', (_, rules) => {
    expect(problems(...rules)).toEqual([]);
  });

  it('that no other rule stands on is refused, where it is told which there are', () => {
    const misspelt = [rule(answer), rule(answer, { id: 's', ladder: 'knwon' })];
    expect(problems(...misspelt)).toEqual([
      'rules[0].ladder "l" is unknown, and no other rule stands on it',
      'rules[1].ladder "knwon" is unknown, and no other rule stands on it',
    ]);
    expect(faults(...misspelt)).toEqual([]);
  });
});
