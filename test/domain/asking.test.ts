// Asking with branches: which item comes next, what a step-up takes over, what has to wait, and who stands in.
import { describe, expect, it } from 'vitest';
import type { AlertRule } from '../../shared/domain/alert.ts';
import type { ReadingContext } from '../../shared/domain/content.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { DAY, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import type { QuestionnaireResponse } from '../../shared/domain/response.ts';
import { MOST_QUESTIONS } from '../../shared/domain/sitting.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { ENROLMENT, MONDAY_MORNING, saying, TUESDAY_MORNING } from './fixtures.ts';
import { longCheck, PLAN, withPlan } from './plan-fixtures.ts';

type ContextAt = (now: Instant) => ReadingContext;

const uncovered =
  (context: ContextAt): ContextAt =>
  (now) => {
    const { careTeam: _gone, ...rest } = context(now);
    return rest;
  };

const due = (turn: Turn, context: ContextAt, now: Instant): Turn => {
  const woken = wokeUp(turn.state, context(now));
  if (!woken) throw new Error('Nothing was due');
  return woken;
};

const firstSurvey = (context: ContextAt, asking = context): Turn => {
  const { state } = enrol(ENROLMENT, context(MONDAY_MORNING));
  const agreed = textArrived(state, saying('YES', MONDAY_MORNING), context(MONDAY_MORNING));
  return due(agreed, asking, TUESDAY_MORNING);
};

/** All turns of these answers, a minute apart. */
const answering = (asked: Turn, context: ContextAt, from: Instant, answers: string): readonly Turn[] => {
  const turns = [asked];
  for (const [index, body] of [...answers].entries()) {
    const now = plus(from, (index + 1) * MINUTE);
    turns.push(textArrived((turns.at(-1) ?? asked).state, saying(body, now), context(now)));
  }
  return turns;
};

const responses = (turns: readonly Turn[]): readonly QuestionnaireResponse[] => turns.flatMap((turn) => turn.responses);
const last = (turns: readonly Turn[]): Turn => turns.at(-1) ?? expect.fail('There was no turn');
const openItem = (turn: Turn) => turn.state.sitting?.question.linkId;
const rules = (turns: readonly Turn[]) => turns.flatMap(({ alerts }) => alerts.map(({ ruleId }) => ruleId));

const ONLY_SYMPTOMS: PlanDefinition = { ...PLAN, activities: PLAN.activities.slice(0, 1) };
const HIGH_IN_BOTH = '00' + '2222';

describe('the next item', () => {
  const context = withPlan(ONLY_SYMPTOMS);
  it.each([
    ['0', ['gate', 'last']],
    ['11', ['gate', 'how-bad', 'last']],
    ['12', ['gate', 'how-bad', 'since-when']],
    ['120', ['gate', 'how-bad', 'since-when', 'last']],
  ])('after %s is the first that applies', (answers, items) => {
    const turns = answering(firstSurvey(context), context, TUESDAY_MORNING, answers);
    expect(turns.map(openItem)).toEqual(items);
  });

  it('closes the survey when none is left, and skips what did not apply', () => {
    const turns = answering(firstSurvey(context), context, TUESDAY_MORNING, '01');
    expect(last(turns).state.sitting).toBeUndefined();
    expect(responses(turns).map(({ status, answers }) => [status, answers])).toEqual([
      ['completed', { gate: 0, last: 1 }],
    ]);
  });
});

