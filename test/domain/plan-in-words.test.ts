// Plans in words for staff who edit them: days as lines, differences, and the numbers of a rule.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlertCondition } from '../../shared/domain/alert.ts';
import { daysAsLine, daysOfLine } from '../../shared/domain/in-words/days-as-lines.ts';
import { type PlanWithRules, planDifferences } from '../../shared/domain/in-words/plan-differences.ts';
import { ruleName } from '../../shared/domain/in-words/rule-name.ts';
import type { PlanDays } from '../../shared/domain/plan.ts';
import { type Thresholds, thresholdsOf, withThresholds } from '../../shared/domain/rule-thresholds.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';
import { CONTENT } from '../../shared/plans/content.ts';

const day = fc.integer({ min: -30, max: 800 });
const often = fc.integer({ min: 1, max: 90 });
const anyDays: fc.Arbitrary<PlanDays> = fc.oneof(
  day,
  fc.record({ from: day, every: often, until: day }),
  fc.record({ from: day, every: often, times: often }),
  fc.record({ from: day, everyMonths: often, until: day }),
  fc.record({ from: day, everyMonths: often, times: often }),
);

describe('days as lines', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        expect(daysOfLine(daysAsLine(days))).toEqual(days);
      }),
    );
  });
  it.each<[string, PlanDays]>([
    ['28', 28],
    ['day 28', 28],
    ['week 3', 14],
    ['every 7 from 0 until 175', { from: 0, every: 7, until: 175 }],
    ['Every week from day 0 until day 175', { from: 0, every: 7, until: 175 }],
    // The calendar's week 25 ends with day 174.
    ['every week from day 0 until week 25', { from: 0, every: 7, until: 174 }],
    ['every 2 weeks from week 3 to week 4', { from: 14, every: 14, until: 27 }],
    ['every day from day 1, 5 times', { from: 1, every: 1, times: 5 }],
    ['every month from day 30, 6 times', { from: 30, everyMonths: 1, times: 6 }],
  ])('"%s" is %j', (line, days) => {
    expect(daysOfLine(line)).toEqual(days);
  });

  it.each<[PlanDays, string]>([
    [28, 'day 28'],
    [{ from: 0, every: 7, until: 175 }, 'every week from day 0 until day 175'],
    [{ from: 2, every: 3, times: 4 }, 'every 3 days from day 2, 4 times'],
    [{ from: 30, everyMonths: 1, until: 400 }, 'every month from day 30 until day 400'],
  ])('%j are written as "%s"', (days, line) => {
    expect(daysAsLine(days)).toBe(line);
  });

  it.each([
    '',
    'x',
    'every',
    'every from 0 until 3',
    'every 7',
    'every 7 from 0',
    'every 7 from 0 until',
    '1.5',
    'every x from 0 until 3',
  ])('"%s" is none', (line) => {
    expect(daysOfLine(line)).toBeUndefined();
  });
});

describe('the numbers of a rule', () => {
  it.each<[AlertCondition, Thresholds]>([
    [
      { kind: 'score', instrument: 'phq-9', score: 'total', atLeast: 10, atMost: 14 },
      { atLeast: 10, atMost: 14 },
    ],
    [{ kind: 'missed', inARow: 2 }, { inARow: 2 }],
    [{ kind: 'event', event: 'opted-out' }, {}],
    [
      { kind: 'running', times: 2, of: { kind: 'answer', instrument: 'x', linkId: 'y', atLeast: 4 } },
      { atLeast: 4, times: 2 },
    ],
  ])('%j', (when, numbers) => {
    expect(thresholdsOf(when)).toEqual(numbers);
  });

  it('are set wherever they stand, and none is added', () => {
    for (const { when } of ALERT_RULES) {
      const doubled = Object.fromEntries(Object.entries(thresholdsOf(when)).map(([name, value]) => [name, value + 1]));
      const changed = withThresholds(when, { by: 99, times: 99, ...doubled });
      expect(Object.keys(thresholdsOf(changed))).toEqual(Object.keys(thresholdsOf(when)));
      expect(withThresholds(changed, thresholdsOf(when))).toEqual(when);
    }
  });
});

describe('what differs between two plans', () => {
  const [plan] = CONTENT.plans;
  const shipped: PlanWithRules = { plan, ruleSet: CONTENT.ruleSet(plan.id) };
  const [rule, ...others] = shipped.ruleSet.rules;
  const differ = (after: Partial<PlanWithRules>) =>
    planDifferences(shipped, { ...shipped, ...after }, INSTRUMENTS, (id) => id.toUpperCase());
  const withPlan = (change: Partial<typeof plan>) => differ({ plan: { ...plan, ...change } });

  it('is nothing but what staff may read, whatever it is called', () => {
    expect(withPlan({ id: 'other', version: '9', rules: 'other' })).toEqual([]);
  });

  it('is told in sentences', () => {
    expect(withPlan({ title: 'Other' })).toEqual([`Title: Other (was: ${plan.title})`]);
    expect(withPlan({ reminders: 2 })).toEqual([
      'Reminders of a survey: 2, each after 1 day (was: 1, each after 1 day)',
    ]);
    expect(withPlan({ startWeekdays: [1] })).toEqual(['Weekdays it may start on: Mon (was: Mon, Tue, Wed, Thu)']);
    expect(withPlan({ activities: plan.activities.slice(1) })[0]).toMatch(
      /^Not asked any more: symptoms \(ICI-SYMPTOM-CHECK, /,
    );
    expect(withPlan({ stepUps: [] })).toEqual(['Questionnaires that a score brings with it are others']);
  });

  it('names every rule that is changed, new or left out', () => {
    const of = (rules: typeof shipped.ruleSet.rules) => differ({ ruleSet: { ...shipped.ruleSet, rules } });
    if (!rule) throw new Error('no rule ships');
    expect(of(others)[0]).toContain(`Rule “${ruleName([rule], rule.id)}” left out: `);
    expect(of([...shipped.ruleSet.rules, { ...rule, id: 'own', reason: 'Own words. More.' }])[0]).toMatch(
      /^Rule “Own words” is new: /,
    );
    expect(of([{ ...rule, reason: 'Otherwise' }, ...others])[0]).toContain('staff read: Otherwise');
    expect(of([{ ...rule, source: 'elsewhere' }, ...others])).toEqual([
      `Rule “${ruleName([rule], rule.id)}”: its ladder or source is other`,
    ]);
  });
});
