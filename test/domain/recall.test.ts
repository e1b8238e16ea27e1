// The interval is that of the item: a questionnaire that shares one with what was asked lately waits, or takes the answer over.
import { describe, expect, it } from 'vitest';
import { administrationOf } from '../../shared/domain/beginning.ts';
import type { ReadingContext } from '../../shared/domain/content.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { DAY, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import { mayAsk, withAnswersOf } from '../../shared/domain/recall.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, ENROLMENT, MONDAY_MORNING, saying, TUESDAY_MORNING } from './fixtures.ts';
import { PLAN, withPlan } from './plan-fixtures.ts';

const askedDaysAgo = (id: string, days: number): PatientState => ({
  ...agreed(),
  lastAsked: { [id]: plus(TUESDAY_MORNING, -days * DAY) },
});

describe('a questionnaire', () => {
  it.each([
    ['phq-9', 'phq-4', 13, false],
    ['phq-9', 'phq-4', 14, true],
    ['phq-4', 'phq-9', 13, false],
    ['phq-4', 'phq-9', 14, true],
    ['phq-9', 'phq-2', 0, false],
    ['phq-9', 'phq-8', 7, false],
    ['phq-2', 'phq-4', 7, false],
    ['gad-7', 'phq-4', 7, false],
    ['gad-7', 'gad-2', 7, false],
    ['phq-4', 'gad-7', 7, false],
    ['k10', 'k6', 29, false],
    ['k6', 'k10', 30, true],
    ['phq-9', 'gad-7', 0, true],
    ['phq-9', 'k10', 0, true],
    ['distress-0-10', 'lasa-qol', 0, true],
    ['car-t-late-check', 'car-t-check', 1, true],
    ['phq-9', 'phq-9', 13, false],
  ])('%s after %s, %i days later: %s', (asked, before, days, expected) => {
    const draft = { state: askedDaysAgo(before, days), context: at(TUESDAY_MORNING) };
    expect(mayAsk(draft, instrument(asked), TUESDAY_MORNING)).toBe(expected);
  });

  it('is asked where the answers to what it shares are carried over, and only then', () => {
    const draft = { state: askedDaysAgo('phq-4', 0), context: at(TUESDAY_MORNING) };
    expect(mayAsk(draft, instrument('phq-9'), TUESDAY_MORNING, { 'phq9-1': 1, 'phq9-2': 2 })).toBe(true);
    expect(mayAsk(draft, instrument('phq-9'), TUESDAY_MORNING, { 'phq9-1': 1 })).toBe(false);
  });
});

type ContextAt = (now: Instant) => ReadingContext;

const planOf = (activities: PlanDefinition['activities']): PlanDefinition => ({ ...PLAN, activities, stepUps: [] });

const begun = (context: ContextAt): Turn => {
  const { state } = enrol(ENROLMENT, context(MONDAY_MORNING));
  return wake(textArrived(state, saying('YES', MONDAY_MORNING), context(MONDAY_MORNING)), context, TUESDAY_MORNING);
};

const wake = ({ state }: Turn, context: ContextAt, now: Instant): Turn => {
  const turn = wokeUp(state, context(now));
  if (!turn) throw new Error('Nothing was due');
  return turn;
};

/** The turn of the last of these answers, a minute apart. */
const answered = (turn: Turn, context: ContextAt, from: Instant, answers: string): Turn =>
  [...answers].reduce((before, body, index) => {
    const now = plus(from, (index + 1) * MINUTE);
    return textArrived(before.state, saying(body, now), context(now));
  }, turn);

describe('planned in one survey', () => {
  const together = (first: string, second: string): ContextAt =>
    withPlan(planOf([{ id: 'mood', instruments: [first, second], days: [0] }]));

  it.each([
    ['phq-4', 'phq-9', '0123', { 'phq9-1': 3, 'phq9-2': 2 }, 'phq9-3'],
    ['phq-4', 'gad-7', '0100', { 'gad7-1': 0, 'gad7-2': 1 }, 'gad7-3'],
    // What is texted, not the code: 5 is none of the time, 0 there and 1 here.
    ['k6', 'k10', '555541', { 'k10-2': 1, 'k10-4': 1, 'k10-5': 1, 'k10-8': 1, 'k10-9': 2, 'k10-10': 5 }, 'k10-1'],
  ])('after %s what %s shares is carried over, and marked', (first, second, answers, carried, open) => {
    const context = together(first, second);
    const { sitting } = answered(begun(context), context, TUESDAY_MORNING, answers).state;
    expect(sitting?.administrations).toMatchObject([
      { instrument: second, answers: carried, carriedOver: Object.keys(carried) },
    ]);
    expect(sitting?.question.linkId).toBe(open);
  });

  it('one that has every answer already is not asked', () => {
    const context = together('phq-9', 'phq-2');
    const { state, responses } = answered(begun(context), context, TUESDAY_MORNING, '000000000');
    expect(responses.map(({ instrument: id }) => id)).toEqual(['phq-9']);
    expect(state.sitting).toBeUndefined();
  });
});

