// The clocks of an alert. Critical and urgent ones run round the clock; only routine waits for working days.
import type { Severity } from './alert.ts';
import type { CoveringCareTeam } from './care-team.ts';
import { addWorkingDays } from './cover.ts';
import { HOUR, type Instant, MINUTE, plus } from './instant.ts';

/**
 * By when an alert must be acknowledged, before it escalates (again).
 * Defaults of docs/clinical-rules.md section 2, to be signed off: critical 15 min, urgent 4 h, routine 2 working days.
 */
export const acknowledgeBy = (severity: Severity, from: Instant, team: CoveringCareTeam | undefined): Instant => {
  switch (severity) {
    case 'critical':
      return plus(from, 15 * MINUTE);
    case 'urgent':
      return plus(from, 4 * HOUR);
    case 'routine':
      return addWorkingDays(from, 2, team);
  }
};

/** By when the patient must have been reached once someone has acknowledged; a routine alert has no second clock. */
export const reachBy = (severity: Severity, acknowledgedAt: Instant): Instant | undefined => {
  switch (severity) {
    case 'critical':
      return plus(acknowledgedAt, HOUR);
    case 'urgent':
      return plus(acknowledgedAt, 4 * HOUR);
    case 'routine':
      return undefined;
  }
};
