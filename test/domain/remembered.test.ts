// What is remembered of a survey: only what a rule compares, no symptom that was absent, and nothing guessed.
import { describe, expect, it } from 'vitest';
import type { AlertCondition, AlertRule } from '../../shared/domain/alert.ts';
import { lowestCode, rememberedAfter, withoutBaselines } from '../../shared/domain/remembered.ts';
import type { Remembered } from '../../shared/domain/remembered-values.ts';
import { scoresOf } from '../../shared/domain/score.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';

const rule = (id: string, when: AlertCondition): AlertRule => ({
  id,
  ladder: id,
  severity: 'routine',
  when,
  reason: 'x',
  source: 'x',
});
const PHQ_9 = instrument('phq-9');
const tired = { instrument: 'phq-9', linkId: 'phq9-4' } as const;
const RULES: readonly AlertRule[] = [
  rule('tired-new', { kind: 'worse', ...tired, than: 'baseline', by: 1 }),
  rule('tired-worse', { kind: 'worse', ...tired, than: 'last', by: 1 }),
  rule('tired-twice', { kind: 'running', times: 2, of: { kind: 'answer', ...tired, atLeast: 2 } }),
  rule('total-worse', { kind: 'worse', instrument: 'phq-9', score: 'total', than: 'last', by: 5 }),
  rule('total-band', {
    kind: 'running',
    times: 2,
    of: { kind: 'score', instrument: 'phq-9', score: 'total', bands: ['severe'] },
  }),
];
const all = (code: number, more: Record<string, number> = {}): Record<string, number> => ({
  ...Object.fromEntries(PHQ_9.items.map(({ linkId }) => [linkId, code])),
  ...more,
});
const after = (answers: Record<string, number>, before?: Remembered, status: 'completed' | 'stopped' = 'completed') =>
  rememberedAfter(RULES, PHQ_9, { status, answers, scores: scoresOf(PHQ_9, answers) }, before);

describe('after a completed questionnaire', () => {
  it('keeps the values that rules compare, and leaves out the symptom that is absent', () => {
    expect(after(all(1, { 'phq9-4': 0 }))).toEqual({ baseline: {}, last: { 'score/total': 8 } });
    expect(after(all(1))).toEqual({ baseline: { 'phq9-4': 1 }, last: { 'phq9-4': 1, 'score/total': 9 } });
  });
  it('keeps the first baseline and the latest last', () => {
    const first = after(all(1));
    expect(after(all(2), first)).toMatchObject({ baseline: { 'phq9-4': 1 }, last: { 'phq9-4': 2, 'score/total': 18 } });
  });
  it('counts runs up and ends them', () => {
    const twice = after(all(3), after(all(3)));
    expect(twice?.runs).toEqual({ 'tired-twice': 2, 'total-band': 2 });
    expect(after(all(0), twice)?.runs).toBeUndefined();
  });
  it('keeps nothing where no rule compares', () => {
    const phq4 = instrument('phq-4');
    const answers = { 'phq4-1': 3, 'phq4-2': 3, 'phq4-3': 3, 'phq4-4': 3 };
    expect(
      rememberedAfter(RULES, phq4, { status: 'completed', answers, scores: scoresOf(phq4, answers) }),
    ).toBeUndefined();
  });
  it('keeps 0 where high is good: it is the worst there is', () => {
    const qol = instrument('lasa-qol');
    const answers = { 'lasa-qol': 0 };
    const { last, runs } =
      rememberedAfter(ALERT_RULES, qol, { status: 'completed', answers, scores: scoresOf(qol, answers) }) ?? {};
    expect(last).toEqual({ 'lasa-qol': 0 });
    expect(runs).toEqual({ 'quality-of-life-routine': 1 });
  });
});

describe('after one that was not finished', () => {
  it('keeps the answers and no score, and sets no baseline', () => {
    expect(after({ 'phq9-4': 2 }, undefined, 'stopped')).toEqual({ last: { 'phq9-4': 2 }, runs: { 'tired-twice': 1 } });
  });
  it('leaves what nobody got to as it was', () => {
    const before = after(all(3));
    expect(after({ 'phq9-1': 0 }, before, 'stopped')).toEqual(before);
    expect(after({}, before, 'stopped')).toEqual(before);
    expect(after({}, undefined, 'stopped')).toBeUndefined();
  });
});

