// Publishes the daily note through SNS, once, and says what certainly became of it, and whether anyone hears of it.
import {
  PublishCommand,
  paginateListSubscriptionsByTopic,
  SNSClient,
  type SNSClientConfig,
  SNSServiceException,
} from '@aws-sdk/client-sns';
import type { DailyNoteTopic } from '../note-ports.ts';

export const snsDailyNoteTopic = (topicArn: string, config: SNSClientConfig = {}): DailyNoteTopic => {
  const client = new SNSClient({
    // Publish has no idempotency token, so the client must not repeat what may have been taken.
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    ...config,
  });
  return {
    publish: async ({ subject, text }) => {
      try {
        await client.send(new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: text }));
        return 'published';
      } catch (error) {
        return error instanceof SNSServiceException && error.$fault === 'client' ? 'refused' : 'unknown';
      }
    },
    hasSubscriber: async () => {
      // One that is not confirmed has a word in place of its ARN.
      for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn: topicArn }))
        if (Subscriptions.some(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'))) return true;
      return false;
    },
  };
};
