import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/domain/enable-when.ts';
import type { Instrument, Item, ScoreDefinition } from '../../shared/domain/questionnaire.ts';
import { scoresOf } from '../../shared/domain/score.ts';
import { INSTRUMENTS, instrument } from '../../shared/instruments/registry.ts';
import { codesOf, reachable } from './reachable.ts';

/** Every item answered, with any of its codes. */
const completeAnswers = (found: Instrument): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(found.items.map((item) => [item.linkId, fc.constantFrom(...codesOf(found, item))] as const)),
  );

const scoredItem = (found: Instrument): fc.Arbitrary<{ item: Item; definition: ScoreDefinition }> =>
  fc.constantFrom(
    ...found.scores.flatMap((definition) =>
      found.items.filter(({ linkId }) => definition.items.includes(linkId)).map((item) => ({ item, definition })),
    ),
  );

const scoredAs = (found: Instrument, { id }: ScoreDefinition, answers: Answers): number => {
  const value = scoresOf(found, answers).find((score) => score.id === id)?.value;
  if (typeof value !== 'number') throw new Error(`${found.id} ${id} has no value`);
  return value;
};

const points = ({ recode }: Item, code: number): number => recode?.[code] ?? code;

describe.each(INSTRUMENTS.filter(({ scores }) => scores.length > 0))('$id', (found) => {
  it('scores every complete set of answers, to a value that the publication has', () => {
    fc.assert(
      fc.property(completeAnswers(found), (answers) => {
        for (const definition of found.scores)
          expect(reachable(definition)).toContain(scoredAs(found, definition, answers));
      }),
      { numRuns: 100 },
    );
  });

  it('never scores lower for more points in an item, and rises where every item counts', () => {
    fc.assert(
      fc.property(completeAnswers(found), scoredItem(found), (answers, { item, definition }) => {
        const byPoints = codesOf(found, item).toSorted((one, other) => points(item, one) - points(item, other));
        const values = byPoints.map((code) => scoredAs(found, definition, { ...answers, [item.linkId]: code }));
        expect(values).toEqual(values.toSorted((one, other) => one - other));
        if (definition.method?.kind !== 'grade' && item.recode === undefined)
          expect(new Set(values).size).toBe(byPoints.length);
      }),
      { numRuns: 100 },
    );
  });

  it('has no score without an item that it needs, and names just that item', () => {
    fc.assert(
      fc.property(completeAnswers(found), scoredItem(found), (answers, { item, definition }) => {
        const present = Object.fromEntries(definition.items.map((linkId) => [linkId, answers[linkId] || 1]));
        const { [item.linkId]: _, ...short } = { ...answers, ...present };
        expect(scoresOf(found, short).find(({ id }) => id === definition.id)).toEqual({
          id: definition.id,
          value: null,
          missing: [item.linkId],
        });
      }),
      { numRuns: 50 },
    );
  });
});

it('K10 is one sum in two codings, and holds K6', () => {
  const k10 = instrument('k10');
  const k6 = instrument('k6');
  const same = (text: string | undefined) => k10.items.find((item) => item.text.en === text)?.linkId ?? '';
  fc.assert(
    fc.property(completeAnswers(k10), (answers) => {
      const [total, coded0To4, embedded] = scoresOf(k10, answers).map(({ value }) => value ?? Number.NaN);
      expect(coded0To4).toBe((total ?? Number.NaN) - 10);
      const asK6 = Object.fromEntries(k6.items.map(({ linkId, text }) => [linkId, (answers[same(text.en)] ?? 0) - 1]));
      expect(embedded).toBe(scoresOf(k6, asK6).at(0)?.value);
    }),
  );
});

it('more pain never makes physical health better: the item is really reversed', () => {
  const global = instrument('promis-global-10');
  fc.assert(
    fc.property(completeAnswers(global), (answers) => {
      const physical = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((pain) =>
        scoresOf(global, { ...answers, global07r: pain }).find(({ id }) => id === 'gph_t'),
      );
      const values = physical.map((score) => score?.value ?? Number.NaN);
      expect(values).toEqual(values.toSorted((one, other) => other - one));
      expect(values.at(0)).toBeGreaterThan(values.at(-1) ?? Number.NaN);
    }),
  );
});
