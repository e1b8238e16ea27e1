// Everything here happens in one local cloud, around one healthy patient whose conversation must go on after each fault.
import { readFileSync } from 'node:fs';
import { ListTopicsCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import type { Role } from '../../shared/contracts/names.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import type { Communication } from '../../shared/domain/communication.ts';
import { HOUR, SECOND } from '../../shared/domain/instant.ts';

// Eleven in the morning in New York.
const START = '2027-01-04T16:00:00.000Z';
const PATIENT = {
  studyId: 'F-1',
  name: 'Healthy Example',
  phone: '+12125550101',
  language: 'en',
  timeZone: 'America/New_York',
  preferredTime: '11:30',
  startDate: '2027-01-04',
  consentSource: 'in-person',
  careTeam: 'cedar',
};
/**
 * Four symptom gates, distress, quality of life, PHQ-4 with low mood, and then what is left of the PHQ-9: more questions
 * than there are faults.
 */
const ANSWERS = ['0', '0', '0', '0', '2', '8', '0', '0', '1', '2', ...Array.from({ length: 7 }, () => '0')];
const TEAMS = new URL('../../examples/care-teams.json', import.meta.url);

let cloud: LocalCloud;
let patientId: string;

interface Call {
  readonly body?: object | string;
  readonly roles?: readonly Role[];
  readonly authorization?: string;
}

/** What the tests read of an answer's body. */
interface Answered {
  readonly patient?: object & { readonly id: string };
  readonly texts?: readonly Communication[];
  readonly alerts?: readonly Alert[];
  readonly detail?: string;
}

const call = async (method: string, path: string, { body, roles = ['coordinator'], authorization }: Call = {}) => {
  const isCsv = typeof body === 'string';
  const response = await fetch(cloud.api.url + path, {
    method,
    headers: {
      authorization: authorization ?? `Bearer ${cloud.api.token(roles)}`,
      'content-type': isCsv ? 'text/csv' : 'application/json',
    },
    ...(body !== undefined && { body: isCsv ? body : JSON.stringify(body) }),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Answered,
  };
};

const texts = (phone: string): readonly string[] =>
  cloud.carrier.texts(phone).flatMap(({ direction, body }) => (direction === 'to-phone' ? [body] : []));

/** Writes a text, and lets all happen that it brings about. */
const writes = async (phone: string, body: string): Promise<void> => {
  cloud.carrier.write(phone, body);
  await cloud.clock.advance(SECOND);
};

const answerNext = async (): Promise<void> => {
  const body = ANSWERS.shift() ?? 'no answer left';
  await writes(PATIENT.phone, body);
  const { texts: kept = [] } = (await call('GET', `/patients/${patientId}`)).body;
  const [answer, ...questions] = kept.slice(kept.findLastIndex(({ direction }) => direction === 'in'));
  expect(answer).toMatchObject({ body, filed: { code: Number(body) } });
  expect(questions.map((text) => 'purpose' in text && [text.purpose, text.status])).toContainEqual([
    'survey-reply',
    'completed',
  ]);
};

beforeAll(async () => {
  cloud = await startLocalCloud({ startAt: START, rulesAtMostEvery: HOUR });
  const [{ id, ...team }] = JSON.parse(readFileSync(TEAMS, 'utf8'));
  expect(await call('PUT', `/care-teams/${id}`, { body: team })).toMatchObject({ status: 200 });
  const enrolled = await call('POST', '/patients', { body: PATIENT });
  expect(enrolled.status).toBe(201);
  patientId = enrolled.body.patient?.id ?? '';
  await cloud.settled();
  await writes(PATIENT.phone, 'YES');
  await cloud.clock.advance(HOUR);
  // The first start after a change builds the bundles.
}, 60_000);
afterAll(() => cloud.stop());

afterEach(async () => {
  await answerNext();
  expect(cloud.denials).toEqual([]);
});

describe('a payload that is no text', () => {
  const inboundTopic = async (sns: SNSClient): Promise<string> => {
    const { Topics = [] } = await sns.send(new ListTopicsCommand({}));
    return Topics.map(({ TopicArn = '' }) => TopicArn).find((arn) => /InboundTexts/.test(arn)) ?? '';
  };

  it('is a dead letter after its tries, logged by code alone, and holds nobody up', async () => {
    const sns = new SNSClient(cloud.administrator);
    const TopicArn = await inboundTopic(sns);
    const nonsense = ['private words', JSON.stringify({ messageBody: 'private words', originationNumber: '+1212' })];
    for (const Message of nonsense) await sns.send(new PublishCommand({ TopicArn, Message }));
    await answerNext();

    await cloud.clock.advance(HOUR);
    const [deadLetters = ''] = Object.keys(cloud.queueDepths()).filter((name) =>
      /inbound-texts-dead-letters/.test(name),
    );
    expect(cloud.messaging.bodies(deadLetters).map((body) => JSON.parse(body).Message)).toEqual(nonsense);
    const malformed = cloud.logs.lines.filter(({ text }) => text.includes('"RECEIVE_TEXT_MALFORMED"'));
    expect(malformed).toHaveLength(5 * nonsense.length);
    expect(malformed[0]?.text).toContain('body.Message is not JSON');
    expect(cloud.logs.text()).not.toMatch(/private words/);
    expect(texts('+1212')).toEqual([]);
  });
});

describe('a text from a number nobody was enrolled with', () => {
  const contactOf = async (phone: string) => {
    const patients = dynamodbPatientStore(openTable(cloud.tableName, cloud.administrator));
    const [id = ''] = await patients.patientIdsByPhone(phone);
    return (await call('GET', `/patients/${id}`)).body;
  };

  it('is kept, listed for staff and answered once', async () => {
    const stranger = '+12065550191';
    await writes(stranger, 'Is my order ready?');
    await writes(stranger, 'Hello?');
    expect(texts(stranger)).toEqual([expect.stringContaining('we do not know this number')]);
    const { patient, texts: kept, alerts } = await contactOf(stranger);
    expect(patient).toMatchObject({ kind: 'contact', careTeamId: 'cedar' });
    expect(kept).toMatchObject([
      { direction: 'in', body: 'Is my order ready?', needsPerson: true },
      { direction: 'out', purpose: 'unknown-sender', status: 'completed' },
      { direction: 'in', body: 'Hello?', needsPerson: true },
    ]);
    expect(alerts).toMatchObject([{ severity: 'routine', ruleId: 'unknown-sender', status: 'open' }]);
  });

  it('that speaks of danger gets the lines to call at once, and the care team hears', async () => {
    const stranger = '+12065550192';
    const heard = cloud.inbox.notices.length;
    await writes(stranger, 'I want to kill myself');
    expect(texts(stranger)[0]).toMatch(/988/);
    const [alert] = (await contactOf(stranger)).alerts ?? [];
    expect(alert).toMatchObject({ severity: 'critical', status: 'open', careTeamId: 'cedar' });
    const notices = cloud.inbox.notices.slice(heard);
    expect(notices).toMatchObject([{ attributes: { team: 'cedar', severity: 'critical' } }]);
    expect(notices[0]?.message).toContain(alert?.id);
    expect(notices[0]?.message).not.toMatch(/kill|2065550192/);
  });
});

describe('a cohort with bad rows', () => {
  const row = (number: number, { phone = `+1312555010${number}`, zone = 'America/Chicago' } = {}) =>
    `C-${number},Example ${number},${phone},en,${zone},10:00,written,cedar`;
  const csv = [
    'studyId,name,phone,language,timeZone,preferredTime,consentSource,careTeam',
    row(2),
    row(3, { zone: 'America/Chikago' }),
    row(4, { phone: '312 555 0104' }),
    row(5),
  ].join('\n');
  const errors = [
    { row: 3, field: 'timeZone', problem: 'is unknown; did you mean America/Chicago?', expected: expect.any(String) },
    { row: 4, field: 'phone', problem: 'has no country code', expected: expect.stringContaining('+1 206 555 0100') },
  ];

  it('names row, column and reason, enrols nobody, and offers the good rows, which can then be had', async () => {
    const refused = await call('POST', '/patients/import', { body: csv });
    expect(refused).toMatchObject({ status: 422, type: 'application/problem+json', body: { errors } });
    expect(refused.body.detail).toMatch(/2 of 4 rows are wrong.*\?rows=good to enrol the other 2/);
    await cloud.settled();
    expect(texts('+13125550102')).toEqual([]);

    const { status, body } = await call('POST', '/patients/import?rows=good', { body: csv });
    expect(status).toBe(200);
    expect(body).toMatchObject({ enrolled: [{ row: 2 }, { row: 5 }], errors });
    await cloud.settled();
    const invited = ['2', '3', '4', '5'].filter((number) => texts(`+1312555010${number}`).length > 0);
    expect(invited).toEqual(['2', '5']);
  });
});

describe('a request', () => {
  it.each([
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, { field: 'timeZone', problem: 'is unknown' }],
    [
      'a phone that cannot be',
      { phone: '+1 206 555' },
      { field: 'phone', problem: 'is not a valid number of its country' },
    ],
  ])('with %s names the field, what is wrong and what would be right', async (_, change, error) => {
    const body = { ...PATIENT, studyId: 'F-2', phone: '+12125550102', ...change };
    expect(await call('POST', '/patients', { body })).toMatchObject({
      status: 422,
      type: 'application/problem+json',
      body: { type: 'urn:vigil:problem:invalid', errors: [{ ...error, expected: expect.stringContaining('e.g.') }] },
    });
  });

  it.each([
    ['no token', ''],
    ['a token that is none', 'Bearer not.a.token'],
  ])('with %s is let in nowhere', async (_, authorization) => {
    for (const route of ['GET /alerts', 'GET /care-teams', 'POST /patients', 'POST /alerts/a.b/close']) {
      const [method = '', path = ''] = route.split(' ');
      const body = method === 'POST' ? {} : undefined;
      expect((await call(method, path, { authorization, ...(body && { body }) })).status).toBe(401);
    }
  });

  it('of a coordinator to close a critical alert is refused, and the alert stays open for a clinician', async () => {
    await writes('+12065550193', 'I want to end my life');
    const alerts = async () => (await call('GET', '/alerts?team=cedar')).body.alerts ?? [];
    const [alert] = await alerts();
    const body = { outcome: 'called' };
    expect(await call('POST', `/alerts/${alert?.id}/close`, { body })).toMatchObject({
      status: 403,
      type: 'application/problem+json',
      body: { type: 'urn:vigil:problem:forbidden', detail: expect.stringMatching(/clinician/i) },
    });
    expect((await alerts())[0]).toMatchObject({ id: alert?.id, status: 'open' });
    const closed = await call('POST', `/alerts/${alert?.id}/close`, { body, roles: ['clinician'] });
    expect(closed).toMatchObject({ status: 200, body: { alert: { status: 'closed' } } });
  });
});
