import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gathered, linesWithin, monthsIn, shapeOf } from '../../../functions/console/pages/patient/chart.ts';
import { axisInWords, changeInWords } from '../../../functions/console/pages/patient/point-words.ts';
import {
  newestOf,
  type Point,
  type Series,
  seriesOf,
  standing,
  thresholdsOf,
} from '../../../functions/console/pages/patient/series.ts';
import { within } from '../../../functions/console/pages/patient/trends.tsx';
import { instrument, SITE_INSTRUMENTS } from '../../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../../shared/plans/alert-rules.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { alert } from '../alert.ts';
import { response } from './long-course.ts';

const FROM = '2026-06-01T12:00:00.000Z';
const TO = '2026-11-30T12:00:00.000Z';
const SPAN = { from: FROM, to: TO };
const ZONE = 'America/Chicago';
const point = (at: string, value: number | null): Point => ({ at: `${at}T12:00:00.000Z`, value });

const series = (points: readonly [Point, ...Point[]], fields: Partial<Series> = {}): Series => ({
  id: 'phq-9-total',
  name: 'PHQ-9',
  title: 'PHQ-9',
  unit: 'Points',
  range: [0, 27],
  bands: [],
  direction: 'higher-is-worse',
  thresholds: [],
  marks: [],
  points,
  ...fields,
});

