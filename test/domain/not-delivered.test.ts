// A text that was sent and did not come: not the patient's silence, and the end of texts only where the number is of no use.
import { describe, expect, it } from 'vitest';
import type { OutgoingText } from '../../shared/domain/communication.ts';
import type { DeliveryFailure } from '../../shared/domain/delivery.ts';
import { release } from '../../shared/domain/hold.ts';
import { DAY, HOUR, MINUTE, plus } from '../../shared/domain/instant.ts';
import { textNotDelivered } from '../../shared/domain/not-delivered.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, says, TUESDAY_MORNING } from './fixtures.ts';

const NURSE = { name: 'kim', roles: ['clinician'] };

const must = (turn: Turn | undefined): Turn => {
  if (!turn) throw new Error('Nothing was decided');
  return turn;
};
const asked = (state = agreed(), now = TUESDAY_MORNING): Turn => must(wokeUp(state, at(now)));
const question = ({ outgoing }: Turn): OutgoingText => {
  const last = outgoing.at(-1);
  if (!last) throw new Error('Nothing was sent');
  return last;
};
const failing = (text: OutgoingText, reason: DeliveryFailure): OutgoingText => ({
  ...text,
  status: 'completed',
  delivery: { status: 'failed', at: text.createdAt, reason },
});
const after = (state: PatientState, text: OutgoingText, reason: DeliveryFailure, now = plus(text.createdAt, HOUR)) =>
  textNotDelivered(state, failing(text, reason), at(now));
const expired = (state: PatientState): Turn => must(wokeUp(state, at(state.sitting?.expiresAt ?? '')));
const reminded = (state: PatientState): Turn => must(wokeUp(state, at(state.sitting?.remindAt ?? '')));
const rules = ({ alerts }: Turn): readonly string[] => alerts.map(({ ruleId, severity }) => `${severity} ${ruleId}`);

describe('a question that did not come', () => {
  it('is not unanswered when its survey closes', () => {
    const turn = asked();
    const { state } = must(after(turn.state, question(turn), 'phone-unreachable'));
    expect(state.hold).toBeUndefined();
    const closed = expired({ ...state, sitting: state.sitting && { ...state.sitting, remindAt: undefined } });
    expect(closed.state.missedInARow).toBe(0);
    expect(rules(closed)).toEqual(['routine undelivered']);
  });

  it('counts by any part of it: an item without its stem says nothing', () => {
    const turn = asked();
    const [stem] = turn.outgoing;
    if (!stem) throw new Error('There is no stem');
    expect(must(after(turn.state, stem, 'phone-unreachable')).state.sitting?.question.undelivered).toBe(true);
  });

  it('is asked by its reminder, and then counts as asked', () => {
    const turn = asked();
    const missed = must(after(turn.state, question(turn), 'carrier-unreachable')).state;
    const { state } = reminded(missed);
    expect(expired(state).state.missedInARow).toBe(1);
  });

  it('counts as asked where only an earlier text of it is reported, and late', () => {
    const turn = asked();
    const { state } = reminded(turn.state);
    expect(after(state, question(turn), 'phone-unreachable', plus(TUESDAY_MORNING, 2 * DAY))).toBeUndefined();
  });

  it('does not count as asked where the reminder did not come either', () => {
    const turn = asked();
    const reminder = reminded(turn.state);
    const { state } = must(after(reminder.state, question(reminder), 'phone-unreachable'));
    expect(expired(state).state.missedInARow).toBe(0);
  });

  it('is taken back when its survey has closed as missed before the receipt came', () => {
    const turn = asked();
    const reminder = reminded(turn.state);
    const closed = expired(reminder.state);
    expect(closed.state.missedInARow).toBe(1);
    const late = must(after(closed.state, question(reminder), 'phone-unreachable', plus(TUESDAY_MORNING, 3 * DAY)));
    expect(late.state.missedInARow).toBe(0);
    expect(rules(late)).toEqual(['routine undelivered']);
    expect(after(late.state, question(reminder), 'phone-unreachable')).toBeUndefined();
  });

  it('changes nothing once it is answered', () => {
    const turn = asked();
    const answered = says(turn.state, '3', plus(TUESDAY_MORNING, MINUTE)).state;
    expect(after(answered, question(turn), 'phone-unreachable')).toBeUndefined();
  });

  it.each(['sent', 'delivered'] as const)('changes nothing when it was %s after all', (status) => {
    const turn = asked();
    const text: OutgoingText = { ...question(turn), delivery: { status, at: TUESDAY_MORNING } };
    expect(textNotDelivered(turn.state, text, at(TUESDAY_MORNING))).toBeUndefined();
  });
});

describe('a number that no text can reach', () => {
  it.each<DeliveryFailure>(['number-invalid', 'number-blocked', 'number-opted-out', 'phone-blocks-texts'])(
    'is held, and a person is asked to check it (%s)',
    (reason) => {
      const turn = asked();
      const held = must(after(turn.state, question(turn), reason));
      expect(held.state.hold).toMatchObject({ reason: 'number-refused' });
      expect(held.state.sitting).toBeUndefined();
      expect(held.state.missedInARow).toBe(0);
      expect(rules(held)).toEqual(['routine text-refused']);
    },
  );

  it.each<DeliveryFailure>([
    'phone-unreachable',
    'carrier-unreachable',
    'carrier-blocked',
    'carrier-spam',
    'setting-price',
    'setting-spend-limit',
    'setting-body',
    'unknown',
  ])('is not what %s says', (reason) => {
    const turn = asked();
    expect(must(after(turn.state, question(turn), reason)).state.hold).toBeUndefined();
  });

  it('is asked about once, whatever else is reported of before a person has looked', () => {
    const turn = asked();
    const [stem] = turn.outgoing;
    const held = must(after(turn.state, question(turn), 'number-invalid')).state;
    if (!stem) throw new Error('There is no stem');
    expect(after(held, stem, 'number-invalid')).toBeUndefined();
    const released = release(held, NURSE, at(plus(TUESDAY_MORNING, 2 * HOUR)));
    if ('refused' in released) throw new Error(released.refused);
    expect(after(released.state, stem, 'number-invalid', plus(TUESDAY_MORNING, 3 * HOUR))).toBeUndefined();
    const next = asked(released.state, plus(TUESDAY_MORNING, 7 * DAY));
    expect(must(after(next.state, question(next), 'number-invalid')).state.hold?.reason).toBe('number-refused');
  });

  it('leaves a graver hold as it is', () => {
    const turn = asked();
    const died = says(turn.state, 'she died yesterday', plus(TUESDAY_MORNING, MINUTE)).state;
    expect(died.hold?.reason).toBe('reported-death');
    expect(after(died, question(turn), 'number-invalid')).toBeUndefined();
  });

  it('is not the number that the patient has by now', () => {
    const turn = asked();
    expect(after({ ...turn.state, phone: '+15550100299' }, question(turn), 'number-invalid')).toBeUndefined();
  });
});

it('whom to call in danger did not reach the patient: a person calls the same day', () => {
  const turn = says(agreed(), 'I want to kill myself', TUESDAY_MORNING);
  const told = must(after(turn.state, question(turn), 'phone-unreachable'));
  expect(rules(told)).toEqual(['urgent safety-text-undelivered']);
  expect(after(told.state, question(turn), 'phone-unreachable')).toBeUndefined();
});
