// A new number: asked first whether it is the patient's, and told nothing else before it has said so.
import { describe, expect, it } from 'vitest';
import { enrol } from '../../shared/domain/enrolment.ts';
import { release } from '../../shared/domain/hold.ts';
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import { textNotSent } from '../../shared/domain/not-sent.ts';
import { changeNumber } from '../../shared/domain/number-change.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, ENROLMENT, MONDAY_MORNING, says, TUESDAY_MORNING } from './fixtures.ts';

const NEW = '+15550100277';
const COORDINATOR = { name: 'carla', roles: ['coordinator'] };

const must = (turn: Turn | undefined): Turn => {
  if (!turn) throw new Error('Nothing was decided');
  return turn;
};
const moved = (state: PatientState, now: Instant, phone = NEW): Turn => {
  const turn = changeNumber(state, { phone, country: 'US' }, COORDINATOR, at(now));
  if ('refused' in turn) throw new Error(turn.refused);
  return turn;
};
const woken = (state: PatientState): Turn => must(wokeUp(state, at(state.nextWakeAt ?? '')));
const purposes = ({ outgoing }: Turn) => outgoing.map(({ purpose }) => purpose);
const rules = ({ alerts }: Turn) => alerts.map(({ ruleId }) => ruleId);

/** A patient in mid-survey whose number changes; the new one has been asked. */
const changed = (): Turn => moved(must(wokeUp(agreed(), at(TUESDAY_MORNING))).state, plus(TUESDAY_MORNING, HOUR));
const checked = (): Turn => woken(changed().state);

describe('a patient who has agreed', () => {
  it('has one text at the new number that asks, and nothing clinical in it', () => {
    const turn = changed();
    expect(turn).toMatchObject({
      movedFrom: ENROLMENT.phone,
      state: { phone: NEW, hold: { reason: 'number-unconfirmed' } },
      outgoing: [],
    });
    expect(turn.state.sitting).toBeUndefined();
    expect(turn.state.closedQuestion).toBeUndefined();
    const check = checked();
    expect(purposes(check)).toEqual(['number-check']);
    expect(check.outgoing[0]).toMatchObject({ phone: NEW, body: expect.stringContaining('YES') });
    expect(wokeUp(check.state, at(plus(check.state.hold?.since ?? '', HOUR)))).toBeUndefined();
  });

  it('is asked in daytime', () => {
    const turn = moved(agreed(), '2027-01-05T03:00:00.000Z');
    expect(turn.state.nextWakeAt).toBe('2027-01-05T14:00:00.000Z');
    expect(purposes(woken(turn.state))).toEqual(['number-check']);
  });

  it('is asked, not welcomed, where it left and came back before it was', () => {
    const now = plus(TUESDAY_MORNING, HOUR);
    const left = says(changed().state, 'STOP', plus(now, MINUTE)).state;
    const back = says(left, 'START', plus(now, 2 * MINUTE));
    expect(back.state).toMatchObject({ consent: { status: 'opted-in' }, hold: { reason: 'number-unconfirmed' } });
    expect(purposes(back)).toEqual([]);
    expect(purposes(woken(back.state))).toEqual(['number-check']);
  });

  it('gets no survey meanwhile, and the next one after a YES', () => {
    const { state } = checked();
    for (let now = state.nextWakeAt; now && now < plus(TUESDAY_MORNING, 20 * DAY); ) {
      const turn = wokeUp(state, at(now));
      expect(turn ? purposes(turn) : []).toEqual([]);
      now = plus(now, DAY);
    }
    const yes = says(state, 'Yes', plus(TUESDAY_MORNING, 2 * HOUR));
    expect(yes.state.hold).toBeUndefined();
    expect(purposes(yes)).toEqual(['acknowledgement']);
    expect(yes.incoming?.reading.kind).toBe('optin');
    expect(yes.audit.map(({ action }) => action)).toContain('number-confirmed');
    const next = wokeUp(yes.state, at(plus(TUESDAY_MORNING, 7 * DAY)));
    expect(next && purposes(next)).toContain('survey-opening');
  });

  it.each(['No', 'this is the wrong number'])('is not at this number: %s', (body) => {
    const no = says(checked().state, body, plus(TUESDAY_MORNING, 2 * HOUR));
    expect(no.state.hold?.reason).toBe('wrong-number');
    expect(rules(no)).toEqual(['wrong-number']);
    expect(no.outgoing).toEqual([]);
  });

  it.each(['3', 'maybe later', 'ok maybe'])('has not said so with "%s": a person reads it', (body) => {
    const turn = says(checked().state, body, plus(TUESDAY_MORNING, 2 * HOUR));
    expect(turn.state.hold?.reason).toBe('number-unconfirmed');
    expect(turn.incoming).toMatchObject({ needsPerson: true });
    expect(turn.incoming?.filed).toBeUndefined();
    expect(turn.responses).toEqual([]);
    expect(turn.outgoing).toEqual([]);
  });

  it('has not said so with a YES from before it was asked', () => {
    expect(says(changed().state, 'Yes', plus(TUESDAY_MORNING, HOUR)).state.hold?.reason).toBe('number-unconfirmed');
  });

  it('is answered in danger, and may leave', () => {
    const danger = says(checked().state, 'I want to kill myself', plus(TUESDAY_MORNING, 2 * HOUR));
    expect(new Set(purposes(danger))).toEqual(new Set(['safety']));
    expect(danger.alerts[0]?.severity).toBe('critical');
    const left = says(checked().state, 'STOP', plus(TUESDAY_MORNING, 2 * HOUR));
    expect(left.state.consent.status).toBe('opted-out');
    expect(purposes(left)).toEqual(['opt-out-confirmation']);
    const back = says(left.state, 'START', plus(TUESDAY_MORNING, 3 * HOUR));
    expect(back.state).toMatchObject({ consent: { status: 'opted-in' } });
    expect(back.state.hold).toBeUndefined();
  });

  it('who says nothing for two days is called', () => {
    const told = woken(checked().state);
    expect(rules(told)).toEqual(['number-unconfirmed']);
    expect(told.outgoing).toEqual([]);
    const calm = { ...told.state, openAlerts: [] };
    expect(wokeUp(calm, at(plus(calm.hold?.toldAt ?? '', 9 * DAY)))?.alerts ?? []).toEqual([]);
  });

  it('is asked again where the question could not be sent in time', () => {
    const check = checked();
    const [text] = check.outgoing;
    if (!text) throw new Error('Nothing was sent');
    const unsent = { ...text, status: 'not-done', notDoneReason: 'too-late' } as const;
    const replanned = must(textNotSent(check.state, unsent, at('2027-01-06T02:00:00.000Z')));
    expect(replanned.state.nextWakeAt).toBe('2027-01-06T14:00:00.000Z');
    expect(purposes(woken(replanned.state))).toEqual(['number-check']);
  });

  it('is texted on once staff have spoken with them', () => {
    const turn = release(checked().state, COORDINATOR, at(plus(TUESDAY_MORNING, 2 * HOUR)));
    expect('refused' in turn ? turn : turn.state.hold).toBeUndefined();
  });

  it('who shared a phone leaves it, with the turn they had on it', () => {
    const sharing = { ...must(wokeUp(agreed(), at(TUESDAY_MORNING))).state, phoneLabel: 'Ana' };
    const turn = moved(sharing, plus(TUESDAY_MORNING, HOUR));
    expect(turn.state).not.toHaveProperty('phoneLabel');
    expect(turn.phoneTurn).toMatchObject({ kind: 'gives-back' });
  });

  it('whose number was held as refused has that hold no longer', () => {
    const held = { ...agreed(), hold: { reason: 'number-refused', since: MONDAY_MORNING } } as const;
    expect(moved(held, TUESDAY_MORNING).state.hold?.reason).toBe('number-unconfirmed');
  });
});

