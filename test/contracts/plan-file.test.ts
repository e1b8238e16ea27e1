// A plan as a file: what is written is read back, and what is wrong is named by its place in the file.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesToChange, writePlan } from '../../infra/tools/content/write-plan.ts';
import { parsePlanFile } from '../../shared/contracts/plan-file.ts';
import { faultInWords } from '../../shared/domain/check-threshold.ts';
import type { PlanDefinition, SitePlan } from '../../shared/domain/plan.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { ALERT_RULES, RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { PLANS } from '../../shared/plans/plans.ts';
import { planFaults } from '../../shared/plans/site-plan.ts';

const [SHIPPED] = RULE_SETS;
const [PLAN] = PLANS;
const rule = (id: string) => {
  const found = ALERT_RULES.find((one) => one.id === id);
  if (!found) throw new Error(`There is no rule ${id}`);
  return found;
};
const parse = (json: string) =>
  parsePlanFile(json, { instruments: INSTRUMENTS, ruleSets: RULE_SETS }, (plan) =>
    planFaults(plan, { instruments: INSTRUMENTS, ruleSets: ['alert-rules'], plans: PLANS.map(({ id }) => id) }),
  );
const read = (json: string): SitePlan => {
  const parsed = parse(json);
  if (!parsed.ok) throw new Error(parsed.faults.map((fault) => faultInWords('file', fault)).join('\n'));
  return parsed.value;
};

describe.each(PLANS.map((plan) => [plan.id, plan] as const))(
  '%s, written out and read back, is the same',
  (id, plan) => {
    const own = { plan: { ...plan, rules: id }, ruleSet: { id, version: plan.version, rules: ALERT_RULES } };

    it('with the name of its rules', () => {
      expect(read(writePlan(plan, plan.rules))).toEqual({ plan });
    });

    it('with all of its rules', () => {
      expect(read(writePlan(plan, ALERT_RULES))).toEqual(own);
    });

    it('with whichever of its rules stand there to be changed', () => {
      fc.assert(
        fc.property(fc.subarray(ALERT_RULES.map((one) => one.id)), (ids) => {
          expect(read(writePlan(plan, rulesToChange(SHIPPED, ids)))).toEqual(own);
        }),
        { numRuns: 10 },
      );
    });
  },
);

/** The file of a plan with these fields instead of its own. */
const fileWith = (change: object): string => JSON.stringify({ ...PLAN, ...change });
const changed = (changes: object): string => fileWith({ rules: { from: 'alert-rules@3.1.0', ...changes } });
const atTen = {
  ...rule('phq-9-total-routine'),
  when: { kind: 'score', instrument: 'phq-9', score: 'total', atLeast: 10 },
  reason: 'PHQ-9 total 10 or more.',
};

it('a changed rule stands in the place of the shipped one, a new one at the end, and one that is left out nowhere', () => {
  const mine = { ...rule('distress-urgent'), id: 'mine' };
  const rules = read(changed({ replace: [atTen], add: [mine], without: ['k6-total-urgent'] })).ruleSet?.rules ?? [];
  expect(rules.map(({ id }) => id)).toEqual([
    ...ALERT_RULES.map(({ id }) => id).filter((id) => id !== 'k6-total-urgent'),
    'mine',
  ]);
  expect(rules.find(({ id }) => id === 'phq-9-total-routine')).toEqual(atTen);
  expect(rules.filter(({ id }) => !['mine', 'phq-9-total-routine'].includes(id))).toEqual(
    ALERT_RULES.filter(({ id }) => !['k6-total-urgent', 'phq-9-total-routine'].includes(id)),
  );
});

it('days may hang on treatment, be counted, and fall on a day of the month', () => {
  const activities: PlanDefinition['activities'] = [
    ...PLAN.activities,
    {
      id: 'hangs',
      instruments: ['distress-0-10'],
      anchor: 'infusion',
      days: [-2, -1, { from: 1, times: 3, every: 7 }],
      fromDay: 7,
      untilEvent: 'last-dose',
    },
    { id: 'months', instruments: ['who-5'], anchor: 'first-dose', days: [{ from: 0, until: 99, everyMonths: 1 }] },
    { id: 'times', instruments: ['who-5'], anchor: 'last-dose', days: [{ from: -7, times: 1, everyMonths: 2 }] },
  ];
  const { afterLastDose: _none, ...endless } = PLAN;
  const plan = { ...endless, activities, whereLicensed: [...(PLAN.whereLicensed ?? []), 'who-5'] };
  expect(read(JSON.stringify(plan))).toEqual({ plan });
});

