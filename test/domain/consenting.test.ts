// Joining and leaving, to the last field: what is said, kept, noted and raised.
import { describe, expect, it } from 'vitest';
import { type Enrolment, enrol } from '../../shared/domain/enrolment.ts';
import { DAY, HOUR, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { FollowedModule } from '../../shared/domain/plan-module.ts';
import { stopTexts } from '../../shared/domain/stopping.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, ENROLMENT, MONDAY_MORNING, says } from './fixtures.ts';

const NOW = plus(MONDAY_MORNING, HOUR);
const invite = (more: Partial<Enrolment> = {}): Turn => enrol({ ...ENROLMENT, ...more }, at(MONDAY_MORNING));
/** What was said, each once: a sentence may take several texts. */
const said = ({ outgoing }: Turn) =>
  [...new Set(outgoing.map(({ purpose, wording }) => `${purpose} ${wording.split('@')[0]}`))].map((one) =>
    one.split(' '),
  );
const noted = ({ audit }: Turn) => audit.map(({ action, by }) => [action, by]);
const raised = ({ alerts }: Turn) => alerts.map(({ ruleId, caseId }) => [ruleId, caseId]);

describe('an invitation', () => {
  it('is said once, and kept with when, in which words and which language', () => {
    const turn = invite();
    expect(said(turn)).toEqual([['invitation', 'invitation']]);
    expect(turn.state.consent).toMatchObject({
      status: 'invited',
      invitedAt: MONDAY_MORNING,
      language: 'en',
      wordingVersion: expect.stringMatching(/\d/),
      source: 'in-person',
    });
    expect(noted(turn)).toContainEqual(['invited', 'vigil']);
  });

  it('waits for daytime', () => {
    const turn = enrol(ENROLMENT, at(plus(MONDAY_MORNING, 12 * HOUR)));
    expect(said(turn)).toEqual([]);
    expect(turn.state.consent.status).not.toBe('invited');
  });

  it('waits while somebody else on the phone is asked, and no longer', () => {
    const { state } = enrol(ENROLMENT, { ...at(MONDAY_MORNING), phoneBusy: true });
    expect(state.phoneBusyUntil).toBeDefined();
    const woken = wokeUp(state, at(state.nextWakeAt ?? ''));
    expect(woken && said(woken)).toEqual([['invitation', 'invitation']]);
    expect(woken?.state).not.toHaveProperty('phoneBusyUntil');
  });

  it('is reminded of once and then left to a person, as a case of its own', () => {
    const { state } = invite();
    const reminded = wokeUp(state, at(state.nextWakeAt ?? ''));
    if (!reminded) throw new Error('Nothing was due');
    expect(said(reminded)).toEqual([['invitation-reminder', 'invitationReminder']]);
    expect(reminded.state.consent).toEqual({ ...state.consent, remindedAt: state.nextWakeAt });
    const due = reminded.state.nextWakeAt ?? '';
    const handed = wokeUp(reminded.state, at(due));
    if (!handed) throw new Error('Nothing was due');
    expect(raised(handed)).toEqual([['invitation-unanswered', `event/turn-${due}`]]);
    expect(handed.state.consent).toEqual({ ...reminded.state.consent, unansweredAt: due });
  });
});

describe('agreeing', () => {
  const turn = says(invite().state, 'YES', NOW);
  it('is welcomed, noted by the text it was in, and keeps how it began', () => {
    expect(said(turn)).toEqual([['welcome', 'welcome']]);
    expect(noted(turn)).toEqual([['opted-in', 'patient']]);
    expect(turn.state.consent).toEqual({
      ...invite().state.consent,
      status: 'opted-in',
      changedAt: NOW,
      changedBy: expect.any(String),
    });
  });

  it('begins on the next day of a start, or on the later day that was asked for, never on one that is past', () => {
    const startsOn = (asked?: string) => {
      const { state } = invite();
      return says({ ...state, carePlan: { ...state.carePlan, startsOn: asked } }, 'YES', NOW).state.carePlan.startsOn;
    };
    expect(startsOn()).toBe('2027-01-05');
    expect(startsOn('2027-01-20')).toBe('2027-01-20');
    expect(startsOn('2027-01-03')).toBe('2027-01-05');
    const { state } = invite();
    const today: PatientState = { ...state, carePlan: { ...state.carePlan, startsOn: '2027-01-04' } };
    expect(says(today, 'YES', MONDAY_MORNING).state.carePlan.startsOn).toBe('2027-01-05');
  });

  it('starts anew without a baseline, and with what was last', () => {
    const { state } = invite();
    const remembered = { 'phq-9': { baseline: { 'phq9-1': 1 }, last: { 'phq9-1': 2 } } };
    expect(says({ ...state, remembered }, 'YES', NOW).state.remembered).toEqual({ 'phq-9': { last: { 'phq9-1': 2 } } });
    expect(says(state, 'YES', NOW).state).not.toHaveProperty('remembered');
  });

  it('keeps what comes after the plan and its modules, and no key without either', () => {
    const { state } = invite();
    expect(turn.state.carePlan).not.toHaveProperty('upNext');
    expect(turn.state.carePlan).not.toHaveProperty('modules');
    const upNext = { planId: 'ici-standard', from: '2027-03-01' };
    const modules: readonly FollowedModule[] = [];
    const more: PatientState = { ...state, carePlan: { ...state.carePlan, upNext, modules } };
    expect(says(more, 'YES', NOW).state.carePlan).toMatchObject({ upNext, modules });
  });

  it('is not welcomed back on a number of which nobody knows yet whose it is', () => {
    const { state } = says(agreed(), 'STOP', NOW);
    const back = (hold?: PatientState['hold']) =>
      said(says({ ...state, ...(hold && { hold }) }, 'START', plus(NOW, HOUR)));
    expect(back()).toContainEqual(['welcome', 'welcome']);
    expect(back({ reason: 'number-unconfirmed', since: NOW })).not.toContainEqual(['welcome', 'welcome']);
  });
});

describe('leaving', () => {
  it('by NO to the invitation ends it with one text and tells nobody', () => {
    const { state } = invite();
    const turn = says(state, 'NO', NOW);
    expect(said(turn)).toEqual([['opt-out-confirmation', 'declined']]);
    expect(noted(turn)).toEqual([['declined', 'patient']]);
    expect(turn.alerts).toEqual([]);
    expect(turn.state.consent).toMatchObject({ status: 'declined', changedAt: NOW, invitedAt: MONDAY_MORNING });
  });

  it('by STOP ends the plan at once, says so once, and has a person call', () => {
    const state = agreed();
    const turn = says(state, 'STOP', NOW);
    expect(said(turn)).toEqual([['opt-out-confirmation', 'optOutConfirmation']]);
    expect(noted(turn)).toEqual([['opted-out', 'patient']]);
    expect(raised(turn)).toEqual([['opted-out', `event/turn-${NOW}`]]);
    const { startsOn: _over, ...carePlan } = state.carePlan;
    expect(turn.state.carePlan).toEqual(carePlan);
    expect(turn.state.consent).toEqual({
      ...state.consent,
      status: 'opted-out',
      changedAt: NOW,
      changedBy: expect.any(String),
      leftAt: NOW,
    });
  });

  it('twice changes nothing but when it was last asked for, and says nothing', () => {
    const { state } = says(agreed(), 'STOP', NOW);
    const again = says(state, 'STOP', plus(NOW, MINUTE));
    expect([said(again), raised(again), noted(again)]).toEqual([[], [], []]);
    expect(again.state.consent).toEqual({ ...state.consent, leftAt: plus(NOW, MINUTE) });
  });

  it('by somebody who is no patient has nobody call a patient', () => {
    const turn = says({ ...agreed(), kind: 'contact' }, 'STOP', NOW);
    expect(turn.state.consent.status).toBe('opted-out');
    expect(turn.alerts.map(({ ruleId }) => ruleId)).not.toContain('opted-out');
  });

  it('of a shared phone says it in the words for that', () => {
    expect(said(says({ ...agreed(), phoneLabel: 'Ana' }, 'STOP', NOW))).toEqual([
      ['opt-out-confirmation', 'optOutShared'],
    ]);
  });
});

describe('a wrong number', () => {
  it('suspends once, says why, and ends an invitation that others on the phone wait behind', () => {
    const turn = says(agreed(), 'wrong number', NOW);
    expect(turn.state.hold).toEqual({ reason: 'wrong-number', since: NOW });
    expect(raised(turn)).toEqual([['wrong-number', `event/turn-${NOW}`]]);
    expect(noted(turn)).toEqual([['suspended', 'vigil']]);
    expect(turn.state.consent.unansweredAt).toBeUndefined();
    const again = says(turn.state, 'wrong number', plus(NOW, MINUTE));
    expect(raised(again)).toEqual([['text-to-read', `event/turn-${plus(NOW, MINUTE)}`]]);
    expect(raised(says(again.state, 'wrong number', plus(NOW, 2 * MINUTE)))).toEqual([]);
    expect(says(invite().state, 'wrong number', NOW).state.consent.unansweredAt).toBeUndefined();
    const shared: PatientState = { ...invite().state, phoneLabel: 'Ana' };
    const ended = says(shared, 'wrong number', NOW).state.consent;
    expect(ended).toEqual({ ...shared.consent, unansweredAt: NOW });
    expect(says({ ...agreed(), phoneLabel: 'Ana' }, 'wrong number', NOW).state.consent.unansweredAt).toBeUndefined();
  });
});

describe('texts that staff stop', () => {
  const KIM = { name: 'kim', roles: ['coordinator'] };
  const request = { takenBy: 'kim', how: 'in-person', on: '2027-01-04' } as const;
  const stop = (state: PatientState, now = NOW, more: object = {}) =>
    stopTexts(state, request, KIM, { ...at(now), ...more });
  const turnOf = (result: ReturnType<typeof stop>): Turn => {
    if ('refused' in result) throw new Error(result.refused);
    return result;
  };

  it('ends the plan, and is on record with who asked whom', () => {
    const turn = turnOf(stop(agreed()));
    expect(said(turn)).toEqual([['opt-out-confirmation', 'optOutConfirmation']]);
    expect(turn.state.consent).toMatchObject({ status: 'opted-out', changedAt: NOW });
    expect(turn.state.carePlan.startsOn).toBeUndefined();
    expect(turn.audit).toMatchObject([{ action: 'opted-out', by: 'kim', reference: 'in-person 2027-01-04, told kim' }]);
  });

  it.each<[string, PatientState, string, object]>([
    ['before the patient agreed', invite().state, NOW, {}],
    ['while the number may be someone else’s', { ...agreed(), hold: { reason: 'wrong-number', since: NOW } }, NOW, {}],
    ['at night', agreed(), plus(MONDAY_MORNING, 12 * HOUR), {}],
    ['while somebody else on the phone is asked', agreed(), NOW, { phoneBusy: true }],
  ])('are not confirmed by text %s', (_case, state, now, more) => {
    const turn = turnOf(stop(state, now, more));
    expect(said(turn)).toEqual([]);
    expect(turn.state.consent.status).toBe('opted-out');
  });

  it('say so in the words for a shared phone', () => {
    expect(said(turnOf(stop({ ...agreed(), phoneLabel: 'Ana' })))).toEqual([['opt-out-confirmation', 'optOutShared']]);
  });

  it('are refused with the reason', () => {
    const consent = (status: 'declined' | 'opted-out') => ({ ...agreed(), consent: { ...agreed().consent, status } });
    expect(stop({ ...agreed(), kind: 'contact' })).toEqual({ refused: 'This is no patient.' });
    for (const status of ['declined', 'opted-out'] as const)
      expect(stop(consent(status))).toEqual({ refused: 'This patient gets no texts already.' });
    expect(stop(agreed(), plus(NOW, -DAY))).toEqual({
      refused: 'The request is still to come.',
      faults: [{ place: 'requested.on', problem: 'is in the future', expected: 'today or a day that is past' }],
    });
  });

  it('close what was open with its reason', () => {
    const asked = wokeUp(agreed(), at('2027-01-05T15:00:00.000Z'));
    const answered = asked && says(asked.state, '3', '2027-01-05T15:05:00.000Z');
    if (!answered?.state.sitting) throw new Error('Nothing was asked');
    const turn = turnOf(stop(answered.state, '2027-01-05T16:00:00.000Z'));
    expect(turn.state.sitting).toBeUndefined();
    const reasons = ({ responses }: Turn) => [...new Set(responses.map(({ stopReason }) => stopReason))];
    expect(reasons(turn)).toEqual(['opted-out']);
    expect(reasons(says(answered.state, 'STOP', '2027-01-05T16:00:00.000Z'))).toEqual(['opted-out']);
    expect(reasons(says(answered.state, 'wrong number', '2027-01-05T16:00:00.000Z'))).toEqual(['suspended']);
  });
});
