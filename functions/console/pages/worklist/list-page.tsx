// The work list: who needs a person, the most pressing first.
import { useContext } from 'preact/hooks';
import { ALERT_OUTCOMES, SEVERITIES } from '../../../../shared/domain/alert.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import { Choice, FailedNotice, Field, NOT_CHOSEN, PostForm } from '../forms.tsx';
import type { Failed } from '../page-response.ts';
import { TeamsWaiting } from '../teams-waiting.tsx';
import { ViewerContext } from '../viewer.ts';
import { totalOf } from '../waiting-counts.ts';
import { OUTCOMES } from './alert-words.ts';
import { clockInWords } from './deadline.ts';
import type { Filters, ListView } from './gather-list.ts';
import { mayHandle } from './may-handle.ts';
import { Row, TOGETHER } from './row.tsx';

interface ListProps {
  readonly view: ListView;
  readonly content: Content;
  readonly done?: string | undefined;
  readonly failed?: Failed | undefined;
}

export const WorkListPage = ({ view, content, done, failed }: ListProps) => {
  const mayAct = mayHandle(useContext(ViewerContext).by);
  const { rows, found, more, now } = view;
  const routine = rows.some(({ state }) => state.openAlerts.every(({ severity }) => severity === 'routine'));
  return (
    <>
      <h1>Work list</h1>
      <FailedNotice failed={failed} />
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <div id="counts" data-live={linkTo(view.filters)}>
        <TeamsWaiting
          teams={view.byTeam}
          only={view.filters.team}
          linkTo={(team) => linkTo({ ...(team && { team }), page: 1 })}
        />
        <FilterBar view={view} />
        <Hidden view={view} />
      </div>
      <section
        id="work-list"
        data-live={linkTo(view.filters)}
        data-looked={clockInWords(now, now, zoneOf(view))}
        aria-label="Patients who need a person"
      >
        {rows.length === 0 ? (
          <Empty view={view} />
        ) : (
          <>
            <p class="quiet">
              {found} {found === 1 ? 'patient' : 'patients'}, the most pressing first · looked at{' '}
              {clockInWords(now, now, zoneOf(view))}
              {more && ' · there are more: they come up as these are done'}
            </p>
            <ul class="rows">
              {rows.map((row) => (
                <Row
                  key={row.state.id}
                  row={row}
                  now={now}
                  content={content}
                  mayAct={mayAct}
                  team={view.teams.length > 1 ? nameOf(view, row.state.careTeamId) : undefined}
                />
              ))}
            </ul>
            <Pages view={view} />
            {mayAct && routine && <Together filters={view.filters} />}
          </>
        )}
      </section>
    </>
  );
};

const nameOf = ({ teams }: ListView, team: string): string =>
  teams.find(({ id }) => id === team)?.programmeName ?? team;

/** A filter must not keep anybody from a critical case. */
const Hidden = ({ view: { hiddenCritical } }: { readonly view: ListView }) =>
  hiddenCritical > 0 ? (
    <p class="panel row critical-row">
      <span>
        <strong>
          {hiddenCritical} critical {hiddenCritical === 1 ? 'case is' : 'cases are'} not in this view.
        </strong>{' '}
        <a href={linkTo({ severity: 'critical', page: 1 })}>Show every critical case of my teams</a>
      </span>
    </p>
  ) : null;

const zoneOf = ({ teams, filters }: ListView): string =>
  (teams.find(({ id }) => id === filters.team) ?? teams[0])?.timeZone ?? 'UTC';

const Empty = ({ view }: { readonly view: ListView }) => {
  const { by } = useContext(ViewerContext);
  const { filters, counts, now } = view;
  const all = totalOf(counts);
  const looked = `Looked at ${clockInWords(now, now, zoneOf(view))}.`;
  if (view.teams.length === 0) return <p class="panel">No care team is set up yet: nobody is told of alerts.</p>;
  if (all > 0)
    return (
      <p class="panel">
        Nothing matches this filter. {looked} <a href={linkTo({ ...only(filters), page: 1 })}>Show all {all}</a>
      </p>
    );
  if (view.more)
    return (
      <p class="panel">
        More patients wait in the programme than one page can read. Nobody of yours is among the most pressing; the
        others come up as these are done. {looked}
      </p>
    );
  if (filters.team && view.teams.length > 1)
    return (
      <p class="panel">
        Nobody of {nameOf(view, filters.team)} is waiting. Other teams may have someone: they are above. {looked}
      </p>
    );
  return (
    <p class="panel">
      <strong>All done.</strong> Nobody is waiting. {looked}
      {by.roles.includes('coordinator') && (
        <>
          {' '}
          <a href="/console/patients/enrol">Enrol a patient</a>
        </>
      )}
    </p>
  );
};

const only = ({ team }: Filters): Pick<Filters, 'team'> => (team ? { team } : {});

/** To the same view; `done` names the sentence that is shown there. */
export const linkTo = ({ team, severity, mine, page }: Filters, path = '/console', done?: string): string => {
  const query = new URLSearchParams({
    ...(team && { team }),
    ...(severity && { severity }),
    ...(mine && { mine: 'true' }),
    ...(page > 1 && { page: String(page) }),
    ...(done && { done }),
  }).toString();
  return query ? `${path}?${query}` : path;
};

const FilterBar = ({ view: { filters, counts, mine } }: { readonly view: ListView }) => {
  const { severity, mine: isMine } = filters;
  const inTeam = only(filters);
  const item = (label: string, to: string, isHere: boolean) => (
    <li key={to}>
      <a href={to} aria-current={isHere ? 'page' : undefined}>
        {label}
      </a>
    </li>
  );
  return (
    <nav aria-label="Filters" class="filters">
      <ul>
        {item(`All ${totalOf(counts)}`, linkTo({ ...inTeam, page: 1 }), !severity && !isMine)}
        {SEVERITIES.map((each) =>
          item(
            `${each.charAt(0).toUpperCase()}${each.slice(1)} ${counts[each]}`,
            linkTo({ ...inTeam, severity: each, page: 1 }),
            severity === each,
          ),
        )}
        {item(`Mine ${mine}`, linkTo({ ...inTeam, mine: true, page: 1 }), isMine === true)}
      </ul>
    </nav>
  );
};

const Pages = ({ view: { filters, pages } }: { readonly view: ListView }) =>
  pages > 1 ? (
    <nav aria-label="Pages" class="buttons">
      {filters.page > 1 && <a href={linkTo({ ...filters, page: filters.page - 1 })}>More pressing</a>}
      <span class="quiet">
        Page {filters.page} of {pages}
      </span>
      {filters.page < pages && <a href={linkTo({ ...filters, page: filters.page + 1 })}>Less pressing</a>}
    </nav>
  ) : null;

/** What is not an outcome to close with. */
export const ACKNOWLEDGE = 'acknowledge';

/** Routine rows have a box to tick. */
const Together = ({ filters }: Pick<ListView, 'filters'>) => (
  <details class="panel">
    <summary>Acknowledge or close the selected routine cases</summary>
    <PostForm action={linkTo(filters, '/console/alerts/together')} id={TOGETHER}>
      <div class="fields">
        <Choice
          name="action"
          label="With the selected"
          required
          options={[
            NOT_CHOSEN,
            [ACKNOWLEDGE, 'Acknowledge'],
            ...ALERT_OUTCOMES.map((outcome) => [outcome, `Close: ${OUTCOMES[outcome]}`] as const),
          ]}
        />
        <Field name="note" label="Note" />
      </div>
      <button type="submit">Do it for the selected</button>
    </PostForm>
  </details>
);
