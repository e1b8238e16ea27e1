// What the alerts of one patient add to the figures: the clocks by case, and which rules alert without need.
import { type Alert, type AlertStep, SEVERITIES } from '../alert.ts';
import { acknowledgeBy, reachBy } from '../alert-clocks.ts';
import type { CoveringCareTeam } from '../care-team.ts';
import type { Instant } from '../instant.ts';
import { type Counts, countOf } from './counts.ts';

export interface ClockedBy {
  readonly now: Instant;
  /** Its working days are what a routine alert waits for. */
  readonly careTeam?: CoveringCareTeam;
}

/**
 * Clocks are those of a case, by its most severe alert: `raised`, of those `acknowledgeDue` (acknowledged, or its time is over)
 * and `acknowledgedInTime`, and `actDue` and `actedInTime` likewise. Rules count every alert.
 */
export const alertCounts = (alerts: readonly Alert[], around: ClockedBy): Counts => {
  const cases = Map.groupBy(alerts, ({ caseId }) => caseId);
  return countOf([...[...cases.values()].flatMap((those) => caseNames(those, around)), ...alerts.flatMap(ruleNames)]);
};

const caseNames = (alerts: readonly Alert[], around: ClockedBy): readonly string[] => {
  const severity = SEVERITIES.find((each) => alerts.some((alert) => alert.severity === each)) ?? 'routine';
  const raisedAt = alerts.map((alert) => alert.raisedAt).toSorted()[0] ?? around.now;
  const steps = alerts.flatMap((alert) => alert.steps);
  const acknowledgedAt = firstOf(steps, ['acknowledged', 'reached', 'closed', 'snoozed']);
  const actedAt = firstOf(steps, ['reached', 'closed', 'snoozed']);
  const acknowledgeDue = acknowledgeBy(severity, raisedAt, around.careTeam);
  const actDue = reachBy({ severity, raisedAt }, acknowledgedAt ?? acknowledgeDue, around.careTeam);
  const clock = `case/${severity}`;
  return [
    `${clock}/raised`,
    ...clockNames(`${clock}/acknowledge`, acknowledgedAt, acknowledgeDue, around.now),
    ...clockNames(`${clock}/act`, actedAt, actDue, around.now),
  ];
};

/** Of what is still within its time nobody can say yet how it went. */
const clockNames = (name: string, doneAt: Instant | undefined, by: Instant, now: Instant): readonly string[] => {
  if (doneAt === undefined) return by < now ? [`${name}Due`] : [];
  return doneAt <= by ? [`${name}Due`, `${name}InTime`] : [`${name}Due`];
};

const firstOf = (steps: readonly AlertStep[], kinds: readonly AlertStep['what'][]): Instant | undefined =>
  steps
    .filter(({ what }) => kinds.includes(what))
    .map(({ at }) => at)
    .toSorted()[0];

const ruleNames = ({ ruleId, status, outcome }: Alert): readonly string[] => [
  `rule/${ruleId}/raised`,
  ...(status === 'closed' ? [`rule/${ruleId}/closed`] : []),
  ...(outcome === 'no-action-needed' ? [`rule/${ruleId}/noAction`] : []),
];
