// The pages of care teams: who may open them, and who may change what.
import { ROLES, type Role } from '../../../../shared/contracts/names.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';
import { putCareTeam } from '../../care-teams.ts';
import { postTest } from '../../channels.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { HANDLERS } from '../worklist/may-handle.ts';
import {
  ADD_CHANNEL,
  ADD_MEMBER,
  actOnTeam,
  CHANGE_COVER,
  MARK_AWAY,
  REMOVE_CHANNEL,
  REMOVE_MEMBER,
} from './act-on-team.tsx';
import { RemovePage } from './channel-forms.tsx';
import { gatherTeam, gatherTeams } from './gather-team.ts';
import { noSuchTeam, showTeam } from './show-team.tsx';
import { TeamsPage } from './teams-page.tsx';

const KEEPERS: readonly Role[] = ['coordinator', 'administrator'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];

const showTeams = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> =>
  page('Care teams', <TeamsPage view={await gatherTeams(deps, request)} />);

const createTeam = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const { form, by } = request;
  const id = fieldOf(form, 'id');
  const taken = id !== '' && (await deps.careTeams.get(id)) !== undefined;
  const failed = taken
    ? { status: 409, detail: 'A care team with this id is there already.', errors: [] }
    : failedOf(
        await putCareTeam(
          deps,
          apiRequest(
            { by, params: { id } },
            { programmeName: fieldOf(form, 'programmeName'), timeZone: fieldOf(form, 'timeZone') },
          ),
        ),
      );
  if (!failed) return redirect(`/console/care-teams/${id}?done=created`);
  const view = await gatherTeams(deps, request);
  return page('Care teams', <TeamsPage view={view} attempt={{ form, failed }} />, { status: failed.status });
};

const askToRemove = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const view = await gatherTeam(deps, request);
  if (!view) return noSuchTeam();
  const channel = view.channels.channels.find(({ id }) => id === request.query.channel);
  if (!channel) return showTeam(deps, request);
  return page('Remove a channel', <RemovePage team={view.team} channel={channel} />);
};

/** The answer names whom it went to, so it is shown at once: sent again by mistake it is refused. */
const sendTest = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const { form } = request;
  const body = { severity: fieldOf(form, 'severity') || 'critical', step: Number(fieldOf(form, 'step')) };
  const response = await postTest(deps, apiRequest(request, body));
  const failed = failedOf(response);
  if (failed?.status === 404) return noSuchTeam();
  if (failed) return showTeam(deps, request, { tried: { form: 'test', attempt: { form, failed } } });
  const { sentTo } = response.body as { readonly sentTo: readonly Channel[] };
  return showTeam(deps, request, { sentTo });
};

const TEAM = '/console/care-teams/{id}';

export const CARE_TEAM_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/console/care-teams', roles: ROLES, answer: showTeams },
  { method: 'POST', path: '/console/care-teams', roles: ADMINISTRATORS, answer: createTeam },
  { method: 'GET', path: TEAM, roles: ROLES, answer: (deps, request) => showTeam(deps, request) },
  { method: 'POST', path: TEAM, roles: KEEPERS, answer: actOnTeam(CHANGE_COVER) },
  { method: 'POST', path: `${TEAM}/members`, roles: ADMINISTRATORS, answer: actOnTeam(ADD_MEMBER) },
  { method: 'POST', path: `${TEAM}/members/remove`, roles: ADMINISTRATORS, answer: actOnTeam(REMOVE_MEMBER) },
  { method: 'POST', path: `${TEAM}/away`, roles: HANDLERS, answer: actOnTeam(MARK_AWAY) },
  { method: 'POST', path: `${TEAM}/channels`, roles: ADMINISTRATORS, answer: actOnTeam(ADD_CHANNEL) },
  { method: 'GET', path: `${TEAM}/channels/remove`, roles: ADMINISTRATORS, answer: askToRemove },
  { method: 'POST', path: `${TEAM}/channels/remove`, roles: ADMINISTRATORS, answer: actOnTeam(REMOVE_CHANNEL) },
  { method: 'POST', path: `${TEAM}/test`, roles: KEEPERS, answer: sendTest },
];
