// Each kind of condition: where it begins to hold, where it does not, and which way is worse.
import { describe, expect, it } from 'vitest';
import type { AlertCondition, AlertRule, AnswerIs } from '../../shared/domain/alert.ts';
import { counted, heldBy, instrumentsOf } from '../../shared/domain/conditions.ts';
import type { Held, Occurrence } from '../../shared/domain/occurrence.ts';
import type { Instrument } from '../../shared/domain/questionnaire.ts';
import type { Remembered } from '../../shared/domain/remembered-values.ts';
import { instrument } from '../../shared/instruments/registry.ts';

const rule = (when: AlertCondition): AlertRule => ({
  id: 'r',
  ladder: 'l',
  severity: 'routine',
  when,
  reason: 'x',
  source: 'x',
});
const answered = (
  id: string,
  linkId: string,
  answers: Record<string, number>,
  remembered?: Remembered,
): Occurrence => ({
  kind: 'answer',
  instrument: instrument(id),
  linkId,
  answers,
  ...(remembered && { remembered }),
});
const scored = (id: string, value: number | null, remembered?: Remembered, band?: string): Occurrence => ({
  kind: 'score',
  instrument: instrument(id),
  score: value === null ? { id: 'total', value, missing: ['x'] } : { id: 'total', value, ...(band && { band }) },
  ...(remembered && { remembered }),
});
const held = (when: AlertCondition, occurrence: Occurrence): Held | undefined => heldBy(rule(when), occurrence);

const item = (linkId: string, bounds: Pick<AnswerIs, 'atLeast' | 'atMost'>): AnswerIs => ({
  kind: 'answer',
  instrument: 'phq-9',
  linkId,
  ...bounds,
});
const total = { instrument: 'phq-9', score: 'total' } as const;
const tiredFromFirst = { kind: 'worse', instrument: 'phq-9', linkId: 'phq9-4', than: 'baseline', by: 2 } as const;

describe('an answer or a score', () => {
  const bands: AlertCondition = { kind: 'score', ...total, bands: ['severe', 'moderate'] };
  it.each<[string, AlertCondition, Occurrence, boolean]>([
    ['below', item('phq9-1', { atLeast: 2 }), answered('phq-9', 'phq9-1', { 'phq9-1': 1 }), false],
    ['at the bound', item('phq9-1', { atLeast: 2 }), answered('phq-9', 'phq9-1', { 'phq9-1': 2 }), true],
    ['another item', item('phq9-1', { atLeast: 2 }), answered('phq-9', 'phq9-2', { 'phq9-1': 3, 'phq9-2': 3 }), false],
    ['another instrument', item('phq9-1', { atLeast: 0 }), answered('lasa-qol', 'lasa-qol', { 'lasa-qol': 3 }), false],
    [
      'low, where low is bad',
      { kind: 'answer', instrument: 'lasa-qol', linkId: 'lasa-qol', atMost: 5 },
      answered('lasa-qol', 'lasa-qol', { 'lasa-qol': 5 }),
      true,
    ],
    [
      'above it',
      { kind: 'answer', instrument: 'lasa-qol', linkId: 'lasa-qol', atMost: 5 },
      answered('lasa-qol', 'lasa-qol', { 'lasa-qol': 6 }),
      false,
    ],
    ['a score at the bound', { kind: 'score', ...total, atLeast: 8 }, scored('phq-9', 8), true],
    ['a score below', { kind: 'score', ...total, atLeast: 8 }, scored('phq-9', 7), false],
    ['no score', { kind: 'score', ...total, atMost: 27 }, scored('phq-9', null), false],
    ['one of the bands', bands, scored('phq-9', 12, undefined, 'moderate'), true],
    ['another band', bands, scored('phq-9', 7, undefined, 'mild'), false],
    ['no band', bands, scored('phq-9', 12), false],
    ['a score that could not be computed', { kind: 'not-computed', ...total }, scored('phq-9', null), true],
    ['a score that could', { kind: 'not-computed', ...total }, scored('phq-9', 0), false],
    ['a score of another instrument', { kind: 'score', ...total, atLeast: 8 }, scored('gad-7', 20), false],
    ['another score', { kind: 'score', ...total, score: 'other', atLeast: 8 }, scored('phq-9', 20), false],
    ['an item, when no score came about', item('phq9-1', { atMost: 3 }), scored('phq-9', null), false],
    ['a symptom worse, when no score came about', tiredFromFirst, scored('phq-9', null), false],
    ['a score of another instrument that could not', { kind: 'not-computed', ...total }, scored('gad-7', null), false],
    ['another score that could not', { kind: 'not-computed', ...total, score: 'other' }, scored('phq-9', null), false],
    ['an answer, where a score is looked for', { kind: 'not-computed', ...total }, answered('phq-9', 'x', {}), false],
    ['a score, where all of some answers are', { kind: 'all', of: [item('phq9-1', {})] }, scored('phq-9', 5), false],
    [
      'a score, where some answers are',
      { kind: 'some', atLeast: 1, of: [item('phq9-1', {})] },
      scored('phq-9', 5),
      false,
    ],
    ['an answer, where words are', { kind: 'statement', danger: 'violence' }, scored('phq-9', 5), false],
  ])('%s', (_case, when, occurrence, holds) => {
    expect(held(when, occurrence) !== undefined).toBe(holds);
  });
});

