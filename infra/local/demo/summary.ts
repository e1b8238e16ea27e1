// Counts what happened in a demo, for the table and for --json.
import { SegmentedMessage } from 'sms-segments-calculator';
import { USUAL_SMS_PRICES } from '../../../shared/contracts/names.ts';
import type { Severity } from '../../../shared/domain/alert.ts';
import { firstNoticeOf, startOf } from './alert-times.ts';
import type { RecordedWorld } from './recorded-world.ts';

export interface Summary {
  readonly patients: number;
  readonly invited: number;
  readonly consented: number;
  /** Administrations: one asking of one questionnaire to one patient. */
  readonly due: number;
  readonly completed: number;
  readonly expired: number;
  readonly medianReplySeconds: number;
  readonly alerts: Readonly<Record<Severity, number>>;
  readonly texts: number;
  readonly segments: number;
  readonly costUsd: number;
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

export const summarise = (world: RecordedWorld): Summary => {
  const enrolled = new Set(world.patients.filter(({ kind }) => kind === 'patient').map(({ id }) => id));
  const told = (purpose: string): number =>
    new Set(
      world.communications.flatMap((text) =>
        text.direction === 'out' && text.purpose === purpose && text.status === 'completed' ? [text.patientId] : [],
      ),
    ).size;
  const asked = world.responses.filter(({ late }) => !late);
  const out = segmentsOf(world, 'to-phone');
  const back = segmentsOf(world, 'from-phone');
  return {
    patients: enrolled.size,
    invited: told('invitation'),
    consented: told('welcome'),
    due: asked.length,
    completed: asked.filter(({ status }) => status === 'completed').length,
    expired: asked.filter(({ stopReason }) => stopReason === 'expired').length,
    medianReplySeconds: median(replySeconds(world)),
    alerts: { critical: count(world, 'critical'), urgent: count(world, 'urgent'), routine: count(world, 'routine') },
    texts: world.carried.length,
    segments: out + back,
    costUsd: Number((out * USUAL_SMS_PRICES.perSegment + back * USUAL_SMS_PRICES.perReply).toFixed(2)),
  };
};

/** Seconds from the text that raised an alert to the notice, for alerts of this severity that brought a notice. */
export const noticeSeconds = (world: RecordedWorld, severity: Severity): readonly number[] =>
  world.alerts.flatMap((alert) => {
    const heardAt = firstNoticeOf(world, alert);
    const startedAt = startOf(world, alert);
    // One that joins a case the team knows of already brings no notice of its own.
    if (alert.severity !== severity || !heardAt || heardAt < startedAt) return [];
    return [(Date.parse(heardAt) - Date.parse(startedAt)) / 1_000];
  });

const count = ({ alerts }: RecordedWorld, severity: Severity): number =>
  alerts.filter((alert) => alert.severity === severity).length;

const segmentsOf = ({ carried }: RecordedWorld, direction: 'to-phone' | 'from-phone'): number =>
  carried
    .filter((text) => text.direction === direction)
    .reduce((sum, { body }) => sum + new SegmentedMessage(body).segmentsCount, 0);

/** From the last text on the phone to the answer that was accepted. */
const replySeconds = ({ carried, communications }: RecordedWorld): readonly number[] => {
  const accepted = new Set(
    communications.flatMap((text) => (text.direction === 'in' && text.filed ? [text.inboundMessageId] : [])),
  );
  const shownAt = new Map<string, string>();
  return carried.flatMap(({ id, direction, phone, at }) => {
    if (direction === 'to-phone') shownAt.set(phone, at);
    const question = shownAt.get(phone);
    return accepted.has(id) && question ? [(Date.parse(at) - Date.parse(question)) / 1_000] : [];
  });
};
