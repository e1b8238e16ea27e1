// What each form of a care team's page asks of the API, and the page that shows what became of it.
import { SEVERITIES } from '../../../../shared/domain/alert.ts';
import { isSameUser } from '../../../../shared/domain/away.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { ApiResponse } from '../../api-response.ts';
import { putCareTeam } from '../../care-teams.ts';
import { postChannel, postChannelRemoval } from '../../channels.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { postAway } from '../../mark-away.ts';
import type { ApiRequest } from '../../request.ts';
import { teamOf } from '../../team-of.ts';
import { tagOfTeam } from '../../team-tag.ts';
import { fieldInWords } from '../field-words.ts';
import { apiRequest, type Form, fieldOf, type PageRequest } from '../page-request.ts';
import { failedOf, type PageResponse, redirect } from '../page-response.ts';
import { showTeam } from './show-team.tsx';
import { bodyOfForm, bodyOfTeam, SEEN_TEAM } from './team-form.ts';
import type { FormOfTeam } from './team-page.tsx';

interface TeamAction {
  readonly form: FormOfTeam;
  readonly ask: (deps: ConsoleDependencies, request: ApiRequest) => Promise<ApiResponse>;
  readonly body: (form: Form, team: CareTeam) => object;
  /** Of the team that the change was made from; where it is another now, nothing is changed. */
  readonly tagSeen?: (form: Form, team: CareTeam) => string;
  /** Names the sentence that is shown once it was done. */
  readonly done: (form: Form) => string;
}

export const actOnTeam =
  ({ form, ask, body, tagSeen, done }: TeamAction) =>
  async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
    const team = await teamOf(deps, apiRequest(request));
    if (!team) return showTeam(deps, request);
    const seenTag = tagSeen?.(request.form, team);
    const asked = apiRequest(request, body(request.form, team));
    const failed = failedOf(await ask(deps, { ...asked, ...(seenTag && { seenTag }) }));
    if (!failed) return redirect(`/console/care-teams/${team.id}?done=${done(request.form)}`);
    const attempt = { form: request.form, failed: { ...failed, detail: changesInWords(failed.detail) } };
    const isOvertaken = tagSeen !== undefined && failed.status === 409;
    return showTeam(deps, request, {
      tried: { form, attempt: { ...attempt, ...(isOvertaken && { overtaken: true }) } },
    });
  };

/** The API lists what a colleague changed by its own names. */
const changesInWords = (detail: string): string =>
  detail.replace(/ did: ([^.]*)\.$/, (_, fields: string) => {
    const words = fields.split(', ').map((field) => fieldInWords(field).toLowerCase());
    return ` changed: ${words.join(', ')}. What you typed still stands below: look at it once more before you save it.`;
  });

export const CHANGE_COVER: TeamAction = {
  form: 'cover',
  ask: putCareTeam,
  body: bodyOfForm,
  tagSeen: (form) => fieldOf(form, SEEN_TEAM),
  done: () => 'saved',
};

export const ADD_MEMBER: TeamAction = {
  form: 'member',
  ask: putCareTeam,
  body: (form, team) =>
    bodyOfTeam(team, [
      ...(team.members ?? []),
      { user: fieldOf(form, 'member'), name: fieldOf(form, 'name'), role: fieldOf(form, 'role') },
    ]),
  tagSeen: (_, team) => tagOfTeam(team),
  done: () => 'member-added',
};

export const REMOVE_MEMBER: TeamAction = {
  form: 'none',
  ask: putCareTeam,
  body: (form, team) =>
    bodyOfTeam(
      team,
      (team.members ?? []).filter(({ user }) => !isSameUser(user, fieldOf(form, 'user'))),
    ),
  tagSeen: (_, team) => tagOfTeam(team),
  done: () => 'member-removed',
};

export const MARK_AWAY: TeamAction = {
  form: 'away',
  ask: postAway,
  body: (form) => ({ user: fieldOf(form, 'user'), until: fieldOf(form, 'until') || null }),
  done: (form) => (fieldOf(form, 'until') ? 'away' : 'back'),
};

export const ADD_CHANNEL: TeamAction = {
  form: 'channel',
  ask: postChannel,
  body: (form) => ({
    kind: fieldOf(form, 'kind'),
    endpoint: fieldOf(form, 'endpoint'),
    fromStep: Number(fieldOf(form, 'fromStep')),
    severities: SEVERITIES.filter((severity) => fieldOf(form, `severity-${severity}`) === 'true'),
  }),
  done: () => 'channel-added',
};

export const REMOVE_CHANNEL: TeamAction = {
  form: 'none',
  ask: postChannelRemoval,
  body: (form) => ({ channel: fieldOf(form, 'channel') }),
  done: () => 'channel-removed',
};
