// Answers one request for a page of someone who is signed in: did they mean it, may they, and which page it is.
import { timingSafeEqual } from 'node:crypto';
import { RetryableError } from '../../../shared/ports.ts';
import { LOG_EVENTS } from '../../../shared/runtime/log-events.ts';
import type { ConsoleDependencies } from '../console-dependencies.ts';
import { unusableAddress } from '../request.ts';
import { scopedTo } from '../team-scope.ts';
import { withConsolePlans } from '../with-console-plans.ts';
import { CSRF_FIELD } from './forms.tsx';
import { type Form, fieldOf } from './page-request.ts';
import { type PageResponse, redirect } from './page-response.ts';
import { matchPath } from './page-route.ts';
import { routesNear } from './page-routes.ts';
import { homeFor, roleInWords, WORK_LIST } from './places.ts';
import { type SentPage, sendPage, sorry } from './send-page.tsx';
import type { Session } from './session.ts';
import type { ShownHold, Viewer } from './viewer.ts';

export interface Visit {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly form: Form;
  readonly session: Session;
}

export const answerPage = async (deps: ConsoleDependencies, visit: Visit): Promise<SentPage> => {
  const viewer = await viewerOf(deps, visit);
  const answer = () => answerOnce(deps, visit, viewer);
  try {
    // What only reads is tried again here: whoever looks need not know that a plan was new to this process.
    return visit.method === 'GET' ? await answer().catch(ifBusy(answer)) : await answer();
  } catch (error) {
    const busy = async () =>
      sendPage(
        deps,
        viewer,
        sorry(503, 'Someone else is changing this', 'Nothing was changed. Try again in a moment.'),
      );
    return ifBusy(busy)(error);
  }
};

const ifBusy =
  (answer: () => Promise<SentPage>) =>
  (error: unknown): Promise<SentPage> => {
    if (error instanceof RetryableError) return answer();
    throw error;
  };

const answerOnce = async (deps: ConsoleDependencies, visit: Visit, viewer: Viewer): Promise<SentPage> => {
  const response = await respond(deps, visit);
  const hold = response.kind === 'page' ? await shownHold(deps) : undefined;
  return sendPage(deps, { ...viewer, ...(hold && { hold }) }, response);
};

const viewerOf = async (deps: ConsoleDependencies, { session, path }: Visit): Promise<Viewer> => {
  const teams = (await deps.knownTeams()).map(({ id, programmeName }) => [id, programmeName] as const);
  return { ...session, path, teamNames: Object.fromEntries(teams) };
};

/** The programme has no zone of its own: the one of its first team. */
const shownHold = async ({ knownHold, knownTeams }: ConsoleDependencies): Promise<ShownHold | undefined> => {
  const hold = await knownHold();
  return hold?.on ? { ...hold, zone: (await knownTeams())[0]?.timeZone ?? 'UTC' } : undefined;
};

const respond = async (deps: ConsoleDependencies, visit: Visit): Promise<PageResponse> => {
  const found = await routeOf(visit);
  if (!found) return noPage();
  const { route, params } = found;
  const { by, csrf } = visit.session;
  if (!route.roles.some((role) => by.roles.includes(role))) {
    const home = homeFor(by.roles);
    // Everybody arrives at the work list who signs in.
    if (visit.method === 'GET' && visit.path === WORK_LIST && home) return redirect(home.path);
    return sorry(403, 'You may not open this page', `It needs the role ${route.roles.map(roleInWords).join(' or ')}.`);
  }
  if (visit.method === 'POST' && !isSame(fieldOf(visit.form, CSRF_FIELD), csrf))
    return sorry(403, 'This form is out of date', 'Nothing was changed. Go back, reload the page and send it again.');
  const unusable = unusableAddress(Object.values(params), visit.query);
  if (unusable) return unusable.status === 404 ? noPage() : tooMuch(unusable.status);
  const response = await route.answer(scopedTo(await withConsolePlans(deps), by), {
    params,
    query: visit.query,
    form: visit.form,
    by,
  });
  // Lists are in no patient's audit, and the access log knows nobody by a cookie.
  deps.log(LOG_EVENTS.consolePage, {
    route: `${route.method} ${route.path}`,
    answer: response.kind === 'page' ? response.status : response.kind,
    by: by.subject,
  });
  return response;
};

const noPage = (): PageResponse =>
  sorry(404, 'There is no such page', 'The address may be mistyped, or what it showed is gone.');

/** What a person looks for is shorter; a cursor was changed on its way. */
const tooMuch = (status: number): PageResponse =>
  sorry(status, 'This address holds too much', 'Nothing was changed. Go back, and look for something shorter.');

const routeOf = async ({ method, path }: Visit) => {
  for (const route of await routesNear(path)) {
    const params = route.method === method ? matchPath(route.path, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
};

/** By their bytes: letters beyond ASCII make two texts of one length differ in theirs. */
const isSame = (given: string, wanted: string): boolean => {
  const [sent, kept] = [Buffer.from(given), Buffer.from(wanted)];
  return sent.length === kept.length && timingSafeEqual(sent, kept);
};
