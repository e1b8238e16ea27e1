// A symptom that a clinician expects at this level does not alert for a while; anything worse does.
import { describe, expect, it, test } from 'vitest';
import type { AlertEvidence, AlertRule, OpenAlert, Severity } from '../../shared/domain/alert.ts';
import { isRefusal, type Refusal } from '../../shared/domain/alert-actions.ts';
import { HOUR, type Instant, plus } from '../../shared/domain/instant.ts';
import { isQuiet, quietFrom } from '../../shared/domain/quiet-ladders.ts';
import type { QuietLadder } from '../../shared/domain/remembered-values.ts';
import { snoozableLevel, snooze } from '../../shared/domain/snooze.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { alert } from '../functions/alert.ts';
import { agreed, at } from './fixtures.ts';

const CLINICIAN = { name: 'kim', roles: ['clinician'] };
const NOW = '2027-01-04T16:00:00.000Z';
const ITCH: AlertEvidence = { instrument: 'ici-symptom-check', linkId: 'ici-skin', code: 2 };
const context = at(NOW);

const open = (id: string, severity: Severity, fields: Partial<OpenAlert> = {}): OpenAlert => ({
  id,
  caseId: 'case1',
  ladder: `ladder-${id}`,
  severity,
  raisedAt: NOW,
  level: 0,
  ...fields,
});
const itching = (openAlerts: readonly OpenAlert[] = [open('p1.a1', 'urgent')]) => ({
  state: { ...agreed(), openAlerts },
  alert: alert({ severity: 'urgent', evidence: ITCH }),
});
const turnOf = (result: Turn | Refusal): Turn => {
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};

describe('what may be snoozed', () => {
  test.each<[string, Severity, AlertEvidence, Omit<QuietLadder, 'until'> | undefined]>([
    ['an answer with a label: that very answer', 'urgent', ITCH, { value: 2, snoozed: 'at' }],
    [
      'an answer on a scale of numbers: up to it',
      'routine',
      { instrument: 'distress-0-10', linkId: 'distress-1', code: 6 },
      { value: 6, snoozed: 'up-to' },
    ],
    [
      'a score: up to it',
      'urgent',
      { instrument: 'phq-9', score: { id: 'total', value: 16 } },
      { value: 16, snoozed: 'up-to' },
    ],
    ['nothing critical', 'critical', ITCH, undefined],
    ['no answer about self-harm', 'urgent', { instrument: 'phq-9', linkId: 'phq9-9', code: 1 }, undefined],
    ['no emergency sign', 'urgent', { instrument: 'ici-symptom-check', linkId: 'ici-emergency', code: 1 }, undefined],
    ['no combination', 'urgent', { instrument: 'ici-symptom-check', answers: { 'ici-skin': 2 } }, undefined],
    ['no text', 'urgent', { communicationId: 'c1' }, undefined],
    ['no question without an answer', 'urgent', { instrument: 'phq-9', linkId: 'phq9-1' }, undefined],
  ])('%s', (_, severity, evidence, level) => {
    expect(snoozableLevel({ severity, evidence }, context)).toEqual(level);
  });
});

