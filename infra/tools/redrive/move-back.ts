// Moves dead letters back to the queue they came from. Not by SQS's own redrive: that knows no dead letters of SNS or Scheduler.
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** Asks all servers of the queue, so that an empty answer means that it is empty. */
const WAIT_SECONDS = 2;
/** Hidden from a second redrive for as long as one batch takes. */
const HIDDEN_SECONDS = 60;

/** Sends a batch, and deletes from the dead letters what was taken. A crash in between brings a message twice, which is harmless. */
const moveBatch = async (sqs: SQSClient, from: string, to: string, messages: readonly Message[]): Promise<number> => {
  const { Successful = [] } = await sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: to,
      Entries: messages.map(({ Body }, place) => ({ Id: String(place), MessageBody: Body })),
    }),
  );
  const taken = new Set(Successful.map(({ Id }) => Id));
  const moved = messages.filter((_, place) => taken.has(String(place)));
  if (moved.length === 0) return 0;
  const { Failed = [] } = await sqs.send(
    new DeleteMessageBatchCommand({
      QueueUrl: from,
      Entries: moved.map(({ ReceiptHandle }, place) => ({ Id: String(place), ReceiptHandle })),
    }),
  );
  if (Failed.length > 0) throw new Error(`${Failed.length} messages were moved, and stay among the dead letters too`);
  return moved.length;
};

/**
 * Moves all that lies there, in no particular order; what dies again meanwhile comes back after a quarter of an hour at the earliest.
 * @returns how many were moved.
 * @throws where the queue takes nothing: what is left stays where it is.
 */
export const moveBack = async (sqs: SQSClient, from: string, to: string): Promise<number> => {
  let moved = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: from,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: WAIT_SECONDS,
        VisibilityTimeout: HIDDEN_SECONDS,
      }),
    );
    if (Messages.length === 0) return moved;
    const taken = await moveBatch(sqs, from, to, Messages);
    moved += taken;
    if (taken < Messages.length)
      throw new Error(
        `${moved} messages were moved; the queue did not take ${Messages.length - taken} more, which stay`,
      );
  }
};
