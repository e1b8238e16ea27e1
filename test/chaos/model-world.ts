// The functions around one table in memory, with what is on its way between them, for the model test to shuffle.
import type { Scheduler } from 'fast-check';
import { type Change, deliver } from '../../functions/deliver/deliver.ts';
import { receiveText } from '../../functions/receive-text/receive-text.ts';
import { recordReceipt } from '../../functions/record-receipt/record-receipt.ts';
import { sendText } from '../../functions/send-text/send-text.ts';
import { wakePatient } from '../../functions/wake-patient/wake-patient.ts';
import { MINUTE, plus } from '../../shared/domain/instant.ts';
import { RetryableError, type SendOutcome } from '../../shared/ports.ts';
import { inbound } from '../functions/inbound.ts';
import { type World, world } from '../functions/world.ts';

/** Something on its way to a function: a message, a change of the table, a wake-up. */
export interface OnItsWay {
  readonly name: string;
  /** Of a patient's text. */
  readonly text?: string;
  readonly run: () => Promise<void>;
}

export interface Handed {
  readonly phone: string;
  /** None where no text that may be sent explains it. */
  readonly communicationId: string | undefined;
  readonly purpose: string;
  /** False where the network certainly did not take it. */
  readonly mayHaveCome: boolean;
}

export interface ModelWorld {
  readonly scheduler: Scheduler;
  /** What functions see: others may come between any two of their steps. */
  readonly on: World;
  /** The same without anybody coming between. */
  readonly plain: World;
  put(name: string, run: () => Promise<unknown>, text?: string): void;
  readonly onItsWay: OnItsWay[];
  /** Brings a text written now so many times. */
  write(phone: string, body: string, copies: number): string;
  /** What the network says later of a text that it took. */
  receipt(back: number, failed: boolean): void;
  /** What the next texts to a phone come to. */
  nextOutcome(outcome: SendOutcome['outcome'], times: number): void;
  /** Puts what changed in the table, what was queued and whoever is due on the way. */
  collect(): void;
  /** Every text handed to the network. */
  readonly handed: Handed[];
  /** Versions of each patient's state in the order they were seen. */
  readonly versions: Map<string, number[]>;
}

/** Every step of a port that another function could come between, in an order that the scheduler draws. */
const shuffled = <Port extends object>(scheduler: Scheduler, port: Port, onStep: () => void): Port =>
  new Proxy(port, {
    get: (target, key, receiver) => {
      const member = Reflect.get(target, key, receiver) as unknown;
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        await scheduler.schedule(Promise.resolve(), String(key));
        const result: unknown = await member.apply(target, given);
        onStep();
        return result;
      };
    },
  });

/** How often the phone may have got that text. */
export const timesHanded = (handed: readonly Handed[], id: string): number =>
  handed.filter(({ communicationId, mayHaveCome }) => communicationId === id && mayHaveCome).length;

export const modelWorld = (scheduler: Scheduler): ModelWorld => {
  const base = world();
  const handed: Handed[] = [];
  const outcomes: SendOutcome['outcome'][] = [];
  const gateway: World['gateway'] = {
    ...base.gateway,
    send: async ({ phone, body }) => {
      const outcome = outcomes.shift() ?? 'accepted';
      // Of two with the same words: the one whose latest attempt was not seen here yet.
      const text = [...base.table.texts.values()]
        .filter((one) => one.direction === 'out')
        .find(
          (one) =>
            one.status === 'in-progress' &&
            one.phone === phone &&
            one.body === body &&
            one.attempts > timesHanded(handed, one.id),
        );
      handed.push({
        phone,
        communicationId: text?.id,
        purpose: text?.purpose ?? 'none',
        mayHaveCome: outcome === 'accepted' || outcome === 'unknown',
      });
      if (outcome === 'accepted') return { outcome, providerMessageId: `provider-${handed.length}` };
      return outcome === 'refused' ? { outcome, code: 'OptedOut' } : { outcome };
    },
  };
  const on: World = {
    ...base,
    patients: shuffled(scheduler, base.patients, () => collect()),
    outbox: shuffled(scheduler, base.outbox, () => collect()),
    receipts: shuffled(scheduler, base.receipts, () => collect()),
    gateway: shuffled(scheduler, gateway, () => collect()),
  };
  const onItsWay: OnItsWay[] = [];
  const versions = new Map<string, number[]>();
  const before = {
    states: new Map(base.table.states),
    texts: new Map(base.table.texts),
    alerts: new Map(base.table.alerts),
  };
  let sequence = 0;

  const put = (name: string, run: () => Promise<unknown>, text?: string): void => {
    const item: OnItsWay = {
      name,
      ...(text && { text }),
      run: async () => {
        try {
          await run();
        } catch (error) {
          if (!(error instanceof RetryableError)) throw error;
          onItsWay.push(item);
        }
      },
    };
    onItsWay.push(item);
  };

  const change = (kind: Change['kind'], patientId: string, was: unknown, is: unknown): void => {
    const carried = { sequenceNumber: String(++sequence), patientId, kind, before: was, after: is } as Change;
    put(`deliver ${kind}`, () => deliver(on, carried));
  };

  const collect = (): void => {
    const { states, texts, alerts } = base.table;
    for (const [id, state] of states) {
      if (before.states.get(id) === state) continue;
      change('state', id, before.states.get(id), state);
      before.states.set(id, state);
      versions.set(id, [...(versions.get(id) ?? []), state.version]);
    }
    for (const [key, text] of texts) {
      if (before.texts.get(key) === text) continue;
      change('text', text.patientId, before.texts.get(key), text);
      before.texts.set(key, text);
    }
    for (const [id, alert] of alerts) {
      if (before.alerts.get(id) === alert) continue;
      change('alert', alert.patientId, before.alerts.get(id), alert);
      before.alerts.set(id, alert);
    }
    for (const queue of [base.queues.replies, base.queues.campaign])
      for (const pointer of queue.splice(0)) put('send', () => sendText(on, pointer));
    for (const request of base.queues.wakeRequests.splice(0)) put('wake', () => wakePatient(on, request));
    for (const [patientId, at] of base.wakeUps.set)
      if (at <= base.clock()) {
        base.wakeUps.set.delete(patientId);
        put('wake', () => wakePatient(on, { patientId }));
      }
  };

  return {
    scheduler,
    on,
    plain: base,
    put,
    onItsWay,
    handed,
    versions,
    collect,
    nextOutcome: (outcome, times) => void outcomes.push(...Array.from({ length: times }, () => outcome)),
    write: (phone, body, copies) => {
      const inboundMessageId = `text-${++sequence}`;
      const message = inbound(body, base.clock(), { originationNumber: phone, inboundMessageId });
      for (let copy = 0; copy < copies; copy++)
        put(`receive ${body}`, () => receiveText(on, message), inboundMessageId);
      return inboundMessageId;
    },
    receipt: (back, failed) => {
      const ids = [...base.table.sent.keys()];
      const providerMessageId = ids.at(-1 - back);
      if (!providerMessageId) return;
      const at = base.clock();
      const delivery = failed
        ? ({ status: 'failed', at, reason: 'phone-unreachable' } as const)
        : ({ status: 'delivered', at } as const);
      put('receipt', () => recordReceipt(on, { providerMessageId, ...delivery, giveUpAt: plus(at, 10 * MINUTE) }));
    },
  };
};