describe('a combination', () => {
  const of = [item('phq9-1', { atLeast: 2 }), item('phq9-2', { atLeast: 1 }), item('phq9-3', { atLeast: 3 })];
  const all: AlertCondition = { kind: 'all', of };
  const two: AlertCondition = { kind: 'some', atLeast: 2, of };
  it.each<[string, AlertCondition, string, Record<string, number>, readonly string[] | undefined]>([
    ['all, the last just in', all, 'phq9-3', { 'phq9-1': 2, 'phq9-2': 1, 'phq9-3': 3 }, ['phq9-1', 'phq9-2', 'phq9-3']],
    [
      'all, in whatever order',
      all,
      'phq9-1',
      { 'phq9-3': 3, 'phq9-2': 1, 'phq9-1': 2 },
      ['phq9-1', 'phq9-2', 'phq9-3'],
    ],
    ['all, one too low', all, 'phq9-3', { 'phq9-1': 2, 'phq9-2': 0, 'phq9-3': 3 }, undefined],
    ['all, one to come', all, 'phq9-2', { 'phq9-1': 2, 'phq9-2': 1 }, undefined],
    ['all, and then another answer', all, 'phq9-4', { 'phq9-1': 2, 'phq9-2': 1, 'phq9-3': 3, 'phq9-4': 3 }, undefined],
    ['two of three', two, 'phq9-2', { 'phq9-1': 2, 'phq9-2': 1 }, ['phq9-1', 'phq9-2']],
    ['one of three', two, 'phq9-2', { 'phq9-1': 1, 'phq9-2': 1 }, undefined],
    [
      'two, one of another instrument',
      { kind: 'some', atLeast: 2, of: [item('phq9-1', {}), { ...item('phq9-2', {}), instrument: 'gad-7' }] },
      'phq9-2',
      { 'phq9-1': 2, 'phq9-2': 1 },
      undefined,
    ],
    ['two, but this answer is not among them', two, 'phq9-3', { 'phq9-1': 2, 'phq9-2': 1, 'phq9-3': 0 }, undefined],
  ])('%s', (_case, when, linkId, answers, together) => {
    const evidence = held(when, answered('phq-9', linkId, answers))?.evidence;
    expect(evidence && Object.keys(evidence.answers ?? {}).toSorted()).toEqual(together);
  });
});

