// The care teams of somebody who has several: what waits in each, with a link to it.
import { SEVERITIES } from '../../../shared/domain/alert.ts';
import type { CareTeamId } from '../../../shared/domain/care-team.ts';
import { type TeamCounts, totalOf } from './waiting-counts.ts';

interface TeamsWaitingProps {
  readonly teams: readonly TeamCounts[];
  /** The team that is shown alone. */
  readonly only: CareTeamId | undefined;
  /** Where a team, or all of them, is shown. */
  readonly linkTo: (team: CareTeamId | undefined) => string;
}

export const TeamsWaiting = ({ teams, only, linkTo }: TeamsWaitingProps) => {
  if (teams.length < 2) return null;
  const isShown = ({ team, counts }: TeamCounts) => totalOf(counts) > 0 || team.id === only;
  const quiet = teams.filter((each) => !isShown(each));
  const all = teams.reduce((sum, { counts }) => sum + totalOf(counts), 0);
  return (
    <nav aria-label="Care teams" class="filters teams">
      <ul>
        <li>
          <a href={linkTo(undefined)} aria-current={only === undefined ? 'page' : undefined}>
            All my teams {all}
          </a>
        </li>
        {teams.filter(isShown).map((each) => (
          <Team key={each.team.id} {...each} isHere={each.team.id === only} to={linkTo(each.team.id)} />
        ))}
      </ul>
      {quiet.length > 0 && (
        <details>
          <summary>
            Nobody waits in {quiet.length} {quiet.length === 1 ? 'team' : 'teams'}
          </summary>
          <ul>
            {quiet.map(({ team }) => (
              <li key={team.id}>
                <a href={linkTo(team.id)}>{team.programmeName}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
};

const Team = ({ team, counts, isHere, to }: TeamCounts & { readonly isHere: boolean; readonly to: string }) => (
  <li>
    <a href={to} aria-current={isHere ? 'page' : undefined}>
      {team.programmeName}
      {totalOf(counts) === 0 && ' nobody waits'}
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <>
          {' '}
          <span key={severity} class={`badge ${severity}`}>
            {counts[severity]} {severity}
          </span>
        </>
      ))}
    </a>
  </li>
);
