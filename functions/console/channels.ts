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
  type FilterPolicy,
  isOfTeam,
  letsThrough,
  removeFrom,
  unheard,
  type WantedChannel,
} from '../../shared/domain/channel.ts';
import { type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { SetUpChange } from '../../shared/domain/set-up/set-up-audit.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { type ApiResponse, answer, problem } from './api-response.ts';
import { changedMeanwhile } from './care-teams.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';
import { setUpEntry } from './set-up-entry.ts';
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
  const wanted = body.value;
  return change(deps, request, {
    action: 'channel-added',
    decide: (channels, team) => addTo(channels, team.id, wanted),
    changes: () => [{ field: 'channel', after: inCodes(wanted) }],
    add: (filter) => deps.channels.add(wanted, filter),
  });
};

/** The kind and its rule: the address of who hears is on the page of the team while they do, and nowhere after. */
const inCodes = ({ kind, severities, fromStep }: WantedChannel): string =>
  `${kind}: ${severities.join(', ')}${fromStep > 0 ? ` from step ${fromStep}` : ''}`;

/** `POST /care-teams/{id}/channels/remove` */
export const postChannelRemoval = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseChannelRemoval);
  if (!body.ok) return body.answer;
  const { channel } = body.value;
  return change(deps, request, {
    action: 'channel-removed',
    decide: (channels, team) => removeFrom(channels, team.id, channel),
    changes: (channels) => [{ field: 'channel', before: channels.find(({ id }) => id === channel)?.kind ?? channel }],
  });
};

interface Changing {
  readonly action: 'channel-added' | 'channel-removed';
  readonly decide: (channels: readonly Channel[], team: CareTeam) => ChannelChange;
  readonly changes: (channels: readonly Channel[]) => readonly SetUpChange[];
  readonly add?: (filter: FilterPolicy) => Promise<void>;
}

const change = async (
  deps: ConsoleDependencies,
  request: ApiRequest,
  { action, decide, changes, add }: Changing,
): Promise<ApiResponse> => {
  const team = await teamOf(deps, request);
  if (!team) return noTeam();
  const channels = await deps.channels.list();
  const decided = decide(channels, team);
  if ('refused' in decided) return problem('conflict', decided.refused);
  // Before it is done, elsewhere and in no transaction: no change is without its entry.
  await deps.setUps.add(setUpEntry(deps, request, { place: team.id, action, changes: changes(channels) }));
  if (decided.change === 'add') await add?.(decided.filter);
  if (decided.change === 'set') await deps.channels.setFilter(decided.id, decided.filter);
  if (decided.change === 'remove') await deps.channels.remove(decided.id);
  deps.log(LOG_EVENTS.consoleChannelsChanged, { careTeamId: team.id, what: action, by: request.by.subject });
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
  const tested = { ...team, lastTest: { at: now, by: request.by.name } };
  const entry = setUpEntry(deps, request, { place: team.id, action: 'test-sent', changes: [] });
  if ((await deps.careTeams.write({ team: tested, seen: team, entry })) === 'changed')
    return changedMeanwhile(deps, team);
  await deps.channels.test(notice, request.by.name);
  deps.log(LOG_EVENTS.consoleTestNotice, { careTeamId: team.id, by: request.by.subject });
  return answer(200, { sentTo: channels.filter(({ filter }) => filter && letsThrough(filter, notice)) });
};

const isTooSoon = ({ lastTest }: CareTeam, now: Instant): boolean =>
  lastTest !== undefined && now < plus(lastTest.at, BETWEEN_TESTS);
