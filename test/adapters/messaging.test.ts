import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { snsCareTeamTopic } from '../../shared/adapters/care-team-topic.ts';
import { sqsQueues } from '../../shared/adapters/queues.ts';
import { MINUTE } from '../../shared/domain/instant.ts';
import { type AlertNotice, RetryableError } from '../../shared/ports.ts';
import { careTeamTopicContract } from './contract/care-team-topic.ts';
import { queuesContract } from './contract/queues.ts';
import { CLIENT, startScriptedServer } from './scripted-server.ts';

/** An SNS message as a queue gets it. */
interface Envelope {
  readonly Message: string;
  readonly MessageAttributes: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
}

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
    const subscribe = () => sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: queueArn }));
    const topic = () => snsCareTeamTopic({ topicArn: TopicArn, consoleUrl: 'https://console.example' }, config);
    return { topic, subscribe, envelopes: () => bodies(url) };
  };

  /** What a person reads in the text, and a subscription's filter in the attributes. */
  const readNotice = ({ Message, MessageAttributes }: Envelope): AlertNotice => {
    const [, alertId = '', escalation = '0'] = /alert (\S+?)(?: \(escalation (\d+)\))?: /.exec(Message) ?? [];
    const { team, severity } = MessageAttributes;
    return {
      alertId,
      careTeamId: team?.Value ?? '',
      severity: severity?.Value as AlertNotice['severity'],
      escalation: Number(escalation),
    };
  };

  careTeamTopicContract(async (subscribers) => {
    const { topic, subscribe, envelopes } = await newTopic();
    if (subscribers === 'with-a-subscriber') await subscribe();
    return { topic: topic(), heard: async () => (await envelopes()).map(readNotice) };
  });

  it('says an id, a severity and a link, with what subscribers filter by', async () => {
    const { topic, subscribe, envelopes } = await newTopic();
    await subscribe();
    const notice = { alertId: 'p1.20261123-1', careTeamId: 'cedar', severity: 'critical', escalation: 0 } as const;
    await topic().publish(notice);
    await topic().publish({ ...notice, escalation: 2 });
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
    });
  });

  it('asks again only after a minute whether anyone listens', async () => {
    const { topic, subscribe } = await newTopic();
    const asked = topic();
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      expect(await asked.hasSubscriber()).toBe(false);
      await subscribe();
      vi.advanceTimersByTime(MINUTE - 1);
      expect(await asked.hasSubscriber()).toBe(false);
      vi.advanceTimersByTime(1);
      expect(await asked.hasSubscriber()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
