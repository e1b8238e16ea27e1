// What the phone network said became of a text after it had taken it.
import type { Instant } from './instant.ts';

/** `sent`: a carrier took it. `delivered`: the phone said that it came. `failed`: it did not come, and will not. */
export type DeliveryStatus = 'sent' | 'delivered' | 'failed';

/**
 * Why a text did not come, in words of ours: those of the network might hold a number. `number-…` and `phone-…` are about
 * the phone, `setting-…` about us.
 */
export const DELIVERY_FAILURES = [
  'number-invalid',
  'number-blocked',
  'number-opted-out',
  'phone-blocks-texts',
  'phone-unreachable',
  'carrier-unreachable',
  'carrier-blocked',
  'carrier-spam',
  'setting-price',
  'setting-spend-limit',
  'setting-body',
  'unknown',
] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

export interface Delivery {
  readonly status: DeliveryStatus;
  /** When the network knew. */
  readonly at: Instant;
  /** Of a failure. */
  readonly reason?: DeliveryFailure;
}

/** Reasons that no later text gets around: the number is wrong, a landline, or closed to texts. */
const FOR_GOOD: readonly DeliveryFailure[] = [
  'number-invalid',
  'number-blocked',
  'number-opted-out',
  'phone-blocks-texts',
];

export const failsForGood = ({ status, reason }: Delivery): boolean =>
  status === 'failed' && reason !== undefined && FOR_GOOD.includes(reason);

/** Receipts come in any order and more than once: a text only moves on along this. */
const STAGES: readonly DeliveryStatus[] = ['sent', 'failed', 'delivered'];

/** The stages that this one may follow; no receipt at all is always one of them. */
export const stagesBefore = (status: DeliveryStatus): readonly DeliveryStatus[] =>
  STAGES.slice(0, STAGES.indexOf(status));
