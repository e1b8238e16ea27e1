// Where a list of patients is chosen, with what its columns have to be.
import { COLUMNS, writeCohort } from '../../../../shared/contracts/console/cohort-table.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { FailedNotice, PostForm } from '../forms.tsx';
import type { PageRequest } from '../page-request.ts';
import { type Failed, type PageResponse, page } from '../page-response.ts';
import { expectedInCell } from './cell-words.ts';
import { enrolChoices } from './enrol-choices.ts';

/** `GET /console/patients/import` */
export const importPage = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> =>
  page('Import a list', <ImportForm teams={await teamsOf(deps, request)} />);

/** The same, where the file could not be taken. */
export const importAgain = async (
  deps: ConsoleDependencies,
  request: PageRequest,
  failed: Failed,
): Promise<PageResponse> =>
  page('Import a list', <ImportForm failed={failed} teams={await teamsOf(deps, request)} />, { status: failed.status });

const teamsOf = async (deps: ConsoleDependencies, request: PageRequest): Promise<readonly string[]> =>
  (await enrolChoices(deps, request)).careTeams.map(([id]) => id);

interface ImportFormProps {
  readonly failed?: Failed;
  readonly teams: readonly string[];
}

const ImportForm = ({ failed, teams }: ImportFormProps) => (
  <>
    <h1>Import a list</h1>
    <p>
      A spreadsheet saved as CSV (UTF-8), one patient per row, at most 5,000 rows and 2 MB. It is checked first, and
      nothing is written until you have seen what is in it. Importing the same list twice enrols nobody twice.
    </p>
    <FailedNotice failed={failed} />
    <PostForm action="/console/patients/import/check" upload>
      <div class="field">
        <label for="file">The list</label>
        <input type="file" id="file" name="csv" accept=".csv,text/csv" required />
      </div>
      <p class="buttons">
        <button type="submit">Check the list</button>
      </p>
    </PostForm>
    <PostForm action="/console/patients/import/file" inline>
      <input type="hidden" name="csv" value={writeCohort(COLUMNS, [])} />
      <button type="submit" class="plain">
        Download an empty list
      </button>
    </PostForm>
    <section class="panel">
      <h2>The columns</h2>
      <section class="scroll" tabindex={0} aria-label="The columns">
        <table class="cells carded">
          <caption>In any order; the first row holds their names</caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">What it has to be</th>
            </tr>
          </thead>
          <tbody>
            {COLUMNS.map((column) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td>{expectedOf(column, teams)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  </>
);

const expectedOf = (column: string, teams: readonly string[]): string => {
  if (column === 'careTeam') return `the id of a care team: ${teams.join(', ') || 'none is set up yet'}`;
  return expectedInCell(column);
};
