// Reads what a page shows of a patient: a fixed number of requests, newest first where not everything fits.
import { TABLE } from '../../contracts/names.ts';
import type { Alert } from '../../domain/alert.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { Communication, PatientId } from '../../domain/communication.ts';
import type { PatientState } from '../../domain/patient.ts';
import type { PatientCourse, Piece } from '../../domain/patient-record.ts';
import type { QuestionnaireResponse } from '../../domain/response.ts';
import type { StaffNote } from '../../domain/staff-note.ts';
import type { Item } from './attributes.ts';
import { fromItem } from './items.ts';
import { AUDIT_PREFIX, NOTE_PREFIX, patientPartition, RESPONSE_PREFIX, sortOf } from './keys.ts';
import { queryOnce, type Table } from './table.ts';

/** After every character of an id. */
const LAST = '~';

/** The patient's items from one sort key to another, both included, the last ones first; in order. */
const between = async (
  table: Table,
  patientId: PatientId,
  [from, to]: readonly [string, string],
  limit?: number,
): Promise<readonly Item[]> => {
  const items = await queryOnce(table, {
    KeyConditionExpression: 'PK = :patient AND SK BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':patient': { S: patientPartition(patientId) },
      ':from': { S: from },
      ':to': { S: to },
    },
    ConsistentRead: true,
    ScanIndexForward: false,
    ...(limit !== undefined && { Limit: limit }),
  });
  return items.toReversed();
};

const under = <Thing>(items: readonly Item[], prefix: string): readonly Thing[] =>
  items.filter((item) => sortOf(item).startsWith(prefix)).map((item) => fromItem<Thing>(item));

/** One more is read than asked for where that has to be left out: `before` is no part of the piece. */
const piece = async <Thing extends { readonly id: string }>(
  table: Table,
  patientId: PatientId,
  prefix: string,
  { before, limit }: Piece,
): Promise<readonly Thing[]> => {
  const items = await between(table, patientId, [prefix, `${prefix}${before ?? LAST}`], limit + 1);
  return under<Thing>(items, prefix)
    .filter(({ id }) => id !== before)
    .slice(-limit);
};

export const readTexts = (table: Table, patientId: PatientId, wanted: Piece): Promise<readonly Communication[]> =>
  piece(table, patientId, TABLE.communicationPrefix, wanted);

export const readAudit = (table: Table, patientId: PatientId, wanted: Piece): Promise<readonly AuditEntry[]> =>
  piece(table, patientId, AUDIT_PREFIX, wanted);

export const readCourse = async (
  table: Table,
  patientId: PatientId,
  newestTexts: number,
): Promise<PatientCourse | undefined> => {
  const [items, alerts, texts] = await Promise.all([
    between(table, patientId, [RESPONSE_PREFIX, TABLE.stateKey]),
    between(table, patientId, [TABLE.alertPrefix, `${TABLE.alertPrefix}${LAST}`]),
    readTexts(table, patientId, { limit: newestTexts + 1 }),
  ]);
  const [state] = under<PatientState>(items, TABLE.stateKey);
  return (
    state && {
      state,
      responses: under<QuestionnaireResponse>(items, RESPONSE_PREFIX),
      alerts: under<Alert>(alerts, TABLE.alertPrefix),
      notes: under<StaffNote>(items, NOTE_PREFIX),
      texts: texts.slice(-newestTexts),
      earlierTexts: texts.length > newestTexts,
    }
  );
};
