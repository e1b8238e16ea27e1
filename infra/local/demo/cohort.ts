// Sets the demo up over the API as a coordinator would: care teams first, then the cohort.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Language } from '../../../shared/domain/language.ts';
import type { LocalCloud } from '../cloud.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', '..', 'examples');
const example = (name: string): string => readFileSync(join(EXAMPLES, name), 'utf8');

/** A row of the cohort, as far as whoever holds the phone needs it. */
export interface CohortRow {
  readonly studyId: string;
  readonly phone: string;
  readonly language: Language;
}

export const cohortRows = (): readonly CohortRow[] => parse(example('cohort.csv'), { columns: true, bom: true });

export const enrolCohort = async ({ url, token }: LocalCloud['api']): Promise<void> => {
  const authorization = () => `Bearer ${token(['coordinator'], 'demo-coordinator')}`;
  const call = async (method: string, path: string, type: string, body: string): Promise<void> => {
    const headers = { authorization: authorization(), 'content-type': type };
    const response = await fetch(url + path, { method, headers, body });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  };
  for (const { id, ...team } of JSON.parse(example('care-teams.json')) as readonly { readonly id: string }[])
    await call('PUT', `/care-teams/${id}`, 'application/json', JSON.stringify(team));
  await call('POST', '/patients/import', 'text/csv', example('cohort.csv'));
};
