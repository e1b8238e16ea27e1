// How many replies a second the built `receive-text` takes in, against a bare loop of exactly its requests.
import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  GetItemCommand,
  type GetItemCommandInput,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { RecordedRequest } from './database-proxy.ts';
import type { Reply, ReplyBench } from './reply-bench.ts';

/** Those before are of the costs. */
const FIRST_PATIENT = 2;
/** To the first symptom gate: the survey goes on. */
const BODY = '0';
const BATCH = 10;
const WARM_BATCHES = 3;
const BATCHES = 30;

export interface ReplySpeed {
  readonly perSecond: number;
  /** Time of the function over time of the bare loop. */
  readonly bareRatio: number;
}

/** Batch by batch in turn, so that the machine's noise and the growing table fall on both alike. */
export const measureReplySpeed = async (bench: ReplyBench): Promise<ReplySpeed> => {
  const rounds = WARM_BATCHES + BATCHES;
  const replies: Reply[] = [];
  for (let index = 0; index < rounds * BATCH; index++)
    replies.push({ phone: (await bench.prepare(FIRST_PATIENT + index)).phone, body: BODY });
  const recorded: (readonly RecordedRequest[])[] = [];
  for (let index = 0; index < rounds * BATCH; index++)
    recorded.push(await record(bench, (await bench.prepare(FIRST_PATIENT + rounds * BATCH + index)).phone));

  let [received, bare] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const [from, to] = [round * BATCH, (round + 1) * BATCH];
    const counts = round >= WARM_BATCHES;
    const receivedMs = await timed(() => bench.receive(bench.direct, replies.slice(from, to)));
    const bareMs = await timed(() => replay(bench, recorded.slice(from, to).flat()));
    if (counts) [received, bare] = [received + receivedMs, bare + bareMs];
  }
  return {
    perSecond: Math.round((BATCHES * BATCH * 1_000) / received),
    bareRatio: Number((received / bare).toFixed(2)),
  };
};

/** What the function asks for one reply. Its transaction is left to the bare loop. */
const record = async (bench: ReplyBench, phone: string): Promise<readonly RecordedRequest[]> => {
  bench.proxy.take();
  bench.proxy.withholdsTransactions = true;
  await bench.receive(bench.counted, [{ phone, body: BODY }]);
  bench.proxy.withholdsTransactions = false;
  const requests = bench.proxy.take();
  if (!requests.some(({ input }) => isAnswer(input))) throw new Error(`"${BODY}" was not taken for an answer`);
  return requests;
};

/** Only an answer is committed on condition that its question had been asked. */
const isAnswer = ({ TransactItems = [] }: Partial<TransactWriteItemsCommandInput>): boolean =>
  TransactItems.some(({ ConditionCheck }) => ConditionCheck);

const replay = async ({ table }: ReplyBench, requests: readonly RecordedRequest[]): Promise<void> => {
  for (const { action, input } of requests)
    if (action === 'GetItem') await table.client.send(new GetItemCommand(input as unknown as GetItemCommandInput));
    else if (action === 'BatchGetItem')
      await table.client.send(new BatchGetItemCommand(input as unknown as BatchGetItemCommandInput));
    else await table.client.send(new TransactWriteItemsCommand(input as unknown as TransactWriteItemsCommandInput));
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};
