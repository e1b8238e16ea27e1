// A patient in the middle of writing is let finish: for some minutes nothing that nobody asked for comes between.
import type { Draft } from './draft.ts';
import { LULL } from './free-to-text.ts';
import { earliest, HOUR, later, MINUTE, millisecondsBetween, plus, roundUpToMinute } from './instant.ts';
import type { Sitting } from './patient.ts';

/** A question that was asked less than this ago is not reminded of; one that would be is so much later, or half-way to its end. */
const TOO_SOON = HOUR;
const LATER = 3 * HOUR;
/** The patient may have wished for no more than that. */
const TOO_SOON_AS_WISHED = 30 * MINUTE;

/** What the patient wrote was answered with a question, mostly the open one again: its reminder begins to count anew. */
const remindLater = (draft: Draft, sitting: Sitting): void => {
  const { now } = draft;
  const { remindAt, expiresAt, snoozed } = sitting;
  if (!remindAt || remindAt >= plus(now, snoozed ? TOO_SOON_AS_WISHED : TOO_SOON)) return;
  const halfWay = plus(now, millisecondsBetween(now, expiresAt) / 2);
  const rested = roundUpToMinute(earliest(plus(now, LATER), halfWay) ?? halfWay);
  draft.change({ sitting: { ...sitting, remindAt: later(remindAt, rested) } });
};

/** Puts off what would come within minutes of this text: a reminder, or a survey about to begin. */
export const letFinish = (draft: Draft): void => {
  const { sitting, nextWakeAt, consent, kind } = draft.state;
  if (kind !== 'patient' || consent.status !== 'opted-in') return;
  if (nextWakeAt && nextWakeAt <= plus(draft.now, LULL)) draft.change({ wroteAt: draft.now });
  if (sitting) remindLater(draft, sitting);
};
