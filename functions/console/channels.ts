// How a care team hears of its alerts: lists, adds and removes its channels, and tries them with a notice that is a test.
import {
  parseChannelRemoval,
  parseChannelRequest,
  parseTestRequest,
} from '../../shared/contracts/console/channel-request.ts';
import type { CareTeam } from '../../shared/domain/care-team.ts';
import {
  addTo,
  type Channel,
  type ChannelChange,
  isOfTeam,
  letsThrough,
  removeFrom,
  unheard,
} from '../../shared/domain/channel.ts';
import { type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { type ApiResponse, answer, problem } from './api-response.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';
import { noTeam, teamOf } from './team-of.ts';

/** A test wakes people: not more often than this. */
const BETWEEN_TESTS = 5 * MINUTE;

/** Of what is not confirmed yet nobody knows the team: it is listed with every one. */
const shown = (channels: readonly Channel[], { id }: CareTeam) => ({
  channels: channels.filter((channel) => isOfTeam(channel, id)),
  waiting: channels.filter((channel) => channel.id === undefined),
  unheard: unheard(channels, id),
});

export type ShownChannels = ReturnType<typeof shown>;

/** `GET /care-teams/{id}/channels` */
export const getChannels = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const team = await teamOf(deps, request);
  return team ? answer(200, shown(await deps.channels.list(), team)) : noTeam();
};

/** `POST /care-teams/{id}/channels` */
export const postChannel = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseChannelRequest);
  if (!body.ok) return body.answer;
  return change(deps, request, 'added', async (channels, team) => {
    const decided = addTo(channels, team.id, body.value);
    if ('filter' in decided && decided.change === 'add') await deps.channels.add(body.value, decided.filter);
    return decided;
  });
};

/** `POST /care-teams/{id}/channels/remove` */
export const postChannelRemoval = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseChannelRemoval);
  if (!body.ok) return body.answer;
  return change(deps, request, 'removed', async (channels, team) => {
    const decided = removeFrom(channels, team.id, body.value.channel);
    if ('change' in decided && decided.change === 'remove') await deps.channels.remove(decided.id);
    return decided;
  });
};

const change = async (
  deps: ConsoleDependencies,
  request: ApiRequest,
  what: string,
  decide: (channels: readonly Channel[], team: CareTeam) => Promise<ChannelChange>,
): Promise<ApiResponse> => {
  const team = await teamOf(deps, request);
  if (!team) return noTeam();
  const decided = await decide(await deps.channels.list(), team);
  if ('refused' in decided) return problem('conflict', decided.refused);
  if (decided.change === 'set') await deps.channels.setFilter(decided.id, decided.filter);
  deps.log(LOG_EVENTS.consoleChannelsChanged, { careTeamId: team.id, what, by: request.by.subject });
  return answer(200, shown(await deps.channels.list(), team));
};

/** `POST /care-teams/{id}/test` */
export const postTest = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseTestRequest);
  if (!body.ok) return body.answer;
  const team = await teamOf(deps, request);
  if (!team) return noTeam();
  const now = deps.clock();
  if (isTooSoon(team, now)) return problem('conflict', 'A test went out a moment ago. Wait five minutes.');
  const notice = { careTeamId: team.id, severity: body.value.severity, escalation: body.value.step };
  const channels = await deps.channels.list();
  // Before it goes out, so that a second one at the same moment finds it.
  await deps.careTeams.put({ ...team, lastTest: { at: now, by: request.by.name } });
  await deps.channels.test(notice, request.by.name);
  deps.log(LOG_EVENTS.consoleTestNotice, { careTeamId: team.id, by: request.by.subject });
  return answer(200, { sentTo: channels.filter(({ filter }) => filter && letsThrough(filter, notice)) });
};

const isTooSoon = ({ lastTest }: CareTeam, now: Instant): boolean =>
  lastTest !== undefined && now < plus(lastTest.at, BETWEEN_TESTS);
