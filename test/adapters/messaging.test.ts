import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { snsCareTeamTopic } from '../../shared/adapters/care-team-topic.ts';
import { sqsQueues } from '../../shared/adapters/queues.ts';
import { RetryableError } from '../../shared/ports.ts';
import { CLIENT, startScriptedServer } from './scripted-server.ts';

let server: FauxqsServer;
let config: typeof CLIENT & { endpoint: string };
let sqs: SQSClient;
let queues = 0;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  config = { ...CLIENT, endpoint: `http://127.0.0.1:${server.port}` };
  sqs = new SQSClient(config);
});
afterAll(() => server.stop());

const newQueue = async (): Promise<string> => {
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: `queue-${++queues}` }));
  return QueueUrl;
};

const drain = async (QueueUrl: string): Promise<Message[]> => {
  const found: Message[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return found;
    found.push(...Messages);
  }
};
const bodies = async (url: string) => (await drain(url)).map(({ Body = '' }) => JSON.parse(Body));

describe('queues', () => {
  let urls: { replies: string; campaign: string; wake: string };
  beforeEach(async () => {
    urls = { replies: await newQueue(), campaign: await newQueue(), wake: await newQueue() };
  });

  it('carry each kind of message on its own queue', async () => {
    const pointer = { patientId: 'p1', communicationId: 'c1' };
    const port = sqsQueues(urls, config);
    await port.sendText('replies', [pointer]);
    await port.sendText('campaign', [{ ...pointer, communicationId: 'c2' }]);
    await port.wake([{ patientId: 'p1' }, { patientId: 'p2', notSent: 'c3' }]);
    expect(await bodies(urls.replies)).toEqual([pointer]);
    expect(await bodies(urls.campaign)).toEqual([{ patientId: 'p1', communicationId: 'c2' }]);
    expect(await bodies(urls.wake)).toEqual(
      expect.arrayContaining([{ patientId: 'p1' }, { patientId: 'p2', notSent: 'c3' }]),
    );
  });

  it('take more than one call can carry, and nothing at all', async () => {
    const pointers = Array.from({ length: 23 }, (_, position) => ({
      patientId: 'p1',
      communicationId: `c${position}`,
    }));
    const port = sqsQueues(urls, config);
    await port.sendText('campaign', pointers);
    await port.wake([]);
    const sent = await bodies(urls.campaign);
    expect(sent).toHaveLength(23);
    expect(sent).toEqual(expect.arrayContaining(pointers));
    expect(await bodies(urls.wake)).toEqual([]);
  });

  it('fail when one message of a batch was not taken', async () => {
    const partial = await startScriptedServer();
    const body = '{"Successful":[],"Failed":[{"Id":"0","Code":"InternalError","SenderFault":false}]}';
    partial.script.push({ status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body });
    const port = sqsQueues(urls, { ...config, endpoint: partial.endpoint });
    await expect(port.wake([{ patientId: 'p1' }])).rejects.toThrow(RetryableError);
    await partial.stop();
  });
});

describe('the care-team topic', () => {
  const NOTICE = { alertId: 'p1.20261123-1', careTeamId: 'cedar', severity: 'critical', escalation: 0 } as const;
  const newTopic = async () => {
    const sns = new SNSClient(config);
    const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: `topic-${++queues}` }));
    const url = await newQueue();
    const subscribe = () =>
      sns.send(
        new SubscribeCommand({
          TopicArn,
          Protocol: 'sqs',
          Endpoint: `arn:aws:sqs:us-east-1:000000000000:${url.split('/').at(-1)}`,
        }),
      );
    const topic = () => snsCareTeamTopic({ topicArn: TopicArn, consoleUrl: 'https://console.example' }, config);
    return { topic, subscribe, url };
  };

  it('says an id, a severity and a link, with what subscribers filter by', async () => {
    const { topic, subscribe, url } = await newTopic();
    await subscribe();
    await topic().publish(NOTICE);
    await topic().publish({ ...NOTICE, escalation: 2 });
    const [first, second] = await bodies(url);
    expect(first.Message).toBe('Vigil critical alert p1.20261123-1: open https://console.example/alerts/p1.20261123-1');
    expect(second.Message).toBe(
      'Vigil critical alert p1.20261123-1 (escalation 2): open https://console.example/alerts/p1.20261123-1',
    );
    expect(first.MessageAttributes).toEqual({
      team: { Type: 'String', Value: 'cedar' },
      severity: { Type: 'String', Value: 'critical' },
    });
  });

  it('knows whether anyone listens, and asks again only after a minute', async () => {
    const { topic, subscribe } = await newTopic();
    const asked = topic();
    expect(await asked.hasSubscriber()).toBe(false);
    await subscribe();
    expect(await asked.hasSubscriber()).toBe(false);
    expect(await topic().hasSubscriber()).toBe(true);
  });
});
