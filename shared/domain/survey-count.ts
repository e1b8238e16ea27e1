// How many surveys reached the patient and how many of them were answered to the end: counted as they end, for lists.
import type { Draft } from './draft.ts';
import type { SurveyCount } from './list-facts.ts';
import type { Sitting, StopReason } from './patient.ts';

const NONE: SurveyCount = { delivered: 0, completed: 0 };

/** What danger, a hold or leaving cut short says nothing about who answers. */
const CUT_SHORT: readonly StopReason[] = ['danger', 'opted-out', 'suspended'];

const add = (draft: Draft, delivered: number, completed: number): void => {
  const { surveys = NONE } = draft.state;
  draft.change({ surveys: { delivered: surveys.delivered + delivered, completed: surveys.completed + completed } });
};

export const countCompleted = (draft: Draft): void => add(draft, 1, 1);

/** An answer proves that it came; else its texts. What staff were to ask by phone and nobody answered did not come. */
export const countUnfinished = (draft: Draft, sitting: Sitting, stopReason: StopReason): void => {
  const isUnasked = sitting.askAgainAt !== undefined || sitting.question.undelivered || sitting.byPhone;
  if (CUT_SHORT.includes(stopReason) || (isUnasked && !sitting.answered)) return;
  add(draft, 1, 0);
};

/** It was counted as delivered and not answered, and turns out not to have come. */
export const uncount = (draft: Draft): void => {
  if (draft.state.surveys) add(draft, -1, 0);
};
