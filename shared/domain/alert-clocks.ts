// The clocks of an alert. Critical and urgent ones run round the clock; only routine waits for working days.
import type { OpenAlert, Severity } from './alert.ts';
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

/** The time that reaching the patient may take, from when it begins (again); a routine alert is done with in that time. */
export const reachWithin = (severity: Severity, from: Instant, team: CoveringCareTeam | undefined): Instant =>
  severity === 'critical' ? plus(from, HOUR) : acknowledgeBy(severity, from, team);

/** Only of a critical alert does acknowledging begin a clock; the others have one, from raising to reaching. */
export const acknowledgingBegins = (severity: Severity): boolean => severity === 'critical';

/** By when the patient must have been reached, or a routine alert dealt with. */
export const reachBy = (
  { severity, raisedAt }: Pick<OpenAlert, 'severity' | 'raisedAt'>,
  acknowledgedAt: Instant,
  team: CoveringCareTeam | undefined,
): Instant => reachWithin(severity, acknowledgingBegins(severity) ? acknowledgedAt : raisedAt, team);

/** The clock of an alert once somebody has acknowledged it; undefined where another of its case has one. */
export const clockOnceAcknowledged = ({ severity, nextStepAt }: OpenAlert, now: Instant): Instant | undefined =>
  nextStepAt && acknowledgingBegins(severity) ? reachWithin(severity, now, undefined) : nextStepAt;
