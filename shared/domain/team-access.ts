// Whose patients a member of staff may see: those of their own care teams.
import type { Actor } from './alert-actions.ts';
import { isSameUser } from './away.ts';
import type { CareTeam } from './care-team.ts';

/** A team that lists no members is open to all staff, as is one that is not set up. */
export const seesTeam = (team: Pick<CareTeam, 'members'> | undefined, { name, roles }: Actor): boolean => {
  if (!team?.members?.length || roles.includes('programme-lead')) return true;
  return team.members.some(({ user }) => isSameUser(user, name));
};
