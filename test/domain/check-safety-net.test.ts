// Rules that would leave a patient alone with what is grave are refused.
import { describe, expect, it } from 'vitest';
import { type AlertRule, PATIENT_EVENTS } from '../../shared/domain/alert.ts';
import { DANGERS, safetyFaults } from '../../shared/domain/check-safety-net.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';
import { PLANS } from '../../shared/plans/plans.ts';

const [PLAN] = PLANS;
const gaps = (rules: readonly AlertRule[], plan = PLAN): readonly string[] =>
  safetyFaults(plan, rules, INSTRUMENTS).map(
    ({ place, problem, expected }) => `${place} ${problem}; expected ${expected}`,
  );
const without = (...ids: readonly string[]) => ALERT_RULES.filter(({ id }) => !ids.includes(id));
const withRule = (id: string, change: Partial<AlertRule>) =>
  ALERT_RULES.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));

it.each(PLANS)('finds no gap in what ships for $id', (plan) => {
  expect(gaps(ALERT_RULES, plan)).toEqual([]);
});

describe('finds a gap', () => {
  it.each<[string, readonly AlertRule[], string]>([
    ...DANGERS.map((danger): [string, readonly AlertRule[], string] => [
      `without words of ${danger}`,
      without(`${danger}-statement`),
      `a critical alert to words of ${danger}`,
    ]),
    ...PATIENT_EVENTS.map((event): [string, readonly AlertRule[], string] => [
      `without the event ${event}`,
      ALERT_RULES.filter(({ when }) => when.kind !== 'event' || when.event !== event),
      `an alert to ${event}`,
    ]),
    [
      'where words of danger are not critical',
      withRule('violence-statement', { severity: 'urgent' }),
      'words of violence',
    ],
    ['without the self-harm item', without('phq-9-item-9-positive'), 'phq9-9 from 1 on'],
    [
      'where the self-harm item counts from 2 on',
      withRule('phq-9-item-9-positive', {
        when: { kind: 'answer', instrument: 'phq-9', linkId: 'phq9-9', atLeast: 2 },
      }),
      'phq9-9 from 1 on',
    ],
    [
      'where the self-harm item is urgent only',
      withRule('phq-9-item-9-positive', { severity: 'urgent' }),
      'phq9-9 from 1',
    ],
    ['where the self-harm item goes unanswered', without('phq-9-item-9-unanswered'), 'where phq9-9 is not answered'],
    ['without the emergency signs', without('symptom-emergency'), 'ici-emergency from 1 on'],
    [
      'where the emergency signs are urgent only',
      withRule('symptom-emergency', { severity: 'urgent' }),
      'ici-emergency from 1 on',
    ],
    ['without fever', without('symptom-fever'), 'fever, ici-fever 1'],
    [
      'where chills that nobody measured count less',
      withRule('symptom-fever', {
        when: { kind: 'answer', instrument: 'ici-symptom-check', linkId: 'ici-fever', atLeast: 1, atMost: 1 },
      }),
      'fever, ici-fever 2',
    ],
    ['where fever is urgent only', withRule('symptom-fever', { severity: 'urgent' }), 'fever, ici-fever 1'],
    ['without two urgent answers together', without('two-urgent'), 'two urgent answers of ici-symptom-check'],
    [
      'where it takes three',
      withRule('two-urgent', { when: { kind: 'case', severity: 'urgent', atLeast: 3 } }),
      'two urgent answers of ici-symptom-check',
    ],
    [
      'where symptoms do not count together',
      withRule('two-urgent', { when: { kind: 'case', severity: 'urgent', atLeast: 2, except: ['ici-symptom-check'] } }),
      'two urgent answers of ici-symptom-check',
    ],
    [
      'where a symptom check may be left',
      without('ici-symptom-check-unfinished'),
      'where ici-symptom-check is left unfinished',
    ],
    ['without silence', without('missed-surveys'), 'surveys that go unanswered'],
  ])('%s', (_, rules, gap) => {
    const found = gaps(rules);
    expect(found.every((one) => one.startsWith('rules lack what no patient goes without: '))).toBe(true);
    expect(found[0]).toContain(gap);
  });
});

it('asks for no alert to an item that the plan never asks', () => {
  const plan = { ...PLAN, activities: PLAN.activities.slice(0, 1), stepUps: [], standIns: {} };
  expect(gaps(without('phq-9-item-9-positive', 'phq-9-item-9-unanswered'), plan)).toEqual([]);
});
