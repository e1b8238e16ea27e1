// The long lists of a patient, each on pages of its own: responses, alerts, texts, schedule, audit.
import type { ComponentChildren } from 'preact';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { plannedAhead } from '../../../../shared/domain/planned-ahead.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import { When } from '../when.tsx';
import { AlertList } from './alert-list.tsx';
import { AUDIT_WORDS, actorInWords, withoutRepeats } from './audit-words.ts';
import { Conversation } from './conversation.tsx';
import { nameOf, PatientHead } from './patient-head.tsx';
import { PatientNav } from './patient-nav.tsx';
import { noSuchPatient, stateFor, viewOf } from './patient-view.tsx';
import { ResponseList } from './response-list.tsx';
import { Schedule } from './schedule.tsx';

const RESPONSES = 10;
const ALERTS = 25;
const TEXTS = 50;
const ENTRIES = 100;

const ALERT_ID = /^\w+\.\d{8}T\d{9}-\w+-\d+$/;
const TURN_ID = /^\d{8}T\d{9}-/;

interface Listed {
  readonly state: PatientState;
  readonly title: string;
  readonly path: string;
  /** From which on there is more; undefined where this is the first there is. */
  readonly before?: string | undefined;
  /** Where earlier ones are led to: above what is read downwards in time. */
  readonly newestLast?: true;
  readonly children: ComponentChildren;
}

const listPage = ({ state, title, path, before, newestLast, children }: Listed): PageResponse => {
  const earlier = before && (
    <p>
      <a href={`/console/patients/${state.id}${path}?before=${encodeURIComponent(before)}`}>Earlier</a>
    </p>
  );
  return page(
    `${title}: ${nameOf(state)}`,
    <>
      <PatientHead state={state} page={title} />
      <PatientNav id={state.id} />
      <section class="panel" aria-label={title}>
        <h2>{title}</h2>
        {newestLast && earlier}
        {children}
        {!newestLast && earlier}
      </section>
    </>,
  );
};

/** The last `limit` of a list before an id, and where the piece before begins. */
const pieceOf = <Thing extends { readonly id: string }>(
  all: readonly Thing[],
  before: string | undefined,
  limit: number,
): { readonly things: readonly Thing[]; readonly before: string | undefined } => {
  const until = all.filter(({ id }) => before === undefined || id < before);
  const things = until.slice(-limit);
  return { things, before: until.length > limit ? things[0]?.id : undefined };
};

/** `GET /console/patients/{id}/responses` */
export const getResponses = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const view = await viewOf(deps, request, 1);
  if (!view) return noSuchPatient();
  const { state, responses } = view.course;
  const { things, before } = pieceOf(responses, request.query.before, RESPONSES);
  return listPage({
    state,
    title: 'Responses',
    path: '/responses',
    before,
    children: <ResponseList responses={things} all={responses} content={view.content} zone={state.timeZone} />,
  });
};

/** `GET /console/patients/{id}/alerts` */
export const getPatientAlerts = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const view = await viewOf(deps, request, 1);
  if (!view) return noSuchPatient();
  const { state, responses, alerts } = view.course;
  const { things, before } = pieceOf(alerts, request.query.before, ALERTS);
  return listPage({
    state,
    title: 'Alerts',
    path: '/alerts',
    before,
    children: <AlertList alerts={things} responses={responses} content={view.content} zone={state.timeZone} />,
  });
};

/** `GET /console/patients/{id}/texts` */
export const getTexts = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const state = await stateFor(deps, request);
  if (!state) return noSuchPatient();
  const texts = await deps.patients.texts(state.id, { limit: TEXTS + 1, ...beforeIn(request) });
  const { things, before } = pieceOf(texts, undefined, TEXTS);
  return listPage({
    state,
    title: 'Texts',
    path: '/texts',
    before,
    newestLast: true,
    children: <Conversation texts={things} state={state} />,
  });
};

/** `GET /console/patients/{id}/audit` */
export const getAudit = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const state = await stateFor(deps, request);
  if (!state) return noSuchPatient();
  const entries = await deps.patients.audit(state.id, { limit: ENTRIES + 1, ...beforeIn(request) });
  const { things, before } = pieceOf(entries, undefined, ENTRIES);
  return listPage({
    state,
    title: 'Audit',
    path: '/audit',
    before,
    children: (
      <ul class="audit">
        {withoutRepeats(things.toReversed(), state.timeZone).map(
          ({ entry: { id, at, by, action, reference }, times }) => (
            <li key={id}>
              <When at={at} zone={state.timeZone} /> <strong>{actorInWords(by)}</strong>: {AUDIT_WORDS[action]}
              {times > 1 ? ` ${times} times that day` : reference && <Reference to={reference} />}
            </li>
          ),
        )}
      </ul>
    ),
  });
};

/** An alert is led to; the id of an answer or a text says nothing to a reader. */
const Reference = ({ to }: { readonly to: string }) => {
  if (ALERT_ID.test(to))
    return (
      <>
        {' '}
        (<a href={`/console/alerts/${to}`}>the case</a>)
      </>
    );
  return TURN_ID.test(to) ? null : <span class="quiet"> ({to})</span>;
};

/** `GET /console/patients/{id}/schedule` */
export const getSchedule = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const state = await stateFor(deps, request);
  if (!state) return noSuchPatient();
  const { content } = deps;
  const now = deps.clock();
  const ahead = state.kind === 'patient' ? plannedAhead(state, { content, now }) : [];
  return listPage({
    state,
    title: 'Schedule',
    path: '/schedule',
    children: (
      <>
        <p class="quiet">
          The next half year by the patient’s clock. What answers bring up besides, and holds, are not in it.
        </p>
        <Schedule state={state} now={now} ahead={ahead} content={content} />
      </>
    ),
  });
};

const beforeIn = ({ query }: PageRequest): { readonly before?: string } =>
  query.before ? { before: query.before } : {};
