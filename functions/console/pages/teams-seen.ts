// The care teams whose work someone sees: their own, and the one that hears of unknown numbers even before it is set up.
import type { CareTeam, CareTeamId } from '../../../shared/domain/care-team.ts';
import { seesTeam } from '../../../shared/domain/team-access.ts';
import type { ConsoleDependencies } from '../console-dependencies.ts';
import type { Identity } from '../identity.ts';

/** What is known of a team that nobody has set up. */
const notSetUp = (id: string): CareTeam => ({ id, programmeName: `${id} (not set up)`, timeZone: 'UTC' });

/** Every team as last written, and which of them is not set up. */
export const everyTeam = async ({
  careTeams,
  defaultCareTeam,
}: Pick<ConsoleDependencies, 'careTeams' | 'defaultCareTeam'>) => withDefault(await careTeams.list(), defaultCareTeam);

const withDefault = (teams: readonly CareTeam[], defaultCareTeam: CareTeamId) => {
  const isThere = teams.some(({ id }) => id === defaultCareTeam);
  return isThere ? { teams } : { teams: [...teams, notSetUp(defaultCareTeam)], missing: defaultCareTeam };
};

/** Of the teams that this request has read already. */
export const teamsSeen = async (
  { knownTeams, defaultCareTeam }: Pick<ConsoleDependencies, 'knownTeams' | 'defaultCareTeam'>,
  by: Identity,
): Promise<readonly CareTeam[]> =>
  withDefault(await knownTeams(), defaultCareTeam).teams.filter((team) => seesTeam(team, by));
