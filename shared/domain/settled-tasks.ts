// A task of Vigil's own that what staff did elsewhere has settled: it is closed with that, and not a second time by hand.
import type { AlertOutcome, OpenAlert } from './alert.ts';
import type { Draft } from './draft.ts';

/** Closes the open tasks on this ladder. */
export const settleTasks = (draft: Draft, ladder: string, by: string, outcome: AlertOutcome): void => {
  const isSettled = (open: OpenAlert): boolean => open.ladder === ladder;
  const { openAlerts } = draft.state;
  if (!openAlerts.some(isSettled)) return;
  for (const { id: alertId } of openAlerts.filter(isSettled))
    draft.alertChanges.push({
      alertId,
      status: 'closed',
      notify: false,
      step: { at: draft.now, by, what: 'closed' },
      outcome,
    });
  draft.change({ openAlerts: openAlerts.filter((open) => !isSettled(open)) });
};