describe('what a rule compares', () => {
  const filed = (answers: Record<string, number>, status: 'completed' | 'stopped' = 'completed') => ({
    status,
    answers,
    scores: scoresOf(PHQ_9, answers),
  });
  it('may be a score by its band: the run goes on in the band alone', () => {
    const [, , , , band] = RULES;
    const severe = band ? [band] : [];
    expect(rememberedAfter(severe, PHQ_9, filed(all(3)))?.runs).toEqual({ 'total-band': 1 });
    expect(rememberedAfter(severe, PHQ_9, filed(all(1)), { runs: { 'total-band': 1 } })).toBeUndefined();
  });
  it('may be one score of several', () => {
    const phq4 = instrument('phq-4');
    const answers = { 'phq4-1': 3, 'phq4-2': 3, 'phq4-3': 0, 'phq4-4': 0 };
    const of = { kind: 'score', instrument: 'phq-4', atLeast: 3 } as const;
    const rules = ['anxiety', 'depression'].map((score) =>
      rule(score, { kind: 'running', times: 2, of: { ...of, score } }),
    );
    const after = rememberedAfter(rules, phq4, { status: 'completed', answers, scores: scoresOf(phq4, answers) });
    expect(after).toEqual({ runs: { anxiety: 1 } });
  });
  it('is left as it was where the score could not be computed, or nobody got to its end', () => {
    const [, , , , band] = RULES;
    const before = { runs: { 'total-band': 1 } };
    const { 'phq9-4': _skipped, ...some } = all(3);
    const skipped = { ...filed(some), skipped: ['phq9-4'] };
    expect(band && rememberedAfter([band], PHQ_9, skipped, before)).toEqual(before);
    expect(band && rememberedAfter([band], PHQ_9, filed(all(0), 'stopped'), before)).toEqual(before);
  });
  it('of an item that a finished questionnaire did not need to ask ends its run', () => {
    const { 'phq9-4': _unasked, ...others } = all(3);
    expect(rememberedAfter(RULES, PHQ_9, filed(others), { runs: { 'tired-twice': 1 } })?.runs).toBeUndefined();
    expect(rememberedAfter(RULES, PHQ_9, filed({}), { runs: { 'tired-twice': 1 } })?.runs).toBeUndefined();
  });
  it('stays as it was where nothing was answered, even what no rule compares any more', () => {
    const before = { last: { 'phq9-1': 2 }, runs: { gone: 1 } };
    expect(after({}, before, 'stopped')).toBe(before);
  });
});

it.each([
  ['phq-9', 'phq9-1', 0],
  ['k10', 'k10-1', 1],
  ['lasa-qol', 'lasa-qol', undefined],
  ['phq-9', 'unknown', undefined],
])('what is not remembered of %s %s was %j', (id, linkId, lowest) => {
  expect(lowestCode(instrument(id), linkId)).toBe(lowest);
});

it('the lowest code is that of the item, in an instrument of mixed items', () => {
  const { items, ...rest } = PHQ_9;
  const [first, second] = items;
  if (!first || !second) throw new Error('There are no items');
  const fromTwo = { kind: 'numeric', options: [2, 3].map((code) => ({ code, label: {} })) } as const;
  const mixed = { ...rest, items: [first, { ...second, scale: fromTwo }] };
  expect(lowestCode(mixed, first.linkId)).toBe(0);
  expect(lowestCode(mixed, second.linkId)).toBe(2);
});

it('after one with an item left out, leaves that as it was, and sets no baseline', () => {
  const { 'phq9-4': _skipped, ...answers } = all(3);
  const filed = { status: 'completed', answers, skipped: ['phq9-4'], scores: scoresOf(PHQ_9, answers) } as const;
  const before = { runs: { 'tired-twice': 1 }, last: { 'phq9-4': 2 } };
  expect(rememberedAfter(RULES, PHQ_9, filed, before)).toEqual(before);
});

it('starts a plan anew without a baseline, and with what was last', () => {
  const remembered = { a: { baseline: { x: 1 }, last: { x: 2 } }, b: { baseline: {} } };
  expect(withoutBaselines(remembered)).toEqual({ a: { last: { x: 2 } } });
});
