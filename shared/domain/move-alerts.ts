// Open alerts go with a patient who changes the care team: the new team is told, and takes them on.
import type { OpenAlert } from './alert.ts';
import { acknowledgeBy } from './alert-clocks.ts';
import { type CareTeam, type CareTeamId, type CoveringCareTeam, isCovering } from './care-team.ts';
import type { Draft } from './draft.ts';
import { earliest } from './instant.ts';
import { byUrgency } from './work-list.ts';

export interface TeamChange {
  readonly before: CareTeamId;
  readonly by: string;
  /** The new team, for its working days. */
  readonly team: CareTeam | undefined;
}

/** Once for each case, by its most pressing alert. */
const leadersOf = (openAlerts: readonly OpenAlert[]): readonly OpenAlert[] =>
  [...Map.groupBy(openAlerts, ({ caseId }) => caseId).values()].flatMap((inCase) => byUrgency(inCase).slice(0, 1));

/**
 * What the old team acknowledged the new one has not seen: it is open again, with nobody, by a clock that is never later than
 * the one that ran. Where the patient was reached only the closing is left.
 */
const handedOver = (
  { assignedTo: _owner, ...open }: OpenAlert,
  isLeader: boolean,
  { now }: Draft,
  team: CoveringCareTeam | undefined,
): OpenAlert => {
  if (open.reachedAt) return open;
  const { acknowledgedAt: _before, ...unseen } = open;
  const nextStepAt = earliest(open.nextStepAt, isLeader ? acknowledgeBy(open.severity, now, team) : undefined);
  return { ...unseen, ...(nextStepAt && { nextStepAt }) };
};

/** Of a draft whose patient has the new team already. */
export const moveAlerts = (draft: Draft, { before, by, team }: TeamChange): void => {
  const { openAlerts, careTeamId } = draft.state;
  const leaders = leadersOf(openAlerts);
  const covering = team && isCovering(team) ? team : undefined;
  for (const open of openAlerts)
    draft.alertChanges.push({
      alertId: open.id,
      status: open.reachedAt ? 'acknowledged' : 'open',
      step: { at: draft.now, by, what: 'moved', careTeamId: before },
      careTeamId,
      notify: leaders.includes(open),
    });
  draft.change({ openAlerts: openAlerts.map((open) => handedOver(open, leaders.includes(open), draft, covering)) });
};
