// Ten thousand patients of one care team, a thousand of them with an open alert, written straight into the table.
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/adapters/dynamodb/attributes.ts';
import { directoryItems } from '../../../shared/adapters/dynamodb/directory.ts';
import { alertItem, stateItem } from '../../../shared/adapters/dynamodb/items.ts';
import { dynamodbPatientStore } from '../../../shared/adapters/dynamodb/patient-store.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import type { Alert } from '../../../shared/domain/alert.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { FIRST_SURVEY_AT, turnsToFirstQuestion } from './surveyed-patient.ts';

const PATIENTS = 10_000;
const WAITING = 1_000;
const PER_BATCH = 25;
const AT_ONCE = 8;

/** Enrols one patient by the real turns, and lists the others beside them; the one has an open alert as well. */
export const seedPanel = async (table: Table): Promise<PatientState> => {
  const [enrolled, ...later] = turnsToFirstQuestion(0);
  const patients = dynamodbPatientStore(table);
  await patients.create(enrolled);
  for (const turn of later) await patients.commit(turn);
  const first = await patients.load(enrolled.state.id);
  if (!first) throw new Error('the first patient is not there');
  await write(table, itemsOf(waiting(first, 0)));
  const others = Array.from({ length: PATIENTS - 1 }, (_, index) => patient(first, index + 1));
  await write(table, others.flatMap(itemsOf));
  return first;
};

const patient = (first: PatientState, index: number): PatientState => {
  const id = `p${String(index).padStart(16, 'b')}`;
  const one = { ...first, id, studyId: `BENCH-${index}`, name: `Example${index}` };
  return index % (PATIENTS / WAITING) === 0 ? waiting(one, index) : one;
};

const waiting = (state: PatientState, index: number): PatientState => {
  const { id, caseId, severity, raisedAt } = alertOf(state);
  const nextStepAt = plus(FIRST_SURVEY_AT, index * MINUTE);
  return { ...state, openAlerts: [{ id, caseId, severity, raisedAt, ladder: 'bench', level: 0, nextStepAt }] };
};

const alertOf = ({ id, careTeamId }: PatientState): Alert => ({
  id: `${id}.20270105T150000000-aaaaaaaa-2`,
  patientId: id,
  careTeamId,
  caseId: 'bench',
  ruleId: 'bench',
  rulesVersion: 'bench@1',
  severity: 'urgent',
  reason: 'Distress of 8 or more',
  evidence: {},
  raisedAt: FIRST_SURVEY_AT,
  status: 'open',
  steps: [{ at: FIRST_SURVEY_AT, by: 'vigil', what: 'raised' }],
  noticesDue: 1,
  noticesSent: 1,
});

const itemsOf = (state: PatientState): readonly Item[] => [
  stateItem(state),
  ...directoryItems(state),
  ...(state.openAlerts.length > 0 ? [alertItem(alertOf(state))] : []),
];

const write = async ({ client, name }: Table, items: readonly Item[]): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(items.length / PER_BATCH) }, (_, index) =>
    items.slice(index * PER_BATCH, (index + 1) * PER_BATCH),
  );
  for (let from = 0; from < batches.length; from += AT_ONCE)
    await Promise.all(
      batches
        .slice(from, from + AT_ONCE)
        .map((batch) =>
          client.send(
            new BatchWriteItemCommand({ RequestItems: { [name]: batch.map((Item) => ({ PutRequest: { Item } })) } }),
          ),
        ),
    );
};