describe('who has not agreed', () => {
  it('is invited again, at the new number', () => {
    const invited = enrol(ENROLMENT, at(MONDAY_MORNING)).state;
    const turn = moved(invited, plus(MONDAY_MORNING, HOUR));
    expect(turn.state.hold).toBeUndefined();
    expect(turn.state.consent.status).toBe('pending');
    const invitation = woken(turn.state);
    expect(new Set(purposes(invitation))).toEqual(new Set(['invitation']));
    expect(invitation.outgoing[0]?.phone).toBe(NEW);
  });

  it('or has left gets no text', () => {
    const left = says(agreed(), 'STOP', plus(MONDAY_MORNING, MINUTE)).state;
    const turn = moved({ ...left, openAlerts: [] }, TUESDAY_MORNING);
    expect(turn.state).toMatchObject({ phone: NEW, consent: { status: 'opted-out' } });
    expect(turn.outgoing).toEqual([]);
    expect(turn.state.nextWakeAt).toBeUndefined();
  });
});

describe('is refused', () => {
  const refused = (state: PatientState, phone = NEW) =>
    changeNumber(state, { phone, country: 'US' }, COORDINATOR, at(TUESDAY_MORNING));
  it.each<[string, PatientState, string]>([
    ['the number that the patient has', agreed(), ENROLMENT.phone],
    [
      'a patient who is said to have died',
      { ...agreed(), hold: { reason: 'reported-death', since: MONDAY_MORNING } },
      NEW,
    ],
    ['somebody unknown', { ...agreed(), kind: 'contact' }, NEW],
  ])('for %s', (_case, state, phone) => {
    expect(refused(state, phone)).toMatchObject({ refused: expect.any(String) });
  });
});