describe('worse', () => {
  const qol = { kind: 'worse', instrument: 'lasa-qol', linkId: 'lasa-qol', than: 'last', by: 2 } as const;
  const phq = { kind: 'worse', ...total, than: 'last', by: 5 } as const;
  const quality = (now: number, last?: number): Occurrence =>
    answered(
      'lasa-qol',
      'lasa-qol',
      { 'lasa-qol': now },
      last === undefined ? undefined : { last: { 'lasa-qol': last } },
    );
  const tired = (now: number, remembered?: Remembered): Occurrence =>
    answered('phq-9', 'phq9-4', { 'phq9-4': now }, remembered);
  it.each<[string, AlertCondition, Occurrence, number | undefined]>([
    ['high is good: down by enough', qol, quality(5, 7), 7],
    ['high is good: down by too little', qol, quality(6, 7), undefined],
    ['high is good: up is better', qol, quality(9, 5), undefined],
    ['high is good: nothing to compare', qol, quality(0), undefined],
    ['down by enough, yet above the bound', { ...qol, atMost: 5 }, quality(6, 9), undefined],
    ['down by enough, to the bound', { ...qol, atMost: 5 }, quality(5, 9), 9],
    ['high is bad: up by enough', phq, scored('phq-9', 12, { last: { 'score/total': 7 } }), 7],
    ['high is bad: up by too little', phq, scored('phq-9', 11, { last: { 'score/total': 7 } }), undefined],
    ['high is bad: down is better', phq, scored('phq-9', 2, { last: { 'score/total': 20 } }), undefined],
    ['a score with nothing to compare', phq, scored('phq-9', 27), undefined],
    ['a score, and other things are remembered', phq, scored('phq-9', 27, { runs: { r: 1 } }), undefined],
    ['a symptom, and other things are remembered', tiredFromFirst, tired(2, { runs: { r: 1 } }), 0],
    ['high is good: nothing to compare, and not known now', qol, answered('lasa-qol', 'lasa-qol', {}), undefined],
    ['a score that could not be computed', phq, scored('phq-9', null, { last: { 'score/total': 0 } }), undefined],
    ['a symptom without a baseline counts as new', tiredFromFirst, tired(2), 0],
    ['a symptom that was absent at the baseline', tiredFromFirst, tired(3, { baseline: {} }), 0],
    ['a symptom as it was at the baseline', tiredFromFirst, tired(3, { baseline: { 'phq9-4': 2 } }), undefined],
    [
      'the baseline and not the last time',
      tiredFromFirst,
      tired(3, { baseline: { 'phq9-4': 3 }, last: {} }),
      undefined,
    ],
  ])('%s', (_case, when, occurrence, before) => {
    const found = held(when, occurrence);
    expect(found?.evidence.before).toBe(before);
    expect(found !== undefined).toBe(before !== undefined);
  });
});

describe('running', () => {
  const of = { kind: 'answer', instrument: 'lasa-qol', linkId: 'lasa-qol', atMost: 5 } as const;
  const quality = (now: number, runs?: number): Occurrence =>
    answered('lasa-qol', 'lasa-qol', { 'lasa-qol': now }, runs === undefined ? undefined : { runs: { r: runs } });
  it.each<[string, number, Occurrence, number | undefined]>([
    ['the first of two', 2, quality(5), undefined],
    ['the second of two', 2, quality(5, 1), 2],
    ['the fourth', 2, quality(5, 3), 4],
    ['the second of three', 3, quality(5, 1), undefined],
    ['not this time', 2, quality(6, 4), undefined],
    [
      'the first, and other things are remembered',
      2,
      answered('lasa-qol', 'lasa-qol', { 'lasa-qol': 5 }, {}),
      undefined,
    ],
  ])('%s', (_case, times, occurrence, count) => {
    const found = held({ kind: 'running', times, of }, occurrence);
    expect(found?.evidence.count).toBe(count);
    expect(found !== undefined).toBe(count !== undefined);
  });
});