describe('a chart', () => {
  test('puts the lowest value on the axis and the highest at the top, the first day left and the last right', () => {
    const { plot, dots } = shapeOf(series([point('2026-06-01', 0), point('2026-11-30', 27)]), SPAN);
    const [first, last] = dots;
    expect(first).toMatchObject({ y: plot.bottom });
    expect(last).toMatchObject({ y: plot.top });
    expect(first?.x).toBeLessThan(plot.left + 10);
    expect(last?.x).toBeGreaterThan(plot.right - 10);
  });

  test('breaks its line where a value is missing, and marks the place', () => {
    const shape = shapeOf(
      series([
        point('2026-06-08', 3),
        point('2026-06-15', 5),
        point('2026-06-22', null),
        point('2026-06-29', 7),
        point('2026-07-06', 9),
      ]),
      SPAN,
    );
    expect(shape.path.match(/M/g)).toHaveLength(2);
    expect(shape.dots).toHaveLength(4);
    expect(shape.gaps).toMatchObject([{ point: { at: '2026-06-22T12:00:00.000Z' } }]);
  });

  test('leaves out what lies before its span', () => {
    const { dots } = shapeOf(series([point('2026-01-05', 3), point('2026-06-15', 5)]), SPAN);
    expect(dots.map((dot) => dot.point.value)).toEqual([5]);
  });

  test.each(SITE_INSTRUMENTS.flatMap(({ id, scores }) => scores.map((score) => [`${id} ${score.id}`, score] as const)))(
    'of %s keeps every value and band inside the plot',
    (_, { range, bands }) => {
      const [min, max] = range;
      fc.assert(
        fc.property(fc.double({ min, max, noNaN: true }), (value) => {
          const {
            plot,
            dots,
            ticks,
            bands: drawn,
          } = shapeOf({ range, bands, points: [point('2026-06-15', value)] }, SPAN);
          for (const { y } of [...dots, ...ticks]) {
            expect(y).toBeGreaterThanOrEqual(plot.top);
            expect(y).toBeLessThanOrEqual(plot.bottom);
          }
          if (drawn.length > 0)
            expect(drawn.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(plot.bottom - plot.top, 0);
          expect(ticks.map((tick) => tick.value)).toEqual(expect.arrayContaining([min, max]));
        }),
        { numRuns: 20 },
      );
    },
  );

  test('is drawn of one value on one day', () => {
    const { dots, path } = shapeOf(series([point('2026-11-30', 4)]), { from: TO, to: TO });
    expect(dots).toHaveLength(1);
    expect(path).not.toContain('NaN');
  });

  test.each([
    ['2026-09-15T00:00:00.000Z', '2027-02-02T00:00:00.000Z', 'Oct Dec Feb 2027'],
    ['2026-09-15T00:00:00.000Z', '2026-09-20T00:00:00.000Z', '15 Sep'],
    ['2027-01-05T00:00:00.000Z', '2027-02-01T00:00:00.000Z', '5 Jan 19 Jan'],
    ['2027-01-05T00:00:00.000Z', '2027-02-25T00:00:00.000Z', '5 Jan 26 Jan 16 Feb'],
    ['2026-12-15T00:00:00.000Z', '2027-03-15T00:00:00.000Z', 'Jan 2027 Feb Mar'],
    ['2025-01-15T00:00:00.000Z', '2026-01-15T00:00:00.000Z', 'Feb May Aug Nov'],
  ])('names the months from %s to %s', (from, to, names) => {
    expect(
      monthsIn({ from, to })
        .map(({ label }) => label)
        .join(' '),
    ).toBe(names);
  });
});

describe('the newest value', () => {
  test.each<[string, readonly [Point, ...Point[]], string]>([
    ['went up', [point('2026-11-02', 8), point('2026-11-30', 14)], 'up 6 since 2 Nov 2026'],
    ['went down', [point('2026-11-02', 8), point('2026-11-30', 5)], 'down 3 since 2 Nov 2026'],
    ['stayed', [point('2026-11-02', 8), point('2026-11-30', 8)], 'the same as on 2 Nov 2026'],
    ['is the first', [point('2026-11-02', 8)], 'first value'],
    ['is missing', [point('2026-11-02', null)], 'no value yet'],
    [
      'is compared over a gap',
      [point('2026-11-02', 8), point('2026-11-09', null), point('2026-11-16', 9)],
      'up 1 since 2 Nov 2026',
    ],
  ])('%s', (_, points, words) => {
    expect(changeInWords(series(points), ZONE)).toBe(words);
  });

  test('is not the gap at the end', () => {
    expect(newestOf(series([point('2026-11-02', 8), point('2026-11-09', null)]))?.point.value).toBe(8);
  });
});

const totalOf = (id: string) => {
  const found = instrument(id);
  const [total] = found.scores;
  if (!total) throw new Error(`${id} has no score`);
  return thresholdsOf(ALERT_RULES, found, total).map(
    ({ value, side, severity, times }) => `${severity} ${side} ${value}${times > 1 ? ` x${times}` : ''}`,
  );
};

describe('threshold lines', () => {
  test.each([
    ['distress-0-10', ['routine from 4 x2', 'urgent from 8']],
    ['lasa-qol', ['routine down-to 5 x2']],
    ['phq-9', ['routine from 8', 'urgent from 15']],
  ])('of %s are those of the rules', (id, lines) => {
    expect(totalOf(id)).toEqual(lines);
  });
});

describe('the axis', () => {
  test('says what is counted, from where to where, and which end is good', () => {
    const one = [point('2026-11-02', 8)] as const;
    expect(axisInWords(series(one))).toBe('Points, 0 to 27: low is good');
    expect(axisInWords(series(one, { range: [0, 10], direction: 'higher-is-better' }))).toBe(
      'Points, 0 to 10: high is good',
    );
  });

  test('has T-scores where a table makes them', () => {
    const answers = { EDANX01: 1, EDANX40: 2, EDANX41: 3, EDANX53: 1 };
    const all = seriesOf(
      { responses: [response({ id: 'promis-anxiety-4a', at: FROM, answers, nth: 0 })], alerts: [] },
      CONTENT,
      ALERT_RULES,
    );
    expect(all.map(({ unit }) => unit)).toEqual(['Points', 'T-score']);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24])('names no two days of %d months over each other', (months) => {
    const to = new Date(Date.parse(FROM) + months * 30.4 * 86_400_000).toISOString();
    const bands = [{ min: 0, max: 27, label: 'moderately severe' }];
    const { months: named } = shapeOf(series([point('2026-06-02', 5)], { bands }), { from: FROM, to });
    const half = (label: string) => (label.length * 6.5) / 2;
    for (const [index, { label, x }] of named.slice(1).entries()) {
      const before = named[index];
      expect(x - (before?.x ?? 0)).toBeGreaterThan(half(label) + half(before?.label ?? ''));
    }
  });
});

describe('series', () => {
  const distress = (at: string, fields: Parameters<typeof response>[0]['fields'] = {}) =>
    response({ id: 'distress-0-10', at, answers: { 'distress-1': 4 }, nth: 0, fields });
  const of = (responses: readonly ReturnType<typeof response>[], alerts = [alert()]) =>
    seriesOf({ responses, alerts }, CONTENT, ALERT_RULES);

  test('say why there is no value', () => {
    const [only] = of([
      distress(FROM, { status: 'stopped', stopReason: 'expired', answers: {}, scores: [] }),
      distress(TO, { scores: [{ id: 'total', value: null, missing: ['distress-1'] }] }),
    ]);
    expect(only?.points.map(({ why }) => why)).toEqual(['not answered in time', '1 item left out']);
  });

  test('show what was amended as it stands now, and nothing that came late', () => {
    const first = distress(FROM);
    const amended = { ...distress(TO), status: 'amended' as const, amends: first.id };
    expect(standing([first, amended])).toEqual([amended]);
    expect(of([first, amended, distress('2026-08-03T12:00:00.000Z', { late: true })])[0]?.points).toHaveLength(1);
  });

  test('carry the alerts about them, and those of others not', () => {
    const about = alert({ evidence: { instrument: 'distress-0-10', linkId: 'distress-1', code: 8 } });
    const other = alert({ id: 'p1.a2', evidence: { instrument: 'lasa-qol', linkId: 'lasa-qol', code: 2 } });
    expect(of([distress(FROM)], [about, other])[0]?.marks.map((mark) => mark.alert.id)).toEqual([about.id]);
  });

  test('leave symptoms to the grid, and versions that are gone to the newest', () => {
    expect(of([response({ id: 'ici-symptom-check', at: FROM, answers: {}, nth: 0 })])).toEqual([]);
    expect(of([distress(FROM, { instrumentVersion: 'of-old' })])).toHaveLength(1);
  });

  test('begin with the first value there is in the span', () => {
    const shown = within([series([point('2026-05-01', 1), point('2026-08-03', 2)])], SPAN);
    expect(shown.span).toEqual({ from: '2026-08-03T12:00:00.000Z', to: TO });
    expect(within([series([point('2026-01-05', 1)])], SPAN).shown).toEqual([]);
  });
});

test('marks that would lie on each other stand together', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 340 })), (places) => {
      const groups = gathered(places.map((x) => ({ x, thing: x })));
      expect(groups.flatMap(({ things }) => things)).toEqual(places.toSorted((one, other) => one - other));
      for (const [index, { x }] of groups.slice(1).entries()) expect(x - (groups[index]?.x ?? 0)).toBeGreaterThan(14);
    }),
  );
});

test('the name of a band stands in lines of whole words, as many as fit', () => {
  const name = 'clinically significant distress: evaluate';
  expect(linesWithin(name, 70)).toEqual(['clinically', 'significant', 'distress: evaluate']);
  expect(linesWithin(name, 30)).toEqual(['clinically', 'significant…']);
  expect(linesWithin('moderately severe', 11)).toEqual(['moderately severe']);
});

test('no line begins before the names of the bands end', () => {
  const bands = [{ min: 0, max: 27, label: 'moderately severe' }];
  const { dots, plot } = shapeOf(series([point('2026-06-02', 5)], { bands }), SPAN);
  expect(dots[0]?.x).toBeGreaterThan(plot.left + 5 * 'moderately severe'.length);
});
