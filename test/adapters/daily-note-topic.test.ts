import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { snsDailyNoteTopic } from '../../shared/adapters/daily-note-topic.ts';
import { memoryDailyNoteTopic } from '../../shared/adapters/memory/daily-note-topic.ts';
import type { DailyNoteTopic } from '../../shared/note-ports.ts';
import { dailyNoteTopicContract } from './contract/daily-note-topic.ts';
import { CLIENT, type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const ARN = 'arn:aws:sns:us-east-1:000000000000:notes';
const NOTE = { subject: 'Vigil daily note, 2026-11-24', text: 'Open cases: 1 critical' };

const ACCEPTED = {
  status: 200,
  body: '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>',
};
const failed = (status: number, code: string) => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
});

const noteIn = (body: string) => {
  const fields = new URLSearchParams(body);
  expect(fields.get('TopicArn')).toBe(ARN);
  return { subject: fields.get('Subject') ?? '', text: fields.get('Message') ?? '' };
};

describe('in memory', () => {
  dailyNoteTopicContract(async () => {
    const topic = memoryDailyNoteTopic();
    return { topic, heard: async () => topic.notes.splice(0), suffer: (mishap) => topic.script.push(mishap) };
  });
});

describe('through SNS', () => {
  let server: ScriptedServer;
  let topic: DailyNoteTopic;
  beforeEach(async () => {
    server = await startScriptedServer();
    topic = snsDailyNoteTopic(ARN, {
      ...CLIENT,
      endpoint: server.endpoint,
      requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true },
    });
  });
  afterEach(() => server.stop());

  dailyNoteTopicContract(async () => {
    server.script.push(ACCEPTED, ACCEPTED);
    let reachedNobody = 0;
    return {
      topic,
      heard: async () => server.received.slice(reachedNobody).map(({ body }) => noteIn(body)),
      suffer: (mishap) => {
        reachedNobody = server.received.length + 1;
        server.script.unshift(mishap === 'refused' ? failed(403, 'AuthorizationError') : 'hang-up');
      },
    };
  });

  it.each([
    ['throttled', failed(429, 'ThrottledException'), 'refused'],
    ['throttled by the key', failed(400, 'KMSThrottlingException'), 'refused'],
    ['not granted', failed(403, 'AuthorizationError'), 'refused'],
    ['lost in SNS', failed(500, 'InternalError'), 'unknown'],
    ['cut off', 'hang-up', 'unknown'],
    ['never answered', 'silence', 'unknown'],
  ] as const)('a note that was %s is asked for once', async (_, answer, outcome) => {
    server.script.push(answer);
    expect(await topic.publish(NOTE)).toBe(outcome);
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['a confirmed address', [`${ARN}:1`], true],
    ['an address that has not confirmed', ['PendingConfirmation'], false],
    ['one of each', ['PendingConfirmation', `${ARN}:1`], true],
    ['no address', [], false],
  ])('with %s says whether anyone hears', async (_, arns, heard) => {
    const members = arns.map((arn) => `<member><SubscriptionArn>${arn}</SubscriptionArn></member>`).join('');
    server.script.push({
      status: 200,
      body: `<R><ListSubscriptionsByTopicResult><Subscriptions>${members}</Subscriptions></ListSubscriptionsByTopicResult></R>`,
    });
    expect(await topic.hasSubscriber()).toBe(heard);
  });

  it('carries no attribute that an alert has', async () => {
    server.script.push(ACCEPTED);
    await topic.publish(NOTE);
    expect(server.received[0]?.body).not.toContain('MessageAttributes');
  });
});
