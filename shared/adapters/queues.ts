// Puts pointers and wake requests on their queues in SQS.
import { SendMessageBatchCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { type Queues, RetryableError } from '../ports.ts';

export interface QueueUrls {
  readonly replies: string;
  readonly campaign: string;
  readonly wake: string;
}

/** The most messages SQS takes at once. */
const BATCH = 10;

export const sqsQueues = (urls: QueueUrls, config: SQSClientConfig = {}): Queues => {
  const client = new SQSClient(config);
  /** What was taken before a failure comes twice when all is sent again: every message is a pointer, so that does no harm. */
  const send = async (queueUrl: string, messages: readonly object[]): Promise<void> => {
    for (let start = 0; start < messages.length; start += BATCH) {
      const batch = messages.slice(start, start + BATCH);
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: batch.map((message, position) => ({ Id: String(position), MessageBody: JSON.stringify(message) })),
        }),
      );
      if (Failed.length > 0)
        throw new RetryableError(
          `${Failed.length} messages were not queued: ${Failed.map(({ Code }) => Code).join(', ')}`,
        );
    }
  };
  return {
    sendText: (queue, pointers) => send(urls[queue], pointers),
    wake: (requests) => send(urls.wake, requests),
  };
};
