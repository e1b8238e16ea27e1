import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { snsCareTeamTopic } from '../../shared/adapters/care-team-topic.ts';
import { sqsQueues, sqsReceiptQueue } from '../../shared/adapters/queues.ts';
import type { AlertNotice } from '../../shared/domain/alert-notice.ts';
import { MINUTE } from '../../shared/domain/instant.ts';
import { RetryableError } from '../../shared/ports.ts';
import { careTeamTopicContract } from './contract/care-team-topic.ts';
import { queuesContract, receiptQueueContract } from './contract/queues.ts';
import { CLIENT, startScriptedServer } from './scripted-server.ts';

/** An SNS message as a queue gets it. */
interface Envelope {
  readonly Message: string;
  readonly MessageAttributes: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
}

const NOTICE: AlertNotice = {
  alertId: 'p1.20261123-1',
  careTeamId: 'cedar',
  severity: 'critical',
  escalation: 0,
};

let server: FauxqsServer;
let config: typeof CLIENT & { endpoint: string };
let sqs: SQSClient;
let made = 0;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  config = { ...CLIENT, endpoint: `http://127.0.0.1:${server.port}` };
  sqs = new SQSClient(config);
});
afterAll(() => server.stop());

const newQueue = async (): Promise<string> => {
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: `queue-${++made}` }));
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

const newUrls = async () => ({ replies: await newQueue(), campaign: await newQueue(), wake: await newQueue() });

describe('in SQS', () => {
  queuesContract(async () => {
    const urls = await newUrls();
    return { queues: sqsQueues(urls, config), drain: (queue) => bodies(urls[queue]) };
  });

  receiptQueueContract(async () => {
    const url = await newQueue();
    return { queue: sqsReceiptQueue(url, config), drain: () => bodies(url) };
  });

  it('fails when one message of a batch was not taken', async () => {
    const partial = await startScriptedServer();
    const body = '{"Successful":[],"Failed":[{"Id":"0","Code":"InternalError","SenderFault":false}]}';
    partial.script.push({ status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body });
    const queues = sqsQueues(await newUrls(), { ...config, endpoint: partial.endpoint });
    await expect(queues.wake([{ patientId: 'p1' }])).rejects.toThrow(RetryableError);
    await partial.stop();
  });
});

describe('in SNS', () => {
  const newTopic = async () => {
    const sns = new SNSClient(config);
    const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: `topic-${++made}` }));
    const url = await newQueue();
    const queueArn = `arn:aws:sqs:us-east-1:000000000000:${url.split('/').at(-1)}`;
    const subscribe = (policy?: object) =>
      sns.send(
        new SubscribeCommand({
          TopicArn,
          Protocol: 'sqs',
          Endpoint: queueArn,
          ...(policy && { Attributes: { FilterPolicy: JSON.stringify(policy) } }),
        }),
      );
    const topic = () => snsCareTeamTopic({ topicArn: TopicArn, consoleUrl: 'https://console.example' }, config);
    return { topic, subscribe, envelopes: () => bodies(url) };
  };

  /** What a person reads in the text, and a subscription's filter in the attributes. */
  const readNotice = ({ Message, MessageAttributes }: Envelope): AlertNotice => {
    const [, alertId = ''] = /alert (\S+?)(?: \(escalation \d+\))?: /.exec(Message) ?? [];
    const { team, severity, escalation } = MessageAttributes;
    return {
      alertId,
      careTeamId: team?.Value ?? '',
      severity: severity?.Value as AlertNotice['severity'],
      escalation: Number(escalation?.Value),
    };
  };

  careTeamTopicContract(async (subscribers) => {
    const { topic, subscribe, envelopes } = await newTopic();
    if (subscribers === 'with-a-subscriber') await subscribe();
    if (subscribers === 'of-harbor-alone') await subscribe({ team: ['harbor'] });
    return { topic: topic(), heard: async () => (await envelopes()).map(readNotice) };
  });

  it('says an id, a severity and a link, with what subscribers filter by', async () => {
    const { topic, subscribe, envelopes } = await newTopic();
    await subscribe();
    await topic().publish(NOTICE);
    await topic().publish({ ...NOTICE, escalation: 2 });
    const [first, second] = await envelopes();
    expect(first?.Message).toBe(
      'Vigil critical alert p1.20261123-1: open https://console.example/alerts/p1.20261123-1',
    );
    expect(second?.Message).toBe(
      'Vigil critical alert p1.20261123-1 (escalation 2): open https://console.example/alerts/p1.20261123-1',
    );
    expect(first?.MessageAttributes).toEqual({
      team: { Type: 'String', Value: 'cedar' },
      severity: { Type: 'String', Value: 'critical' },
      escalation: { Type: 'Number', Value: '0' },
    });
  });

  it.each([
    [{ team: ['cedar'] }, true],
    [{ team: ['harbor', 'cedar'], severity: ['critical'] }, true],
    [{ team: ['harbor'] }, false],
    [{ team: ['cedar'], severity: ['routine'] }, false],
    [{ team: ['cedar'], escalation: [{ numeric: ['>=', 2] }] }, true],
    [{ team: ['cedar'], escalation: [{ numeric: ['>', 2] }] }, false],
    [{ escalation: [{ numeric: ['>', 0, '<=', 2] }] }, true],
    [{ escalation: [{ numeric: ['>=', 0, '<', 2] }] }, false],
    [{ escalation: [0, { numeric: ['=', 2] }] }, true],
    [{ ward: ['cedar'] }, false],
  ])('knows as well as SNS whom %j lets hear the second escalation', async (policy, heard) => {
    const { topic, subscribe, envelopes } = await newTopic();
    await subscribe(policy);
    const escalated = { ...NOTICE, escalation: 2 };
    await topic().publish(escalated);
    expect(await envelopes()).toHaveLength(heard ? 1 : 0);
    expect(await topic().hasSubscriber(escalated)).toBe(heard);
  });

  it('takes a filter that it does not know for one that lets nothing through', async () => {
    const { topic, subscribe } = await newTopic();
    await subscribe({ team: [{ prefix: 'ced' }] });
    expect(await topic().hasSubscriber(NOTICE)).toBe(false);
  });

  it('does not count an invitation that nobody has confirmed', async () => {
    const sns = await startScriptedServer();
    const pending = '<member><SubscriptionArn>PendingConfirmation</SubscriptionArn></member>';
    const result = `<ListSubscriptionsByTopicResult><Subscriptions>${pending}</Subscriptions></ListSubscriptionsByTopicResult>`;
    const body = `<ListSubscriptionsByTopicResponse>${result}</ListSubscriptionsByTopicResponse>`;
    sns.script.push({ status: 200, headers: { 'content-type': 'text/xml' }, body });
    const settings = { topicArn: 'arn:aws:sns:us-east-1:000000000000:topic', consoleUrl: 'https://console.example' };
    const topic = snsCareTeamTopic(settings, { ...config, endpoint: sns.endpoint });
    expect(await topic.hasSubscriber(NOTICE)).toBe(false);
    await sns.stop();
  });

  it('asks again only after a minute whether anyone listens', async () => {
    const { topic, subscribe } = await newTopic();
    const asked = topic();
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      expect(await asked.hasSubscriber(NOTICE)).toBe(false);
      await subscribe();
      vi.advanceTimersByTime(MINUTE - 1);
      expect(await asked.hasSubscriber(NOTICE)).toBe(false);
      vi.advanceTimersByTime(1);
      expect(await asked.hasSubscriber(NOTICE)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
