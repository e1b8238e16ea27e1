// Patients and their turns in DynamoDB.
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../contracts/names.ts';
import type { Alert } from '../../domain/alert.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { Communication, PatientId } from '../../domain/communication.ts';
import type { PatientState } from '../../domain/patient.ts';
import type { PatientRecord } from '../../domain/patient-record.ts';
import type { PatientWithCareTeam } from '../../domain/patient-with-care-team.ts';
import type { QuestionnaireResponse } from '../../domain/response.ts';
import type { StaffNote } from '../../domain/staff-note.ts';
import type { PatientStore } from '../../ports.ts';
import type { Item } from './attributes.ts';
import { careTeamsIn } from './care-teams.ts';
import { commitTurn, createPatient } from './commit.ts';
import { auditItem, fromItem, noteItem } from './items.ts';
import {
  AUDIT_PREFIX,
  alertKey,
  CARE_TEAMS_KEY,
  NOTE_PREFIX,
  phoneKey,
  RESPONSE_PREFIX,
  seenKey,
  sortOf,
  stateKey,
  studyKey,
  textKey,
} from './keys.ts';
import { readAudit, readCourse, readTexts } from './patient-course.ts';
import { getItem, getItems, query, type Table } from './table.ts';
import { put, transact } from './transaction.ts';

export const dynamodbPatientStore = (table: Table): PatientStore => {
  const read = async <Thing>(key: Item): Promise<Thing | undefined> => {
    const item = await getItem(table, key);
    return item && fromItem<Thing>(item);
  };
  return {
    patientIdsByPhone: async (phone) =>
      (await read<{ patientIds: readonly PatientId[] }>(phoneKey(phone)))?.patientIds ?? [],
    wasReceived: async (inboundMessageId) => (await getItem(table, seenKey(inboundMessageId))) !== undefined,
    patientIdByStudyId: async (studyId) => (await read<{ patientId: PatientId }>(studyKey(studyId)))?.patientId,
    load: (patientId) => read<PatientState>(stateKey(patientId)),
    loadWithCareTeam: (patientId) => readWithCareTeam(table, patientId),
    create: (turn, sharedWith = []) => createPatient(table, turn, sharedWith),
    commit: (turn) => commitTurn(table, turn),
    communication: (pointer) => read<Communication>(textKey(pointer)),
    alert: (alertId) => read<Alert>(alertKey(alertId)),
    record: (patientId) => readRecord(table, patientId),
    course: (patientId, newestTexts) => readCourse(table, patientId, newestTexts),
    texts: (patientId, piece) => readTexts(table, patientId, piece),
    audit: (patientId, piece) => readAudit(table, patientId, piece),
    addAudit: async (entry) => {
      await table.client.send(new PutItemCommand({ TableName: table.name, Item: auditItem(entry) }));
    },
    addNote: async (note, entry) => {
      await transact(table, [put(table, noteItem(note)), put(table, auditItem(entry))]);
    },
  };
};

const readWithCareTeam = async (table: Table, patientId: PatientId): Promise<PatientWithCareTeam | undefined> => {
  const items = await getItems(table, [stateKey(patientId), CARE_TEAMS_KEY]);
  const stateItem = items.find((item) => sortOf(item) === TABLE.stateKey);
  if (!stateItem) return undefined;
  const state = fromItem<PatientState>(stateItem);
  const teams = careTeamsIn(items.find((item) => item !== stateItem));
  return { state, careTeam: teams.find(({ id }) => id === state.careTeamId) };
};

/** Everything in the patient's partition; each kind is in the order of its ids, and so of time. */
const readRecord = async (table: Table, patientId: PatientId): Promise<PatientRecord | undefined> => {
  const items = await query(table, {
    KeyConditionExpression: 'PK = :patient',
    ExpressionAttributeValues: { ':patient': { S: `${TABLE.patientPrefix}${patientId}` } },
    ConsistentRead: true,
  });
  const under = <Thing>(prefix: string): readonly Thing[] =>
    items.filter((item) => sortOf(item).startsWith(prefix)).map((item) => fromItem<Thing>(item));
  const [state] = under<PatientState>(TABLE.stateKey);
  return (
    state && {
      state,
      communications: under<Communication>(TABLE.communicationPrefix),
      responses: under<QuestionnaireResponse>(RESPONSE_PREFIX),
      alerts: under<Alert>(TABLE.alertPrefix),
      audit: under<AuditEntry>(AUDIT_PREFIX),
      notes: under<StaffNote>(NOTE_PREFIX),
    }
  );
};
