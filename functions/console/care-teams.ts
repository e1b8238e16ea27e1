// Care teams: who is told, which lines patients may call, and what is still missing before anyone is invited.
import { type CareTeamRequest, parseCareTeamRequest } from '../../shared/contracts/console/care-team-request.ts';
import { isSameUser, lacksToInvite } from '../../shared/domain/away.ts';
import type { CareTeam, CareTeamMember } from '../../shared/domain/care-team.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { teamChanges } from '../../shared/domain/set-up/team-changes.ts';
import { seesTeam } from '../../shared/domain/team-access.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { Identity } from './identity.ts';
import { type ApiRequest, jsonOf } from './request.ts';
import { setUpEntry } from './set-up-entry.ts';
import { tagOfTeam } from './team-tag.ts';

const ID = /^[a-z0-9-]{1,40}$/;
/** Every turn reads all teams in one item: some 250 of ordinary length. */
const MOST_BYTES = 100 * 1024;
/** Tests of channels change nothing, and stand among the changes. */
const LOOKED_THROUGH = 10;

export const shown = (team: CareTeam, now: Instant) => ({
  ...team,
  missing: lacksToInvite(team, now),
  tag: tagOfTeam(team),
});

/** `GET /care-teams` */
export const getCareTeams = async (deps: ConsoleDependencies): Promise<ApiResponse> =>
  answer(200, { careTeams: (await deps.careTeams.list()).map((team) => shown(team, deps.clock())) });

/** `PUT /care-teams/{id}` */
export const putCareTeam = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  if (!ID.test(request.id))
    return invalid([
      { field: 'id', problem: 'is not an id', expected: '1 to 40 lower-case letters, digits and dashes' },
    ]);
  const parsed = parseCareTeamRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const known = await deps.careTeams.list();
  const before = known.find(({ id }) => id === request.id);
  const refused = refusalOf(request.by, before, parsed.value);
  if (!refused && before && request.seenTag !== undefined && request.seenTag !== tagOfTeam(before))
    return changedMeanwhile(deps, before);
  if (refused) return refused;
  const team = changedTeam(request.id, before, parsed.value);
  const others = known.filter(({ id }) => id !== team.id);
  if (Buffer.byteLength(JSON.stringify([...others, team])) > MOST_BYTES)
    return problem(
      'too-large',
      'All care teams together may have 100 KB, some 250 of them. Shorten their on-call chains.',
    );
  const action = before ? 'team-changed' : 'team-created';
  const entry = setUpEntry(deps, request, { place: team.id, action, changes: teamChanges(before ?? {}, team) });
  if ((await deps.careTeams.write({ team, seen: before, entry })) === 'changed') return changedMeanwhile(deps, team);
  deps.log(LOG_EVENTS.consoleCareTeamChanged, { careTeamId: team.id, by: request.by.subject });
  return answer(200, { careTeam: shown(team, deps.clock()) });
};

/** Of who changed it last there is an entry, unless that was long ago. */
export const changedMeanwhile = async (
  { setUps }: Pick<ConsoleDependencies, 'setUps'>,
  { id }: Pick<CareTeam, 'id'>,
): Promise<ApiResponse> => {
  const entries = await setUps.newest(id, LOOKED_THROUGH);
  const last = entries.find(({ changes }) => changes.length > 0);
  const who = last ? `${last.by} did: ${last.changes.map(({ field }) => field).join(', ')}` : 'somebody else did';
  return problem('conflict', `Nothing was changed. The care team was changed since you looked; ${who}.`);
};

/** Who is away, and when a test went out, is not for this request to say. */
const changedTeam = (id: string, before: CareTeam | undefined, { members, ...fields }: CareTeamRequest): CareTeam => {
  const known = before?.members ?? [];
  const kept = members?.map((member) => {
    const awayUntil = known.find(({ user }) => isSameUser(user, member.user))?.awayUntil;
    return { ...member, ...(awayUntil && { awayUntil }) };
  });
  const all = kept ?? before?.members;
  return { id, ...fields, ...(all && { members: all }), ...(before?.lastTest && { lastTest: before.lastTest }) };
};

/** Who belongs to a team decides who sees its patients: that is for administrators alone. */
const refusalOf = (
  by: Identity,
  before: CareTeam | undefined,
  { members }: CareTeamRequest,
): ApiResponse | undefined => {
  if (by.roles.includes('administrator')) return opensToAll(before, members) ? lastMember() : undefined;
  if (!seesTeam(before, by)) return problem('forbidden', 'Only its members and administrators change this care team.');
  return members && !areSame(members, before?.members ?? [])
    ? problem('forbidden', 'Only an administrator says who belongs to a care team.')
    : undefined;
};

/** Taking the last member away would show the team's patients to everybody, when less was meant. */
const opensToAll = (before: CareTeam | undefined, members: CareTeamRequest['members']): boolean =>
  members?.length === 0 && (before?.members ?? []).length > 0;

const lastMember = (): ApiResponse =>
  problem('conflict', 'Nothing was changed. Add another member first: a team without members is open to all staff.');

const areSame = (some: readonly CareTeamMember[], others: readonly CareTeamMember[]): boolean =>
  some.length === others.length &&
  some.every(({ user, name, role }) =>
    others.some((other) => other.user === user && other.name === name && other.role === role),
  );
