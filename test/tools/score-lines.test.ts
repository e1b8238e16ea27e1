import { describe, expect, it } from 'vitest';
import { scoreLines } from '../../infra/tools/score-lines.ts';
import published from '../instruments/fixtures/published.json' with { type: 'json' };

const lineOf = (instrument: string, answers: unknown): string => JSON.stringify({ instrument, answers });
const score = (instrument: string, answers: unknown) => scoreLines(lineOf(instrument, answers))[0];
const result = (instrument: string, answers: unknown) => {
  const line = score(instrument, answers);
  if (!line || !('result' in line)) throw new Error(`${instrument} was not scored`);
  return line.result;
};
const error = (line: string) => {
  const [scored] = scoreLines(line);
  return scored && 'error' in scored ? scored.error : undefined;
};

describe('the published examples', () => {
  it.each(published.examples)('$id ($source)', ({ instrument, answers, expected }) => {
    expect(result(instrument, answers)).toMatchObject(expected);
  });

  it('give every key that any example of the instrument has, and a reason for every null', () => {
    for (const { id, instrument, answers } of published.examples) {
      const keys = published.examples
        .filter((one) => one.instrument === instrument)
        .flatMap((one) => Object.keys(one.expected));
      const found = result(instrument, answers);
      expect(Object.keys(found), id).toEqual(expect.arrayContaining(keys));
      const { reason, ...values } = found;
      expect(typeof reason === 'string', id).toBe(Object.values(values).includes(null));
    }
  });
});

describe('PHQ-9', () => {
  const answers = (last: number | null, first: number | null = 1) => ({
    'phq9-1': first,
    ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((place) => [`phq9-${place}`, 1])),
    'phq9-9': last,
  });

  it.each([
    [
      'complete',
      answers(0),
      { total: 8, suicide_item_positive: false, suicide_item_unknown: false, reference_if_prorated: null },
    ],
    [
      'item 9 missing',
      answers(null),
      { total: null, suicide_item_positive: null, suicide_item_unknown: true, reference_if_prorated: 9 },
    ],
    [
      'another item missing',
      answers(2, null),
      {
        total: null,
        band: null,
        suicide_item_positive: true,
        suicide_item_unknown: false,
        reference_if_prorated: 10.125,
      },
    ],
    ['two missing', answers(null, null), { total: null, suicide_item_unknown: true, reference_if_prorated: null }],
  ])('%s', (_, given, expected) => {
    expect(result('phq-9', given)).toMatchObject(expected);
  });

  it.each([0, 2, 3, null])('takes the published difficulty item, here %j, which counts for nothing', (difficulty) => {
    expect(result('phq-9', { ...answers(0), 'phq9-10': difficulty })).toEqual(result('phq-9', answers(0)));
    const anxiety = { 'gad7-1': 3, 'gad7-2': 3, 'gad7-3': 0, 'gad7-4': 0, 'gad7-5': 0, 'gad7-6': 0, 'gad7-7': 1 };
    expect(result('gad-7', { ...anxiety, 'gad7-8': difficulty })).toEqual(result('gad-7', anxiety));
    expect(result('gad-7', anxiety)).toMatchObject({ total: 7 });
  });
});

describe('a part of an instrument', () => {
  it('says which items each missing score needs', () => {
    expect(result('phq-4', { 'phq4-1': 1, 'phq4-2': 2, 'phq4-3': null })).toEqual({
      total: null,
      anxiety: 3,
      depression: null,
      band: null,
      reason: 'total, depression: not answered: phq4-3, phq4-4',
    });
  });

  it('of K10 has neither band', () => {
    expect(result('k10', { 'k10-1': 5 })).toMatchObject({
      total: null,
      total_0_40: null,
      band: null,
      band_crufad: null,
    });
  });

  it('of ESAS-r still lists what is severe', () => {
    expect(result('esas-r', { 'esas-1': 9 })).toMatchObject({
      total: null,
      severe: ['esas-1'],
      moderate_or_worse: ['esas-1'],
    });
  });
});

describe('PRO-CTCAE', () => {
  it.each([
    [
      'FSI',
      { PROCTCAE_17A_SCL: 1, PROCTCAE_17B_SCL: 2, PROCTCAE_17C_SCL: 4 },
      { term: 'Abdominal pain', composite: 3 },
    ],
    ['FS', { PROCTCAE_23A_SCL: 4, PROCTCAE_23B_SCL: 0 }, { term: 'Heart palpitations', composite: 1 }],
    ['SI', { PROCTCAE_39A_SCL: 4, PROCTCAE_39B_SCL: 0 }, { term: 'Numbness & tingling', composite: 2 }],
    ['F', { PROCTCAE_16A_SCL: 4 }, { term: 'Diarrhea', composite: 3 }],
    ['S', { PROCTCAE_25A_SCL: 3 }, { term: 'Dry skin', composite: 3 }],
    ['first 0', { PROCTCAE_17A_SCL: 0 }, { term: 'Abdominal pain', composite: 0 }],
  ])('%s', (_, answers, expected) => {
    expect(result('pro-ctcae-ici', answers)).toEqual(expected);
  });

  it('reports a yes-or-no item as it is, ungraded', () => {
    expect(result('pro-ctcae-ici', { PROCTCAE_64A_IND: 1 })).toMatchObject({
      term: 'Change in usual urine color',
      composite: null,
      presence: 1,
      reason: expect.stringContaining('no grade'),
    });
  });

  it('grades each of several terms', () => {
    const answers = { PROCTCAE_16A_SCL: 2, PROCTCAE_53A_SCL: 2, PROCTCAE_53B_SCL: null, PROCTCAE_29A_IND: 0 };
    expect(result('pro-ctcae-ici', answers)).toMatchObject({
      term: null,
      composite: null,
      composites: { Diarrhea: 1, Fatigue: null, Hives: null },
      presences: { Hives: 0 },
      reason: expect.stringContaining('Fatigue: not answered: PROCTCAE_53B_SCL'),
    });
  });

  it('without any item names no term', () => {
    expect(result('pro-ctcae-ici', {})).toMatchObject({ term: null, composite: null, reason: expect.any(String) });
  });
});

