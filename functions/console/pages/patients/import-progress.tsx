// Imports the good rows of a list, some with each request, and says how far it is.
import type { ComponentChildren } from 'preact';
import { COLUMNS, writeCohort } from '../../../../shared/contracts/console/cohort-table.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { ImportedRow } from '../../enrol-row.ts';
import { assessCohort, importRows } from '../../import-cohort.ts';
import { ASSETS } from '../assets.ts';
import { PostForm } from '../forms.tsx';
import { fieldOf, type PageRequest } from '../page-request.ts';
import { failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import { carried, carriedIn } from './carried-list.ts';
import { inCellWords } from './cell-words.ts';
import { importAgain } from './import-page.tsx';

/** Some seconds of work. */
const AT_ONCE = 250;

interface OnwardProps {
  /** The rows that are still to be imported, as CSV. */
  readonly left: string;
  readonly total: number;
  readonly done: number;
  /** What went wrong so far, one row a line. */
  readonly problems: string;
  readonly goesOn?: boolean;
  readonly children: ComponentChildren;
}

export const Onward = ({ left, total, done, problems, goesOn = false, children }: OnwardProps) => (
  <PostForm action="/console/patients/import" upload goesOn={goesOn}>
    <input type="hidden" name="csv" value={carried(left)} />
    <input type="hidden" name="total" value={String(total)} />
    <input type="hidden" name="done" value={String(done)} />
    <input type="hidden" name="problems" value={problems} />
    <button type="submit">{children}</button>
  </PostForm>
);

/** `POST /console/patients/import` */
export const importPart = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const { form, by } = request;
  const cohort = await deps.readCohort(carriedIn(form));
  if (!cohort.ok) return redirect('/console/patients/import');
  const all = cohort.rows.map(({ cells }) => cells);
  const part = writeCohort(COLUMNS, all.slice(0, AT_ONCE));
  const assessed = await assessCohort(deps, part, by);
  if ('refused' in assessed) {
    const failed = failedOf(assessed.refused);
    return importAgain(deps, request, failed ?? { status: 422, detail: 'The list could not be imported.', errors: [] });
  }
  const rows = await importRows(deps, assessed.rows, assessed.teams, by);
  const notYet = new Set(rows.flatMap((row) => (row.kind === 'not-yet' ? [row.row] : [])));
  const again = assessed.cells.filter(({ row }) => notYet.has(row)).map(({ cells }) => cells);
  const studyIds = new Map(assessed.cells.map(({ row, cells }) => [row, cells.studyId ?? '']));
  const problems = [
    ...fieldOf(form, 'problems').split('\n').filter(Boolean),
    ...rows.flatMap((row) => problemsOf(row, studyIds.get(row.row) ?? '')),
  ];
  const left = [...again, ...all.slice(AT_ONCE)];
  const total = Number(fieldOf(form, 'total')) || all.length;
  return page('Import', <Progress left={left} total={Math.max(total, left.length)} problems={problems} />);
};

const problemsOf = (row: ImportedRow, studyId: string): readonly string[] =>
  row.kind === 'bad'
    ? [
        `${studyId}: ${row.errors
          .map(inCellWords)
          .map(({ field, problem }) => `${field} ${problem}`)
          .join('; ')}`,
      ]
    : [];

interface ProgressProps {
  readonly left: readonly Readonly<Record<string, string>>[];
  readonly total: number;
  readonly problems: readonly string[];
}

const Progress = ({ left, total, problems }: ProgressProps) => {
  const done = total - left.length;
  const isOver = left.length === 0;
  return (
    <>
      <h1>{isOver ? 'The list is imported' : 'Importing the list'}</h1>
      <p role="status">
        {done.toLocaleString('en')} of {total.toLocaleString('en')} rows done
        {problems.length > 0 && `, ${problems.length} of them could not be enrolled`}.
      </p>
      <progress max={total} value={done} aria-label="Rows done" />
      {!isOver && (
        <>
          <Onward left={writeCohort(COLUMNS, left)} total={total} done={done} problems={problems.join('\n')} goesOn>
            Go on
          </Onward>
          <p class="quiet">
            If you leave now, what is done stays done. Uploading the list again goes on where it stopped.
          </p>
          <script src={ASSETS.goOn.path} defer />
        </>
      )}
      {problems.length > 0 && (
        <section class="panel">
          <h2>Not enrolled</h2>
          <ul>
            {problems.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {isOver && (
        <>
          <p>Invitations go out outside the patients’ quiet hours, and once their care team has set up its cover.</p>
          <p>
            <a class="button" href="/console/patients">
              To the patients
            </a>
          </p>
        </>
      )}
    </>
  );
};
