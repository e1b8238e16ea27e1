// Marks a member of a care team as away until a day, or as there again. What they have goes back to the team.
import { parseAwayRequest } from '../../shared/contracts/console/away-request.ts';
import { isSameUser, withAway } from '../../shared/domain/away.ts';
import { teamChanges } from '../../shared/domain/set-up/team-changes.ts';
import { localDate } from '../../shared/domain/zoned-time.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { type ApiResponse, answer, invalid } from './api-response.ts';
import { changedMeanwhile, shown } from './care-teams.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { returnToTeam } from './hand-over.ts';
import type { ApiRequest } from './request.ts';
import { setUpEntry } from './set-up-entry.ts';
import { noTeam, teamOf } from './team-of.ts';

/** `POST /care-teams/{id}/away` */
export const postAway = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseAwayRequest);
  if (!body.ok) return body.answer;
  const team = await teamOf(deps, request);
  if (!team) return noTeam();
  const { user, until } = body.value;
  const members = team.members ?? [];
  if (!members.some((member) => isSameUser(member.user, user)))
    return invalid([{ field: 'user', problem: 'is no member of this team', expected: 'the user name of a member' }]);
  if (until !== null && until <= localDate(deps.clock(), team.timeZone))
    return invalid([{ field: 'until', problem: 'is not ahead', expected: 'a day from tomorrow on, or null' }]);
  const changed = { ...team, members: withAway(members, user, until ?? undefined) };
  const changes = teamChanges(team, changed);
  const entry = setUpEntry(deps, request, { place: team.id, action: 'away-changed', changes });
  if ((await deps.careTeams.write({ team: changed, seen: team, entry })) === 'changed')
    return changedMeanwhile(deps, team);
  deps.log(LOG_EVENTS.consoleCareTeamChanged, { careTeamId: team.id, by: request.by.subject });
  // Marked first: whoever is away gets no new case meanwhile.
  const returned = until === null ? undefined : await returnToTeam(deps, team.id, user, request.by);
  return answer(200, { careTeam: shown(changed, deps.clock()), ...(returned && { returned }) });
};
