// Random lives of a patient on the pure domain: whatever is texted and whenever, the safety rules hold.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type OutgoingText, PURPOSES } from '../../shared/domain/communication.ts';
import type { ConsentStatus } from '../../shared/domain/consent.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { HOUR, type Instant, later, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { isQuiet } from '../../shared/domain/zoned-time.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { at, ENROLMENT, MONDAY_MORNING, saying } from '../domain/fixtures.ts';

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

/** `lag`: how many minutes late a wake-up is handled. */
type Step = { readonly text: string } | { readonly wait: number; readonly lag: number };
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...TEXTS).map((text): Step => ({ text })) },
    {
      weight: 2,
      arbitrary: fc.record({
        wait: fc.integer({ min: 1, max: 24 * 9 }),
        lag: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 * 60 })),
      }),
    },
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

const check = (before: PatientState, turn: Turn, now: Instant): void => {
  expect(turn.state.version).toBe(before.version + 1);
  checkSelfCare(before, turn);
  for (const text of turn.outgoing) {
    expect(SENDABLE[before.consent.status]).toContain(text.purpose);
    // What asks, asks the open question: else it would never be sent.
    const asks =
      text.purpose === 'survey-opening' || text.purpose === 'survey-reminder' ? (text.asks ?? '') : text.asks;
    if (asks !== undefined) expect(turn.state.sitting?.question.communicationId).toBe(asks);
    if (PURPOSES[text.purpose].unsolicited) {
      expect(isQuiet(now, before.quietHours, before.timeZone)).toBe(false);
      expect(before.hold).toBeUndefined();
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
      for (const step of life) {
        if ('text' in step) {
          now = plus(now, MINUTE);
          const turn = textArrived(state, saying(step.text, now), context());
          expect(turn.incoming?.body).toBe(step.text);
          check(state, turn, now);
          state = turn.state;
          continue;
        }
        const until = plus(now, step.wait * HOUR);
        for (let wakeAt = state.nextWakeAt; wakeAt && wakeAt <= until; wakeAt = state.nextWakeAt) {
          now = plus(later(now, wakeAt), step.lag * MINUTE);
          const turn = wokeUp(state, context());
          // A wake-up that finds nothing to do and stays where it is would never ring again.
          if (!turn) throw new Error(`Stuck at ${wakeAt}`);
          check(state, turn, now);
          state = turn.state;
        }
        now = later(now, until);
      }
    }),
    { numRuns: 500 },
  );
});
