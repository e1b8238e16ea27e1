// The care teams whose work someone sees: their own, and the one that hears of unknown numbers even before it is set up.
import type { CareTeam } from '../../../shared/domain/care-team.ts';
import { seesTeam } from '../../../shared/domain/team-access.ts';
import type { ConsoleDependencies } from '../console-dependencies.ts';
import type { Identity } from '../identity.ts';

type Teams = Pick<ConsoleDependencies, 'careTeams' | 'defaultCareTeam'>;

/** What is known of a team that nobody has set up. */
const notSetUp = (id: string): CareTeam => ({ id, programmeName: `${id} (not set up)`, timeZone: 'UTC' });

/** Every team, and which of them is not set up. */
export const everyTeam = async ({ careTeams, defaultCareTeam }: Teams) => {
  const teams = await careTeams.list();
  const isThere = teams.some(({ id }) => id === defaultCareTeam);
  return isThere ? { teams } : { teams: [...teams, notSetUp(defaultCareTeam)], missing: defaultCareTeam };
};

export const teamsSeen = async (deps: Teams, by: Identity): Promise<readonly CareTeam[]> =>
  (await everyTeam(deps)).teams.filter((team) => seesTeam(team, by));
