// Tells what lies among the dead letters of a stage, or moves those of one queue back. Never shows a message.
import type { SQSClient } from '@aws-sdk/client-sqs';
import { HOUR, MINUTE } from '../../../shared/domain/instant.ts';
import { type DeadLetterQueue, deadLetterQueues, QUEUE_NAMES } from './dead-letter-queues.ts';
import { moveBack } from './move-back.ts';

export interface Redrive {
  readonly stage: string;
  /** Whose dead letters to move, as the alarm names it; absent to list them all. */
  readonly queue?: string;
  readonly dryRun: boolean;
}

const WIDTH = 15;

const inWords = (age: number | undefined): string => {
  if (age === undefined) return '-';
  const minutes = Math.floor((age % HOUR) / MINUTE);
  return age < HOUR ? `${minutes} min` : `${Math.floor(age / HOUR)} h ${minutes} min`;
};

const row = (...cells: readonly string[]): string =>
  cells
    .map((cell) => cell.padEnd(WIDTH))
    .join('')
    .trimEnd();

const list = (queues: readonly DeadLetterQueue[]): readonly string[] => [
  row('queue', 'dead letters', 'oldest'),
  ...queues.map(({ name, messages, age }) => row(name, String(messages), inWords(age))),
];

const NOTHING_TO_MOVE =
  'These say where in the stream something was lost, and not what. The sweep carries it again; when it has found no work for 15 minutes, purge this queue.';

/** Lines to show. @throws where the words are not clear, or something could not be moved. */
export const redrive = async (sqs: SQSClient, { stage, queue, dryRun }: Redrive): Promise<readonly string[]> => {
  if (queue !== undefined && !QUEUE_NAMES.includes(queue))
    throw new Error(`There is no queue "${queue}": give one of ${QUEUE_NAMES.join(', ')}.`);
  const queues = await deadLetterQueues(sqs, stage);
  if (queues.length === 0)
    throw new Error(
      `No dead-letter queue of stage "${stage}" is in this account and Region, or you may not list queues.`,
    );
  if (queue === undefined) return list(queues);
  const found = queues.find(({ name }) => name === queue);
  if (!found) throw new Error(`Stage "${stage}" has no queue "${queue}".`);
  if (!found.goesTo) throw new Error(NOTHING_TO_MOVE);
  const target = found.goesTo.split('/').at(-1);
  if (dryRun) return [...list([found]), `would move them to ${target}; nothing was changed`];
  return [`moved ${await moveBack(sqs, found.url, found.goesTo)} messages to ${target}`];
};
