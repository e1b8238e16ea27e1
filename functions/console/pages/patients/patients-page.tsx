// The patients of a care team, and the way to find one.
import { useContext } from 'preact/hooks';
import { SEVERITIES } from '../../../../shared/domain/alert.ts';
import type { PatientRow } from '../../../../shared/domain/patient-row.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { type FoundPatients, findPatients } from '../../find-patients.ts';
import { Choice, Field } from '../forms.tsx';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import { dayInWords } from '../patient/status-words.ts';
import { teamName, ViewerContext } from '../viewer.ts';
import { When } from '../when.tsx';
import { adherenceInWords, answeringInWords, statusInWords } from './status-of-row.ts';

/** `GET /console/patients` */
export const patientsPage = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const found = await findPatients(deps, request);
  return page(
    'Patients',
    <Patients found={found} query={request.query} mayEnrol={request.by.roles.includes('coordinator')} />,
  );
};

interface PatientsProps {
  readonly found: FoundPatients;
  readonly query: PageRequest['query'];
  readonly mayEnrol: boolean;
}

const Patients = ({ found, query, mayEnrol }: PatientsProps) => {
  const viewer = useContext(ViewerContext);
  return (
    <>
      <h1>Patients</h1>
      {mayEnrol && (
        <p class="buttons">
          <a class="button" href="/console/patients/enrol">
            Enrol a patient
          </a>
          <a class="button plain" href="/console/patients/import">
            Import a list
          </a>
        </p>
      )}
      <search>
        <form method="get" action="/console/patients" class="find">
          <Field name="find" label="Name, study number or phone" type="search" value={query.find ?? ''} />
          {found.careTeams.length > 1 && (
            <Choice
              name="careTeam"
              label="Care team"
              value={query.careTeam ?? (query.find ? '' : (found.careTeam ?? ''))}
              options={[['', 'Any'], ...found.careTeams.map((id) => [id, teamName(viewer, id)] as const)]}
            />
          )}
          <button type="submit">Find</button>
        </form>
      </search>
      {found.patients.length === 0 ? (
        <Nobody query={query} more={found.next !== undefined} />
      ) : (
        <Rows found={found} query={query} />
      )}
      {found.next !== undefined && (
        <p>
          <a href={`/console/patients?${nextOf(query, found)}`}>Next page</a>
        </p>
      )}
      {query.after && (
        <p>
          <a href={`/console/patients?${addressOf(query)}`}>Back to the first page</a>
        </p>
      )}
    </>
  );
};

const addressOf = ({ find, careTeam }: PageRequest['query']): URLSearchParams =>
  new URLSearchParams({ ...(find && { find }), ...(careTeam && { careTeam }) });

const nextOf = (query: PageRequest['query'], { careTeam, next = '' }: FoundPatients): URLSearchParams => {
  const address = addressOf({ careTeam, ...query });
  address.set('after', next);
  return address;
};

const Nobody = ({ query, more }: { readonly query: PageRequest['query']; readonly more: boolean }) => {
  if (more) return <p>None of the names looked through so far is this one. The next page goes on.</p>;
  if (query.find)
    return (
      <p>
        Nobody is found for “{query.find}”. The beginning of a first or last name is enough; a phone may be typed with
        or without its country code. Patients of other care teams are not shown.
      </p>
    );
  return <p>No patients yet.</p>;
};

const Rows = ({ found, query }: Pick<PatientsProps, 'found' | 'query'>) => {
  const viewer = useContext(ViewerContext);
  return (
    <section class="scroll" tabindex={0} aria-label="Patients">
      <table class="patients carded">
        <caption>
          {query.find ? `Found for “${query.find}”` : `Care team ${teamName(viewer, found.careTeam ?? '')}, by name`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Open alerts</th>
            <th scope="col">Status</th>
            <th scope="col">Study number</th>
            <th scope="col">Surveys</th>
            <th scope="col">Answered</th>
            <th scope="col">Last contact</th>
            <th scope="col">Next due</th>
          </tr>
        </thead>
        <tbody>
          {found.patients.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Row = ({ row }: { readonly row: PatientRow }) => (
  <tr>
    <td>
      <a href={`/console/patients/${row.id}`}>{row.name}</a>
    </td>
    <td data-label="Open alerts">
      {SEVERITIES.filter((severity) => row.openAlerts[severity]).map((severity) => (
        <span key={severity} class={`badge ${severity}`}>
          {row.openAlerts[severity]} {severity}
        </span>
      ))}
    </td>
    <td data-label="Status">{statusInWords(row)}</td>
    <td data-label="Study number">{row.studyId}</td>
    <td data-label="Surveys">{answeringInWords(row)}</td>
    <td data-label="Answered">{adherenceInWords(row)}</td>
    <td data-label="Last contact">{row.lastHeardOn ? dayInWords(row.lastHeardOn) : 'None yet'}</td>
    <td data-label="Next due">{row.nextDueAt && <When at={row.nextDueAt} zone={row.timeZone} />}</td>
  </tr>
);