describe('planned a week after a questionnaire that shares items', () => {
  const nextWeek = plus(TUESDAY_MORNING, 7 * DAY);
  const inWeeks = (first: string, second: string, firstAgain: readonly number[]): ContextAt =>
    withPlan(
      planOf([
        { id: 'first', instruments: [first], days: [0, ...firstAgain] },
        { id: 'second', instruments: ['symptoms', second], days: [7] },
      ]),
    );
  /** Without room for the second one later, unless the first is never asked again. */
  const askedThen = (first: string, answers: string, second: string, firstAgain: readonly number[] = [21]): Turn => {
    const context = inWeeks(first, second, firstAgain);
    return wake(answered(begun(context), context, TUESDAY_MORNING, answers), context, nextWeek);
  };
  const asked = ({ state }: Turn): readonly string[] | undefined =>
    state.sitting?.administrations.map(({ instrument: id }) => id);

  it.each([
    ['phq-4', '0000', 'phq-9', ['symptoms']],
    ['phq-9', '000000000', 'phq-4', ['symptoms']],
    ['gad-2', '00', 'phq-4', ['symptoms']],
    ['phq-2', '00', 'gad-7', ['symptoms', 'gad-7']],
  ])('%s (%s), %s: asked is %j', (first, answers, second, expected) => {
    expect(asked(askedThen(first, answers, second))).toEqual(expected);
  });

  it('PHQ-9 is asked once its interval has passed where the plan has room for it, and is no task', () => {
    const context = inWeeks('phq-4', 'phq-9', []);
    const turn = askedThen('phq-4', '0000', 'phq-9', []);
    expect(turn.alerts).toEqual([]);
    expect(turn.state.carePlan.postponed).toEqual([{ instrument: 'phq-9', on: '2027-01-19' }]);
    const done = answered(turn, context, nextWeek, '00');
    expect(done.state.nextWakeAt).toBe(plus(nextWeek, 7 * DAY));
    const later = wake(done, context, plus(nextWeek, 7 * DAY));
    expect(asked(later)).toEqual(['phq-9']);
    expect(later.state.carePlan.postponed).toBeUndefined();
  });

  it('PHQ-9 that is left out brings a task to ask about self-harm, and PHQ-4 does not', () => {
    const rules = (turn: Turn) => turn.alerts.map(({ ruleId }) => ruleId);
    expect(rules(askedThen('phq-4', '0000', 'phq-9'))).toEqual(['self-harm-item-left-out']);
    expect(rules(askedThen('phq-9', '000000000', 'phq-4'))).toEqual([]);
  });
});

describe('an item that was left out', () => {
  const dueAt = '2027-01-05T16:00:00.000Z';
  const phq4 = CONTENT.instrument('phq-4');
  const phq9 = CONTENT.instrument('phq-9');
  const twinIn9 = (linkId: string): string | undefined => {
    const loinc = phq4.items.find((item) => item.linkId === linkId)?.loinc;
    return phq9.items.find((item) => item.loinc === loinc)?.linkId;
  };
  it('is not asked again a moment later in another questionnaire', () => {
    const done = { ...administrationOf(phq4, 'mood', dueAt, { 'phq4-3': 1 }), skipped: ['phq4-4'] };
    const [waiting] = withAnswersOf(CONTENT, done, [administrationOf(phq9, 'mood', dueAt)]);
    expect(waiting?.answers).toEqual({ [twinIn9('phq4-3') ?? '']: 1 });
    expect(waiting?.skipped).toEqual([twinIn9('phq4-4')]);
  });
});
