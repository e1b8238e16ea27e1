// Keeps what became of one text, and lets the domain decide what follows from one that did not come.
import { METRICS } from '../../shared/contracts/names.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { textNotDelivered } from '../../shared/domain/not-delivered.ts';
import { type QueuedReceipt, type Receipts, RetryableError, type TextPointer } from '../../shared/ports.ts';
import { commitTurn, type TurnDependencies } from '../../shared/runtime/commit-turn.ts';
import { LOG_EVENTS, type LogEvent } from '../../shared/runtime/log-events.ts';

export interface RecordReceiptDependencies extends TurnDependencies {
  readonly receipts: Receipts;
  readonly clock: () => Instant;
  readonly count: (metric: string) => void;
  /** Ids and codes only. */
  readonly log: (event: LogEvent, details: Readonly<Record<string, string>>) => void;
}

/**
 * Records one receipt.
 * @throws RetryableError while its text is unknown and may yet be marked as sent: the queue brings it again.
 */
export const recordReceipt = async (deps: RecordReceiptDependencies, receipt: QueuedReceipt): Promise<void> => {
  const { providerMessageId, giveUpAt, ...delivery } = receipt;
  const pointer = await deps.receipts.find(providerMessageId);
  if (!pointer) return waitOrDrop(deps, providerMessageId, giveUpAt);
  const isNews = await deps.receipts.record(pointer, delivery);
  const failed = delivery.status === 'failed';
  if (isNews) {
    deps.count(failed ? METRICS.textsUndelivered : METRICS.textsDelivered);
    if (failed) deps.log(LOG_EVENTS.recordReceiptFailed, { ...pointer, reason: delivery.reason ?? 'unknown' });
  }
  // Also where it was kept before: the run that kept it may have ended before the domain was told.
  if (failed) await decide(deps, pointer);
};

const waitOrDrop = (deps: RecordReceiptDependencies, providerMessageId: string, giveUpAt: Instant): void => {
  if (deps.clock() < giveUpAt) throw new RetryableError(`${providerMessageId} is not known yet`);
  deps.count(METRICS.receiptsDropped);
  deps.log(LOG_EVENTS.recordReceiptDropped, { providerMessageId });
};

/** On what is kept by now: where the phone has said since that the text came, nothing follows. */
const decide = async (deps: RecordReceiptDependencies, pointer: TextPointer): Promise<void> => {
  const text = await deps.patients.communication(pointer);
  if (text?.direction !== 'out') return;
  await commitTurn(deps, pointer.patientId, (state, context) => textNotDelivered(state, text, context));
};
