// The care team that a request is about, for those who may change it: its members, and administrators.
import type { CareTeam } from '../../shared/domain/care-team.ts';
import { seesTeam } from '../../shared/domain/team-access.ts';
import { type ApiResponse, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** As last written; undefined where there is none, or it is another's. */
export const teamOf = async (
  { careTeams }: Pick<ConsoleDependencies, 'careTeams'>,
  { id, by }: Pick<ApiRequest, 'id' | 'by'>,
): Promise<CareTeam | undefined> => {
  const team = await careTeams.get(id);
  return team && (by.roles.includes('administrator') || seesTeam(team, by)) ? team : undefined;
};

export const noTeam = (): ApiResponse => problem('not-found', 'No care team of yours has this id.');
