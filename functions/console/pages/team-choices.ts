// Care teams to choose from, by name; two of one name are told apart by their ids.
import type { CareTeam, CareTeamId } from '../../../shared/domain/care-team.ts';

type Named = Pick<CareTeam, 'id' | 'programmeName'>;

export const teamChoices = (teams: readonly Named[]): readonly (readonly [CareTeamId, string])[] =>
  teams.map(({ id, programmeName }) => {
    const isAlone = teams.filter((team) => team.programmeName === programmeName).length === 1;
    return [id, isAlone ? programmeName : `${programmeName} (${id})`];
  });
