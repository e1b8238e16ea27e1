// Sends one text, and whatever follows it in its chain: claim, send, mark.

import { METRICS } from '../../shared/contracts/names.ts';
import { isAboutAppointment } from '../../shared/domain/appointment.ts';
import type { NotDoneReason, OutgoingText } from '../../shared/domain/communication.ts';
import { waitsForProgramme } from '../../shared/domain/holds/programme-hold.ts';
import { type Instant, plus, SECOND } from '../../shared/domain/instant.ts';
import { type Outbox, type Queues, RetryableError, type TextGateway, type TextPointer } from '../../shared/ports.ts';
import { LOG_EVENTS, type LogEvent } from '../../shared/runtime/log-events.ts';
import { type Patience, retry } from '../../shared/runtime/retry.ts';

/** Longer than the function may run, so that two senders never hold one text. */
const LEASE = 60 * SECOND;

/** A text that was taken but not marked would be sent again, so every fault is worth another attempt. */
const MARKING: Patience = { attempts: 4, longestPause: 200, mayPass: () => true };

export interface SendTextDependencies {
  readonly outbox: Outbox;
  readonly gateway: TextGateway;
  readonly queues: Pick<Queues, 'wake'>;
  readonly clock: () => Instant;
  /** Whether the whole programme is on hold, as it was at most half a minute ago. */
  readonly programmeHeld: () => Promise<boolean>;
  readonly count: (metric: string) => void;
  /** Ids and codes only. */
  readonly log: (event: LogEvent, details: Readonly<Record<string, string>>) => void;
}

/**
 * Carries a text and its chain to an end, in order.
 * @throws RetryableError when one of them has to wait: the queue brings the pointer again.
 */
export const sendText = async (deps: SendTextDependencies, pointer: TextPointer): Promise<void> => {
  const first = await settle(deps, pointer, undefined);
  let text = first;
  while (text?.thenId) {
    const next: TextPointer = { patientId: text.patientId, communicationId: text.thenId };
    text = await settle(deps, next, whyNextFalls(text));
  }
  if (first?.thenId) await deps.outbox.markChainSettled(first);
};

/**
 * What follows a text that may have gone out was certainly not sent, so its question has to be asked afresh. A survey behind a text
 * about an appointment stands by itself: a treatment hold stops the one and not the other.
 */
const whyNextFalls = ({ notDoneReason, purpose }: OutgoingText): NotDoneReason | undefined => {
  if (notDoneReason === 'not-permitted' && isAboutAppointment(purpose)) return undefined;
  return notDoneReason === 'outcome-unknown' ? 'too-late' : notDoneReason;
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
      return giveUp(deps, claim.text, mayHaveCome(claim.text) ? 'outcome-unknown' : 'not-permitted');
    case 'exhausted':
      deps.count(METRICS.sendFailures);
      return giveUp(deps, claim.text, 'outcome-unknown');
    case 'claimed':
      // Neither does the programme's hold keep a reply back.
      if (!fallen && waitsForProgramme(claim.text) && (await deps.programmeHeld())) return hold(deps, claim.text);
      // An item without its stem says nothing; a safety text stands by itself and always goes out.
      return fallen && claim.text.purpose !== 'safety' ? giveUp(deps, claim.text, fallen) : send(deps, claim.text);
  }
};

/** An earlier attempt whose end nobody knows: the phone may have it, and its owner may have answered. */
const mayHaveCome = ({ status, outcomeUnknown }: OutgoingText): boolean =>
  outcomeUnknown === true || status === 'in-progress';

const send = async (deps: SendTextDependencies, text: OutgoingText): Promise<OutgoingText> => {
  if (text.notAfter && deps.clock() > text.notAfter) return giveUp(deps, text, 'too-late');
  if (text.attempts > 1) deps.count(METRICS.sentAgain);
  const result = await deps.gateway.send({ phone: text.phone, body: text.body }).catch(async (fault) => {
    // Permissions or settings are at fault, so nothing was sent: the attempt must not count.
    await deps.outbox.release(text);
    throw fault;
  });
  switch (result.outcome) {
    case 'accepted': {
      const sentAt = deps.clock();
      await retry(MARKING, () => deps.outbox.markSent(text, sentAt, result.providerMessageId));
      deps.count(METRICS.textsSent);
      return text;
    }
    case 'throttled':
      await deps.outbox.release(text);
      throw new RetryableError(`${text.id} was throttled`);
    case 'unknown':
      await deps.outbox.markOutcomeUnknown(text);
      throw new RetryableError(`It is unknown whether ${text.id} was sent`);
    case 'refused':
      deps.log(LOG_EVENTS.sendTextRefused, {
        patientId: text.patientId,
        communicationId: text.id,
        providerCode: result.code,
      });
      deps.count(METRICS.sendFailures);
      return giveUp(deps, text, 'refused');
  }
};

/** A text that is stopped is decided anew, so that lifting the hold sends nothing that is stale, and nothing twice. */
const hold = (deps: SendTextDependencies, text: OutgoingText): Promise<OutgoingText> => {
  deps.count(METRICS.heldByProgramme);
  return giveUp(deps, text, 'programme-held');
};

const giveUp = async (deps: SendTextDependencies, text: OutgoingText, reason: NotDoneReason): Promise<OutgoingText> => {
  await deps.outbox.markNotDone(text, reason);
  return fall(deps, text, reason);
};

/**
 * Lets the domain decide anew; not where the patient's own state forbade the text, for it knows already. Only an appointment was
 * reminded of by that text and may have to be reminded of again.
 */
const fall = async (deps: SendTextDependencies, text: OutgoingText, reason: NotDoneReason): Promise<OutgoingText> => {
  if (reason !== 'not-permitted' || isAboutAppointment(text.purpose))
    await deps.queues.wake([{ patientId: text.patientId, notSent: text.id }]);
  return { ...text, notDoneReason: reason };
};