describe('an instrument without a score', () => {
  it.each(['ici-symptom-check', 'car-t-check', 'car-t-late-check'])('%s says so', (id) => {
    expect(result(id, {})).toEqual({ reason: `${id} has no score; its answers are read by alert rules` });
  });
});

describe('an answer that an earlier one rules out', () => {
  it('is listed, and changes no grade', () => {
    const answers = { PROCTCAE_17A_SCL: 0, PROCTCAE_17B_SCL: 2, PROCTCAE_17C_SCL: 4 };
    expect(result('pro-ctcae-ici', answers)).toEqual({
      term: 'Abdominal pain',
      composite: 0,
      ruled_out: ['PROCTCAE_17B_SCL', 'PROCTCAE_17C_SCL'],
    });
  });

  it('rules out in its turn what it would have opened', () => {
    const answers = { 'ici-emergency': 1, 'ici-gate-chest-skin': 1, 'ici-fever': 1 };
    expect(result('ici-symptom-check', answers)).toMatchObject({ ruled_out: ['ici-gate-chest-skin', 'ici-fever'] });
  });

  it('is not listed where the gate is open, or not answered', () => {
    expect(result('ici-symptom-check', { 'ici-gate-chest-skin': 1, 'ici-fever': 1 })).not.toHaveProperty('ruled_out');
  });

  it('must be an answer of its item all the same', () => {
    expect(error(lineOf('ici-symptom-check', { 'ici-emergency': 1, 'ici-fever': 9 }))).toMatch(
      /ici-fever .* 0, 1, 2, 3/,
    );
  });
});

describe('a line in error', () => {
  it.each([
    ['no JSON', 'nope', /not JSON/],
    ['blank', '\n{}', /not JSON/],
    ['a list', '[]', /not a JSON object/],
    ['no instrument', '{"answers":{}}', /instrument must be/],
    ['an unknown instrument', lineOf('phq-5', {}), /Unknown instrument "phq-5"; known: .*phq-9/],
    ['an unknown version', '{"instrument":"phq-9","version":"1","answers":{}}', /no version "1"; known: 2001/],
    ['no answers', '{"instrument":"phq-9"}', /answers must be an object/],
    [
      'an unknown item',
      lineOf('phq-9', { 'phq4-1': 1 }),
      /^phq-9 has no item "phq4-1"; known: phq9-1, phq9-2, .*, phq9-9, phq9-10$/,
    ],
    [
      'the unscored item of another',
      lineOf('phq-8', { 'gad7-8': 1 }),
      /^phq-8 has no item "gad7-8"; known: phq9-1, .*phq9-8$/,
    ],
    [
      'an impossible difficulty',
      lineOf('gad-7', { 'gad7-8': 4 }),
      /^The answer to gad7-8 must be 0, 1, 2 or 3, or null/,
    ],
    ['an unknown item without an answer', lineOf('phq-9', { 'phq9-11': null }), /no item "phq9-11"/],
    ['an unknown code', lineOf('phq-9', { 'phq9-1': 4 }), /phq9-1 .* 0, 1, 2, 3/],
    ['a code in quotes', lineOf('phq-9', { 'phq9-1': '2' }), /phq9-1 must be a number/],
    ['K6 coded as on paper', lineOf('k6', { 'k6-1': 5 }), /k6-1 .* 4, 3, 2, 1, 0/],
  ])('says so: %s', (_, line, message) => {
    expect(error(line)).toMatch(message);
  });

  it('leaves the others scored, in their order', () => {
    const lines = ['nope', lineOf('phq-2', { 'phq2-1': 1, 'phq2-2': 1 }), '', lineOf('phq-5', {})];
    expect(scoreLines(`\uFEFF${lines.join('\r\n')}\n\n`)).toEqual([
      { instrument: null, error: expect.any(String) },
      { instrument: 'phq-2', result: { total: 2, band: 'negative screen' } },
      { instrument: null, error: expect.any(String) },
      { instrument: 'phq-5', error: expect.any(String) },
    ]);
    expect(scoreLines('\n')).toEqual([]);
  });
});
