import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownPlans } from '../../functions/console/known-plans.ts';
import { receiveText } from '../../functions/receive-text/receive-text.ts';
import { sendText } from '../../functions/send-text/send-text.ts';
import { wakePatient } from '../../functions/wake-patient/wake-patient.ts';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbFollowedPlans } from '../../shared/adapters/dynamodb/followed-plans.ts';
import { dynamodbOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbPlanStore } from '../../shared/adapters/dynamodb/plan-store.ts';
import { dynamodbWorkIndex } from '../../shared/adapters/dynamodb/work-index.ts';
import { MINUTE } from '../../shared/domain/instant.ts';
import type { PatientRecord } from '../../shared/domain/patient-record.ts';
import { CONTENT, SHIPPED } from '../../shared/plans/content.ts';
import { contentFollowedBy } from '../../shared/runtime/content-followed.ts';
import { freshTable } from '../adapters/dynamodb-table.ts';
import { CLINICIAN, COORDINATOR, call } from './console/api.ts';
import { NEW_PATIENT } from './console/new-patient.ts';
import { inbound } from './inbound.ts';
import { PHONE, recheck, TEAM, world } from './world.ts';

let dynoxide: Dynoxide;

beforeAll(async () => {
  dynoxide = await startDynoxide();
});

afterAll(() => dynoxide.stop());

const EDITOR = { sub: 'sub-3', username: 'lena', token_use: 'access', 'cognito:groups': '[programme-lead]' };

/** The world in a real table; the functions see nothing of the console but what is in it. */
const worldOnTable = async () => {
  const table = await freshTable(dynoxide.endpoint);
  const careTeams = dynamodbCareTeams(table);
  await careTeams.put(TEAM);
  const plans = dynamodbPlanStore(table);
  const on = world();
  return {
    ...on,
    careTeams,
    plans,
    knownPlans: knownPlans(plans, on.clock, recheck),
    contentFollowedBy: contentFollowedBy(CONTENT, dynamodbFollowedPlans(table), SHIPPED),
    patients: dynamodbPatientStore(table),
    outbox: dynamodbOutbox(table),
    work: dynamodbWorkIndex(table, careTeams),
  };
};

const RULES = `alert-rules@${CONTENT.ruleSet('checkpoint-inhibitor').version}`;

/** Distress every week, and urgent from `urgentFrom` on. */
const planOf = (title: string, urgentFrom: number) => ({
  title,
  rules: {
    from: RULES,
    add: [
      {
        ...{ id: 'cedar-distress', ladder: 'cedar-distress', severity: 'urgent' },
        when: { kind: 'answer', instrument: 'distress-0-10', linkId: 'distress-1', atLeast: urgentFrom },
        reason: 'Distress at Cedar.',
        source: 'policy',
      },
    ],
  },
  startWeekdays: [1],
  lastDay: 182,
  activities: [{ id: 'distress', instruments: ['distress-0-10'], days: [{ from: 0, until: 182, every: 7 }] }],
  stepUps: [],
  standIns: {},
  remindAfterDays: 2,
  expireAfterDays: 4,
});

test('a patient is asked and watched by the version they follow, until they are moved to another', async () => {
  const on = await worldOnTable();
  const api = async (claims: Record<string, unknown>, route: string, id: string, body: object) => {
    const response = await call(on, { route, id, claims, body });
    expect([response.body.errors, response.status < 300]).toEqual([undefined, true]);
    return response.body;
  };
  const approve = async (id: string, urgentFrom: number): Promise<void> => {
    await api(EDITOR, 'PUT /plans/{id}', id, { revision: 1, plan: planOf(`Cedar, ${urgentFrom} on`, urgentFrom) });
    await api(CLINICIAN, 'POST /plans/{id}/approve', id, { revision: 2, reviewBy: '2027-11-30' });
  };
  const record = async (): Promise<PatientRecord> => {
    const [id = ''] = await on.patients.patientIdsByPhone(PHONE);
    const found = await on.patients.record(id);
    if (!found) throw new Error('There is no patient');
    return found;
  };
  const sendAll = async () => {
    for (const text of (await record()).communications)
      if (text.direction === 'out' && text.status === 'preparation' && !text.chained)
        await sendText(on, { patientId: text.patientId, communicationId: text.id });
  };
  const says = async (body: string) => {
    on.pass(MINUTE);
    await receiveText(on, inbound(body, on.clock()));
    on.pass(MINUTE);
    await sendAll();
  };
  const surveyComes = async () => {
    const { state } = await record();
    on.pass(Date.parse(state.nextWakeAt ?? '') - Date.parse(on.clock()));
    expect(await wakePatient(on, { patientId: state.id })).toBe('committed');
    await sendAll();
    expect((await record()).state.sitting).toBeDefined();
  };
  const alertsNow = async () =>
    (await record()).alerts.map(({ ruleId, severity, rulesVersion }) => `${severity} ${ruleId} ${rulesVersion}`);

  await api(EDITOR, 'POST /plans', '', { from: 'checkpoint-inhibitor', name: 'cedar' });
  await approve('cedar-v1', 3);
  await api(COORDINATOR, 'POST /patients', '', { ...NEW_PATIENT, plan: 'cedar-v1' });
  await sendAll();
  await says('YES');
  await surveyComes();
  await says('3');
  expect((await record()).state.carePlan).toMatchObject({ planId: 'cedar-v1', version: '1' });
  expect((await record()).responses).toMatchObject([{ instrument: 'distress-0-10', status: 'completed' }]);
  expect(await alertsNow()).toEqual(['urgent cedar-distress cedar-v1@1']);
  const [alert] = (await record()).alerts;
  await api(CLINICIAN, 'POST /alerts/{id}/close', alert?.id ?? '', { outcome: 'called' });

  // What is approved for others changes nothing for her: 2 is urgent in the second version alone.
  await api(EDITOR, 'POST /plans/{id}/versions', 'cedar', {});
  await approve('cedar-v2', 2);
  await surveyComes();
  await says('2');
  expect((await record()).state.carePlan).toMatchObject({ planId: 'cedar-v1', version: '1' });
  expect(await alertsNow()).toHaveLength(1);

  const { id } = (await record()).state;
  await api(COORDINATOR, 'POST /patients/{id}/plan', id, { plan: 'cedar-v2' });
  await surveyComes();
  await says('2');
  expect((await record()).state.carePlan).toMatchObject({ planId: 'cedar-v2', version: '2' });
  expect(await alertsNow()).toContainEqual('urgent cedar-distress cedar-v2@2');
});
