// Another zone or time of day: the local time stays, nothing falls into the quiet hours.
import { describe, expect, it } from 'vitest';
import { type ConsentStatus, enrolledAt } from '../../shared/domain/consent.ts';
import { DAY, plus } from '../../shared/domain/instant.ts';
import { inviteAgain } from '../../shared/domain/inviting-again.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { mayAskWhole } from '../../shared/domain/recall.ts';
import { changeSettings } from '../../shared/domain/settings.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { localDate, localTime } from '../../shared/domain/zoned-time.ts';
import { accepted, CARLA, CONTENT_OF_BOTH, on, onTreatment } from './anchored-fixtures.ts';
import { MONDAY_MORNING, saying, TUESDAY_MORNING } from './fixtures.ts';

const now = on(MONDAY_MORNING);

describe('settings', () => {
  it.each(['Europe/Madrid', 'Pacific/Auckland', 'Pacific/Honolulu'])(
    'moving to %s keeps the local time of day',
    (timeZone) => {
      const { state, audit } = accepted(changeSettings(onTreatment(), { timeZone }, CARLA, now));
      const next = state.nextWakeAt ?? '';
      expect(`${localDate(next, timeZone)} ${localTime(next, timeZone)}`).toBe('2027-01-05 10:00');
      expect(audit).toMatchObject([{ action: 'settings-changed', by: 'carla', reference: 'timeZone' }]);
    },
  );

  it.each([
    ['a time in the quiet hours', { preferredTime: '08:00' }, 'preferredTime'],
    ['quiet hours over the time there is', { quietHours: { from: '20:00', to: '11:00' } }, 'quietHours'],
  ])('%s: refused, with what would be right', (_, settings, place) => {
    const result = changeSettings(onTreatment(), settings, CARLA, now);
    expect(result).toMatchObject({ faults: [{ place, expected: expect.stringContaining('a time of day from') }] });
  });

  it('name the treating doctor, and take the name away', () => {
    const treatingDoctor = { name: 'Dr Example', phone: '+13125550198' };
    const { state } = accepted(changeSettings(onTreatment(), { treatingDoctor }, CARLA, now));
    expect(state.treatingDoctor).toEqual(treatingDoctor);
    expect(accepted(changeSettings(state, { language: 'es' }, CARLA, now)).state).toMatchObject({ treatingDoctor });
    expect(accepted(changeSettings(state, { treatingDoctor: null }, CARLA, now)).state).not.toHaveProperty(
      'treatingDoctor',
    );
  });

  it('are taken together: a later time and quiet hours that leave it out', () => {
    const both = { preferredTime: '12:00', quietHours: { from: '20:00', to: '11:00' } };
    expect(accepted(changeSettings(onTreatment(), both, CARLA, now)).state).toMatchObject(both);
  });

  it('do not leave a week out for who asks for an earlier hour or has moved east', () => {
    const asked = { ...onTreatment(), preferredTime: '19:00', lastAsked: { check: '2027-01-06T03:00:00.000Z' } };
    const check = { ...CONTENT_OF_BOTH.instrument('check') };
    const state = { ...asked, timeZone: 'Europe/Madrid' };
    // 19:00 in Los Angeles is 4:00 of the next day in Madrid.
    expect(mayAskWhole({ state, context: { content: CONTENT_OF_BOTH } }, check, '2027-01-12T18:00:00.000Z')).toBe(true);
    expect(mayAskWhole({ state, context: { content: CONTENT_OF_BOTH } }, check, '2027-01-11T18:00:00.000Z')).toBe(
      false,
    );
  });
});

describe('who has left', () => {
  const left = (status: ConsentStatus): PatientState => {
    const state = onTreatment();
    return status === 'opted-out'
      ? textArrived(state, saying('STOP', MONDAY_MORNING), now).state
      : { ...state, consent: { ...state.consent, status } };
  };
  const requested = { takenBy: 'kim', on: '2027-01-04', how: 'phone' as const };
  const again = (state: PatientState, more: object = { requested }) =>
    inviteAgain(state, { source: 'written', ...more }, CARLA, on(TUESDAY_MORNING));

  it('is invited anew on a new consent, and begins the plan anew by saying yes', () => {
    const { state, outgoing, audit } = accepted(again(left('opted-out')));
    expect(outgoing[0]?.purpose).toBe('invitation');
    expect(state.consent).toMatchObject({ status: 'invited', source: 'written', recordedBy: 'carla', requested });
    expect(state.consent.changedAt).toBeUndefined();
    expect(audit).toMatchObject([
      { action: 'invited-again', by: 'carla', reference: 'phone 2027-01-04' },
      { action: 'invited' },
    ]);
    const back = textArrived(state, saying('YES', TUESDAY_MORNING), on(plus(TUESDAY_MORNING, DAY))).state;
    expect(back.carePlan).toMatchObject({ planId: 'on-treatment', next: 0, startsOn: '2027-01-07' });
    expect(wokeUp(back, on('2027-01-07T15:00:00.000Z'))?.outgoing[0]?.purpose).toBe('survey-opening');
  });

  it.each<[string, PatientState, object, object]>([
    ['after STOP without a request on record', left('opted-out'), {}, { faults: [{ place: 'requested' }] }],
    [
      'on a request of tomorrow',
      left('opted-out'),
      { requested: { ...requested, on: '2027-01-06' } },
      { faults: [{ place: 'requested.on' }] },
    ],
    ['who has not left', left('opted-in'), { requested }, { refused: expect.stringContaining('declined or has left') }],
    ['who is invited already', left('invited'), { requested }, { refused: expect.any(String) }],
    [
      'whose number is held',
      { ...left('declined'), hold: { reason: 'wrong-number', since: MONDAY_MORNING } },
      {},
      { refused: expect.stringContaining('held') },
    ],
  ])('is not invited: %s', (_, state, more, refusal) => {
    expect(again(state, more)).toMatchObject(refusal);
  });

  it('stays enrolled since the first time, however often they are invited again', () => {
    const first = left('opted-out');
    const second = accepted(again(first)).state;
    expect(second.consent.recordedAt).toBe(TUESDAY_MORNING);
    expect(enrolledAt(second.consent)).toBe(first.consent.recordedAt);
    const third = accepted(again({ ...second, consent: { ...second.consent, status: 'declined' } })).state;
    expect(enrolledAt(third.consent)).toBe(first.consent.recordedAt);
  });

  it('needs no request after a no to the invitation', () => {
    expect(accepted(again(left('declined'), {})).state.consent.status).toBe('invited');
  });
});
