// A text that never went out: what was never asked cannot be answered, missed or forgotten.
import { describe, expect, it } from 'vitest';
import type { NotDoneReason, OutgoingText } from '../../shared/domain/communication.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { textNotSent } from '../../shared/domain/not-sent.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, ENROLMENT, MONDAY_MORNING, TUESDAY_MORNING } from './fixtures.ts';

const THAT_NIGHT = '2027-01-06T02:00:00.000Z';

const question = (turn: Turn): OutgoingText => {
  const last = turn.outgoing.at(-1);
  if (!last) throw new Error('Nothing was sent');
  return last;
};
const notDone = (text: OutgoingText, notDoneReason: NotDoneReason): OutgoingText => ({
  ...text,
  status: 'not-done',
  notDoneReason,
});
const asked = (): Turn => {
  const turn = wokeUp(agreed(), at(TUESDAY_MORNING));
  if (!turn) throw new Error('Nothing was due');
  return turn;
};

describe('textNotSent', () => {
  it('asks the question afresh the next morning, as a new text', () => {
    const turn = asked();
    const replanned = textNotSent(turn.state, notDone(question(turn), 'too-late'), at(THAT_NIGHT));
    expect(replanned?.state.nextWakeAt).toBe('2027-01-06T14:00:00.000Z');
    if (!replanned) throw new Error('Nothing was decided');
    const again = wokeUp(replanned.state, at('2027-01-06T14:00:00.000Z'));
    expect(again?.outgoing.at(-1)?.body).toBe(question(turn).body);
    expect(again?.state.sitting?.question.communicationId).toBe(again?.outgoing.at(-1)?.id);
  });

  it('does not count a survey as missed whose question never went out', () => {
    const turn = asked();
    const replanned = textNotSent(turn.state, notDone(question(turn), 'too-late'), at(THAT_NIGHT));
    if (!replanned) throw new Error('Nothing was decided');
    const expired = wokeUp(replanned.state, at('2027-01-08T15:00:00.000Z'));
    expect(expired?.state.sitting).toBeUndefined();
    expect(expired?.state.missedInARow).toBe(0);
  });

  it('plans an invitation anew that came too late', () => {
    const turn = enrol(ENROLMENT, at(MONDAY_MORNING));
    const [first] = turn.outgoing;
    if (!first) throw new Error('Nothing was sent');
    const replanned = textNotSent(turn.state, notDone(first, 'too-late'), at(THAT_NIGHT));
    expect(replanned?.state.consent.status).toBe('pending');
    expect(replanned?.state.nextWakeAt).toBe('2027-01-06T14:00:00.000Z');
  });

  it('leaves an invitation whose end alone was not sent to its reminder', () => {
    const turn = enrol(ENROLMENT, at(MONDAY_MORNING));
    expect(textNotSent(turn.state, notDone(question(turn), 'too-late'), at(THAT_NIGHT))).toBeUndefined();
  });

  it('holds sending and asks a person when the number is refused', () => {
    const turn = asked();
    const held = textNotSent(turn.state, notDone(question(turn), 'refused'), at(TUESDAY_MORNING));
    expect(held?.state.hold?.reason).toBe('number-refused');
    expect(held?.alerts.map((alert) => alert.ruleId)).toEqual(['text-refused']);
  });

  it.each(['not-permitted', 'outcome-unknown'] as const)('changes nothing when the reason is %s', (reason) => {
    const turn = asked();
    expect(textNotSent(turn.state, notDone(question(turn), reason), at(TUESDAY_MORNING))).toBeUndefined();
  });
});
