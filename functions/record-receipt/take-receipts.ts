// Takes the lines of the delivery log apart, and puts what became of each text on the receipts queue.
import { parseReceiptBatch } from '../../shared/contracts/delivery-receipt.ts';
import { METRICS } from '../../shared/contracts/names.ts';
import { type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { ReceiptQueue } from '../../shared/ports.ts';
import { LOG_EVENTS, type LogEvent } from '../../shared/runtime/log-events.ts';

/** How long a receipt waits for its text: others send from this account too, and a text may not be marked yet. */
const PATIENCE = 10 * MINUTE;

export interface TakeReceiptsDependencies {
  readonly receiptQueue: ReceiptQueue;
  readonly clock: () => Instant;
  readonly count: (metric: string, value: number) => void;
  /** Ids and codes only. */
  readonly log: (event: LogEvent, details: Readonly<Record<string, string>>) => void;
}

/** What the subscription filter brought cannot be read at all: a fault of its setup, not of a line. */
class MalformedReceiptsError extends Error {
  override readonly name = 'MalformedReceiptsError';
}

/** Takes in `awslogs.data` of one event. A line that cannot be read is counted and left: it would be the same next time. */
export const takeReceipts = async (deps: TakeReceiptsDependencies, data: string): Promise<void> => {
  const batch = parseReceiptBatch(data);
  if (!batch.ok) {
    deps.log(LOG_EVENTS.recordReceiptMalformed, { problem: batch.problem });
    throw new MalformedReceiptsError();
  }
  const { receipts, problems } = batch.value;
  for (const problem of problems) deps.log(LOG_EVENTS.recordReceiptMalformed, { problem });
  if (problems.length > 0) deps.count(METRICS.receiptsMalformed, problems.length);
  const giveUpAt = plus(deps.clock(), PATIENCE);
  await deps.receiptQueue.add(receipts.map((receipt) => ({ ...receipt, giveUpAt })));
};
