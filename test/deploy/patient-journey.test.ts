// One patient's way through the deployed stacks: enrolled, asked, answering, and a care team told.
import { ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import type { Alert } from '../../shared/domain/alert.ts';
import type { Communication, OutgoingText, Purpose } from '../../shared/domain/communication.ts';
import { type Instant, MINUTE, plus, roundUpToMinute } from '../../shared/domain/instant.ts';
import type { QuestionnaireResponse } from '../../shared/domain/response.ts';
import { localDate, localTime } from '../../shared/domain/zoned-time.ts';
import { CareTeamInbox } from './care-team-inbox.ts';
import { DeployedApi } from './deployed-api.ts';
import { type Deployed, deleteStacks, deploy, SCHEDULE_GROUP, stacksThere } from './deployment.ts';
import { CREDENTIALS, REGION } from './emulator-calls.ts';
import { Phone } from './phone.ts';
import { signInAsStaff } from './staff.ts';

interface ShownPatient {
  readonly texts: readonly Communication[];
  readonly responses: readonly QuestionnaireResponse[];
}

const PHONE = '+12065550142';
const CARE_TEAM = {
  programmeName: 'Cedar Clinic',
  timeZone: 'America/New_York',
  dayLine: '+12065550111',
  outOfHoursLine: '+12065550112',
  hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
  onCall: [{ name: 'Duty nurse', contact: '+12065550113' }],
};
/** Ten hours of sending a day: wherever the test runs, in one of these it is now far from the quiet hours. */
const ZONES = ['America/New_York', 'Asia/Tokyo', 'Europe/Berlin'];
/** Four symptom gates, distress 9 of 10, quality of life 8, then four mood items. */
const ANSWERS = ['0', '0', '0', '0', '9', '8', '1', '1', '1', '1'];
const PATIENCE = { timeout: 60_000, interval: 500 };

const endpoint = inject('endpoint');
const client = { endpoint, region: REGION, credentials: CREDENTIALS };
const [sns, sqs, scheduler] = [new SNSClient(client), new SQSClient(client), new SchedulerClient(client)];
let deployed: Deployed;
let api: DeployedApi;

beforeAll(async () => {
  deployed = await deploy(endpoint);
  api = new DeployedApi(endpoint, deployed.ApiUrl);
});

test('the deployed API refuses whoever has not signed in', async () => {
  expect(await api.call('GET', '/alerts')).toMatchObject({ status: 401 });
  expect(await api.call('GET', '/alerts', 'not.a.token')).toMatchObject({ status: 401 });
});

test('the deployed pages ask whoever has not signed in to do so', async () => {
  expect(await api.call('GET', '/console')).toMatchObject({ status: 303 });
  const page = await api.call('GET', '/console/sign-in');
  expect(page.status).toBe(200);
  expect(page.body).toContain('Sign in');
});

test('a patient is enrolled, agrees, is asked on time, answers, and the care team is told', async () => {
  const token = await signInAsStaff(endpoint, deployed);
  const ask = async <Body>(method: string, path: string, body?: string | object): Promise<Body> => {
    const answer = await api.call(method, path, token, body);
    expect(answer, `${method} ${path}`).toMatchObject({ status: 200 });
    return JSON.parse(answer.body) as Body;
  };
  const inbox = await CareTeamInbox.open(sns, sqs, deployed.CareTeamTopicArn);
  const phone = new Phone(sns, deployed.InboundTopicArn, PHONE);

  await ask('PUT', '/care-teams/cedar', CARE_TEAM);
  const { dueAt, cohort } = cohortDueSoon(new Date().toISOString());
  const { enrolled } = await ask<{ enrolled: { patientId: string }[] }>('POST', '/patients/import', cohort);
  const patientId = enrolled[0]?.patientId;
  const show = () => ask<ShownPatient>('GET', `/patients/${patientId}`);
  /** All texts once this many replies are in and everything is sent, the last of it for this purpose. */
  const textsAfter = (replies: number, purpose: Purpose, patience = PATIENCE): Promise<readonly Communication[]> =>
    vi.waitUntil(async () => {
      const { texts } = await show();
      const outgoing = texts.filter((text) => text.direction === 'out');
      const done = outgoing.every(({ status }) => status === 'completed') && outgoing.at(-1)?.purpose === purpose;
      return done && texts.length - outgoing.length === replies && texts;
    }, patience);

  await textsAfter(0, 'invitation');
  await phone.reply('YES');
  await textsAfter(1, 'welcome');
  const { Schedules = [] } = await scheduler.send(new ListSchedulesCommand({ GroupName: SCHEDULE_GROUP }));
  expect(Schedules.map(({ Name }) => Name)).toEqual([`${patientId}-${dueAt.slice(0, 16).replace(/[-:]/g, '')}`]);

  const asked = (await textsAfter(1, 'survey-opening', { ...PATIENCE, timeout: 4 * MINUTE })).at(-1);
  expect((asked as OutgoingText).createdAt.slice(0, 16)).toBe(dueAt.slice(0, 16));
  for (const [index, answer] of ANSWERS.entries()) {
    await phone.reply(answer);
    await textsAfter(index + 2, 'survey-reply');
  }

  const { alerts } = await ask<{ alerts: Alert[] }>('GET', '/alerts?team=cedar&status=open');
  expect(alerts).toMatchObject([{ patientId, ruleId: 'distress-urgent', severity: 'urgent' }]);
  const [notice] = await inbox.receive();
  expect(notice?.message).toContain(alerts[0]?.id);
  expect(notice?.attributes).toMatchObject({ team: 'cedar', severity: 'urgent' });
  const { responses } = await show();
  expect(responses.map(({ instrument, status }) => `${instrument} ${status}`)).toEqual([
    'ici-symptom-check completed',
    'distress-0-10 completed',
    'lasa-qol completed',
    'phq-4 completed',
  ]);
});

test('nothing is left of the stacks once they are deleted', async () => {
  expect(await stacksThere(endpoint)).toHaveLength(3);
  await deleteStacks(endpoint);
  await expect.poll(() => stacksThere(endpoint), PATIENCE).toEqual([]);
});

/** One row whose first survey is due in two to three minutes: enough to be enrolled and to agree before. */
const cohortDueSoon = (now: Instant): { readonly dueAt: Instant; readonly cohort: string } => {
  const dueAt = roundUpToMinute(plus(now, 2 * MINUTE));
  const zone = ZONES.find((name) => localTime(now, name) >= '09:00' && localTime(dueAt, name) < '19:00');
  if (!zone) throw new Error('it is night in every zone of the test');
  const header = 'studyId,name,phone,language,timeZone,preferredTime,consentSource,careTeam,startDate';
  const row = [
    'S-1',
    'Example',
    PHONE,
    'en',
    zone,
    localTime(dueAt, zone),
    'in-person',
    'cedar',
    localDate(dueAt, zone),
  ];
  return { dueAt, cohort: `${header}\n${row.join(',')}\n` };
};
