// Scores of an instrument by its published rule, or the items that are missing; never a guess.
import { type Answers, isRuledOut } from './enable-when.ts';
import { type Band, type Instrument, type Item, type LinkId, type ScoreDefinition, scaleOf } from './questionnaire.ts';
import type { Score } from './response.ts';

type Computed = Extract<Score, { value: number }>;

const itemOf = (instrument: Instrument, linkId: LinkId): Item => {
  const item = instrument.items.find((candidate) => candidate.linkId === linkId);
  if (!item) throw new RangeError(`${instrument.id} has no item ${linkId}`);
  return item;
};

/** @throws RangeError for an item or a code that the instrument does not have. */
export const assertAnswersBelongTo = (instrument: Instrument, answers: Answers): void => {
  for (const [linkId, code] of Object.entries(answers)) {
    const codes = scaleOf(instrument, itemOf(instrument, linkId)).options.map((option) => option.code);
    if (!codes.includes(code))
      throw new RangeError(
        `${instrument.id} ${linkId} has no answer option with that code; it has ${codes.join(', ')}`,
      );
  }
};

/** What an answer counts; an item that another answer rules out counts nothing. */
const pointsOf = ({ linkId, recode }: Item, answers: Answers): number => {
  const code = answers[linkId];
  return code === undefined ? 0 : (recode?.[code] ?? code);
};

/** The items without an answer that no other answer rules out. */
const missingOf = (instrument: Instrument, { items }: ScoreDefinition, answers: Answers): readonly LinkId[] =>
  items.filter(
    (linkId) => answers[linkId] === undefined && !isRuledOut(instrument, itemOf(instrument, linkId), answers),
  );

const computedFrom = (where: string, { method }: ScoreDefinition, points: readonly number[]): Omit<Computed, 'id'> => {
  const sum = points.reduce((total, one) => total + one, 0);
  if (method === undefined) return { value: sum };
  if (method.kind === 'sum') return { value: sum * (method.times ?? 1) + (method.plus ?? 0) };
  // The first attribute says whether there was anything at all: what is said after a 0 does not count.
  if (method.kind === 'grade') return { value: points[0] === 0 ? 0 : published(where, method.grades[points.join()]) };
  const { value, se } = published(
    where,
    method.rows.find(({ raw }) => raw === sum),
  );
  return { value, se };
};

/** A table that lacks a row is a fault in the instrument. */
const published = <T>(where: string, found: T | undefined): T => {
  if (found === undefined) throw new RangeError(`The table of ${where} has no row for these answers`);
  return found;
};

/** The label of the band that holds the value, where there is one. */
export const bandOf = (bands: readonly Band[], value: number): string | undefined =>
  bands.find(({ min, max }) => min <= value && value <= max)?.label;

const scoreOf = (instrument: Instrument, definition: ScoreDefinition, answers: Answers): Score => {
  const { id, items, bands } = definition;
  const missing = missingOf(instrument, definition, answers);
  if (missing.length > 0) return { id, value: null, missing };
  const points = items.map((linkId) => pointsOf(itemOf(instrument, linkId), answers));
  const computed = computedFrom(`${instrument.id} ${id}`, definition, points);
  const band = bandOf(bands, computed.value);
  return { id, ...computed, ...(band !== undefined && { band }) };
};

/**
 * Every score the instrument defines, in its order. One missing item leaves a score without a value: nothing is prorated.
 * @throws RangeError for an answer that the instrument does not have, which the reader can never produce.
 */
export const scoresOf = (instrument: Instrument, answers: Answers): readonly Score[] => {
  assertAnswersBelongTo(instrument, answers);
  return instrument.scores.map((definition) => scoreOf(instrument, definition, answers));
};