describe('step-ups', () => {
  const context = withPlan(PLAN);
  const mood = answering(firstSurvey(context), context, TUESDAY_MORNING, HIGH_IN_BOTH);

  it('are all taken, in order, without asking again what was answered', () => {
    expect(openItem(last(mood))).toBe('phq9-3');
    const depression = answering(last(mood), context, plus(TUESDAY_MORNING, DAY / 2), '1000000');
    expect(openItem(last(depression))).toBe('a3');
    const anxiety = answering(last(depression), context, plus(TUESDAY_MORNING, DAY / 2 + 9 * MINUTE), '00000');
    const [phq9, anxiety7, ...more] = [...responses(depression.slice(1)), ...responses(anxiety.slice(1))];
    expect(phq9).toMatchObject({
      instrument: 'phq-9',
      status: 'completed',
      carriedOver: ['phq9-1', 'phq9-2'],
      answers: { 'phq9-1': 2, 'phq9-2': 2, 'phq9-3': 1, 'phq9-9': 0 },
    });
    expect(phq9?.scores[0]).toMatchObject({ value: 5 });
    expect(anxiety7).toMatchObject({ instrument: 'anxiety-7', carriedOver: ['a1', 'a2'], scores: [{ value: 4 }] });
    expect(more).toEqual([]);
    expect(last(anxiety).state.sitting).toBeUndefined();
  });

  it('do not run the rules about answers again for what was carried over', () => {
    const asksInterest = withRule(context, { kind: 'answer', instrument: 'phq-9', linkId: 'phq9-1', atLeast: 1 });
    const turns = answering(firstSurvey(asksInterest), asksInterest, TUESDAY_MORNING, `${HIGH_IN_BOTH}1000000`);
    expect(rules(turns)).not.toContain('test-rule');
    const asksSleep = withRule(context, { kind: 'answer', instrument: 'phq-9', linkId: 'phq9-3', atLeast: 1 });
    const others = answering(firstSurvey(asksSleep), asksSleep, TUESDAY_MORNING, `${HIGH_IN_BOTH}1000000`);
    expect(rules(others)).toContain('test-rule');
  });

  it.each([
    ['3', 'phq4-1'],
    ['4', undefined],
  ])('may follow a low score, where high is good: after %s comes %s', (answer, next) => {
    const plan: PlanDefinition = {
      ...PLAN,
      activities: [{ id: 'quality', instruments: ['lasa-qol'], days: [0] }],
      stepUps: [{ instrument: 'lasa-qol', score: 'total', atMost: 3, ask: 'phq-4' }],
    };
    const turns = answering(firstSurvey(withPlan(plan)), withPlan(plan), TUESDAY_MORNING, answer);
    expect(openItem(last(turns))).toBe(next);
  });

  it('leave out a short questionnaire whose whole one is still to come', () => {
    const plan: PlanDefinition = {
      ...PLAN,
      activities: [{ id: 'both', instruments: ['distress-0-10', 'phq-9'], days: [0] }],
      stepUps: [{ instrument: 'distress-0-10', score: 'total', atLeast: 4, ask: 'phq-4' }, ...PLAN.stepUps],
    };
    const [turn] = answering(firstSurvey(withPlan(plan)), withPlan(plan), TUESDAY_MORNING, '9').slice(1);
    expect(turn?.state.sitting?.administrations.map(({ instrument }) => instrument)).toEqual(['phq-9']);
  });

  it('do not come again before the days they ask about are over', () => {
    const weekly: PlanDefinition = {
      ...PLAN,
      activities: [{ id: 'well-being', instruments: ['distress-0-10'], days: [0, 7, 14] }],
      stepUps: [{ instrument: 'distress-0-10', score: 'total', atLeast: 4, ask: 'phq-4' }],
    };
    const atWeeks = withPlan(weekly);
    let turn = last(answering(firstSurvey(atWeeks), atWeeks, TUESDAY_MORNING, '50000'));
    const asked = [7, 14].map((day) => {
      const at = plus(TUESDAY_MORNING, day * DAY);
      turn = last(answering(due(turn, atWeeks, at), atWeeks, at, '5'));
      return openItem(turn);
    });
    expect(asked).toEqual([undefined, 'phq4-1']);
  });
});

const withRule =
  (context: ContextAt, when: AlertRule['when']): ContextAt =>
  (now) => {
    const given = context(now);
    const rule = { id: 'test-rule', ladder: 'test', severity: 'routine', when, reason: '-', source: '-' } as const;
    return { ...given, content: { ...given.content, ruleSet: () => ({ id: 't', version: '1', rules: [rule] }) } };
  };

