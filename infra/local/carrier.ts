// Plays the phone network: keeps what each phone was sent, brings what its owner writes, and fails when told to.
import { randomUUID } from 'node:crypto';
import type { Instant } from '../../shared/domain/instant.ts';
import { AwsError, type HttpAnswer, xmlAnswer } from './aws-errors.ts';
import type { AwsRequest } from './aws-request.ts';
import type { DeliveryLog } from './delivery-log.ts';
import type { Messaging } from './messaging.ts';
import type { Journal } from './state-folder.ts';

/** One text on its way to or from a phone. */
export interface CarriedText {
  readonly id: string;
  readonly phone: string;
  readonly direction: 'to-phone' | 'from-phone';
  readonly body: string;
  readonly at: Instant;
  /** It reached the phone, and its sender cannot know. */
  readonly unconfirmed?: true;
}

/**
 * What becomes of one attempt to send: `delivered`; `throttled` or `refused` with SNS's own error; `lost` never reaches
 * the phone and `answer-lost` does, but in both the sender hears nothing and cannot know. `{ failed }`: taken, and the
 * delivery log says later why it did not come, in the words of the network.
 */
export type Fate = 'delivered' | 'throttled' | 'refused' | 'lost' | 'answer-lost' | { readonly failed: string };

/** As the log documents it. */
const CAME = 'Message has been accepted by phone carrier';

const LONGEST_TEXT = 1_600;

export interface CarrierParts {
  readonly messaging: Messaging;
  readonly journal: Journal<CarriedText>;
  readonly inboundTopicArn: string;
  /** Our own number, that patients text. */
  readonly ownNumber: string;
  readonly deliveryLog: DeliveryLog;
}

export class Carrier {
  /** Decides each attempt's fate; replace it to make the network fail. */
  fate: (text: { readonly phone: string; readonly body: string }) => Fate = () => 'delivered';
  /** One in so many texts that came is in the delivery log, like SNS's rate of sampled successes; every failure is. */
  logsOneIn = 1;
  #taken = 0;
  readonly #parts: CarrierParts;
  readonly #listeners: ((text: CarriedText) => void)[] = [];

  constructor(parts: CarrierParts) {
    this.#parts = parts;
  }

  /** Every text there was, or those of one phone, in order. */
  texts(phone?: string): readonly CarriedText[] {
    const { entries } = this.#parts.journal;
    return phone === undefined ? entries : entries.filter((text) => text.phone === phone);
  }

  /** Calls for every text that reaches a phone from now on. */
  onDelivery(listener: (text: CarriedText) => void): void {
    this.#listeners.push(listener);
  }

  /**
   * A text written on a phone now. `arrivals` says how many seconds later each copy of it reaches us: `[0, 0]` comes
   * twice, `[30]` may be overtaken by the next text.
   */
  write(phone: string, body: string, arrivals: readonly number[] = [0]): CarriedText {
    const text = this.#keep('from-phone', phone, body);
    for (const seconds of arrivals) this.#bring(text, seconds);
    return text;
  }

  /** Answers SNS `Publish` to a phone number; a publication to a topic is not for the carrier. */
  async serve({ action, parameters }: AwsRequest): Promise<HttpAnswer | 'hang-up' | undefined> {
    const { PhoneNumber: phone, Message: body } = parameters as Readonly<Record<string, string>>;
    if (action !== 'Publish' || phone === undefined) return undefined;
    if (!/^\+[1-9]\d{6,14}$/.test(phone) || !body || body.length > LONGEST_TEXT)
      throw new AwsError('InvalidParameter', 400, 'Invalid parameter: PhoneNumber or Message');
    const fate = this.fate({ phone, body });
    if (fate === 'throttled') throw new AwsError('Throttled', 429, 'Rate exceeded');
    if (fate === 'refused') throw new AwsError('InvalidParameter', 400, 'Invalid parameter: PhoneNumber');
    if (fate === 'lost') return 'hang-up';
    if (typeof fate === 'object') return this.#take(randomUUID(), phone, fate.failed);
    const text = this.#keep('to-phone', phone, body, fate === 'answer-lost');
    for (const listener of this.#listeners) listener(text);
    if (fate === 'answer-lost') return 'hang-up';
    return this.#take(text.id, phone);
  }

  /** Answers that the text was taken; the delivery log says a little later what became of it. */
  #take(id: string, phone: string, failed?: string): HttpAnswer {
    this.#taken += 1;
    if (failed || this.#taken % this.logsOneIn === 0)
      this.#parts.deliveryLog.write({
        messageId: id,
        phone,
        status: failed ? 'FAILURE' : 'SUCCESS',
        answer: failed ?? CAME,
      });
    return xmlAnswer(`<PublishResponse><PublishResult><MessageId>${id}</MessageId></PublishResult></PublishResponse>`);
  }

  #keep(direction: CarriedText['direction'], phone: string, body: string, unconfirmed = false): CarriedText {
    const text: CarriedText = {
      id: randomUUID(),
      phone,
      direction,
      body,
      at: new Date().toISOString(),
      ...(unconfirmed && { unconfirmed }),
    };
    this.#parts.journal.append(text);
    return text;
  }

  /** The two-way payload of AWS End User Messaging. */
  #bring({ id, phone, body }: CarriedText, seconds: number): void {
    const { messaging, inboundTopicArn, ownNumber } = this.#parts;
    const answered = this.texts(phone).findLast(({ direction }) => direction === 'to-phone');
    const payload = JSON.stringify({
      originationNumber: phone,
      destinationNumber: ownNumber,
      messageKeyword: body.trim().split(/\s+/, 1)[0]?.toUpperCase(),
      messageBody: body,
      inboundMessageId: id,
      ...(answered && { previousPublishedMessageId: answered.id }),
    });
    if (seconds === 0) messaging.publish(inboundTopicArn, payload);
    else messaging.publishLate(inboundTopicArn, payload, seconds);
  }
}
