// Tells care teams of alerts through SNS: an id, a severity and a link, since e-mail and SMS carry it in plain text.
import {
  GetSubscriptionAttributesCommand,
  PublishCommand,
  paginateListSubscriptionsByTopic,
  SNSClient,
  type SNSClientConfig,
} from '@aws-sdk/client-sns';
import type { AlertNotice } from '../domain/alert-notice.ts';
import { type FilterPolicy, filteredBy, letsThrough } from '../domain/channel.ts';
import { MINUTE } from '../domain/instant.ts';
import type { CareTeamTopic } from '../ports.ts';

export interface CareTeamTopicSettings {
  readonly topicArn: string;
  readonly consoleUrl: string;
}

export const snsCareTeamTopic = (settings: CareTeamTopicSettings, config: SNSClientConfig = {}): CareTeamTopic => {
  const client = new SNSClient(config);
  let known: { readonly policies: readonly FilterPolicy[]; readonly until: number } | undefined;
  return {
    publish: async (notice) => {
      const { team, severity, escalation } = filteredBy(notice);
      await client.send(
        new PublishCommand({
          TopicArn: settings.topicArn,
          Message: noticeText(notice, settings.consoleUrl),
          MessageAttributes: {
            team: { DataType: 'String', StringValue: team },
            severity: { DataType: 'String', StringValue: severity },
            escalation: { DataType: 'Number', StringValue: String(escalation) },
          },
        }),
      );
    },
    hasSubscriber: async (notice) => {
      if (!known || known.until <= Date.now())
        known = { policies: await confirmedPolicies(client, settings.topicArn), until: Date.now() + MINUTE };
      return known.policies.some((policy) => letsThrough(policy, notice));
    },
  };
};

const noticeText = ({ alertId, severity, escalation }: AlertNotice, consoleUrl: string): string => {
  const escalated = escalation > 0 ? ` (escalation ${escalation})` : '';
  return `Vigil ${severity} alert ${alertId}${escalated}: open ${consoleUrl}/alerts/${alertId}`;
};

const confirmedPolicies = async (client: SNSClient, TopicArn: string): Promise<readonly FilterPolicy[]> => {
  const policies: Promise<FilterPolicy>[] = [];
  // One that is not confirmed has a word in place of its ARN.
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn }))
    for (const { SubscriptionArn } of Subscriptions)
      if (SubscriptionArn?.startsWith('arn:')) policies.push(filterPolicy(client, SubscriptionArn));
  return Promise.all(policies);
};

const filterPolicy = async (client: SNSClient, SubscriptionArn: string): Promise<FilterPolicy> => {
  const { Attributes } = await client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
  return JSON.parse(Attributes?.FilterPolicy ?? '{}');
};
