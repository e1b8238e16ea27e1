// Exports what was filed: for care to those who see the patients, for research without saying who they are.
import { createHmac } from 'node:crypto';
import { type Cell, csvOf } from '../../shared/contracts/console/csv.ts';
import {
  type ExportRequest,
  parseExportRequest,
  parseResearchRequest,
  type ResearchRequest,
} from '../../shared/contracts/console/export-request.ts';
import { CARE_COLUMNS } from '../../shared/domain/export/care-columns.ts';
import { type Column, cellsOf } from '../../shared/domain/export/column.ts';
import { dictionaryOf } from '../../shared/domain/export/dictionary.ts';
import {
  type ExportFile,
  type Filed,
  type FiledItem,
  type FiledScore,
  itemsIn,
  scoresIn,
} from '../../shared/domain/export/filed.ts';
import { agreedToResearch, isForResearch, researchColumns } from '../../shared/domain/export/research-columns.ts';
import { smallCellsIn, tallyOf } from '../../shared/domain/export/small-cells.ts';
import { sumOf } from '../../shared/domain/figures/counts.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { newTurnId } from '../../shared/runtime/turn-id.ts';
import { type ApiResponse, answer, invalid } from './api-response.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ExportPart, gatherPart, patientsIn } from './export-part.ts';
import type { Identity } from './identity.ts';
import { inParallel } from './in-parallel.ts';
import type { ApiRequest } from './request.ts';
import { opened, sealed } from './research-place.ts';

interface Columns {
  readonly responses: readonly Column<Filed>[];
  readonly scores: readonly Column<FiledScore>[];
  readonly items: readonly Column<FiledItem>[];
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const NO_SUCH_PLACE = { field: 'after', problem: 'is not where a part ended', expected: '`next` of the part before' };
const AT_A_TIME = 20;
/** Hexadecimal digits: too many for two patients ever to share one. */
const PSEUDONYM_LENGTH = 20;

/** `GET /export?of=…&careTeam=…&from=…&to=…&after=…&format=…` */
export const getExport = async (deps: ConsoleDependencies, { query, by }: ApiRequest): Promise<ApiResponse> => {
  const asked = parseExportRequest(query);
  if (!asked.ok) return invalid(asked.errors);
  const part = await gatherPart(deps, by, asked.value, () => true);
  if (!part) return invalid([NO_SUCH_PLACE]);
  await record(deps, by, part, asked.value.of);
  return answer(200, bodyFor(asked.value, part, tableOf(CARE_COLUMNS, asked.value.of, part.filed)));
};

/** `POST /export/research`: a key must not stand in an address. */
export const postResearchExport = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const asked = bodyOf(request, parseResearchRequest);
  if (!asked.ok) return asked.answer;
  const { key, of } = asked.value;
  const part = await gatherResearch(deps, request.by, asked.value);
  if (!part) return invalid([NO_SUCH_PLACE]);
  await record(deps, request.by, part, 'research');
  const pseudonym = (id: string): string =>
    createHmac('sha256', key).update(id).digest('hex').slice(0, PSEUDONYM_LENGTH);
  const { columns, rows } = tableOf(researchColumns(pseudonym), of, part.filed);
  // Patients are gathered by name: their order would say something about it.
  const shuffled = rows.toSorted(([one = ''], [other = '']) => (one < other ? -1 : one > other ? 1 : 0));
  return answer(200, {
    ...bodyFor(asked.value, part, { columns, rows: shuffled }),
    smallCells: part.small,
  });
};

export interface ResearchPart extends ExportPart {
  /** Groups that are small over all parts so far: over the whole export, once no part follows. */
  readonly small: readonly string[];
}

/** Of patients who have agreed to it, without what a clinician asked in own words. Places are sealed with the key. */
export const gatherResearch = async (
  deps: ConsoleDependencies,
  by: Identity,
  { key, after, ...query }: ResearchRequest,
): Promise<ResearchPart | undefined> => {
  const place = after === undefined ? undefined : opened(key, after);
  if (after !== undefined && !place) return undefined;
  const part = await gatherPart(deps, by, { ...query, after: place?.after }, agreedToResearch);
  if (!part) return undefined;
  const filed = part.filed.filter(isForResearch);
  const tally = sumOf([place?.tally ?? {}, tallyOf(filed)]);
  const next = part.next === undefined ? {} : { next: sealed(key, { after: part.next, tally }) };
  return { filed, ...next, small: smallCellsIn(tally) };
};

/** `GET /export/dictionary` */
export const getDictionary = async (): Promise<ApiResponse> => answer(200, { entries: dictionaryOf(INSTRUMENTS) });

const tableOf = (columns: Columns, of: ExportFile, filed: readonly Filed[]): Table => {
  const table = <Row>(its: readonly Column<Row>[], rows: readonly Row[]): Table => ({
    columns: its.map(({ name }) => name),
    rows: cellsOf(its, rows),
  });
  switch (of) {
    case 'responses':
      return table(columns.responses, filed);
    case 'scores':
      return table(columns.scores, scoresIn(filed));
    case 'items':
      return table(columns.items, itemsIn(filed));
  }
};

const bodyFor = ({ format }: Pick<ExportRequest, 'format'>, part: ExportPart, { columns, rows }: Table) => ({
  patients: patientsIn(part).length,
  ...(format === 'csv'
    ? { csv: csvOf(columns, rows) }
    : { columns, rows: rows.map((cells) => cells.map((cell) => cell ?? null)) }),
  ...(part.next && { next: part.next }),
});

/** Before anything leaves: an export that is not on record must not happen. */
const record = async (deps: ConsoleDependencies, by: Identity, part: ExportPart, reference: string): Promise<void> => {
  const at = deps.clock();
  const ids = patientsIn(part);
  await inParallel(ids, AT_A_TIME, (patientId) =>
    deps.patients.addAudit({ id: newTurnId(at), patientId, at, by: by.name, action: 'exported', reference }),
  );
  deps.log(LOG_EVENTS.consoleExported, { of: reference, patients: ids.length, by: by.subject });
};
