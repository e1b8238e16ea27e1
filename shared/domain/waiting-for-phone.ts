// A shared phone is taken: whoever is due waits for their turn, and a survey that never got it is no silence.
import { raiseUnlessOpen } from './alerting.ts';
import type { Draft } from './draft.ts';
import type { Instant } from './instant.ts';
import { whenPhoneMayBeFree } from './shared-phone.ts';

/** Puts off what is due, if the store has found another patient being asked on the same phone. True when it did. */
export const waitForPhone = (draft: Draft): boolean => {
  const { now, phoneBusy } = draft.context;
  if (phoneBusy) draft.change({ phoneBusyUntil: whenPhoneMayBeFree(now) });
  return phoneBusy === true;
};

/** The phone is this patient's: there is nothing to wait for any more. */
export const stopWaiting = (draft: Draft): void => {
  const { phoneBusyUntil: _over, ...state } = draft.state;
  draft.state = state;
};

/** Tells staff of a survey that is let go because the phone was never free for it. */
export const tellNeverAsked = (draft: Draft, dueAt: Instant): void => {
  if (!draft.state.phoneBusyUntil) return;
  raiseUnlessOpen(draft, { kind: 'event', event: 'undelivered' }, `missed/${dueAt}`, {});
  stopWaiting(draft);
};
