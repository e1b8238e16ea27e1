// Puts pointers, wake requests and receipts on their queues in SQS.
import { SendMessageBatchCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { type Queues, type ReceiptQueue, RetryableError } from '../ports.ts';

export interface QueueUrls {
  readonly replies: string;
  readonly campaign: string;
  readonly wake: string;
}

/** The most messages SQS takes at once. */
const BATCH = 10;

type Send = (queueUrl: string, messages: readonly object[]) => Promise<void>;

/** What was taken before a failure comes twice when all is sent again: every message is an id, so that does no harm. */
const sendBy = (config: SQSClientConfig): Send => {
  const client = new SQSClient(config);
  return async (queueUrl, messages) => {
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
};

export const sqsQueues = (urls: QueueUrls, config: SQSClientConfig = {}): Queues => {
  const send = sendBy(config);
  return {
    sendText: (queue, pointers) => send(urls[queue], pointers),
    wake: (requests) => send(urls.wake, requests),
  };
};

export const sqsReceiptQueue = (url: string, config: SQSClientConfig = {}): ReceiptQueue => {
  const send = sendBy(config);
  return { add: (receipts) => send(url, receipts) };
};