describe(`more than ${MOST_QUESTIONS} questions`, () => {
  const longPlan = (days: PlanDefinition['activities'][number]['days']): PlanDefinition => ({
    ...PLAN,
    activities: [
      { id: 'long', instruments: ['long-check'], days },
      { id: 'mood', instruments: ['phq-4'], days: [0] },
    ],
  });
  const surveyOf = (questions: number, mood: string) => {
    const context = withPlan(longPlan([0, 7]), [longCheck(questions)]);
    const turns = answering(firstSurvey(context), context, TUESDAY_MORNING, '0'.repeat(questions) + mood);
    return { context, turns };
  };

  it.each([
    [16, 'phq4-1', undefined],
    [17, undefined, ['phq-4']],
  ])('are not asked: after %i PHQ-4 with its four is %s', (questions, open, owed) => {
    const { turns } = surveyOf(questions, '');
    expect(openItem(last(turns))).toBe(open);
    expect(last(turns).state.carePlan.owed).toEqual(owed);
  });

  it('leave what does not fit for the next survey, where it is asked whole', () => {
    // 4, 4 and 7 are 15: the five of anxiety that are left fit exactly, and with one more question they do not.
    expect(openItem(last(surveyOf(4, '22220000000').turns))).toBe('a3');
    const { context, turns } = surveyOf(5, '22220000000');
    expect(last(turns).state.carePlan.owed).toEqual(['anxiety-7']);
    expect(last(turns).state.sitting).toBeUndefined();
    expect(rules(turns)).not.toContain('self-harm-item-left-out');

    const nextWeek = plus(TUESDAY_MORNING, 7 * DAY);
    const asked = due(last(turns), context, nextWeek);
    expect(asked.state.carePlan.owed).toBeUndefined();
    const later = answering(asked, context, nextWeek, '000000000000');
    expect(later.slice(5).map(openItem)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', undefined]);
  });

  it('leave it for the very next day, in a survey of its own, so that none waits behind a long check for ever', () => {
    const { context, turns } = surveyOf(12, '2222');
    const nextDay = plus(TUESDAY_MORNING, DAY);
    expect(last(turns).state.nextWakeAt).toBe(nextDay);
    const asked = due(last(turns), context, nextDay);
    expect(openItem(asked)).toBe('phq9-1');
    const later = answering(asked, context, nextDay, '0000000000000000');
    expect(later.slice(-8).map(openItem)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', undefined]);
    expect(last(later).state.carePlan.owed).toBeUndefined();
  });

  it('never leave the self-harm item out in silence: staff are asked to ask it', () => {
    const { turns } = surveyOf(12, '2222');
    expect(last(turns).state.carePlan.owed).toEqual(['phq-9', 'anxiety-7']);
    expect(rules(turns)).toContain('self-harm-item-left-out');
  });

  it('count one that is asked again once', () => {
    const context = withPlan(longPlan([0]), [longCheck(16)]);
    const turns = answering(firstSurvey(context), context, TUESDAY_MORNING, `?${'0'.repeat(16)}`);
    expect(openItem(last(turns))).toBe('phq4-1');
  });
});

describe('while nobody could respond the same day', () => {
  const context = withPlan(PLAN);
  const turns = answering(firstSurvey(context), context, TUESDAY_MORNING, HIGH_IN_BOTH.slice(0, -1));
  const lastAnswerAt = plus(TUESDAY_MORNING, 10 * MINUTE);
  const answeredUncovered = textArrived(last(turns).state, saying('2', lastAnswerAt), uncovered(context)(lastAnswerAt));

  it('another questionnaire stands in for the one with the self-harm item, and goes on with what was answered', () => {
    expect(answeredUncovered.state.sitting?.administrations[0]).toMatchObject({
      instrument: 'without-self-harm',
      answers: { w1: 2, w2: 2 },
      carriedOver: ['w1', 'w2'],
    });
    expect(openItem(answeredUncovered)).toBe('w3');
    expect(rules([answeredUncovered])).toContain('self-harm-item-left-out');
  });

  it('it counts as asked, so that the same items are not asked again too soon', () => {
    const { lastAsked } = answeredUncovered.state;
    expect(lastAsked['without-self-harm']).toBe(TUESDAY_MORNING);
    expect(lastAsked['phq-9']).toBe(TUESDAY_MORNING);
  });

  it('it opens the survey, too', () => {
    const context = withPlan({ ...PLAN, activities: [{ id: 'mood', instruments: ['phq-9'], days: [0] }] });
    const turn = firstSurvey(context, uncovered(context));
    expect([openItem(turn), turn.outgoing.map(({ wording }) => wording.split('@')[0])]).toEqual([
      'w1',
      ['opening', 'opening', 'opening'],
    ]);
    expect(rules([turn])).toEqual(['self-harm-item-left-out']);
  });
});
