// Raising: what an alert is made of, in which case it counts, and what staff have open already.
import { describe, expect, it } from 'vitest';
import type { AlertEvidence, AlertRule, OpenAlert, Severity } from '../../shared/domain/alert.ts';
import { raise, raisedIn, raiseIn, raiseUnlessOpen } from '../../shared/domain/alerting.ts';
import {
  raiseForScores,
  raiseForUnfinished,
  raiseLate,
  remember,
  withRaised,
} from '../../shared/domain/answer-alerts.ts';
import { administrationOf } from '../../shared/domain/beginning.ts';
import { Draft } from '../../shared/domain/draft.ts';
import { DAY, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { Occurrence } from '../../shared/domain/occurrence.ts';
import type { ClosedQuestion, PatientState } from '../../shared/domain/patient.ts';
import type { QuestionnaireResponse } from '../../shared/domain/response.ts';
import { scoresOf } from '../../shared/domain/score.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, MONDAY_MORNING } from './fixtures.ts';

const NOW = MONDAY_MORNING;

const rule = (id: string, severity: Severity, when: AlertRule['when'], more: Partial<AlertRule> = {}): AlertRule => ({
  id,
  ladder: id,
  severity,
  when,
  reason: `about ${id}`,
  source: 'x',
  ...more,
});
const answer = (linkId: string): AlertRule['when'] => ({ kind: 'answer', instrument: 'phq-4', linkId, atLeast: 1 });
const REFUSED: Occurrence = { kind: 'event', event: 'text-refused' };
const refused = (id: string, severity: Severity, more: Partial<AlertRule> = {}): AlertRule =>
  rule(id, severity, { kind: 'event', event: 'text-refused' }, more);
const PAIR = rule('pair', 'critical', { kind: 'case', severity: 'urgent', atLeast: 2 });

const draftOf = (rules: readonly AlertRule[], state: Partial<PatientState> = {}): Draft => {
  const content = { ...CONTENT, ruleSet: () => ({ id: 'rules', version: '3', rules }) };
  return new Draft({ ...agreed(), openAlerts: [], ...state }, { ...at(NOW, 'turn'), content });
};
const open = (ladder: string, severity: Severity, fields: Partial<OpenAlert> = {}): OpenAlert => ({
  id: `p1.${ladder}`,
  caseId: 'before',
  ladder,
  severity,
  raisedAt: plus(NOW, -DAY),
  level: 0,
  ...fields,
});
const answering = (code: number): Occurrence => ({
  kind: 'answer',
  instrument: instrument('phq-4'),
  linkId: 'phq4-1',
  answers: { 'phq4-1': code },
});
const raised = (draft: Draft): readonly string[] => draft.alerts.map(({ ruleId }) => ruleId);

it('an alert is open, raised now, told once, and rings until it is acknowledged', () => {
  const draft = draftOf([refused('x', 'urgent')]);
  const [alert] = raise(draft, REFUSED, 'event/1', { communicationId: 'c1' });
  expect(draft.alerts).toStrictEqual([alert]);
  expect(alert).toMatchObject({
    id: 'p1.turn-1',
    patientId: 'p1',
    careTeamId: 'cedar',
    caseId: 'event/1',
    ruleId: 'x',
    rulesVersion: 'rules@3',
    severity: 'urgent',
    reason: 'about x',
    evidence: { communicationId: 'c1' },
    raisedAt: NOW,
    status: 'open',
    noticesDue: 1,
    noticesSent: 0,
  });
  expect(alert?.steps).toStrictEqual([{ at: NOW, by: 'vigil', what: 'raised' }]);
  expect(draft.state.openAlerts).toStrictEqual([
    {
      id: 'p1.turn-1',
      caseId: 'event/1',
      ladder: 'x',
      severity: 'urgent',
      raisedAt: NOW,
      level: 0,
      nextStepAt: plus(NOW, 240 * MINUTE),
    },
  ]);
});

it.each<[string, AlertEvidence, string]>([
  ['a code with a reason of its own', { code: 2 }, 'two'],
  ['another code', { code: 1 }, 'about x'],
  ['no code', {}, 'about x'],
  ['what was unclear', { code: 2, unclear: true }, 'about x'],
  ['a reply to a question that could not be read', { linkId: 'phq4-1' }, 'unread'],
])('the reason for %s', (_what, evidence, reason) => {
  const draft = draftOf([refused('x', 'routine', { reasonFor: { 2: 'two' }, reasonUnread: 'unread' })]);
  expect(raise(draft, REFUSED, 'event/1', evidence)[0]?.reason).toBe(reason);
});

it.each<[string, AlertRule['when'], Occurrence]>([
  ['of an event without words for what was unread', { kind: 'event', event: 'text-refused' }, REFUSED],
  ['of an answer, which was read', answer('phq4-1'), answering(1)],
])('the reason %s is that of the rule', (_what, when, occurrence) => {
  const more = when.kind === 'event' ? {} : { reasonUnread: 'unread' };
  const draft = draftOf([rule('x', 'routine', when, more)]);
  expect(raise(draft, occurrence, 'event/1', { linkId: 'phq4-1' })[0]?.reason).toBe('about x');
});

describe('a case', () => {
  it('says on what staff have open in it what joined, once, and tells nobody again for that', () => {
    const seen = open('seen', 'urgent', { caseId: 'one' });
    const taken = open('taken', 'urgent', { caseId: 'one', acknowledgedAt: NOW });
    const draft = draftOf([refused('x', 'routine'), refused('y', 'urgent', { reason: 'About y.' })], {
      openAlerts: [seen, taken, open('apart', 'urgent')],
    });
    raise(draft, REFUSED, 'one', {});
    const step = { at: NOW, by: 'vigil', what: 'joined', note: 'about x About y.' };
    expect(draft.turn().alertChanges).toStrictEqual([
      { alertId: seen.id, status: 'open', step, notify: false },
      { alertId: taken.id, status: 'acknowledged', step, notify: false },
    ]);
  });
  it('that begins in this turn has nothing that was seen before', () => {
    const draft = draftOf([refused('x', 'routine'), refused('y', 'urgent')]);
    raise(draft, REFUSED, 'one', {});
    expect(draft.turn().alertChanges).toEqual([]);
  });
  it('counts what was raised in it by this turn and by earlier ones, and nothing of another', () => {
    const draft = draftOf([refused('x', 'urgent')]);
    raise(draft, REFUSED, 'one', {});
    expect(raisedIn(draft, { caseId: 'one', raised: ['y'] })).toEqual(['y', 'x']);
    expect(raisedIn(draft, { caseId: 'two' })).toEqual([]);
    raise(draft, REFUSED, 'one', {});
    expect(raised(draft)).toEqual(['x']);
    raise(draft, REFUSED, 'two', {});
    expect(draft.alerts.map(({ caseId }) => caseId)).toEqual(['one', 'two']);
  });
  it.each<[string, Partial<OpenAlert>, number]>([
    ['open in it, as severe', { caseId: 'one' }, 0],
    ['open in it, as severe and acknowledged', { caseId: 'one', acknowledgedAt: NOW }, 1],
    ['open in it, and milder', { caseId: 'one', severity: 'routine' }, 1],
    ['open in another', {}, 1],
  ])('tells of what is new beside an alert %s: %i times', (_which, fields, notices) => {
    const draft = draftOf([refused('x', 'urgent')], { openAlerts: [open('y', 'urgent', fields)] });
    const [alert] = raise(draft, REFUSED, 'one', {});
    expect(alert?.noticesDue).toBe(notices);
    expect('nextStepAt' in (draft.state.openAlerts[1] ?? {})).toBe(notices > 0);
  });
  const urgents = [rule('a', 'urgent', answer('phq4-1')), rule('b', 'urgent', answer('phq4-2')), PAIR];
  it('says how many alerts made it critical', () => {
    const draft = draftOf(urgents);
    const alerts = raiseIn(draft, answering(1), { caseId: 'one', at: NOW, raised: ['b'] }, {});
    expect(alerts.map(({ ruleId, evidence }) => [ruleId, evidence.count])).toEqual([
      ['a', undefined],
      ['pair', 2],
    ]);
  });
  it('is looked at only where something new was raised', () => {
    const draft = draftOf(urgents);
    expect(raiseIn(draft, answering(0), { caseId: 'one', at: NOW, raised: ['a', 'b'] }, {})).toEqual([]);
    expect(draft.alerts).toEqual([]);
  });
});

describe('what staff have open already', () => {
  it.each<[string, readonly OpenAlert[], readonly string[]]>([
    ['nothing', [], ['x', 'y']],
    ['one of two', [open('x', 'urgent')], ['x', 'y']],
    ['both', [open('x', 'urgent'), open('y', 'routine')], []],
    ['both, one of them more severe', [open('x', 'urgent'), open('y', 'critical')], []],
    ['both, one of them milder', [open('x', 'routine'), open('y', 'routine')], ['x', 'y']],
    ['others beside both', [open('z', 'routine'), open('x', 'urgent'), open('y', 'routine')], []],
  ])('is %s', (_what, openAlerts, expected) => {
    const draft = draftOf([refused('x', 'urgent'), refused('y', 'routine')], { openAlerts });
    raiseUnlessOpen(draft, REFUSED, 'event/1', { communicationId: 'c1' });
    expect(raised(draft)).toEqual(expected);
    expect(
      draft.alerts.every(({ caseId, evidence }) => caseId === 'event/1' && evidence.communicationId === 'c1'),
    ).toBe(true);
  });
});

describe('a questionnaire', () => {
  const PHQ_4 = instrument('phq-4');
  const given = { 'phq4-1': 3, 'phq4-2': 3, 'phq4-3': 0, 'phq4-4': 0 };
  const response = (answers: Readonly<Record<string, number>>): QuestionnaireResponse => ({
    id: 'r1',
    subject: 'p1',
    administrationId: 'a1',
    instrument: 'phq-4',
    instrumentVersion: PHQ_4.version,
    plan: 'x@1',
    wording: 'en@1',
    language: 'en',
    status: Object.keys(answers).length === 4 ? 'completed' : 'stopped',
    dueAt: NOW,
    startedAt: NOW,
    authored: NOW,
    answers,
    scores: scoresOf(PHQ_4, answers),
  });
  const evidence = { administrationId: 'a1', instrument: 'phq-4', instrumentVersion: PHQ_4.version };
  const sitting = { dueAt: NOW };
  const anxious = rule('anxious', 'urgent', { kind: 'score', instrument: 'phq-4', score: 'anxiety', atLeast: 3 });
  const noTotal = rule('no-total', 'routine', { kind: 'not-computed', instrument: 'phq-4', score: 'total' });

  it('that was answered raises what its scores mean, and says which', () => {
    const draft = draftOf([anxious]);
    expect(raiseForScores(draft, sitting, response(given))[0]?.evidence).toMatchObject({
      ...evidence,
      score: { id: 'anxiety', value: 6 },
    });
  });
  it('that was left raises what could not be computed, and nothing that could', () => {
    const draft = draftOf([anxious, noTotal]);
    const left = response({ 'phq4-1': 3, 'phq4-2': 3 });
    raiseForUnfinished(draft, sitting, left);
    expect(draft.alerts.map(({ ruleId, caseId }) => [ruleId, caseId])).toEqual([['no-total', `survey/${NOW}`]]);
    expect(draft.alerts[0]?.evidence).toMatchObject(evidence);
  });
  it.each<[Readonly<Record<string, number>>, readonly string[]]>([
    [{}, []],
    [{ 'phq4-1': 0 }, ['no-total']],
  ])('that was left with %j raises %j', (answers, expected) => {
    const draft = draftOf([noTotal]);
    raiseForUnfinished(draft, sitting, response(answers));
    expect(raised(draft)).toEqual(expected);
  });
  it('keeps what was raised in its sitting, and nothing where nothing was', () => {
    const draft = draftOf([anxious]);
    expect(withRaised(draft, sitting)).toStrictEqual(sitting);
    raiseForScores(draft, sitting, response(given));
    expect(withRaised(draft, sitting)).toStrictEqual({ ...sitting, raised: ['anxious'] });
  });

  const twice: AlertRule = rule('twice', 'routine', {
    kind: 'running',
    times: 2,
    of: { kind: 'answer', instrument: 'phq-4', linkId: 'phq4-1', atLeast: 1 },
  });
  it('is remembered where a rule compares it, also when it is answered late', () => {
    const draft = draftOf([twice]);
    const { id, version } = administrationOf(PHQ_4, 'x', NOW);
    const closed: ClosedQuestion = {
      administrationId: id,
      instrument: 'phq-4',
      version,
      linkId: 'phq4-1',
      communicationId: 'c1',
      dueAt: NOW,
      answers: {},
      reprompts: 0,
      closedAt: plus(NOW, DAY),
      stopReason: 'expired',
    };
    raiseLate(draft, closed, response({ 'phq4-1': 2 }));
    expect(draft.state.remembered).toStrictEqual({ 'phq-4': { runs: { twice: 1 } } });
  });
  it.each<[string, PatientState['remembered'], PatientState['remembered']]>([
    ['nothing', undefined, undefined],
    ['another questionnaire', { 'lasa-qol': { last: { 'lasa-qol': 3 } } }, { 'lasa-qol': { last: { 'lasa-qol': 3 } } }],
    [
      'a run that has ended',
      { 'phq-4': { runs: { twice: 1 } }, 'lasa-qol': { last: { 'lasa-qol': 3 } } },
      { 'lasa-qol': { last: { 'lasa-qol': 3 } } },
    ],
  ])('without a symptom is not remembered beside %s', (_what, remembered, expected) => {
    const draft = draftOf([twice], remembered && { remembered });
    remember(draft, response({ ...given, 'phq4-1': 0 }));
    expect(draft.state.remembered).toStrictEqual(expected);
  });
});
