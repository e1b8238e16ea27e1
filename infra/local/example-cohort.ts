// Enrols the example care teams and patients over the HTTP API, as a coordinator would.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../shared/domain/language.ts';
import type { LocalCloud } from './cloud.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');
const example = (name: string): string => readFileSync(join(EXAMPLES, name), 'utf8');

/** One row of the example cohort. */
export interface ExampleRow {
  readonly studyId: string;
  readonly name: string;
  readonly phone: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly careTeam: string;
}

/** Whom a row became. */
export interface Enrolled extends ExampleRow {
  readonly patientId: string;
}

interface ImportAnswer {
  readonly enrolled: readonly { readonly studyId: string; readonly patientId: string }[];
  readonly alreadyEnrolled: readonly { readonly studyId: string; readonly patientId: string }[];
}

export const exampleRows = (): readonly ExampleRow[] =>
  parse<ExampleRow>(example('cohort.csv'), { columns: true, bom: true });

/** Enrols the rows that are `wanted`. Safe to repeat: who is enrolled already stays as they are. */
export const enrolExamples = async (
  { url, token }: LocalCloud['api'],
  wanted: (row: ExampleRow) => boolean = () => true,
): Promise<readonly Enrolled[]> => {
  const call = async (method: string, path: string, type: string, body: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token(['coordinator'])}`, 'content-type': type };
    const response = await fetch(url + path, { method, headers, body });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  for (const { id, ...team } of JSON.parse(example('care-teams.json')) as readonly { readonly id: string }[])
    await call('PUT', `/care-teams/${id}`, 'application/json', JSON.stringify(team));
  const rows = exampleRows().filter(wanted);
  const answer = (await call(
    'POST',
    '/patients/import',
    'text/csv',
    stringify([...rows], { header: true }),
  )) as ImportAnswer;
  return [...answer.enrolled, ...answer.alreadyEnrolled].flatMap(({ studyId, patientId }) =>
    rows.filter((row) => row.studyId === studyId).map((row) => ({ ...row, patientId })),
  );
};
