// When the clock of an alert runs out: whose, what staff read, and when the patient hears the lines once more.
import { describe, expect, it } from 'vitest';
import type { OpenAlert, Severity } from '../../shared/domain/alert.ts';
import { Draft } from '../../shared/domain/draft.ts';
import { escalateOverdue } from '../../shared/domain/escalation.ts';
import { HOUR, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { agreed, at, MONDAY_MORNING, TEAM, withoutCover } from './fixtures.ts';

const NOW = plus(MONDAY_MORNING, 2 * HOUR);
const OPEN: OpenAlert = {
  id: 'p1.x',
  caseId: 'c',
  ladder: 'l',
  severity: 'critical',
  raisedAt: plus(NOW, -30 * MINUTE),
  level: 1,
  nextStepAt: NOW,
};

const escalate = (open: Partial<OpenAlert>, more: Partial<PatientState> = {}, context = at(NOW)) => {
  const draft = new Draft({ ...agreed(), openAlerts: [{ ...OPEN, ...open }], ...more }, context);
  escalateOverdue(draft, NOW);
  const said = draft.turn().outgoing.map(({ wording }) => wording.split('@')[0]);
  return { changes: draft.alertChanges, open: draft.state.openAlerts[0], said };
};

describe('a clock', () => {
  it('that runs out now escalates, with the number of the step', () => {
    expect(escalate({}).changes).toEqual([
      {
        alertId: 'p1.x',
        status: 'open',
        step: { at: NOW, by: 'vigil', what: 'escalated', note: 'step 2', toldLead: true },
        notify: true,
      },
    ]);
    expect(escalate({}).open).toMatchObject({ level: 2, nextStepAt: plus(NOW, 15 * MINUTE) });
  });

  it.each<[string, Partial<OpenAlert>]>([
    ['still has time', { nextStepAt: plus(NOW, MINUTE) }],
    ['was stopped', { nextStepAt: undefined }],
  ])('that %s does not', (_case, fields) => {
    expect(escalate(fields)).toEqual({ changes: [], open: { ...OPEN, ...fields }, said: [] });
  });

  it('that has time left changes nothing at all', () => {
    const state = { ...agreed(), openAlerts: [{ ...OPEN, nextStepAt: plus(NOW, MINUTE) }] };
    const draft = new Draft(state, at(NOW));
    escalateOverdue(draft, NOW);
    expect(draft.state).toBe(state);
  });

  it('of one alert leaves the others of the patient alone', () => {
    const other = { ...OPEN, id: 'p1.y', nextStepAt: plus(NOW, HOUR) };
    const stopped = { ...OPEN, id: 'p1.z', nextStepAt: undefined };
    const draft = new Draft({ ...agreed(), openAlerts: [other, OPEN, stopped] }, at(NOW));
    escalateOverdue(draft, NOW);
    expect(draft.alertChanges.map(({ alertId }) => alertId)).toEqual(['p1.x']);
    expect(draft.state.openAlerts).toMatchObject([other, { id: 'p1.x', level: 2 }, stopped]);
  });
});

describe('a step of the chain', () => {
  const STEPS = ['kim', 'ola', 'mia'];
  const context = (away: readonly string[]) => {
    const onCall = STEPS.map((user) => ({ name: user, contact: '+13125550101', user }));
    const members = away.map((user) => ({ user, name: user, role: 'nurse', awayUntil: '2099-01-01' }));
    return { ...at(NOW), careTeam: { ...TEAM, onCall, members } };
  };
  it.each<[string, readonly string[], number, number, number | undefined]>([
    ['whose person is there is told', [], 0, 1, undefined],
    ['whose person is away is passed over at once', ['kim'], 0, 2, 1],
    ['passed over may be in the middle', ['ola'], 1, 3, 1],
    ['passed over may be several', ['kim', 'ola'], 0, 3, 2],
    ['whose person has been told before does not count again', ['kim'], 1, 2, undefined],
    ['is none where everyone is away', STEPS, 0, 4, 3],
    ['is none after the last', STEPS, 4, 5, undefined],
  ])('%s (%j)', (_, away, level, next, skipped) => {
    const { open, changes } = escalate({ level }, {}, context(away));
    expect(open?.level).toBe(next);
    expect(changes[0]?.step).toMatchObject({ note: `step ${next}` });
    expect(changes[0]?.step.skipped).toBe(skipped);
  });

  it.each<[string, Severity, number, readonly string[], Partial<OpenAlert>, boolean]>([
    ['at the last step', 'critical', 2, [], {}, false],
    ['after the last step', 'critical', 3, [], {}, true],
    ['after the last that is there', 'critical', 2, ['mia'], {}, true],
    ['where everyone is away', 'critical', 0, STEPS, {}, true],
    ['urgent or routine too', 'routine', 3, [], {}, true],
    ['acknowledged too, if nobody reached the patient', 'urgent', 3, [], { acknowledgedAt: NOW }, true],
    ['not twice', 'critical', 4, [], { leadTold: true }, false],
    ['also where the chain was longer before', 'critical', 7, [], {}, true],
  ])('tells whoever leads the programme: %s', (_, severity, level, away, fields, told) => {
    const { open, changes } = escalate({ severity, level, ...fields }, {}, context(away));
    expect(changes[0]?.step.toldLead).toBe(told || undefined);
    expect(open?.leadTold).toBe(told || fields.leadTold);
  });
});

describe('the patient hears the lines once more', () => {
  const consent = (status: 'opted-out' | 'declined', changedAt?: string): Partial<PatientState> => ({
    consent: { ...agreed().consent, status, changedAt },
  });
  it.each<[string, Partial<OpenAlert>, Partial<PatientState>, boolean]>([
    ['once the chain of one was asked in vain', {}, {}, true],
    ['not at its first step', { level: 0 }, {}, false],
    ['not when it is urgent alone', { severity: 'urgent' }, {}, false],
    ['not once somebody acknowledged it', { acknowledgedAt: NOW }, {}, false],
    ['not twice', { patientTold: true }, {}, false],
    ['not where someone else may read it', {}, { hold: { reason: 'wrong-number', since: NOW } }, false],
    ['not after STOP', {}, consent('opted-out', plus(NOW, -MINUTE)), false],
    ['not after NO', {}, consent('declined', plus(NOW, -MINUTE)), false],
    ['not where nobody knows when they stopped', {}, consent('opted-out'), false],
    ['not if it was written at the moment of STOP', {}, consent('opted-out', OPEN.raisedAt), false],
    ['if it was written after STOP', {}, consent('opted-out', plus(NOW, -HOUR)), true],
    ['if it was written after NO', {}, consent('declined', plus(NOW, -HOUR)), true],
    ['if they agreed after it was written', {}, { consent: { ...agreed().consent, changedAt: NOW } }, true],
    ['not if they were just said', {}, { acknowledgedTextAt: plus(NOW, -14 * MINUTE) }, false],
    ['if they were said a quarter of an hour ago', {}, { acknowledgedTextAt: plus(NOW, -15 * MINUTE) }, true],
  ])('%s', (_case, open, more, heard) => {
    expect(escalate(open, more).said).toEqual(heard ? ['safetyAgain'] : []);
  });

  it('where no team covers, at the second step as with a chain of one', () => {
    expect(escalate({}, {}, withoutCover(NOW)).said).toEqual(['safetyAgain']);
    expect(escalate({ level: 0 }, {}, withoutCover(NOW)).said).toEqual([]);
  });

  it('and counts as told, said or not, by whom it may be', () => {
    expect(escalate({}).open?.patientTold).toBe(true);
    expect(escalate({}, consent('opted-out', NOW)).open?.patientTold).toBe(true);
    expect(escalate({ level: 0 }).open).not.toHaveProperty('patientTold');
  });

  it('unless a site leaves danger after STOP to its people', () => {
    const left = { ...at(NOW), settings: { replyToDangerAfterStop: false } };
    expect(escalate({}, consent('opted-out', plus(NOW, -HOUR)), left).said).toEqual([]);
    expect(escalate({}, consent('declined', plus(NOW, -HOUR)), left).said).toEqual([]);
    expect(escalate({}, {}, left).said).toEqual(['safetyAgain']);
  });
});
