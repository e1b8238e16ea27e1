// Sends one text, and whatever follows it in its chain: claim, send, mark.

import { METRICS } from '../../shared/contracts/names.ts';
import type { NotDoneReason, OutgoingText } from '../../shared/domain/communication.ts';
import { type Instant, plus, SECOND } from '../../shared/domain/instant.ts';
import { type Outbox, type Queues, RetryableError, type TextGateway, type TextPointer } from '../../shared/ports.ts';

/** Longer than the function may run, so that two senders never hold one text. */
const LEASE = 60 * SECOND;

export interface SendTextDependencies {
  readonly outbox: Outbox;
  readonly gateway: TextGateway;
  readonly queues: Pick<Queues, 'wake'>;
  readonly clock: () => Instant;
  readonly count: (metric: string) => void;
}

/**
 * Carries a text and its chain to an end, in order.
 * @throws RetryableError when one of them has to wait: the queue brings the pointer again.
 */
export const sendText = async (deps: SendTextDependencies, pointer: TextPointer): Promise<void> => {
  let next: TextPointer | undefined = pointer;
  let fallen: NotDoneReason | undefined;
  while (next) {
    const text: OutgoingText | undefined = await settle(deps, next, fallen);
    fallen = text?.notDoneReason;
    next = text?.thenId === undefined ? undefined : { patientId: text.patientId, communicationId: text.thenId };
  }
};

/** The text, completed or not-done; undefined when there is none of that id. */
const settle = async (
  deps: SendTextDependencies,
  pointer: TextPointer,
  fallen: NotDoneReason | undefined,
): Promise<OutgoingText | undefined> => {
  const now = deps.clock();
  const claim = await deps.outbox.claim(pointer, now, plus(now, LEASE));
  switch (claim.outcome) {
    case 'unknown':
      return undefined;
    case 'busy':
      throw new RetryableError(`${pointer.communicationId} is being sent until ${claim.leaseUntil}`);
    case 'settled':
      // The run that settled it may have ended before the domain was told.
      return claim.text.notDoneReason ? fall(deps, claim.text, claim.text.notDoneReason) : claim.text;
    case 'not-permitted':
      return giveUp(deps, claim.text, 'not-permitted');
    case 'exhausted':
      deps.count(METRICS.sendFailures);
      return giveUp(deps, claim.text, 'outcome-unknown');
    case 'claimed':
      // An item without its stem says nothing; a safety text stands by itself and always goes out.
      return fallen && claim.text.purpose !== 'safety' ? giveUp(deps, claim.text, fallen) : send(deps, claim.text);
  }
};

const send = async (deps: SendTextDependencies, text: OutgoingText): Promise<OutgoingText> => {
  if (text.notAfter && deps.clock() > text.notAfter) return giveUp(deps, text, 'too-late');
  if (text.attempts > 1) deps.count(METRICS.sentAgain);
  const result = await deps.gateway.send({ phone: text.phone, body: text.body }).catch(async (fault) => {
    // Permissions or settings are at fault, so nothing was sent: the attempt must not count.
    await deps.outbox.release(text);
    throw fault;
  });
  switch (result.outcome) {
    case 'accepted':
      await deps.outbox.markSent(text, deps.clock(), result.providerMessageId);
      deps.count(METRICS.textsSent);
      return text;
    case 'throttled':
      await deps.outbox.release(text);
      throw new RetryableError(`${text.id} was throttled`);
    case 'unknown':
      await deps.outbox.markOutcomeUnknown(text);
      throw new RetryableError(`It is unknown whether ${text.id} was sent`);
    case 'refused':
      deps.count(METRICS.sendFailures);
      return giveUp(deps, text, 'refused');
  }
};

const giveUp = async (deps: SendTextDependencies, text: OutgoingText, reason: NotDoneReason): Promise<OutgoingText> => {
  await deps.outbox.markNotDone(text, reason);
  return fall(deps, text, reason);
};

/** Lets the domain decide anew; not where the patient's own state forbade the text, for it knows already. */
const fall = async (deps: SendTextDependencies, text: OutgoingText, reason: NotDoneReason): Promise<OutgoingText> => {
  if (reason !== 'not-permitted') await deps.queues.wake([{ patientId: text.patientId, notSent: text.id }]);
  return { ...text, notDoneReason: reason };
};
