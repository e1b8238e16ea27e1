// Random lives of a patient on the pure domain: whatever is texted and whenever, the safety rules hold.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../shared/domain/alert-actions.ts';
import { type OutgoingText, PURPOSES } from '../../shared/domain/communication.ts';
import type { ConsentStatus } from '../../shared/domain/consent.ts';
import type { ReadingContext } from '../../shared/domain/content.ts';
import { DELIVERY_FAILURES, type DeliveryFailure } from '../../shared/domain/delivery.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { release } from '../../shared/domain/hold.ts';
import { HOUR, type Instant, later, MINUTE, plus } from '../../shared/domain/instant.ts';
import { textNotDelivered } from '../../shared/domain/not-delivered.ts';
import { changeNumber } from '../../shared/domain/number-change.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { isQuiet, localDate } from '../../shared/domain/zoned-time.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { at, ENROLMENT, MONDAY_MORNING, saying } from '../domain/fixtures.ts';
import { checkCaps, checkDay, counted, type Setting, settings } from './sending-days-in-life.ts';

const TEXTS = [
  '0',
  '1',
  '2',
  '3',
  '9',
  '10',
  '2-3',
  'YES',
  'no',
  'STOP',
  'START',
  'HELP',
  'wrong number',
  'thanks',
  'I want to die',
  "can't breathe",
  'Liked “Reply 0-10”',
  '',
  '🙂',
  'several days',
  'later',
  'sí',
  'ALTO',
  'oops, I meant 2',
  'actually 1',
  'I meant yes',
  'about 3',
  '1?',
  'skip',
  '1 2 0 3',
  'ENGLISH',
  'español',
  'no more tips',
];
const ZONES = ['America/New_York', 'America/Phoenix', 'Europe/Madrid', 'Pacific/Auckland', 'America/Mexico_City'];

const PLAN_IDS = CONTENT.plans.map(({ id }) => id);
const hours = fc.integer({ min: 0, max: 23 });

const OTHER_PHONES = ['+15550100277', '+15550100288'];
const STAFF = { name: 'kim', roles: ['clinician'] };

/** `lag`: how many minutes late a wake-up is handled. */
type Step =
  | { readonly text: string }
  | { readonly wait: number; readonly lag: number }
  /** The network says that one of the last texts did not come. */
  | { readonly failed: DeliveryFailure; readonly back: number }
  | { readonly moves: string }
  | { readonly released: true }
  | Setting;

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...TEXTS).map((text): Step => ({ text })) },
    {
      weight: 1,
      arbitrary: fc.record({ failed: fc.constantFrom(...DELIVERY_FAILURES), back: fc.integer({ min: 0, max: 5 }) }),
    },
    { weight: 1, arbitrary: fc.constantFrom(...OTHER_PHONES).map((moves): Step => ({ moves })) },
    { weight: 1, arbitrary: fc.constant<Step>({ released: true }) },
    {
      weight: 2,
      arbitrary: fc.record({
        wait: fc.integer({ min: 1, max: 24 * 9 }),
        lag: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 * 60 })),
      }),
    },
    { weight: 1, arbitrary: settings },
  ),
  { maxLength: 40 },
);

const SENDABLE: Readonly<Record<ConsentStatus, readonly OutgoingText['purpose'][]>> = {
  pending: ['safety', 'help', 'invitation', 'opt-out-confirmation'],
  invited: ['safety', 'help', 'invitation-reminder', 'invitation-reply', 'opt-out-confirmation', 'welcome'],
  declined: ['safety', 'help', 'welcome', 'opt-out-confirmation'],
  'opted-in': Object.keys(PURPOSES).filter((purpose) => !purpose.startsWith('invitation')) as OutgoingText['purpose'][],
  'opted-out': ['safety', 'help', 'welcome'],
};

const checkSelfCare = (before: PatientState, { state, outgoing }: Turn): void => {
  if (!outgoing.some(({ purpose }) => purpose === 'self-care')) return;
  expect(state.openAlerts.filter(({ severity }) => severity !== 'routine')).toEqual([]);
  expect(state.sitting).toBeUndefined();
  expect(before.hold).toBeUndefined();
};

/** What goes to a number that has not said YES. */
const TO_A_NEW_NUMBER: readonly OutgoingText['purpose'][] = [
  'safety',
  'help',
  'opt-out-confirmation',
  'unknown-sender',
  'number-check',
];

