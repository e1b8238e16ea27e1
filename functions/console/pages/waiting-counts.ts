// How many patients wait in each care team, by how severe their worst open alert is.
import { SEVERITIES, type Severity } from '../../../shared/domain/alert.ts';
import type { CareTeam } from '../../../shared/domain/care-team.ts';
import { byUrgency, type WaitingPatient } from '../../../shared/domain/work-list.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface TeamCounts {
  readonly team: CareTeam;
  readonly counts: SeverityCounts;
}

/** Of the most pressing alert. */
export const severityOf = ({ openAlerts }: WaitingPatient): Severity => byUrgency(openAlerts)[0]?.severity ?? 'routine';

export const countsOf = (patients: readonly WaitingPatient[]): SeverityCounts => {
  const counts: Record<Severity, number> = { critical: 0, urgent: 0, routine: 0 };
  for (const patient of patients) counts[severityOf(patient)] += 1;
  return counts;
};

export const totalOf = ({ critical, urgent, routine }: SeverityCounts): number => critical + urgent + routine;

/** Teams with the most critical cases first, those with nobody last. */
export const countsByTeam = (
  teams: readonly CareTeam[],
  patients: readonly WaitingPatient[],
): readonly TeamCounts[] => {
  const byTeam = Map.groupBy(patients, ({ careTeamId }) => careTeamId);
  return teams.map((team) => ({ team, counts: countsOf(byTeam.get(team.id) ?? []) })).toSorted(moreSevereFirst);
};

const moreSevereFirst = (one: TeamCounts, other: TeamCounts): number => {
  const severity = SEVERITIES.find((each) => one.counts[each] !== other.counts[each]);
  if (severity) return other.counts[severity] - one.counts[severity];
  return one.team.programmeName.localeCompare(other.team.programmeName, 'en');
};