describe('what it rests on', () => {
  it.each<[string, AlertCondition, Occurrence, Omit<Held, 'rule'>]>([
    [
      'an answer',
      item('phq9-1', { atLeast: 2 }),
      answered('phq-9', 'phq9-1', { 'phq9-1': 3 }),
      { evidence: { linkId: 'phq9-1', code: 3 }, value: { value: 3, higherIsWorse: true } },
    ],
    [
      'a score with its band',
      { kind: 'score', ...total, atLeast: 8 },
      scored('phq-9', 12, undefined, 'moderate'),
      {
        evidence: { score: { id: 'total', value: 12, band: 'moderate' } },
        value: { value: 12, higherIsWorse: true },
      },
    ],
    [
      'a score, with what it was the last time',
      { kind: 'score', ...total, atLeast: 8 },
      scored('phq-9', 14, { baseline: { 'score/total': 3 }, last: { 'score/total': 8 } }),
      { evidence: { score: { id: 'total', value: 14 }, before: 8 }, value: { value: 14, higherIsWorse: true } },
    ],
    [
      'a score that is worse than the first, with the first',
      { kind: 'worse', ...total, than: 'baseline', by: 5 },
      scored('phq-9', 14, { baseline: { 'score/total': 3 }, last: { 'score/total': 8 } }),
      { evidence: { score: { id: 'total', value: 14 }, before: 3 }, value: { value: 14, higherIsWorse: true } },
    ],
    ['a score that could not be computed', { kind: 'not-computed', ...total }, scored('phq-9', null), { evidence: {} }],
    [
      'several answers',
      { kind: 'all', of: [item('phq9-1', { atLeast: 2 }), item('phq9-2', { atLeast: 1 })] },
      answered('phq-9', 'phq9-2', { 'phq9-1': 3, 'phq9-2': 1 }),
      { evidence: { answers: { 'phq9-1': 3, 'phq9-2': 1 } } },
    ],
    [
      'an answer worse than the last',
      { kind: 'worse', instrument: 'phq-9', linkId: 'phq9-4', than: 'last', by: 2 },
      answered('phq-9', 'phq9-4', { 'phq9-4': 3 }, { last: { 'phq9-4': 1 } }),
      { evidence: { linkId: 'phq9-4', code: 3, before: 1 }, value: { value: 3, higherIsWorse: true } },
    ],
    [
      'an answer for the second time',
      { kind: 'running', times: 2, of: item('phq9-1', { atLeast: 2 }) },
      answered('phq-9', 'phq9-1', { 'phq9-1': 2 }, { runs: { r: 1 } }),
      { evidence: { linkId: 'phq9-1', code: 2, count: 2 }, value: { value: 2, higherIsWorse: true } },
    ],
    ['words', { kind: 'statement', danger: 'violence' }, { kind: 'statement', danger: 'violence' }, { evidence: {} }],
  ])('%s', (_case, when, occurrence, expected) => {
    expect(held(when, occurrence)).toEqual({ rule: rule(when), ...expected });
  });
});

describe('which way is worse', () => {
  const mixed: Instrument = {
    ...instrument('phq-9'),
    items: [
      { linkId: 'pain', text: {} },
      { linkId: 'strength', text: {}, direction: 'higher-is-better' },
    ],
    scores: [
      { id: 'burden', items: ['pain'], range: [0, 3], bands: [] },
      { id: 'vigour', items: ['strength'], range: [0, 3], bands: [], direction: 'higher-is-better' },
    ],
  };
  it.each([
    ['pain', true],
    ['strength', false],
  ])('of the item %s: more is %s', (linkId, higherIsWorse) => {
    const occurrence: Occurrence = { kind: 'answer', instrument: mixed, linkId, answers: { [linkId]: 2 } };
    expect(held(item(linkId, { atLeast: 1 }), occurrence)?.value).toEqual({ value: 2, higherIsWorse });
  });
  it.each([
    ['burden', true],
    ['vigour', false],
  ])('of the score %s: more is %s', (score, higherIsWorse) => {
    const occurrence: Occurrence = { kind: 'score', instrument: mixed, score: { id: score, value: 2 } };
    const when: AlertCondition = { kind: 'score', instrument: 'phq-9', score, atLeast: 1 };
    expect(held(when, occurrence)?.value).toEqual({ value: 2, higherIsWorse });
  });
});