const checkNumber = ({ hold: before }: PatientState, { state, outgoing }: Turn): void => {
  const purposes = outgoing.map(({ purpose }) => purpose);
  if (state.hold?.reason === 'number-unconfirmed')
    expect(purposes.filter((purpose) => !TO_A_NEW_NUMBER.includes(purpose))).toEqual([]);
  if (purposes.includes('number-check')) expect(before).toMatchObject({ reason: 'number-unconfirmed' });
  if (purposes.includes('number-check')) expect(before?.askedAt).toBeUndefined();
  for (const { phone } of outgoing) expect(phone).toBe(state.phone);
};

const check = (before: PatientState, turn: Turn, now: Instant): void => {
  checkDay(before, turn, now);
  expect(turn.state.version).toBe(before.version + 1);
  checkSelfCare(before, turn);
  checkNumber(before, turn);
  for (const text of turn.outgoing) {
    expect(SENDABLE[before.consent.status]).toContain(text.purpose);
    // What asks, asks the open question: else it would never be sent.
    const asks =
      text.purpose === 'survey-opening' || text.purpose === 'survey-reminder' ? (text.asks ?? '') : text.asks;
    if (asks !== undefined) expect(turn.state.sitting?.question.communicationId).toBe(asks);
    if (PURPOSES[text.purpose].unsolicited) {
      expect(isQuiet(now, before.quietHours, before.timeZone)).toBe(false);
      if (text.purpose !== 'number-check') expect(before.hold).toBeUndefined();
    }
  }
  for (const alert of turn.alerts.filter(({ severity }) => severity === 'critical')) {
    expect(turn.state.openAlerts.map(({ id }) => id)).toContain(alert.id);
    const { nextWakeAt } = turn.state;
    if (alert.noticesDue > 0) expect(nextWakeAt && nextWakeAt <= plus(now, 16 * MINUTE)).toBe(true);
  }
  const { nextWakeAt } = turn.state;
  if (nextWakeAt) expect(nextWakeAt.slice(16)).toBe(':00.000Z');
};

/** What the network says, or staff do. */
const happened = (
  step: Exclude<Step, { readonly text: string } | { readonly wait: number } | Setting>,
  state: PatientState,
  sent: readonly OutgoingText[],
  context: ReadingContext,
): Turn | Refusal | undefined => {
  if ('released' in step) return release(state, STAFF, context, state.phone);
  if ('moves' in step) return changeNumber(state, { phone: step.moves, country: 'US' }, STAFF, context);
  const text = sent.at(-1 - step.back);
  if (!text) return undefined;
  const delivery = { status: 'failed', at: context.now, reason: step.failed } as const;
  const missedBefore = state.missedInARow;
  const turn = textNotDelivered(state, { ...text, status: 'completed', delivery }, context);
  if (turn) expect(turn.state.missedInARow).toBeLessThanOrEqual(missedBefore);
  return turn;
};

it('keeps the safety rules over random lives', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.constantFrom(...PLAN_IDS), hours, steps, (timeZone, plan, hour, life) => {
      let now = plus(MONDAY_MORNING, hour * HOUR);
      let turns = 0;
      const context = () => {
        turns += 1;
        return at(now, `turn${turns}`);
      };
      let { state } = enrol({ ...ENROLMENT, timeZone, plan }, context());
      let sent: readonly OutgoingText[] = [];
      const commit = (turn: Turn): void => {
        check(state, turn, now);
        state = turn.state;
        if (counted(turn).length > 0) days.push(localDate(now, timeZone));
        sent = [...sent, ...turn.outgoing];
      };
      const days: string[] = [];
      for (const step of life) {
        if ('failed' in step || 'moves' in step || 'released' in step) {
          now = plus(now, MINUTE);
          const turn = happened(step, state, sent, context());
          if (turn && !('refused' in turn)) commit(turn);
          continue;
        }
        if ('text' in step) {
          now = plus(now, MINUTE);
          const turn = textArrived(state, saying(step.text, now), context());
          expect(turn.incoming?.body).toBe(step.text);
          commit(turn);
          continue;
        }
        if ('set' in step) {
          const turn = step.set(state, context());
          if (!isRefusal(turn)) state = turn.state;
          continue;
        }
        const until = plus(now, step.wait * HOUR);
        for (let wakeAt = state.nextWakeAt; wakeAt && wakeAt <= until; wakeAt = state.nextWakeAt) {
          now = plus(later(now, wakeAt), step.lag * MINUTE);
          const turn = wokeUp(state, context());
          // A wake-up that finds nothing to do and stays where it is would never ring again.
          if (!turn) throw new Error(`Stuck at ${wakeAt}`);
          commit(turn);
        }
        now = later(now, until);
      }
      checkCaps(days);
    }),
    { numRuns: 500 },
  );
});
