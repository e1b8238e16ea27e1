// What is in a list before anything of it is written: how many rows are good, and what is wrong with the others.
import { COLUMNS, type CohortRow, PROBLEMS, writeCohort } from '../../../../shared/contracts/console/cohort-table.ts';
import { spacedPhone } from '../../../../shared/contracts/console/phone.ts';
import type { AssessedRow, ReadyRow } from '../../assess-row.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { type AssessedCohort, assessCohort } from '../../import-cohort.ts';
import { PostForm } from '../forms.tsx';
import { fieldOf, type PageRequest } from '../page-request.ts';
import { failedOf, type PageResponse, page } from '../page-response.ts';
import { carried, carriedIn } from './carried-list.ts';
import { inCellWords } from './cell-words.ts';
import { enrolChoices } from './enrol-choices.ts';
import { importAgain } from './import-page.tsx';
import { Onward } from './import-progress.tsx';

/** A list goes to and fro in the page, with its quotes written out: that has to stay below what Lambda answers, 6 MB. */
const MOST_BYTES = 2 * 1024 * 1024;
const SHOWN = 10;
/** A row may have a fault in each of its cells. */
const SHOWN_FAULTS = 60;

/** `POST /console/patients/import/check` */
export const checkImport = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const csv = fieldOf(request.form, 'csv');
  const none = { status: 422, errors: [] };
  if (csv === '') return importAgain(deps, request, { ...none, detail: 'The file is empty, or none was chosen.' });
  if (Buffer.byteLength(csv) > MOST_BYTES)
    return importAgain(deps, request, {
      ...none,
      detail: 'The file is over 2 MB. Split it, each part with the header row.',
    });
  const cohort = await assessCohort(deps, csv, request.by, (await enrolChoices(deps, request)).near);
  if (!('refused' in cohort)) return page('Check the list', <Preview cohort={cohort} />);
  const failed = failedOf(cohort.refused);
  return importAgain(deps, request, failed ?? { ...none, detail: 'The list could not be checked.' });
};

type BadRow = Extract<AssessedRow, { kind: 'bad' }>;

const Preview = ({ cohort: { rows, cells } }: { readonly cohort: AssessedCohort }) => {
  const only = (kind: AssessedRow['kind']): readonly number[] =>
    rows.flatMap((row) => (row.kind === kind ? [row.row] : []));
  const bad = rows.flatMap((row) => (row.kind === 'bad' ? [{ ...row, errors: row.errors.map(inCellWords) }] : []));
  const cellsOf = new Map(cells.map((row) => [row.row, row.cells]));
  const good = rows.filter((row) => row.kind === 'ready');
  const goodCells = good.map(({ row, request }) => ({ ...cellsOf.get(row), phone: request.phone.e164 }));
  const isGuessed = ({ row }: ReadyRow): boolean => !cellsOf.get(row)?.phone?.startsWith('+');
  return (
    <>
      <h1>Check the list</h1>
      <ul class="counts">
        <Count number={good.length} words="to be enrolled" />
        <Count number={bad.length} words={bad.length === 1 ? 'row is wrong' : 'rows are wrong'} />
        <Count number={only('enrolled-before').length} words="enrolled already" />
      </ul>
      <p>Nothing has been written yet.</p>
      {bad.length > 0 && <BadRows bad={bad} cells={cells} />}
      {good.length > 0 && <GoodRows good={[...good.filter(isGuessed), ...good.filter((row) => !isGuessed(row))]} />}
      {good.length > 0 && (
        <Onward left={writeCohort(COLUMNS, goodCells)} total={good.length} done={0} problems="">
          {bad.length > 0
            ? `Import the ${good.length === 1 ? 'good row' : `${good.length} good rows`}`
            : `Import all ${good.length}`}
        </Onward>
      )}
      <p>
        <a href="/console/patients/import">Choose another list</a>
      </p>
    </>
  );
};

const Count = ({ number, words }: { readonly number: number; readonly words: string }) => (
  <li>
    <strong>{number.toLocaleString('en')}</strong> {words}
  </li>
);

const GoodRows = ({ good }: { readonly good: readonly ReadyRow[] }) => (
  <section class="panel">
    <h2>To be enrolled</h2>
    <section class="scroll" tabindex={0} aria-label="To be enrolled">
      <table class="cells carded">
        <caption>
          {good.length > SHOWN
            ? `${SHOWN} of ${good.length}, first those whose number had no country code`
            : 'All of them'}
          ; texts go to the number as it stands here
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Name</th>
            <th scope="col">Study number</th>
            <th scope="col">Phone</th>
          </tr>
        </thead>
        <tbody>
          {good.slice(0, SHOWN).map(({ row, request: { name, studyId, phone } }) => (
            <tr key={row}>
              <td data-label="Row">{row}</td>
              <td data-label="Name">{name}</td>
              <td data-label="Study number">{studyId}</td>
              <td data-label="Phone">{spacedPhone(phone.e164)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </section>
);

const BadRows = ({ bad, cells }: { readonly bad: readonly BadRow[]; readonly cells: readonly CohortRow[] }) => {
  const faults = bad.flatMap(({ row, errors }) => errors.map((error) => ({ ...error, row })));
  const first = bad.slice(0, SHOWN).reduce((sum, { errors }) => sum + errors.length, 0);
  const shown = faults.slice(0, Math.min(first, SHOWN_FAULTS));
  const left = faults.length - shown.length;
  return (
    <section class="panel">
      <h2>Rows to correct</h2>
      <PostForm action="/console/patients/import/file" upload>
        <input type="hidden" name="csv" value={carried(badCsv(bad, cells))} />
        <button type="submit" class="plain">
          Download these rows with what is wrong
        </button>
        <span class="quiet">
          Correct them and upload that file: the column “{PROBLEMS}” is not read, nor an apostrophe that begins a cell.
        </span>
      </PostForm>
      <section class="scroll" tabindex={0} aria-label="Rows to correct">
        <table class="cells carded">
          <caption>
            {left > 0 ? `The first ${shown.length} faults of ${faults.length}; the file above has all` : 'All of them'}
            {'; the header is row 1'}
          </caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">What is wrong</th>
              <th scope="col">What would be right</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, field, problem, expected }) => (
              <tr key={`${row} ${field} ${problem}`}>
                <td data-label="Row">{row}</td>
                <td data-label="Column">{field}</td>
                <td data-label="Wrong">{problem}</td>
                <td data-label="Right">{expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};

const badCsv = (bad: readonly BadRow[], cells: readonly CohortRow[]): string => {
  const errors = new Map(bad.map((row) => [row.row, row.errors]));
  const rows = cells.flatMap(({ row, cells: given }) => {
    const wrong = errors.get(row)?.map(({ field, problem, expected }) => `${field} ${problem}; expected: ${expected}`);
    return wrong ? [{ ...given, [PROBLEMS]: wrong.join(' | ') }] : [];
  });
  return writeCohort([...COLUMNS, PROBLEMS], rows);
};

/** `POST /console/patients/import/file`: what the page holds, to be kept: the rows to correct, or an empty list. */
export const cohortFile = async (_: ConsoleDependencies, { form }: PageRequest): Promise<PageResponse> => ({
  kind: 'file',
  name: 'patients.csv',
  type: 'text/csv; charset=utf-8',
  body: `${carriedIn(form)}\r\n`,
});