describe('the instruments that a rule is about', () => {
  const quality: AnswerIs = { kind: 'answer', instrument: 'lasa-qol', linkId: 'lasa-qol', atMost: 5 };
  it.each<[string, AlertCondition, readonly string[]]>([
    ['an answer', quality, ['lasa-qol']],
    ['a run', { kind: 'running', times: 2, of: quality }, ['lasa-qol']],
    ['all of one', { kind: 'all', of: [item('phq9-1', {}), item('phq9-2', {})] }, ['phq-9']],
    ['some of two', { kind: 'some', atLeast: 1, of: [item('phq9-1', {}), quality] }, ['phq-9', 'lasa-qol']],
    ['words', { kind: 'statement', danger: 'violence' }, []],
    ['any survey missed', { kind: 'missed', inARow: 2, instrument: undefined }, []],
    ['one instrument missed', { kind: 'missed', inARow: 2, instrument: 'phq-9' }, ['phq-9']],
  ])('%s', (_case, when, expected) => {
    expect(instrumentsOf(rule(when))).toEqual(expected);
  });
});

describe('what is not about a value', () => {
  const urgent = (id: string, of = 'phq-9'): AlertRule => ({
    ...rule({ kind: 'score', instrument: of, score: 'total', atLeast: 1 }),
    id,
    severity: 'urgent',
  });
  const pair: AlertCondition = { kind: 'case', severity: 'urgent', atLeast: 2, except: ['phq-4'] };
  const missed = (count: number, ...instruments: string[]) => ({ kind: 'missed', count, instruments }) as const;
  const silentAfter = (code: number): Occurrence => ({
    kind: 'unfinished',
    instrument: 'phq-9',
    answers: { 'phq9-1': 0, 'phq9-2': code },
  });
  it.each<[string, AlertCondition, Occurrence, boolean]>([
    ['two urgent', pair, { kind: 'case', raised: [urgent('a'), urgent('b')] }, true],
    [
      'one urgent, one critical',
      pair,
      { kind: 'case', raised: [urgent('a'), { ...urgent('b'), severity: 'critical' }] },
      true,
    ],
    [
      'one urgent, one routine',
      pair,
      { kind: 'case', raised: [urgent('a'), { ...urgent('b'), severity: 'routine' }] },
      false,
    ],
    [
      'two urgent, one of a measure that does not count',
      pair,
      { kind: 'case', raised: [urgent('a'), urgent('b', 'phq-4')] },
      false,
    ],
    [
      'one urgent and silence after it',
      pair,
      {
        kind: 'case',
        raised: [
          urgent('a'),
          { ...rule({ kind: 'unfinished', instrument: 'phq-9', atLeast: 1 }), id: 'b', severity: 'urgent' },
        ],
      },
      false,
    ],
    [
      'one urgent and one made of cases',
      pair,
      { kind: 'case', raised: [urgent('a'), { ...rule(pair), severity: 'critical' }] },
      false,
    ],
    [
      'one urgent and an event',
      pair,
      {
        kind: 'case',
        raised: [urgent('a'), { ...rule({ kind: 'event', event: 'undelivered' }), id: 'b', severity: 'urgent' }],
      },
      false,
    ],
    [
      'urgent words and an urgent score',
      pair,
      {
        kind: 'case',
        raised: [urgent('a'), { ...rule({ kind: 'statement', danger: 'violence' }), id: 'b', severity: 'urgent' }],
      },
      true,
    ],
    ['a rule that is about no case', item('phq9-1', { atLeast: 0 }), { kind: 'case', raised: [] }, false],
    ['an answer and a miss', item('phq9-1', { atLeast: 0 }), missed(3, 'phq-9'), false],
    ['an answer and silence', item('phq9-1', { atLeast: 0 }), silentAfter(1), false],
    [
      'an answer and no answer',
      item('phq9-9', { atLeast: 1 }),
      { kind: 'unanswered', instrument: 'phq-9', linkId: 'phq9-9' },
      false,
    ],
    [
      'an item of another instrument unanswered',
      { kind: 'unanswered', instrument: 'phq-8', linkId: 'phq9-9' },
      { kind: 'unanswered', instrument: 'phq-9', linkId: 'phq9-9' },
      false,
    ],
    ['one miss of two', { kind: 'missed', inARow: 2 }, missed(1, 'phq-9'), false],
    ['two misses', { kind: 'missed', inARow: 2 }, missed(2, 'phq-9'), true],
    ['two not finished, where misses count', { kind: 'missed', inARow: 2 }, { ...missed(0), unfinished: 2 }, false],
    ['two not finished', { kind: 'missed', inARow: 2, begun: true }, { ...missed(0), unfinished: 2 }, true],
    ['one not finished', { kind: 'missed', inARow: 2, begun: true }, { ...missed(0), unfinished: 1 }, false],
    [
      'a miss of this instrument, whatever was answered',
      { kind: 'missed', inARow: 1, instrument: 'phq-9' },
      missed(0, 'lasa-qol', 'phq-9'),
      true,
    ],
    ['a miss of another', { kind: 'missed', inARow: 1, instrument: 'phq-9' }, missed(3, 'lasa-qol'), false],
    ['silence after a symptom', { kind: 'unfinished', instrument: 'phq-9', atLeast: 1 }, silentAfter(1), true],
    ['silence after none', { kind: 'unfinished', instrument: 'phq-9', atLeast: 1 }, silentAfter(0), false],
    ['silence about something else', { kind: 'unfinished', instrument: 'phq-4', atLeast: 1 }, silentAfter(3), false],
    [
      'an item unanswered',
      { kind: 'unanswered', instrument: 'phq-9', linkId: 'phq9-9' },
      { kind: 'unanswered', instrument: 'phq-9', linkId: 'phq9-9' },
      true,
    ],
    [
      'another item unanswered',
      { kind: 'unanswered', instrument: 'phq-9', linkId: 'phq9-9' },
      { kind: 'unanswered', instrument: 'phq-9', linkId: 'phq9-8' },
      false,
    ],
    ['words', { kind: 'statement', danger: 'violence' }, { kind: 'statement', danger: 'violence' }, true],
    ['other words', { kind: 'statement', danger: 'violence' }, { kind: 'statement', danger: 'self-harm' }, false],
    ['an answer and words', item('phq9-1', { atLeast: 0 }), { kind: 'statement', danger: 'violence' }, false],
    ['an answer and an event', item('phq9-1', { atLeast: 0 }), { kind: 'event', event: 'undelivered' }, false],
    ['an event', { kind: 'event', event: 'undelivered' }, { kind: 'event', event: 'undelivered' }, true],
    ['another event', { kind: 'event', event: 'undelivered' }, { kind: 'event', event: 'opted-out' }, false],
  ])('%s', (_case, when, occurrence, holds) => {
    expect(held(when, occurrence) !== undefined).toBe(holds);
  });
});

