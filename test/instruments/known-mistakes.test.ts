// Mistakes found in other projects' scoring of these instruments: none of them may be made here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoresOf } from '../../shared/domain/score.ts';
import { INSTRUMENTS, instrument } from '../../shared/instruments/registry.ts';

const FOLDER = 'shared/instruments';
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

const answered = (id: string, code: number) =>
  Object.fromEntries(instrument(id).items.map(({ linkId }) => [linkId, code]));

describe('codes', () => {
  it('of the PHQ-9 total is that of the total, not of the panel', () => {
    expect(instrument('phq-9').scores.map(({ loinc }) => loinc)).toEqual(['44261-6']);
  });

  it('of no anxiety score is that of the PHQ-15', () => {
    expect(sources.length).toBeGreaterThan(15);
    expect(sources.filter((source) => source.includes('70273-8'))).toEqual([]);
    expect(instrument('gad-2').scores.map(({ loinc }) => loinc)).toEqual([undefined]);
  });
});

describe('bands', () => {
  it('of K10 for 10–50 are never put on 0–40', () => {
    const scores = scoresOf(instrument('k10'), answered('k10', 2));
    expect(scores).toEqual([
      { id: 'total', value: 20, band: 'moderate' },
      { id: 'total_0_40', value: 10 },
      { id: 'k6_embedded', value: 6 },
    ]);
  });

  it('of GAD-2 are negative and positive, nothing finer', () => {
    expect(instrument('gad-2').scores.flatMap(({ bands }) => bands.map(({ label }) => label))).toEqual([
      'negative screen',
      'positive screen',
    ]);
  });

  it('are not claimed for Global-10, whose cut points are not verified', () => {
    expect(instrument('promis-global-10').scores.flatMap(({ bands }) => bands)).toEqual([]);
  });
});

describe('WHO-5', () => {
  it('puts a raw 13 on the good side of the cut-off', () => {
    const thirteen = { 'who5-1': 3, 'who5-2': 3, 'who5-3': 3, 'who5-4': 2, 'who5-5': 2 };
    expect(scoresOf(instrument('who-5'), thirteen)).toEqual([
      { id: 'raw', value: 13 },
      { id: 'percentage', value: 52, band: 'not below cut-off' },
    ]);
  });
});

describe('PROMIS tables', () => {
  it.each([
    ['promis-depression-4a', ['EDDEP04', 'EDDEP06', 'EDDEP29', 'EDDEP41'], [2, 2, 2, 1], 53.9],
    ['promis-anxiety-4a', ['EDANX01', 'EDANX40', 'EDANX41', 'EDANX53'], [2, 3, 2, 2], 57.7],
  ] as const)('of %s are read at the right row', (id, linkIds, codes, t) => {
    const answers = Object.fromEntries(linkIds.map((linkId, place) => [linkId, codes[place] ?? 0]));
    expect(scoresOf(instrument(id), answers).find((score) => score.id === 't')?.value).toBe(t);
  });
});

describe('a missing answer', () => {
  it.each(INSTRUMENTS)('is never taken for the lowest one in $id', (found) => {
    expect(scoresOf(found, {}).filter(({ value }) => value !== null)).toEqual([]);
  });
});

it('K6 ships no Spanish: the one copy in public is a machine translation', () => {
  expect(['k6', 'k10'].flatMap((id) => instrument(id).items.filter(({ text }) => text.es !== undefined))).toEqual([]);
});
