// Scores of an instrument: sums by its published rule, or the items that are missing; never a guess.
import { type Instrument, type LinkId, type ScoreDefinition, scaleOf } from './questionnaire.ts';
import type { Score } from './response.ts';

type Answers = Readonly<Record<LinkId, number>>;

const assertAnswersBelongTo = (instrument: Instrument, answers: Answers): void => {
  for (const [linkId, code] of Object.entries(answers)) {
    const item = instrument.items.find((candidate) => candidate.linkId === linkId);
    if (!item) throw new RangeError(`${instrument.id} has no item ${linkId}`);
    if (!scaleOf(instrument, item).options.some((option) => option.code === code))
      throw new RangeError(`${instrument.id} ${linkId} has no answer option with that code`);
  }
};

const scoreOf = ({ id, items, bands }: ScoreDefinition, answers: Answers): Score => {
  const missing = items.filter((linkId) => answers[linkId] === undefined);
  if (missing.length > 0) return { id, value: null, missing };
  const value = items.reduce((sum, linkId) => sum + (answers[linkId] ?? 0), 0);
  const band = bands.find(({ min, max }) => min <= value && value <= max)?.label;
  return band === undefined ? { id, value } : { id, value, band };
};

/**
 * Every score the instrument defines, in its order. One missing item leaves a score without a value: nothing is prorated.
 * @throws RangeError for an answer that the instrument does not have, which the reader can never produce.
 */
export const scoresOf = (instrument: Instrument, answers: Answers): readonly Score[] => {
  assertAnswersBelongTo(instrument, answers);
  return instrument.scores.map((definition) => scoreOf(definition, answers));
};
