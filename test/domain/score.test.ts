import { describe, expect, it } from 'vitest';
import { cutOffReached } from '../../shared/domain/cut-off.ts';
import type { Instrument, LinkId } from '../../shared/domain/questionnaire.ts';
import { bandOf, scoresOf } from '../../shared/domain/score.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import published from '../instruments/fixtures/published.json' with { type: 'json' };

const given = (answers: object): Readonly<Record<LinkId, number>> =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, number] => entry[1] !== null));

/** The keys of the examples that are not a score of ours: the command's tests look at those. */
const NOT_SCORES =
  /^(band.*|term|suicide_item_.*|reference_if_prorated|cutoff3_positive|below_cutoff|severe|moderate_or_worse)$/;

describe('the published examples', () => {
  it.each(published.examples)('$id ($source) come out as published', ({ instrument: id, answers, expected }) => {
    const scores = scoresOf(instrument(id), given(answers));
    const term = instrument(id).scores.find(({ title }) => title !== undefined && title === expected.term);
    const idOf = (key: string) => (key === 'composite' ? term?.id : key === 'score' ? 'total' : key);
    const wanted = Object.entries(expected).filter(([key]) => !NOT_SCORES.test(key));

    expect(wanted.length).toBeGreaterThan(0);
    for (const [key, value] of wanted) expect(scores.find((score) => score.id === idOf(key))?.value).toBe(value);
    if (expected.band)
      expect(scores.filter((score) => 'band' in score)).toEqual([expect.objectContaining({ band: expected.band })]);
  });
});

describe('the grades of PRO-CTCAE', () => {
  const found = published.without_wording.find(({ id }) => id === 'pro-ctcae-ici');
  const tables: Readonly<Record<string, Readonly<Record<string, number>>>> = found?.composite_tables ?? {};
  const graded = (found?.terms ?? []).filter(({ pattern }) => pattern !== null);

  it.each(graded)('of $term are as published, for every combination of answers', ({ term, items, pattern }) => {
    const title = instrument('pro-ctcae-ici').scores.find((score) => score.title === term)?.id;
    for (const [codes, grade] of Object.entries(tables[pattern ?? ''] ?? {})) {
      const answers = Object.fromEntries(codes.split(',').map((code, place) => [items[place] ?? '', Number(code)]));
      expect(scoresOf(instrument('pro-ctcae-ici'), answers).find(({ id }) => id === title)).toEqual({
        id: title,
        value: grade,
      });
    }
  });

  const headache = (...codes: readonly (number | null)[]) => {
    const answers = Object.fromEntries(codes.map((code, place) => [`PROCTCAE_49${'ABC'[place]}_SCL`, code]));
    return scoresOf(instrument('pro-ctcae-ici'), given(answers)).find(({ id }) => id === 'headache');
  };

  it.each([
    ['a symptom that was not there, whatever is said after', [0, 3, 4], 0],
    ['a symptom that was not there, asked no further', [0, null, null], 0],
    ['the published oddity', [2, 0, 0], 0],
  ])('%s: graded', (_, codes, value) => {
    expect(headache(...codes)).toEqual({ id: 'headache', value });
  });

  it.each([
    ['interference, although severity is 0', [2, 0, null], ['PROCTCAE_49C_SCL']],
    ['severity', [2, null, 1], ['PROCTCAE_49B_SCL']],
    ['the first, although the others say 0', [null, 0, 0], ['PROCTCAE_49A_SCL']],
    ['all', [null, null, null], ['PROCTCAE_49A_SCL', 'PROCTCAE_49B_SCL', 'PROCTCAE_49C_SCL']],
  ])('without %s: no grade', (_, codes, missing) => {
    expect(headache(...codes)).toEqual({ id: 'headache', value: null, missing });
  });

  it('do not exist for a yes-or-no item, which stays 0 or 1', () => {
    const rash = scoresOf(instrument('pro-ctcae-ici'), { PROCTCAE_24A_IND: 1 }).find(({ id }) => id === 'rash');
    expect(rash).toEqual({ id: 'rash', value: 1 });
    expect(() => scoresOf(instrument('pro-ctcae-ici'), { PROCTCAE_24A_IND: 2 })).toThrow(RangeError);
  });
});