describe('refuses', () => {
  const problems = (json: string): readonly string[] => {
    const parsed = parse(json);
    return parsed.ok ? [] : parsed.faults.map((fault) => faultInWords('f', fault));
  };
  it.each<[string, string, string]>([
    ['no JSON', 'x', 'f: file is not JSON; expected a JSON object'],
    ['a list', '[]', 'f: file is not valid; expected id, version, title'],
    ['a field that is missing', fileWith({ lastDay: undefined }), 'f: lastDay is missing; expected a number'],
    [
      'a field that is misspelt',
      fileWith({ lastday: 1 }),
      'f: lastday is not a field we know; expected one of id, version',
    ],
    ['an id of capitals', fileWith({ id: 'Mine' }), 'f: id is not valid; expected a stable id of small letters'],
    ['a version with an @', fileWith({ version: '1@2' }), 'f: version is not valid; expected a version without'],
    [
      'a day that is a word',
      fileWith({ activities: [{ id: 'a', instruments: ['phq-4'], days: ['Monday'] }] }),
      'f: activities[0].days[0] is not valid; expected a day, counted from 0, or {"from": …',
    ],
    [
      'an unknown topic',
      fileWith({ selfCare: { topics: ['x'], days: [] } }),
      'f: selfCare.topics[0] is not valid; expected one of food-and-fluids',
    ],
    [
      'an unknown instrument',
      fileWith({ activities: [{ id: 'a', instruments: ['phq-99'], days: [0] }] }),
      'f: activities[0].instruments[0] "phq-99" is unknown; expected one of phq-4, phq-2',
    ],
    [
      'no rules',
      fileWith({ rules: undefined }),
      'f: rules is missing; expected the id of a set of rules, a list of rules',
    ],
    [
      'rules of an unknown name',
      fileWith({ rules: 'mine' }),
      'f: rules "mine" is unknown; expected one of alert-rules',
    ],
    ['an empty list of rules', fileWith({ rules: [] }), 'f: rules is not valid; expected at least one rule'],
    [
      'changes of an unknown set',
      fileWith({ rules: { from: 'mine@1' } }),
      'f: rules.from "mine@1" is unknown; expected one of alert-rules@3.1.0',
    ],
    [
      'changes of a set that has moved on',
      fileWith({ rules: { from: 'alert-rules@1.0.0' } }),
      'f: rules.from "alert-rules@1.0.0" is not what is shipped; expected alert-rules@3.1.0, once what has changed is read',
    ],
    [
      'changes that are misspelt',
      changed({ replaces: [] }),
      'f: rules.replaces is not a field we know; expected one of from',
    ],
    [
      'leaving out what there is not',
      changed({ without: ['x'] }),
      'f: rules.without[0] "x" is unknown; expected one of phq-9',
    ],
    [
      'replacing what there is not, beside which the old rule would stand',
      changed({ replace: [{ ...atTen, id: 'phq-9-total-rutine' }] }),
      'f: rules.replace[0].id "phq-9-total-rutine" is unknown; expected one of phq-9-item-9-positive',
    ],
    [
      'replacing a rule twice',
      changed({ replace: [atTen, atTen] }),
      'f: rules.replace[1].id "phq-9-total-routine" is there already; expected each rule once',
    ],
    [
      'replacing what is left out',
      changed({ replace: [atTen], without: [atTen.id] }),
      'f: rules.without[0] "phq-9-total-routine" is replaced too; expected one of the two',
    ],
    [
      'adding what ships',
      changed({ add: [atTen] }),
      'f: rules.add[0].id "phq-9-total-routine" is the id of a shipped rule; expected an id of its own, or replace',
    ],
    [
      'a threshold out of range, where the file has it',
      changed({ replace: [{ ...atTen, when: { ...atTen.when, atLeast: 28 } }] }),
      'f: rules.replace[0].when.atLeast is 28; expected a number from 0 to 27',
    ],
    [
      'a new rule on a misspelt ladder',
      changed({ add: [{ ...atTen, id: 'mine', ladder: 'phq-9-totl' }] }),
      'f: rules.add[0].ladder "phq-9-totl" is unknown, and no other rule stands on it; expected "mine", the rule\'s own, or one of phq-9-item-9',
    ],
    [
      'a rule in a list, by its number',
      fileWith({ rules: [{ ...atTen, when: { ...atTen.when, score: 'sum' } }] }),
      'f: rules[0].when.score "sum" is unknown; expected one of total',
    ],
    [
      'a field of a rule in a list',
      fileWith({ rules: [{ ...atTen, severity: 'high' }] }),
      'f: rules[0].severity is not valid; expected one of critical, urgent, routine',
    ],
    [
      'rules without an alert to thoughts of self-harm',
      changed({ without: ['phq-9-item-9-positive'] }),
      'f: rules lack what no patient goes without: a critical alert to phq9-9 from 1 on; expected a rule of kind answer for it',
    ],
  ])('%s', (_, json, expected) => {
    expect(problems(json)).toContainEqual(expect.stringContaining(expected));
  });

  it('a plan and its rules at once', () => {
    expect(problems(fileWith({ lastDay: -1, rules: { from: 'x@1' } }))).toHaveLength(2);
  });
});
