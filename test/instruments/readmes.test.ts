// What an instrument's README says of it is what the data does: whoever approves an instrument reads the README.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../shared/domain/questionnaire.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'shared', 'instruments');
const readme = (...path: readonly string[]): string => readFileSync(join(FOLDER, ...path, 'README.md'), 'utf8');

const bandsOf = ({ scores }: Instrument) =>
  scores.flatMap(({ bands, otherBands }) => [...bands, ...(otherBands?.bands ?? [])]);

/** From and to, as a README's table may have it: `55–59.9`, `41.0–79.4`, and open ends, `below 55` and `70 and above`. */
const span = (min: number, max: number): RegExp =>
  new RegExp(`(?:^|\\D)(?:${min}(?:\\.0)?–${max}(?!\\d)|below ${Math.ceil(max)}(?!\\d)|${min} and above)`, 'm');

describe.each(INSTRUMENTS)('the README of $id', (instrument) => {
  const text = readme(instrument.id);

  it.each(['| Source ', '| Licence ', '| LOINC ', '| Recall, so shortest interval |', '**Unverified.**'])(
    'has %s',
    (part) => {
      expect(text).toContain(part);
    },
  );

  it('gives the recall, the version where the wording is ours, and every range', () => {
    const days = instrument.recallDays === 1 ? /1 day|in a day/ : new RegExp(`${instrument.recallDays} days`);
    expect(text).toMatch(days);
    if (instrument.version.startsWith('own-wording')) expect(text).toContain(instrument.version);
    const named = instrument.scores.filter(({ method }) => method?.kind !== 'grade');
    for (const { id, range } of named.filter(({ items }) => items.length > 1)) expect(text, id).toMatch(span(...range));
  });

  it('lists every band', () => {
    for (const { min, max, label } of bandsOf(instrument)) {
      expect(text, label).toMatch(span(min, max));
      expect(text.toLowerCase()).toContain(label.toLowerCase().split(/[:(]/)[0]?.trim());
    }
  });

  it('names every cut-off, with its number and its source', () => {
    for (const { atLeast, atMost, source } of instrument.cutOffs ?? []) {
      expect(text).toContain(String(atLeast ?? atMost));
      for (const one of source.split('; ')) expect(text, source).toContain(one.split(' ')[0]);
    }
  });
});

it('every instrument is in the table of them all', () => {
  for (const { id } of INSTRUMENTS) expect(readme()).toContain(`[${id}](${id}/README.md)`);
});