describe('scores', () => {
  it('are no number while an item is missing, and say which', () => {
    const scores = scoresOf(instrument('phq-4'), { 'phq4-1': 3, 'phq4-2': 2, 'phq4-3': 1 });

    expect(scores).toEqual([
      { id: 'total', value: null, missing: ['phq4-4'] },
      { id: 'anxiety', value: 5 },
      { id: 'depression', value: null, missing: ['phq4-4'] },
    ]);
  });

  it('from a table carry the standard error', () => {
    const answers = { EDANX01: 2, EDANX40: 3, EDANX41: 2, EDANX53: 2 };
    expect(scoresOf(instrument('promis-anxiety-4a'), answers)).toEqual([
      { id: 'raw', value: 9 },
      { id: 't', value: 57.7, se: 2.6, band: 'mild' },
    ]);
  });

  it.each([4, -1, 1.5, Number.NaN])('refuse the code %d, which PHQ-4 does not have', (code) => {
    expect(() => scoresOf(instrument('phq-4'), { 'phq4-1': code })).toThrow(RangeError);
  });

  it('refuse answers that the published table has no row for', () => {
    const phq2 = instrument('phq-2');
    const [total] = phq2.scores;
    if (!total) throw new Error('PHQ-2 has no score');
    const tabled: Instrument = {
      ...phq2,
      scores: [{ ...total, method: { kind: 'table', rows: [{ raw: 0, value: 40, se: 2 }] } }],
    };
    expect(() => scoresOf(tabled, { 'phq2-1': 1, 'phq2-2': 0 })).toThrow(/phq-2 total/);
  });

  it.each([
    [4, undefined],
    [5, 'mild'],
    [9, 'mild'],
    [10, undefined],
  ])('%d is in the band %s', (value, label) => {
    expect(bandOf([{ min: 5, max: 9, label: 'mild' }], value)).toBe(label);
  });

  it('refuse an item of another instrument', () => {
    expect(() => scoresOf(instrument('phq-4'), { 'phq9-1': 1 })).toThrow(/phq-4 has no item phq9-1/);
  });
});

describe('a sum over items that another answer can rule out', () => {
  const item = (linkId: LinkId, after?: LinkId) => ({
    linkId,
    text: {},
    ...(after && { enableWhen: [{ question: after, operator: '>' as const, answer: 0 }] }),
  });
  const gated: Instrument = {
    ...instrument('phq-2'),
    items: [item('gate'), item('more', 'gate'), item('most', 'more')],
    scores: [{ id: 'total', items: ['more', 'most'], range: [0, 6], bands: [] }],
  };

  it.each([
    [{ gate: 0 }, { value: 0 }],
    [{ gate: 1, more: 0 }, { value: 0 }],
    [{ gate: 1, more: 2, most: 3 }, { value: 5 }],
    [
      { gate: 1, more: 2 },
      { value: null, missing: ['most'] },
    ],
    [{ gate: 1 }, { value: null, missing: ['more', 'most'] }],
    // nobody knows whether they apply, so they are unknown, not 0
    [{}, { value: null, missing: ['more', 'most'] }],
  ])('%j', (answers, expected) => {
    expect(scoresOf(gated, given(answers))).toEqual([{ id: 'total', ...expected }]);
  });
});

describe('cut-offs', () => {
  const reached = (id: string, cutOffId: string, answers: Readonly<Record<LinkId, number>>) => {
    const found = instrument(id);
    const cutOff = found.cutOffs?.find((candidate) => candidate.id === cutOffId);
    if (!cutOff) throw new Error(`${id} has no cut-off ${cutOffId}`);
    return cutOffReached(found, cutOff, answers, scoresOf(found, answers));
  };
  const wellBeing = (...codes: readonly number[]) =>
    Object.fromEntries(codes.map((code, place) => [`who5-${place + 1}`, code]));

  it.each([
    ['raw 12, the highest below 13', wellBeing(5, 5, 2, 0, 0), true],
    ['raw 13, which is 52', wellBeing(5, 5, 3, 0, 0), false],
    ['an item missing', wellBeing(0, 0, 0, 0), null],
  ])('WHO-5 is low at %s: %s', (_, answers, low) => {
    expect(reached('who-5', 'below_cutoff', answers)).toBe(low);
  });

  it.each([
    [{ 'phq9-9': 1 }, true],
    [{ 'phq9-9': 0 }, false],
    [{}, null],
  ])('PHQ-9 item 9 of %j is positive: %s', (answers, positive) => {
    expect(reached('phq-9', 'suicide_item_positive', given(answers))).toBe(positive);
  });

  it('are unknown for a score that there is not, and bound both ends', () => {
    const phq2 = instrument('phq-2');
    const between = { id: 'x', on: { item: 'phq2-1' }, atLeast: 1, atMost: 2, source: 'x' } as const;
    expect(cutOffReached(phq2, { ...between, on: { score: 'none' } }, {}, [])).toBeNull();
    expect([0, 1, 2, 3].map((code) => cutOffReached(phq2, between, { 'phq2-1': code }, []))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('of ESAS-r list the items at or above them, complete or not', () => {
    const answers = { 'esas-1': 3, 'esas-2': 4, 'esas-3': 6, 'esas-4': 7 };
    expect(reached('esas-r', 'moderate_or_worse', answers)).toEqual(['esas-2', 'esas-3', 'esas-4']);
    expect(reached('esas-r', 'severe', answers)).toEqual(['esas-4']);
  });
});
