// What the pages of exports show: a part counted, and the file that a download keeps.
import { BYTE_ORDER_MARK } from '../../../../shared/contracts/console/csv.ts';
import { itemsIn, scoresIn } from '../../../../shared/domain/export/filed.ts';
import { seesTeam } from '../../../../shared/domain/team-access.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { type ExportPart, patientsIn } from '../../export-part.ts';
import type { Identity } from '../../identity.ts';
import type { PageResponse } from '../page-response.ts';
import type { Choices, PartShown } from './export-page.tsx';

type Fields = Readonly<Record<string, string | undefined>>;

export const choicesIn = ({ careTeam = '', from = '', to = '' }: Fields): Choices => ({ careTeam, from, to });

/** What a form or an address asks the API for: nothing of it where it was left empty. */
export const askedIn = ({ careTeam, from, to, after, of, key }: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ careTeam, from, to, after, of, key }).filter((entry): entry is [string, string] => !!entry[1]),
  );

export const teamsFor = async (deps: ConsoleDependencies, by: Identity): Promise<readonly string[]> =>
  (await deps.knownTeams()).filter((team) => seesTeam(team, by)).map(({ id }) => id);

export const partShown = (part: ExportPart, { after = '', part: number }: Fields): PartShown => ({
  number: Math.max(1, Number.parseInt(number ?? '1', 10) || 1),
  patients: patientsIn(part).length,
  rows: {
    responses: part.filed.length,
    scores: scoresIn(part.filed).length,
    items: itemsIn(part.filed).length,
  },
  after,
  next: part.next,
});

export const csvFile = (name: string, csv: string, forExcel = false): PageResponse => ({
  kind: 'file',
  name: `${name}.csv`,
  type: 'text/csv; charset=utf-8',
  body: `${forExcel ? BYTE_ORDER_MARK : ''}${csv}`,
});
