// The work list: who needs a person, the most pressing first.
import { useContext } from 'preact/hooks';
import { ALERT_OUTCOMES, SEVERITIES } from '../../../../shared/domain/alert.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import { Choice, FailedNotice, Field, PostForm } from '../forms.tsx';
import type { Failed } from '../page-response.ts';
import { ViewerContext } from '../viewer.ts';
import { OUTCOMES } from './alert-words.ts';
import { clockInWords } from './deadline.ts';
import type { Filters, ListView } from './gather-list.ts';
import { mayHandle } from './may-handle.ts';
import { Row } from './row.tsx';

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
      <FilterBar view={view} />
      <section id="work-list" data-live aria-label="Patients who need a person">
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
                <Row key={row.state.id} row={row} now={now} content={content} mayAct={mayAct} />
              ))}
            </ul>
            <Pages view={view} />
            {mayAct && routine && <Together />}
          </>
        )}
      </section>
    </>
  );
};

const zoneOf = ({ teams, filters }: ListView): string =>
  (teams.find(({ id }) => id === filters.team) ?? teams[0])?.timeZone ?? 'UTC';

const Empty = ({ view }: { readonly view: ListView }) => {
  const { filters, counts, now } = view;
  const all = counts.critical + counts.urgent + counts.routine;
  const looked = `Looked at ${clockInWords(now, now, zoneOf(view))}.`;
  if (view.teams.length === 0) return <p class="panel">No care team is set up yet: nobody is told of alerts.</p>;
  if (all > 0)
    return (
      <p class="panel">
        Nothing matches this filter. {looked} <a href={linkTo({ ...only(filters), page: 1 })}>Show all {all}</a>
      </p>
    );
  const shown = view.teams.length > 1 ? view.teams.find(({ id }) => id === filters.team) : undefined;
  if (shown)
    return (
      <p class="panel">
        Nobody of {shown.programmeName} is waiting. Other teams may have someone: they are above. {looked}
      </p>
    );
  return (
    <p class="panel">
      <strong>All done.</strong> Nobody is waiting. {looked}
    </p>
  );
};

const only = ({ team }: Filters): Pick<Filters, 'team'> => (team ? { team } : {});

const linkTo = ({ team, severity, mine, page }: Filters): string => {
  const query = new URLSearchParams({
    ...(team && { team }),
    ...(severity && { severity }),
    ...(mine && { mine: 'true' }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query ? `/console?${query}` : '/console';
};

const FilterBar = ({ view: { filters, teams, counts, mine } }: { readonly view: ListView }) => {
  const { severity, mine: isMine } = filters;
  const inTeam = only(filters);
  const all = counts.critical + counts.urgent + counts.routine;
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
        {item(`All ${all}`, linkTo({ ...inTeam, page: 1 }), !severity && !isMine)}
        {SEVERITIES.map((each) =>
          item(
            `${each.charAt(0).toUpperCase()}${each.slice(1)} ${counts[each]}`,
            linkTo({ ...inTeam, severity: each, page: 1 }),
            severity === each,
          ),
        )}
        {item(`Mine ${mine}`, linkTo({ ...inTeam, mine: true, page: 1 }), isMine === true)}
      </ul>
      {teams.length > 1 && (
        <ul>
          {teams.map(({ id, programmeName }) =>
            item(programmeName, linkTo({ ...filters, team: id, page: 1 }), filters.team === id),
          )}
        </ul>
      )}
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

/** Routine rows have a box to tick. */
const Together = () => (
  <details class="panel">
    <summary>Acknowledge or close the selected routine cases</summary>
    <PostForm action="/console/alerts/together" id="together">
      <div class="fields">
        <Choice
          name="action"
          label="With the selected"
          value="acknowledge"
          options={[
            ['acknowledge', 'Acknowledge'],
            ['close', 'Close'],
          ]}
        />
        <Choice
          name="outcome"
          label="Outcome, when closing"
          value="no-action-needed"
          options={ALERT_OUTCOMES.map((outcome) => [outcome, OUTCOMES[outcome]] as const)}
        />
        <Field name="note" label="Note" />
      </div>
      <button type="submit">Do it for the selected</button>
    </PostForm>
  </details>
);
