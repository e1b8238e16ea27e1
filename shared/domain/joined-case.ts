// An alert that is raised in a case that staff have open joins it: who looked before then has not seen all of the case.
import type { Alert, OpenAlert } from './alert.ts';
import type { Instant } from './instant.ts';
import type { AlertChange } from './turn.ts';

/**
 * Says on what was open before which alerts of this turn joined its case. Nobody is told for that: the alerts themselves have
 * their notices.
 */
export const joinings = (
  openAlerts: readonly OpenAlert[],
  raised: readonly Alert[],
  now: Instant,
): readonly AlertChange[] =>
  openAlerts
    .filter(({ id }) => raised.every((alert) => alert.id !== id))
    .flatMap(({ id, caseId, acknowledgedAt }) => {
      const reasons = raised.filter((alert) => alert.caseId === caseId).map(({ reason }) => reason);
      if (reasons.length === 0) return [];
      return {
        alertId: id,
        status: acknowledgedAt ? 'acknowledged' : 'open',
        step: { at: now, by: 'vigil', what: 'joined', note: reasons.join(' ') },
        notify: false,
      };
    });