describe('what silence rests on', () => {
  const begun: AlertCondition = { kind: 'missed', inARow: 2, begun: true };
  const missed = (unfinished?: number): Occurrence => ({ kind: 'missed', count: 5, instruments: [], unfinished });
  it.each<[string, AlertCondition, Occurrence, Held['evidence'] | undefined]>([
    ['surveys that were begun and not finished', begun, missed(3), { count: 3 }],
    ['too few of them, however many were missed', begun, missed(1), undefined],
    ['none of them', begun, missed(), undefined],
    ['none, where none is enough', { ...begun, inARow: 0 }, missed(), { count: 0 }],
    ['surveys without any answer', { kind: 'missed', inARow: 2 }, missed(3), {}],
    ['no survey', { kind: 'event', event: 'undelivered' }, { kind: 'event', event: 'undelivered' }, {}],
  ])('%s', (_case, when, occurrence, evidence) => {
    expect(held(when, occurrence)?.evidence).toEqual(evidence);
  });
});

it('a case counts all that is as severe where nothing is excepted', () => {
  const urgent = { ...rule(item('phq9-1', { atLeast: 1 })), severity: 'urgent' } as const;
  expect(counted({ kind: 'case', severity: 'urgent', atLeast: 1 }, [urgent, urgent, rule(item('phq9-1', {}))])).toBe(2);
});
