import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snsChannels } from '../../shared/adapters/channels.ts';
import { memoryChannels } from '../../shared/adapters/memory/channels.ts';
import type { FilterPolicy } from '../../shared/domain/channel.ts';
import { channelsContract } from './contract/channels.ts';
import { CLIENT, startScriptedServer } from './scripted-server.ts';

let server: FauxqsServer;
let config: typeof CLIENT & { endpoint: string };
let made = 0;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  config = { ...CLIENT, endpoint: `http://127.0.0.1:${server.port}` };
});
afterAll(() => server.stop());

describe('in memory', () => {
  channelsContract(async () => {
    const channels = memoryChannels();
    const listen = async (filter: FilterPolicy) => {
      await channels.add({ kind: 'sms', endpoint: 'listener' }, filter);
      return async () => channels.tests.splice(0).filter(({ heardAt }) => heardAt.includes('listener')).length;
    };
    return { channels, listen };
  });
});

describe('in SNS', () => {
  const newTopic = async () => {
    const sns = new SNSClient(config);
    const sqs = new SQSClient(config);
    const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: `channels-${++made}` }));
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: `heard-${made}` }));
    const Endpoint = `arn:aws:sqs:us-east-1:000000000000:heard-${made}`;
    const heard = async () => {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      return Messages.map(({ Body = '' }): { Message: string } => JSON.parse(Body));
    };
    const listen = (filter: FilterPolicy) =>
      sns.send(
        new SubscribeCommand({
          TopicArn,
          Protocol: 'sqs',
          Endpoint,
          Attributes: { FilterPolicy: JSON.stringify(filter) },
        }),
      );
    return { topicArn: TopicArn, channels: snsChannels(TopicArn, config), listen, heard };
  };

  channelsContract(async () => {
    const { channels, listen, heard } = await newTopic();
    return {
      channels,
      listen: async (filter) => {
        await listen(filter);
        return async () => (await heard()).length;
      },
    };
  });

  it('a test says that it is one, from whom, and that there is nothing to do', async () => {
    const { channels, listen, heard } = await newTopic();
    await listen({ team: ['cedar'] });
    await channels.test({ careTeamId: 'cedar', severity: 'urgent', escalation: 2 }, 'carla');
    expect((await heard()).map(({ Message }) => Message)).toEqual([
      'Vigil TEST from carla: no patient, nothing to do. An urgent alert of cedar, escalation 2 comes this way.',
    ]);
  });

  it('what was made elsewhere is listed too', async () => {
    const { channels, listen } = await newTopic();
    await listen({});
    expect(await channels.list()).toMatchObject([{ kind: 'other', filter: {} }]);
  });

  it('one that is not confirmed has neither id nor filter', async () => {
    const sns = await startScriptedServer();
    const pending =
      '<member><SubscriptionArn>PendingConfirmation</SubscriptionArn><Protocol>email</Protocol><Endpoint>nurse@example.org</Endpoint></member>';
    const result = `<ListSubscriptionsByTopicResult><Subscriptions>${pending}</Subscriptions></ListSubscriptionsByTopicResult>`;
    const body = `<ListSubscriptionsByTopicResponse>${result}</ListSubscriptionsByTopicResponse>`;
    sns.script.push({ status: 200, headers: { 'content-type': 'text/xml' }, body });
    const channels = snsChannels('arn:aws:sns:us-east-1:000000000000:topic', { ...config, endpoint: sns.endpoint });
    expect(await channels.list()).toEqual([{ kind: 'email', endpoint: 'nurse@example.org' }]);
    await sns.stop();
  });

  it('a subscription of another topic is left alone', async () => {
    const { channels, topicArn } = await newTopic();
    for (const id of [`${topicArn}-other:1`, topicArn, '']) {
      await expect(channels.remove(id)).rejects.toThrow('no subscription');
      await expect(channels.setFilter(id, {})).rejects.toThrow('no subscription');
    }
  });
});
