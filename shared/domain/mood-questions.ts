// Questions about mood go where others may read them only by the patient's word; else a person asks them in a call.

import { raiseUnlessOpen } from './alerting.ts';
import type { Draft } from './draft.ts';
import type { Instant } from './instant.ts';
import type { InstrumentId } from './questionnaire.ts';
import { isAskedTooSoon } from './recall.ts';
import { isReadByOthers } from './respondent.ts';

/** Hands what is due about mood to staff, where the phone keeps it from being asked. It counts as asked: one task in its interval. */
export const callAboutMood = (draft: Draft, instruments: readonly InstrumentId[], dueAt: Instant): void => {
  const { state, context } = draft;
  const undecided = state.consent.separately?.['mood-questions'] === undefined;
  if (!isReadByOthers(state) || !undecided || state.respondent === 'proxy') return;
  for (const id of new Set(instruments)) {
    const instrument = context.content.instrument(id);
    if (!instrument.mood || isAskedTooSoon(draft.state, instrument, dueAt)) continue;
    raiseUnlessOpen(draft, { kind: 'event', event: 'mood-by-phone' }, `event/${context.turnId}`, {
      instrument: id,
      instrumentVersion: instrument.version,
    });
    draft.change({ lastAsked: { ...draft.state.lastAsked, [id]: dueAt } });
  }
};
