import { describe, expect, it } from 'vitest';
import type { LinkId } from '../../shared/domain/questionnaire.ts';
import { scoresOf } from '../../shared/domain/score.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import published from '../instruments/fixtures/published.json' with { type: 'json' };

const given = (answers: object): Readonly<Record<LinkId, number>> =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, number] => entry[1] !== null));

const NOT_SCORES = [
  'band',
  'suicide_item_positive',
  'suicide_item_unknown',
  'reference_if_prorated',
  'cutoff3_positive',
];

describe('scores', () => {
  it.each(published.examples)('$id ($source) comes out as published', ({ instrument: id, answers, expected }) => {
    const scores = scoresOf(instrument(id), given(answers));
    const [total] = scores;

    const values = Object.fromEntries(scores.map((score) => [score.id, score.value]));
    const wanted = Object.entries(expected).filter(([name]) => !NOT_SCORES.includes(name));
    expect(wanted.length).toBeGreaterThan(0);
    for (const [name, value] of wanted) expect(values[name === 'score' ? 'total' : name]).toBe(value);
    expect(total?.value === null ? null : total?.band).toBe(expected.band);
  });

  it('is no number while an item is missing, and says which', () => {
    const scores = scoresOf(instrument('phq-4'), { 'phq4-1': 3, 'phq4-2': 2, 'phq4-3': 1 });

    expect(scores).toEqual([
      { id: 'total', value: null, missing: ['phq4-4'] },
      { id: 'anxiety', value: 5 },
      { id: 'depression', value: null, missing: ['phq4-4'] },
    ]);
  });

  it.each([4, -1, 1.5, Number.NaN])('refuses the code %d, which PHQ-4 does not have', (code) => {
    expect(() => scoresOf(instrument('phq-4'), { 'phq4-1': code })).toThrow(RangeError);
  });

  it('refuses an item of another instrument', () => {
    expect(() => scoresOf(instrument('phq-4'), { 'phq9-1': 1 })).toThrow(/phq-4 has no item phq9-1/);
  });
});
