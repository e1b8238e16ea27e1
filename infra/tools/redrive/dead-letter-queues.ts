// The dead-letter queues of a stage: how much lies in each, since when, and where it goes back to.
import {
  GetQueueAttributesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** By the name in the alarm; those that fed no function before they died go where they were meant to. */
const GOES_TO: Readonly<Record<string, string | undefined>> = {
  'inbound-texts': 'inbound-texts',
  'inbound-topic': 'inbound-texts',
  'wake-ups': 'wake-ups',
  schedules: 'wake-ups',
  replies: 'replies',
  campaign: 'campaign',
  receipts: 'receipts',
  // It holds where in the stream something was, and not what it was.
  stream: undefined,
};

export const QUEUE_NAMES = Object.keys(GOES_TO);

export interface DeadLetterQueue {
  readonly name: string;
  readonly url: string;
  readonly messages: number;
  /** Milliseconds since the oldest of up to ten messages was first sent; undefined where none was seen. */
  readonly age: number | undefined;
  /** The URL of the queue that its messages go back to; undefined where they are of no use there. */
  readonly goesTo: string | undefined;
}

const queueNameOf = (url: string): string => url.split('/').at(-1) ?? '';

const attributesOf = async (sqs: SQSClient, QueueUrl: string): Promise<Readonly<Record<string, string>>> =>
  (
    await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: ['ApproximateNumberOfMessages', 'RedrivePolicy', 'QueueArn'],
      }),
    )
  ).Attributes ?? {};

/** Looks, and takes nothing: what it sees stays visible. */
const ageOf = async (sqs: SQSClient, QueueUrl: string, now: number): Promise<number | undefined> => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 0,
      MessageSystemAttributeNames: ['SentTimestamp'],
    }),
  );
  const sentAt = Messages.map(({ Attributes }) => Number(Attributes?.SentTimestamp ?? now));
  return sentAt.length > 0 ? now - Math.min(...sentAt) : undefined;
};

/** Those that exist, in the order of {@link QUEUE_NAMES}; none where there is no such stage in this account and Region. */
export const deadLetterQueues = async (sqs: SQSClient, stage: string): Promise<readonly DeadLetterQueue[]> => {
  const urls: string[] = [];
  for await (const { QueueUrls = [] } of paginateListQueues(
    { client: sqs, pageSize: 1_000 },
    { QueueNamePrefix: `Vigil-${stage}-` },
  ))
    urls.push(...QueueUrls);
  const queues = await Promise.all(urls.map(async (url) => ({ url, attributes: await attributesOf(sqs, url) })));
  const deadLettersOf = (name: string) =>
    queues.find(({ url }) => queueNameOf(url) === `Vigil-${stage}-${name}-dead-letters`);
  const sourceOf = (name: string | undefined): string | undefined => {
    const arn = name && deadLettersOf(name)?.attributes.QueueArn;
    return arn ? queues.find(({ attributes }) => attributes.RedrivePolicy?.includes(`"${arn}"`))?.url : undefined;
  };
  const found = await Promise.all(
    QUEUE_NAMES.map(async (name) => {
      const queue = deadLettersOf(name);
      if (!queue) return [];
      const messages = Number(queue.attributes.ApproximateNumberOfMessages ?? 0);
      const age = messages > 0 ? await ageOf(sqs, queue.url, Date.now()) : undefined;
      return [{ name, url: queue.url, messages, age, goesTo: sourceOf(GOES_TO[name]) }];
    }),
  );
  return found.flat();
};
