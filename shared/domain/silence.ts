// A survey closed by time: what silence means, and whether it was silence at all.

import { raiseIn, raiseUnlessOpen } from './alerting.ts';
import { occasionOf } from './answer-alerts.ts';
import type { Draft } from './draft.ts';
import type { Sitting } from './patient.ts';
import type { InstrumentId } from './questionnaire.ts';

/** A question that never went out is not unanswered; staff hear that this patient is not reached. */
export const raiseUndelivered = (draft: Draft, { dueAt }: Pick<Sitting, 'dueAt'>): void =>
  raiseUnlessOpen(draft, { kind: 'event', event: 'undelivered' }, `missed/${dueAt}`, {});

const instrumentsIn = ({ administrations }: Sitting): readonly InstrumentId[] =>
  administrations.map(({ instrument }) => instrument);

/** Nobody's silence, but a check whose every day counts was missed all the same. */
export const raiseMissedCheck = (draft: Draft, sitting: Sitting): void =>
  raiseUnlessOpen(
    draft,
    { kind: 'missed', count: 0, instruments: instrumentsIn(sitting) },
    `missed/${sitting.dueAt}`,
    {},
  );

/** True when the last text that asked the open question was not sent, or did not come. */
const isUnasked = ({ askAgainAt, question }: Sitting): boolean =>
  askAgainAt !== undefined || question.undelivered === true;

/** Silence in mid-questionnaire belongs to the survey's case: what was answered before is part of it. */
export const raiseUnfinished = (draft: Draft, sitting: Sitting): void => {
  const [{ id, instrument, version, answers }] = sitting.administrations;
  raiseIn(draft, { kind: 'unfinished', instrument, answers }, occasionOf(sitting), {
    administrationId: id,
    instrument,
    instrumentVersion: version,
  });
};

/** Danger that was open before this survey closed: what its closing raised is no sign of silence. */
const hasOpenCase = ({ state, alerts }: Draft): boolean =>
  state.openAlerts.some(({ id, severity }) => severity !== 'routine' && alerts.every((alert) => alert.id !== id));

/**
 * Counts a delivered sitting that nobody answered, and raises what the rules say to silence, the most severe first so that
 * one entry per patient remains. The sitting must be closed.
 */
export const raiseForSilence = (draft: Draft, sitting: Sitting): void => {
  const caseId = `missed/${sitting.dueAt}`;
  if (isUnasked(sitting) || sitting.byPhone) {
    // Of a programme on hold staff know; an entry for each patient would tell them nothing.
    if (!draft.context.programmeHeld && !sitting.byPhone) raiseUndelivered(draft, sitting);
    raiseMissedCheck(draft, sitting);
    return;
  }
  const missedInARow = sitting.answered ? 0 : draft.state.missedInARow + 1;
  draft.change({ missedInARow });
  raiseUnfinished(draft, sitting);
  const count = { count: missedInARow };
  if (hasOpenCase(draft)) raiseUnlessOpen(draft, { kind: 'event', event: 'silent-with-open-case' }, caseId, count);
  const unfinished = draft.state.surveys?.unfinishedInARow ?? 0;
  raiseUnlessOpen(
    draft,
    { kind: 'missed', count: missedInARow, unfinished, instruments: instrumentsIn(sitting) },
    caseId,
    count,
  );
};
