import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/domain/alert-actions.ts';
import { HOUR, type Instant, later, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { staffTalkReleased, staffTexted } from '../../shared/domain/staff-texts.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, says, TUESDAY_MORNING } from './fixtures.ts';

const NURSE = { name: 'nurse', roles: ['clinician'] };
const text = (state: PatientState, now: Instant, more: object = {}) =>
  staffTexted(state, { by: NURSE, body: 'Did the tablets arrive?', ...more }, at(now));
const turnOf = (result: ReturnType<typeof staffTexted>): Turn => {
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};
const woken = (state: PatientState, now: Instant): Turn => {
  const turn = wokeUp(state, at(now));
  if (!turn) throw new Error('There was nothing to do');
  return turn;
};
/** Asked on Tuesday at ten, the first question open. */
const asked = (): PatientState => woken(agreed(), TUESDAY_MORNING).state;

describe('a staff text', () => {
  it('goes out in the words of the person, for the opted-in alone, and is on record', () => {
    const turn = turnOf(text(asked(), plus(TUESDAY_MORNING, MINUTE)));
    expect(turn.outgoing).toMatchObject([
      { purpose: 'staff', body: 'Did the tablets arrive?', wording: expect.stringMatching(/^by-staff@/) },
    ]);
    expect(turn.audit).toMatchObject([{ by: 'nurse', action: 'texted', reference: turn.outgoing[0]?.id }]);
  });

  it.each([
    ['Thank you!', true],
    ['ok', true],
    ['No, on Monday I cannot', false],
    ['Now I have a rash', false],
  ])('stays known as the last word after %j: %s', (body, isKnown) => {
    const now = plus(TUESDAY_MORNING, MINUTE);
    const { state } = turnOf(text(asked(), now));
    expect(state.staffTexted).toEqual({ at: now, by: 'nurse' });
    expect(says(state, body, plus(now, MINUTE)).state.staffTexted !== undefined).toBe(isKnown);
  });

  const NIGHT = plus(TUESDAY_MORNING, 12 * HOUR);
  it.each<[string, PatientState, Instant, string]>([
    ['an unknown contact', { ...agreed(), kind: 'contact' }, TUESDAY_MORNING, 'no patient'],
    [
      'someone who stopped the texts',
      says(agreed(), 'STOP', TUESDAY_MORNING).state,
      TUESDAY_MORNING,
      'gets no texts (opted-out)',
    ],
    [
      'someone at a wrong number',
      says(agreed(), 'wrong number', TUESDAY_MORNING).state,
      TUESDAY_MORNING,
      'held for this patient (wrong-number)',
    ],
    ['someone asleep', agreed(), NIGHT, 'It is 22:00 where the patient is'],
  ])('to %s is refused', (_, state, now, why) => {
    expect(text(state, now)).toEqual({ refused: expect.stringContaining(why) });
  });

  it('goes out at night when the sender knows that it is night', () => {
    expect(turnOf(text(agreed(), NIGHT, { confirmQuietHours: true })).outgoing).toHaveLength(1);
  });

  it('without a survey ends by itself after two hours, and what was due waits for it', () => {
    const now = plus(TUESDAY_MORNING, -HOUR);
    const { state } = turnOf(text(agreed(), now));
    expect(state.nextWakeAt).toBe(plus(now, 2 * HOUR));
    expect(wokeUp(state, at(TUESDAY_MORNING))).toBeUndefined();
    const ended = woken(state, plus(now, 2 * HOUR));
    expect(ended.state).not.toHaveProperty('staffTalk');
    expect(ended.state.sitting).toBeDefined();
  });

  it('keeps a symptom answered as ever, and danger too', () => {
    const { state } = turnOf(text(asked(), plus(TUESDAY_MORNING, MINUTE)));
    const symptom = says(state, 'no but there is blood in my stool', plus(TUESDAY_MORNING, 2 * MINUTE));
    expect(symptom.outgoing.map(({ wording }) => wording.split('@')[0])).toEqual(['symptomNoted']);
    expect(symptom.alerts.map(({ ruleId }) => ruleId)).toEqual(['symptom-in-text']);
    const danger = says(state, 'I want to kill myself', plus(TUESDAY_MORNING, 2 * MINUTE));
    expect(danger.alerts.map(({ severity }) => severity)).toEqual(['critical']);
  });

  it('leaves the survey open long enough to be answered once it is asked afresh', () => {
    const before = asked();
    const expiring = before.sitting && {
      ...before,
      sitting: { ...before.sitting, expiresAt: plus(TUESDAY_MORNING, HOUR) },
    };
    if (!expiring) throw new Error('Nothing is asked');
    const { state } = turnOf(text(expiring, TUESDAY_MORNING));
    expect(state.sitting).toMatchObject({
      askAgainAt: plus(TUESDAY_MORNING, 2 * HOUR),
      expiresAt: plus(TUESDAY_MORNING, 6 * HOUR),
    });
  });

  it('never lets a reply to staff fill a question, whenever it comes before that is asked afresh', () => {
    const minutes = fc.integer({ min: 0, max: 30 * 60 });
    fc.assert(
      fc.property(minutes, minutes, fc.boolean(), (sentAfter, repliedAfter, release) => {
        const sentAt = plus(TUESDAY_MORNING, sentAfter * MINUTE);
        const turn = text(asked(), sentAt, { confirmQuietHours: true });
        let { state } = turnOf(turn);
        const question = state.sitting?.question.communicationId;
        if (release) state = turnOf(staffTalkReleased(state, NURSE, at(plus(sentAt, MINUTE)))).state;
        const repliedAt = plus(sentAt, (repliedAfter + 1) * MINUTE);
        for (let wake = state.nextWakeAt; wake && wake <= repliedAt; wake = state.nextWakeAt)
          state = woken(state, later(wake, sentAt)).state;
        const reply = says(state, '6', repliedAt);
        const isAskedAfresh = state.sitting && state.sitting.question.communicationId !== question;
        expect(reply.incoming?.filed !== undefined).toBe(Boolean(isAskedAfresh));
        if (!isAskedAfresh && state.sitting) expect(reply.incoming?.needsPerson).toBe(true);
      }),
    );
  });
});

describe('releasing the texts', () => {
  it('is refused where nothing is held', () => {
    expect(staffTalkReleased(agreed(), NURSE, at(TUESDAY_MORNING))).toEqual({
      refused: 'Replies of this patient do not go to staff.',
    });
  });

  it('without a survey ends it at once, on record', () => {
    const { state } = turnOf(text(agreed(), plus(TUESDAY_MORNING, -HOUR)));
    const released = turnOf(staffTalkReleased(state, NURSE, at(plus(TUESDAY_MORNING, -MINUTE))));
    expect(released.state).not.toHaveProperty('staffTalk');
    expect(released.audit).toMatchObject([{ action: 'texts-released', by: 'nurse' }]);
  });

  it('at night asks in the morning', () => {
    const evening = plus(TUESDAY_MORNING, 9.5 * HOUR);
    const { state } = turnOf(text(asked(), evening));
    const released = turnOf(staffTalkReleased(state, NURSE, at(plus(evening, HOUR))));
    expect(released.state.sitting?.askAgainAt).toBe('2027-01-06T14:00:00.000Z');
    expect(says(released.state, '6', plus(evening, 2 * HOUR)).incoming).not.toHaveProperty('filed');
  });
});
