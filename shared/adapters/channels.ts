// Channels in SNS: the subscriptions of a topic that staff listen to, and their filter policies.
import {
  GetSubscriptionAttributesCommand,
  PublishCommand,
  paginateListSubscriptionsByTopic,
  SetSubscriptionAttributesCommand,
  SNSClient,
  type SNSClientConfig,
  SubscribeCommand,
  type Subscription,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import type { Channels } from '../console-ports.ts';
import { CHANNEL_KINDS, type Channel, type FilterPolicy, filteredBy, type Notified } from '../domain/channel.ts';

export const snsChannels = (topicArn: string, config: SNSClientConfig = {}): Channels => {
  const client = new SNSClient(config);
  return {
    list: async () => Promise.all((await subscriptions(client, topicArn)).map((each) => channelOf(client, each))),
    add: async ({ kind, endpoint }, filter) => {
      const isFiltered = Object.keys(filter).length > 0;
      await client.send(
        new SubscribeCommand({
          TopicArn: topicArn,
          Protocol: kind,
          Endpoint: endpoint,
          ...(isFiltered && { Attributes: { FilterPolicy: JSON.stringify(filter) } }),
        }),
      );
    },
    setFilter: async (id, filter) => {
      await client.send(
        new SetSubscriptionAttributesCommand({
          SubscriptionArn: ofTopic(id, topicArn),
          AttributeName: 'FilterPolicy',
          AttributeValue: JSON.stringify(filter),
        }),
      );
    },
    remove: async (id) => {
      await client.send(new UnsubscribeCommand({ SubscriptionArn: ofTopic(id, topicArn) }));
    },
    test: async (notice, by) => {
      const { team, severity, escalation } = filteredBy(notice);
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Subject: 'Vigil TEST',
          Message: testText(notice, by),
          MessageAttributes: {
            team: { DataType: 'String', StringValue: team },
            severity: { DataType: 'String', StringValue: severity },
            escalation: { DataType: 'Number', StringValue: String(escalation) },
            test: { DataType: 'String', StringValue: 'true' },
          },
        }),
      );
    },
  };
};

/** IAM cannot limit it to the subscriptions of a topic. */
const ofTopic = (id: string, topicArn: string): string => {
  if (!id.startsWith(`${topicArn}:`)) throw new Error('This is no subscription of the topic');
  return id;
};

const testText = ({ careTeamId, severity, escalation }: Notified, by: string): string => {
  const escalated = escalation > 0 ? `, escalation ${escalation}` : '';
  return `Vigil TEST from ${by}: no patient, nothing to do. ${severity === 'urgent' ? 'An' : 'A'} ${severity} alert of ${careTeamId}${escalated} comes this way.`;
};

const subscriptions = async (client: SNSClient, TopicArn: string): Promise<readonly Subscription[]> => {
  const found: Subscription[] = [];
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn }))
    found.push(...Subscriptions);
  return found;
};

const channelOf = async (client: SNSClient, subscription: Subscription): Promise<Channel> => {
  const { SubscriptionArn = '', Protocol, Endpoint = '' } = subscription;
  const channel = { kind: CHANNEL_KINDS.find((kind) => kind === Protocol) ?? ('other' as const), endpoint: Endpoint };
  // One that is not confirmed has a word in place of its ARN, and its filter cannot be asked for.
  if (!SubscriptionArn.startsWith('arn:')) return channel;
  const { Attributes } = await client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
  const filter: FilterPolicy = JSON.parse(Attributes?.FilterPolicy ?? '{}');
  return { ...channel, id: SubscriptionArn, filter };
};
