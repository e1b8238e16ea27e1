// Who is due today and in the next days, to print before a downtime: with this list staff can go on by phone.
import { type OpenAlert, SEVERITIES } from '../../../../shared/domain/alert.ts';
import type { DuePatient } from '../../../../shared/domain/due-list.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { patientRow } from '../../../../shared/domain/patient-row.ts';
import type { PlannedText } from '../../../../shared/domain/planned-ahead.ts';
import { Choice } from '../forms.tsx';
import { plannedInWords } from '../patient/names.ts';
import { statusInWords } from '../patients/status-of-row.ts';
import { Phone } from '../phone.tsx';
import { When, whenInWords } from '../when.tsx';
import { instrumentName, type KnownInstruments } from '../words/instrument-words.ts';
import { type DueView, MOST_DAYS } from './gather-due.ts';

interface DueProps {
  readonly view: DueView;
  readonly content: KnownInstruments;
}

export const DuePage = ({ view, content }: DueProps) => {
  const { team, teams, days, patients, lookedAt, now } = view;
  return (
    <>
      <div class="title">
        <h1>Who is due</h1>
        {team && (
          <p class="quiet">
            {team.programmeName}, as of {whenInWords(now, team.timeZone)}
          </p>
        )}
      </div>
      <p class="quiet">
        For when texts cannot go out: print it, call whoever is due, and enter the answers when things work again. It
        lists what is planned for {days === 1 ? 'today' : `the next ${days} days, today included`}. Who is on hold is
        listed too: look at the status.
      </p>
      <form method="get" action="/console/due" class="find">
        {teams.length > 1 && (
          <Choice
            name="careTeam"
            label="Care team"
            value={team?.id ?? ''}
            options={teams.map(({ id, programmeName }) => [id, programmeName] as const)}
          />
        )}
        <Choice
          name="days"
          label="Days, today included"
          value={String(days)}
          options={Array.from({ length: MOST_DAYS }, (_, index) => [String(index + 1), String(index + 1)] as const)}
        />
        <button type="submit">Show</button>
      </form>
      {patients.length === 0 ? (
        <p class="panel">Nobody of these {lookedAt} patients is due, is being asked, or has an open alert.</p>
      ) : (
        <Rows patients={patients} content={content} />
      )}
      <Pages view={view} />
    </>
  );
};

const Pages = ({ view: { team, days, lookedAt, next, isFirst } }: Pick<DueProps, 'view'>) => {
  const address = (after?: string) =>
    `/console/due?${new URLSearchParams({ careTeam: team?.id ?? '', days: String(days), ...(after && { after }) })}`;
  if (isFirst && !next) return <p class="quiet">All {lookedAt} patients of the team were looked through.</p>;
  return (
    <p>
      {lookedAt} patients of the team, by name, were looked through{next ? '; there are more. ' : '. '}
      {next && <a href={address(next)}>Next page</a>} {!isFirst && <a href={address()}>Back to the first page</a>}
    </p>
  );
};

const Rows = ({ patients, content }: { readonly patients: readonly DuePatient[] } & Pick<DueProps, 'content'>) => (
  <section class="scroll" tabindex={0} aria-label="Who is due, scrolls sideways">
    <table class="due carded">
      <caption class="unseen">Who is due, the first due first</caption>
      <thead>
        <tr>
          <th scope="col">Patient</th>
          <th scope="col">Phone</th>
          <th scope="col">Due, by the patient’s clock</th>
          <th scope="col">Open alerts</th>
          <th scope="col">Status</th>
          <th scope="col">Last asked</th>
        </tr>
      </thead>
      <tbody>
        {patients.map((due) => (
          <Row key={due.state.id} due={due} content={content} />
        ))}
      </tbody>
    </table>
  </section>
);

const Row = ({ due, content }: { readonly due: DuePatient } & Pick<DueProps, 'content'>) => {
  const { state, open, planned } = due;
  const row = patientRow(state);
  return (
    <tr>
      <th scope="row">
        <a href={`/console/patients/${state.id}`}>{state.name}</a>
        <span class="quiet">{state.studyId}</span>
      </th>
      <td data-label="Phone">
        <Phone phone={state.phone} />
        <span class="quiet">{LANGUAGES[state.language]}</span>
      </td>
      <td data-label="Due">
        {open.length > 0 && <p>Being asked: {open.map((id) => instrumentName(content.instrument(id))).join(', ')}</p>}
        {slotsOf(planned, content).map(([at, names]) => (
          <p key={at}>
            <time datetime={at}>{plannedInWords(at, state.timeZone)}</time>: {names.join(', ')}
          </p>
        ))}
      </td>
      <td data-label="Open alerts">{openAlertsOf(state.openAlerts)}</td>
      <td data-label="Status">
        {statusInWords(row)}
        {state.mode === 'phone' && <span class="quiet">Asked by phone</span>}
      </td>
      <td data-label="Last asked">{row.lastAskedAt && <When at={row.lastAskedAt} zone={state.timeZone} dayOnly />}</td>
    </tr>
  );
};

const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };

const openAlertsOf = (alerts: readonly OpenAlert[]) =>
  SEVERITIES.map((severity) => [severity, alerts.filter((alert) => alert.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => (
      <span key={severity} class={`badge ${severity}`}>
        {count} {severity}
      </span>
    ));

const REMINDERS: Readonly<Record<string, string>> = {
  'infusion-reminder': 'Reminder of the infusion',
  'appointment-reminder': 'Reminder of an appointment',
  'medicine-reminder': 'Reminder of medicine',
};

const slotsOf = (planned: readonly PlannedText[], content: KnownInstruments) => {
  const slots = new Map<string, string[]>();
  for (const { at, instrument, activityId } of planned) {
    const name = instrument ? instrumentName(content.instrument(instrument)) : (REMINDERS[activityId] ?? activityId);
    slots.set(at, [...(slots.get(at) ?? []), name]);
  }
  return [...slots];
};
