// What an instrument's published cut-offs say to answers and scores: yes, no, or unknown.
import type { Answers } from './enable-when.ts';
import type { CutOff, Instrument, LinkId } from './questionnaire.ts';
import type { Score } from './response.ts';
import { isWithin } from './threshold.ts';

/** Whether the value is at or beyond the cut-off; no value is unknown, never "no". */
const reaches = (cutOff: CutOff, value: number | null | undefined): boolean | null =>
  value === null || value === undefined ? null : isWithin(value, cutOff);

/**
 * For a cut-off on a score or an item: whether it is reached, null where there is no score or answer. For one on each
 * item: the items that reach it; an item without an answer is not among them, so look at what is missing too.
 */
export const cutOffReached = (
  instrument: Instrument,
  cutOff: CutOff,
  answers: Answers,
  scores: readonly Score[],
): boolean | null | readonly LinkId[] => {
  const { on } = cutOff;
  if (on === 'each-item')
    return instrument.items.map(({ linkId }) => linkId).filter((linkId) => reaches(cutOff, answers[linkId]) === true);
  if ('item' in on) return reaches(cutOff, answers[on.item]);
  return reaches(cutOff, scores.find(({ id }) => id === on.score)?.value);
};