describe('a snooze', () => {
  it('ends this alert with the day on record, and keeps its ladder quiet until then', () => {
    const { state, alert: raised } = itching();
    const turn = turnOf(snooze(state, raised, { until: '2027-01-18', note: 'On cream' }, CLINICIAN, context));
    expect(turn.state.openAlerts).toEqual([]);
    expect(turn.state.quietLadders).toEqual({ 'ladder-p1.a1': { until: '2027-01-18', value: 2, snoozed: 'at' } });
    expect(turn.alertChanges).toMatchObject([
      { alertId: 'p1.a1', status: 'closed', notify: false, step: { what: 'snoozed', until: '2027-01-18', by: 'kim' } },
    ]);
    expect(turn.audit).toMatchObject([{ action: 'alert-snoozed' }]);
  });

  it.each([
    ['2027-01-04', false],
    ['2027-01-05', true],
    ['2027-02-01', true],
    ['2027-02-02', false],
  ])('until %s is taken: %s', (until, taken) => {
    const { state, alert: raised } = itching();
    expect(isRefusal(snooze(state, raised, { until }, CLINICIAN, context))).toBe(!taken);
  });

  it('is for clinicians, of an open alert', () => {
    const { state, alert: raised } = itching();
    const until = { until: '2027-01-10' };
    expect(snooze(state, raised, until, { name: 'carla', roles: ['coordinator'] }, context)).toHaveProperty('refused');
    expect(snooze({ ...state, openAlerts: [] }, raised, until, CLINICIAN, context)).toHaveProperty('refused');
  });

  it('leaves the others of the case open, and one of them with a clock', () => {
    const { state, alert: raised } = itching([
      open('p1.a1', 'urgent', { nextStepAt: '2027-01-04T20:00:00.000Z' }),
      open('p1.a2', 'urgent'),
      open('p1.a3', 'routine'),
    ]);
    const turn = turnOf(snooze(state, raised, { until: '2027-01-10' }, CLINICIAN, context));
    expect(turn.state.openAlerts.map(({ id, nextStepAt }) => [id, nextStepAt])).toEqual([
      ['p1.a2', '2027-01-04T20:00:00.000Z'],
      ['p1.a3', undefined],
    ]);
  });

  const RAISED = plus(NOW, -HOUR);
  it.each<[string, Partial<OpenAlert>, Severity, Instant]>([
    ['keeps the clock of one as urgent', { acknowledgedAt: NOW }, 'urgent', '2027-01-04T19:30:00.000Z'],
    [
      'has the time of a routine one since it was raised',
      { acknowledgedAt: NOW },
      'routine',
      '2027-01-06T15:00:00.000Z',
    ],
    ['the same, if nobody took it on', {}, 'routine', '2027-01-06T15:00:00.000Z'],
  ])('what is left %s', (_, fields, severity, expected) => {
    const { state, alert: raised } = itching([
      open('p1.a1', 'urgent', { acknowledgedAt: NOW, nextStepAt: '2027-01-04T19:30:00.000Z' }),
      open('p1.a2', severity, { raisedAt: RAISED, ...fields }),
    ]);
    const turn = turnOf(snooze(state, raised, { until: '2027-01-10' }, CLINICIAN, context));
    expect(turn.state.openAlerts).toMatchObject([{ id: 'p1.a2', nextStepAt: expected }]);
  });
});

describe('while it is snoozed', () => {
  const rule = (severity: Severity): AlertRule => ({
    id: 'r',
    ladder: 'l',
    severity,
    when: { kind: 'event', event: 'text-to-read' },
    reason: '',
    source: '',
  });
  const held = (value?: number, severity: Severity = 'urgent') => ({
    rule: rule(severity),
    evidence: {},
    ...(value !== undefined && { value: { value, higherIsWorse: true } }),
  });
  const state = (quiet: QuietLadder) => ({ ...agreed(), quietLadders: { l: quiet } });
  const upTo: QuietLadder = { until: '2027-01-10', value: 5, snoozed: 'up-to' };
  const exactly: QuietLadder = { ...upTo, snoozed: 'at' };

  it.each([
    ['the same', upTo, held(5), NOW, true],
    ['less', upTo, held(4), NOW, true],
    ['worse', upTo, held(6), NOW, false],
    ['the same answer', exactly, held(5), NOW, true],
    ['another answer', exactly, held(4), NOW, false],
    ['what has no value', upTo, held(), NOW, false],
    ['what is critical', upTo, held(5, 'critical'), NOW, false],
    ['the same on that day', upTo, held(5), '2027-01-10T16:00:00.000Z', false],
  ])('%s', (_, quiet, now, when, isKept) => {
    expect(isQuiet(state(quiet), now, when)).toBe(isKept);
  });

  it('ends when it gets worse', () => {
    expect(quietFrom(state(upTo), held(6), NOW)).toEqual({ quietLadders: {} });
  });
});
