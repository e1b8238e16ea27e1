// Imports a cohort: all rows or none, unless the good rows are asked for. Repeating an import is safe.
import type { CohortRow } from '../../shared/contracts/console/cohort-table.ts';
import { withCountryCode } from '../../shared/contracts/console/phone.ts';
import type { CareTeam } from '../../shared/domain/care-team.ts';
import { seesTeam } from '../../shared/domain/team-access.ts';
import { type ApiResponse, answer, invalid, notApproved, problem, type RequestError } from './api-response.ts';
import { type AssessedRow, assessRow, parseRows } from './assess-row.ts';
import { planApprovalErrors } from './check-approval.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { enrolRow, type ImportedRow } from './enrol-row.ts';
import type { Identity } from './identity.ts';
import { inParallel } from './in-parallel.ts';
import { type ApiRequest, jsonOf } from './request.ts';

const MOST_ROWS = 5_000;
const MOST_BYTES = 4 * 1024 * 1024;
/** Enough to import the most rows within the API's 29 seconds, few enough to leave the table to the patients. */
const AT_A_TIME = 20;
/** An answer may be 6 MB at most; whoever has this many errors starts with these. */
const MOST_ERRORS = 1_000;
const PREVIEW = { field: 'preview', problem: 'is not one of the choices', expected: 'true or false' };
const HOW_TO_SPLIT = 'Split the file into parts of at most 5,000 rows and 4 MB, each with the header row.';

/** A file whose rows have been judged; nothing is written yet. */
export interface AssessedCohort {
  readonly teams: readonly CareTeam[];
  /** As in the file. */
  readonly cells: readonly CohortRow[];
  readonly rows: readonly AssessedRow[];
}

/** `POST /patients/import` */
export const postImport = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const { preview = 'false' } = request.query;
  if (preview !== 'true' && preview !== 'false') return invalid([PREVIEW]);
  const csv = csvOf(request);
  if (csv === undefined) return problem('unreadable', 'The body is neither CSV nor JSON of the form {"csv": "…"}.');
  const cohort = await assessCohort(deps, csv, request.by);
  if ('refused' in cohort) return cohort.refused;
  const { rows, teams } = cohort;
  const errors = errorsOf(rows);
  if (errors.length > 0 && request.query.rows !== 'good') return refuse(rows, errors);
  if (preview === 'true') return answer(200, { preview: true, ...wouldBe(rows) });
  return report(await importRows(deps, rows, teams, request.by));
};

/**
 * What is wrong with a file, row by row; `refused` where it cannot be judged at all. `near`: a number of the country that a
 * phone without its country code is taken for.
 */
export const assessCohort = async (
  deps: ConsoleDependencies,
  csv: string,
  by: Identity,
  near?: string,
): Promise<AssessedCohort | { readonly refused: ApiResponse }> => {
  if (Buffer.byteLength(csv) > MOST_BYTES)
    return { refused: problem('too-large', `The file is over 4 MB. ${HOW_TO_SPLIT}`) };
  const cohort = await deps.readCohort(csv);
  if (!cohort.ok) return { refused: invalid([cohort.error]) };
  if (cohort.rows.length > MOST_ROWS)
    return { refused: problem('too-large', `The file has ${cohort.rows.length} rows. ${HOW_TO_SPLIT}`) };

  const teams = (await deps.careTeams.list()).filter((team) => seesTeam(team, by));
  const around = { teams, content: deps.content, approval: deps.approval, now: deps.clock() };
  const parsed = parseRows(
    cohort.rows.map((row) => withCode(row, near)),
    around,
  );
  const wished = new Set(parsed.flatMap((row) => (row.kind === 'ready' ? [row.request.plan] : [])));
  const unapproved = [...wished].flatMap((plan) => planApprovalErrors(around.approval, deps.content, plan, around.now));
  if (unapproved.length > 0) return { refused: notApproved(unapproved) };
  const rows = await inParallel(parsed, AT_A_TIME, async (row) =>
    deps.hasTime() ? assessRow(deps, around, row) : row,
  );
  if (!deps.hasTime())
    return { refused: problem('busy', `Nothing was changed: there was no time to check every row. ${HOW_TO_SPLIT}`) };
  return { teams, cells: cohort.rows, rows };
};

const withCode = ({ row, cells }: CohortRow, near: string | undefined): CohortRow => ({
  row,
  cells: { ...cells, ...(cells.phone && { phone: withCountryCode(cells.phone, near) }) },
});

/** Enrols the rows that are ready, as far as the time reaches. */
export const importRows = (
  deps: ConsoleDependencies,
  rows: readonly AssessedRow[],
  teams: readonly CareTeam[],
  by: Identity,
): Promise<readonly ImportedRow[]> =>
  inParallel(rows, AT_A_TIME, async (row) => (row.kind === 'ready' ? enrolRow(deps, row, teams, by.name) : row));

const csvOf = (request: ApiRequest): string | undefined => {
  if (!request.isJson) return request.body;
  const json = jsonOf(request)?.value;
  const csv: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'csv') : undefined;
  return typeof csv === 'string' ? csv : undefined;
};

const errorsOf = (rows: readonly (AssessedRow | ImportedRow)[]): readonly RequestError[] =>
  rows.flatMap((row) => (row.kind === 'bad' ? row.errors : []));

const refuse = (rows: readonly AssessedRow[], errors: readonly RequestError[]): ApiResponse => {
  const wrong = rows.filter(({ kind }) => kind === 'bad').length;
  const detail =
    `${wrong} of ${rows.length} rows are wrong, so nobody was enrolled. ` +
    `Correct them, or repeat with ?rows=good to enrol the other ${rows.length - wrong}.`;
  return problem('invalid', detail, errors.slice(0, MOST_ERRORS));
};

const wouldBe = (rows: readonly AssessedRow[]) => ({
  enrolled: rows.flatMap((row) => (row.kind === 'ready' ? [{ row: row.row, studyId: row.request.studyId }] : [])),
  alreadyEnrolled: rows.flatMap(({ kind, ...row }) => (kind === 'enrolled-before' ? [row] : [])),
  errors: errorsOf(rows).slice(0, MOST_ERRORS),
});

const report = (rows: readonly ImportedRow[]): ApiResponse => {
  const only = (kind: ImportedRow['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ kind: _, ...shown }) => shown);
  return answer(200, {
    enrolled: only('enrolled'),
    alreadyEnrolled: only('enrolled-before'),
    notEnrolledYet: only('not-yet'),
    errors: errorsOf(rows).slice(0, MOST_ERRORS),
  });
};
