// What the shipped rules raise over weeks of answers: at the very cut-off, once in an occasion, and with little noise.
import { describe, expect, it } from 'vitest';
import type { Alert, AlertRule } from '../../shared/domain/alert.ts';
import { raiseIn } from '../../shared/domain/alerting.ts';
import { raiseForAnswer, raiseForScores } from '../../shared/domain/answer-alerts.ts';
import { administrationOf } from '../../shared/domain/beginning.ts';
import type { Content } from '../../shared/domain/content.ts';
import { Draft } from '../../shared/domain/draft.ts';
import { DAY, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { fileResponse } from '../../shared/domain/sitting.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, MONDAY_MORNING } from './fixtures.ts';

type Answers = Readonly<Record<string, number>>;

/** Answers one questionnaire after the other, due some days after Monday; what it raises. */
const survey = (
  state: PatientState,
  day: number,
  asked: Readonly<Record<string, Answers>>,
  content: Content = CONTENT,
): { state: PatientState; alerts: readonly Alert[] } => {
  const dueAt = plus(MONDAY_MORNING, day * DAY);
  const draft = new Draft(state, { ...at(dueAt), content });
  for (const [id, answers] of Object.entries(asked)) {
    let administration = administrationOf(instrument(id), 'test', dueAt);
    const sitting = {
      dueAt,
      startedAt: dueAt,
      expiresAt: dueAt,
      administrations: [administration],
      question: { linkId: '', communicationId: '', reprompts: 0 },
      asked: 1,
      answered: true,
    } as const;
    for (const [linkId, code] of Object.entries(answers)) {
      administration = { ...administration, answers: { ...administration.answers, [linkId]: code } };
      raiseForAnswer(draft, sitting, administration, linkId);
    }
    raiseForScores(draft, sitting, fileResponse(draft, sitting, administration, { status: 'completed' }));
  }
  return { state: draft.state, alerts: draft.alerts };
};

const said = (alerts: readonly Alert[]): string =>
  alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`).join(', ');

/** What each of these surveys raises, a week apart; staff close it before the next, or leave it open. */
const weeksWith =
  (staff: (state: PatientState) => PatientState) =>
  (id: string, ...answers: readonly Answers[]): readonly string[] => {
    let state = agreed();
    return answers.map((given, week) => {
      const played = survey(state, 7 * week, { [id]: given });
      state = staff(played.state);
      return said(played.alerts);
    });
  };
const weeks = weeksWith((state) => ({ ...state, openAlerts: [] }));
const weeksLeftOpen = weeksWith((state) => state);
const distress = (...codes: readonly number[]): readonly string[] =>
  weeks('distress-0-10', ...codes.map((code) => ({ 'distress-1': code })));
const quality = (...codes: readonly number[]): readonly string[] =>
  weeks('lasa-qol', ...codes.map((code) => ({ 'lasa-qol': code })));
/** PHQ-9 answers that come to this total, item 9 being 0. */
const phq9 = (total: number): Answers => {
  let left = total;
  const codes = instrument('phq-9').items.map(({ linkId, selfHarm }): [string, number] => {
    const code = selfHarm ? 0 : Math.min(3, left);
    left -= code;
    return [linkId, code];
  });
  return Object.fromEntries(codes);
};
const phq4 = (total: number): Answers =>
  Object.fromEntries([0, 1, 2, 3].map((n) => [`phq4-${n + 1}`, Math.max(0, Math.min(3, total - 3 * n))]));

describe('the shipped rules, once', () => {
  it.each<[string, string, Answers, string]>([
    ['PHQ-9 at 7', 'phq-9', phq9(7), ''],
    ['PHQ-9 at 8, the cut-off in oncology', 'phq-9', phq9(8), 'routine phq-9-total-routine'],
    ['PHQ-9 at 14', 'phq-9', phq9(14), 'routine phq-9-total-routine'],
    ['PHQ-9 at 15', 'phq-9', phq9(15), 'urgent phq-9-total-urgent'],
    ['item 9 at 1', 'phq-9', { ...phq9(0), 'phq9-9': 1 }, 'critical phq-9-item-9-positive'],
    ['PHQ-4 at 5', 'phq-4', phq4(5), ''],
    ['PHQ-4 at 6', 'phq-4', phq4(6), 'routine phq-4-total-routine'],
    ['PHQ-4 at 9', 'phq-4', phq4(9), 'urgent phq-4-total-urgent'],
    ['distress at 7', 'distress-0-10', { 'distress-1': 7 }, ''],
    ['distress at 8', 'distress-0-10', { 'distress-1': 8 }, 'urgent distress-urgent'],
    ['quality of life at 0', 'lasa-qol', { 'lasa-qol': 0 }, ''],
  ])('%s', (_case, id, answers, expected) => {
    expect(weeks(id, answers)).toEqual([expected]);
  });
});

describe('the shipped rules, week after week', () => {
  const LASTING = 'routine distress-routine';
  it.each<[string, readonly string[], readonly string[]]>([
    ['distress that lasts', distress(4, 4), ['', LASTING]],
    ['distress that comes and goes', distress(4, 3, 4), ['', '', '']],
    ['then four weeks of quiet, and again', distress(5, 5, 5, 5, 5, 5), ['', LASTING, '', '', '', LASTING]],
    ['no quiet where it gets worse', distress(5, 5, 5, 6, 6), ['', LASTING, '', LASTING, '']],
    [
      'quiet never covers what is urgent',
      distress(7, 7, 8, 8),
      ['', LASTING, 'urgent distress-urgent', 'urgent distress-urgent'],
    ],
    ['quality of life that stays low', quality(5, 5, 5), ['', 'routine quality-of-life-routine', '']],
    ['quality of life that drops', quality(8, 5), ['', 'routine quality-of-life-worse']],
    ['quality of life that drops and is still good', quality(10, 6), ['', '']],
    ['quality of life that rises from low', quality(2, 5, 9), ['', 'routine quality-of-life-routine', '']],
  ])('%s', (_case, raised, expected) => {
    expect(raised).toEqual(expected);
  });
  it('what staff have not closed yet is not raised once more, unless it gets worse', () => {
    const codes = [5, 5, 5, 5, 5, 5, 6].map((code) => ({ 'distress-1': code }));
    expect(weeksLeftOpen('distress-0-10', ...codes)).toEqual(['', LASTING, '', '', '', '', LASTING]);
  });
  it('PHQ-9 that is worse by five points alerts below the cut-off too', () => {
    expect(weeks('phq-9', phq9(1), phq9(6), phq9(7))).toEqual(['', 'routine phq-9-worse', '']);
  });
  it('PHQ-9 at the cut-off is quiet until it is worse or four weeks have passed', () => {
    const eight = 'routine phq-9-total-routine';
    expect(weeks('phq-9', phq9(8), phq9(8), phq9(9), phq9(9), phq9(8), phq9(8))).toEqual([
      eight,
      '',
      eight,
      '',
      '',
      '',
    ]);
    expect(weeks('phq-9', phq9(8), phq9(8), phq9(8), phq9(8), phq9(8))).toEqual([eight, '', '', '', eight]);
  });
});

describe('evidence', () => {
  it('says how often, and what it was before', () => {
    const first = survey(agreed(), 0, { 'distress-0-10': { 'distress-1': 4 }, 'lasa-qol': { 'lasa-qol': 9 } });
    const { alerts } = survey(first.state, 7, { 'distress-0-10': { 'distress-1': 5 }, 'lasa-qol': { 'lasa-qol': 4 } });
    expect(alerts.map(({ evidence }) => evidence)).toMatchObject([
      { instrument: 'distress-0-10', linkId: 'distress-1', code: 5, count: 2 },
      { instrument: 'lasa-qol', linkId: 'lasa-qol', code: 4, before: 9 },
    ]);
  });
});

describe('one case', () => {
  const on = (
    id: string,
    ladder: string,
    severity: AlertRule['severity'],
    linkId: string,
    atLeast: number,
  ): AlertRule => ({
    id,
    ladder,
    severity,
    when: { kind: 'answer', instrument: 'phq-9', linkId, atLeast },
    reason: 'x',
    source: 'x',
  });
  const pair: AlertRule = {
    ...on('pair', 'case', 'critical', '', 0),
    when: { kind: 'case', severity: 'urgent', atLeast: 2 },
  };
  const content = (...rules: readonly AlertRule[]): Content => ({
    ...CONTENT,
    ruleSet: () => ({ id: 't', version: 't', rules }),
  });
  const raised = (rules: readonly AlertRule[], answers: Answers): string =>
    said(survey(agreed(), 0, { 'phq-9': { ...phq9(0), ...answers } }, content(...rules)).alerts);

  it('makes two urgent alerts critical, and tells the team once more', () => {
    const rules = [on('a', 'a', 'urgent', 'phq9-1', 1), on('b', 'b', 'urgent', 'phq9-2', 1), pair];
    expect(raised(rules, { 'phq9-1': 1 })).toBe('urgent a');
    expect(raised(rules, { 'phq9-1': 1, 'phq9-2': 1 })).toBe('urgent a, urgent b, critical pair');
    const { alerts } = survey(agreed(), 0, { 'phq-9': { ...phq9(0), 'phq9-1': 1, 'phq9-2': 1 } }, content(...rules));
    expect(alerts.map(({ noticesDue }) => noticesDue)).toEqual([1, 0, 1]);
  });
  it('that is critical already gains no alert about itself', () => {
    const rules = [on('a', 'a', 'critical', 'phq9-1', 1), on('b', 'b', 'urgent', 'phq9-2', 1), pair];
    expect(raised(rules, { 'phq9-1': 1, 'phq9-2': 1 })).toBe('critical a, urgent b');
  });
  it('raises a ladder once, and again only more severely', () => {
    const rules = [
      on('mild', 'l', 'routine', 'phq9-1', 1),
      on('same', 'l', 'routine', 'phq9-2', 1),
      on('grave', 'l', 'urgent', 'phq9-3', 1),
    ];
    expect(raised(rules, { 'phq9-1': 1, 'phq9-2': 1, 'phq9-3': 1 })).toBe('routine mild, urgent grave');
    expect(raised(rules, { 'phq9-1': 0, 'phq9-2': 1, 'phq9-3': 0 })).toBe('routine same');
  });
  it('of an earlier turn counts: what was raised is not raised again', () => {
    const draft = new Draft(agreed(), { ...at(MONDAY_MORNING), content: content(on('a', 'a', 'urgent', 'phq9-1', 1)) });
    const occurrence = {
      kind: 'answer',
      instrument: instrument('phq-9'),
      linkId: 'phq9-1',
      answers: { 'phq9-1': 3 },
    } as const;
    const occasion = { caseId: 'survey/x', at: MONDAY_MORNING };
    expect(raiseIn(draft, occurrence, { ...occasion, raised: ['a'] }, {})).toEqual([]);
    expect(said(raiseIn(draft, occurrence, occasion, {}))).toBe('urgent a');
  });
});

it.each<[string, boolean, number]>([
  ['waits to be acknowledged', false, 0],
  ['was acknowledged before', true, 1],
])('notifies of a second urgent symptom of a survey where the first %s', (_, taken, notices) => {
  const first = survey(agreed(), 0, { 'ici-symptom-check': { 'ici-skin': 2 } }).state;
  const acknowledgedAt = MONDAY_MORNING;
  const openAlerts = first.openAlerts.map((open) => (taken ? { ...open, acknowledgedAt } : open));
  const second = survey({ ...first, openAlerts }, 0, { 'ici-symptom-check': { 'ici-eyes': 1 } });
  expect(second.alerts.map(({ ruleId, noticesDue }) => [ruleId, noticesDue])).toContainEqual(['symptom-eyes', notices]);
  expect(second.state.openAlerts.find(({ ladder }) => ladder === 'symptom-eyes')?.nextStepAt !== undefined).toBe(taken);
});

it.each([
  [1, 'Less urine. Think of nephritis.'],
  [3, 'Yellow skin or eyes. Think of hepatitis.'],
])('an alert of answer %i says why for that answer alone', (code, reason) => {
  const { alerts } = survey(agreed(), 0, { 'ici-symptom-check': { 'ici-urine': code } });
  expect(alerts.find(({ ruleId }) => ruleId === 'symptom-urine')?.reason).toBe(reason);
});

it('an answer that was unclear names all that the rule is about', () => {
  const draft = new Draft(agreed(), at(MONDAY_MORNING));
  const { alerts } = survey(agreed(), 0, { 'ici-symptom-check': { 'ici-urine': 3 } });
  const [clear] = alerts.filter(({ ruleId }) => ruleId === 'symptom-urine');
  const rule = draft.ruleSet.rules.find(({ id }) => id === 'symptom-urine');
  raiseIn(
    draft,
    {
      kind: 'answer',
      instrument: instrument('ici-symptom-check'),
      linkId: 'ici-urine',
      answers: { 'ici-urine': 3 },
    },
    { caseId: 'unclear', at: MONDAY_MORNING },
    { ...clear?.evidence, unclear: true },
  );
  expect(draft.alerts.map(({ reason }) => reason)).toContain(rule?.reason);
});
