// How many surveys reached the patient and how many of them were answered to the end: counted as they end, for lists.
import type { Draft } from './draft.ts';
import type { SurveyCount } from './list-facts.ts';
import type { Sitting, StopReason } from './patient.ts';

/** What danger, a hold or leaving cut short says nothing about who answers. */
const CUT_SHORT: readonly StopReason[] = ['danger', 'opted-out', 'suspended'];

/** What is 0 and may be absent is. */
const change = (draft: Draft, next: (count: Required<SurveyCount>) => Required<SurveyCount>): void => {
  const { surveys } = draft.state;
  const { delivered, completed, partly, unfinishedInARow } = next({
    ...{ delivered: 0, completed: 0, partly: 0, unfinishedInARow: 0 },
    ...surveys,
  });
  draft.change({
    surveys: { delivered, completed, ...(partly && { partly }), ...(unfinishedInARow && { unfinishedInARow }) },
  });
};

export const countCompleted = (draft: Draft): void =>
  change(draft, ({ delivered, completed, partly }) => ({
    delivered: delivered + 1,
    completed: completed + 1,
    partly,
    unfinishedInARow: 0,
  }));

/**
 * An answer proves that it came; else its texts. What staff were to ask by phone and nobody answered did not come. A patient whose
 * last question did not come, or whose replies could not be read, has not gone silent.
 */
export const countUnfinished = (draft: Draft, sitting: Sitting, stopReason: StopReason): void => {
  const isUnasked = sitting.askAgainAt !== undefined || sitting.question.undelivered || sitting.byPhone;
  if (CUT_SHORT.includes(stopReason) || (isUnasked && !sitting.answered)) return;
  const isSilence = stopReason === 'expired' && !isUnasked;
  change(draft, ({ delivered, completed, partly, unfinishedInARow }) => ({
    delivered: delivered + 1,
    completed,
    partly: partly + (sitting.answered ? 1 : 0),
    unfinishedInARow: unfinishedInARow + (isSilence ? 1 : 0),
  }));
};

/** It was counted as silence, and its last question turns out not to have come; with no answer it was not delivered at all. */
export const uncount = (draft: Draft, wasAnswered: boolean): void => {
  if (!draft.state.surveys) return;
  change(draft, ({ delivered, unfinishedInARow, ...rest }) => ({
    ...rest,
    delivered: wasAnswered ? delivered : delivered - 1,
    unfinishedInARow: Math.max(0, unfinishedInARow - 1),
  }));
};

/** Silence before now says nothing about the time to come. */
export const forgetSilence = (draft: Draft): void => {
  draft.change({ missedInARow: 0 });
  if (draft.state.surveys?.unfinishedInARow) change(draft, (count) => ({ ...count, unfinishedInARow: 0 }));
};
