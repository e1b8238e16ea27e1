// Tells care teams of alerts through SNS: an id, a severity and a link, since e-mail and SMS carry it in plain text.
import { GetTopicAttributesCommand, PublishCommand, SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns';
import { MINUTE } from '../domain/instant.ts';
import type { AlertNotice, CareTeamTopic } from '../ports.ts';

export interface CareTeamTopicSettings {
  readonly topicArn: string;
  readonly consoleUrl: string;
}

export const snsCareTeamTopic = (settings: CareTeamTopicSettings, config: SNSClientConfig = {}): CareTeamTopic => {
  const client = new SNSClient(config);
  let known: { readonly subscribed: boolean; readonly until: number } | undefined;
  return {
    publish: async (notice) => {
      await client.send(
        new PublishCommand({
          TopicArn: settings.topicArn,
          Message: noticeText(notice, settings.consoleUrl),
          // What subscriptions filter by.
          MessageAttributes: {
            team: { DataType: 'String', StringValue: notice.careTeamId },
            severity: { DataType: 'String', StringValue: notice.severity },
          },
        }),
      );
    },
    hasSubscriber: async () => {
      if (known && known.until > Date.now()) return known.subscribed;
      const { Attributes } = await client.send(new GetTopicAttributesCommand({ TopicArn: settings.topicArn }));
      const subscribed = Number(Attributes?.SubscriptionsConfirmed ?? 0) > 0;
      known = { subscribed, until: Date.now() + MINUTE };
      return subscribed;
    },
  };
};

const noticeText = ({ alertId, severity, escalation }: AlertNotice, consoleUrl: string): string => {
  const escalated = escalation > 0 ? ` (escalation ${escalation})` : '';
  return `Vigil ${severity} alert ${alertId}${escalated}: open ${consoleUrl}/alerts/${alertId}`;
};
