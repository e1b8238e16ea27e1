// Rules from a file: the shipped ones come through as they are, and what is wrong is named by its place.
import { describe, expect, it } from 'vitest';
import { parseRuleFile } from '../../shared/contracts/rule-file.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';

const RULE = { id: 'r', ladder: 'l', severity: 'urgent', reason: 'x', source: 'x' };
const ANSWER = { kind: 'answer', instrument: 'phq-9', linkId: 'phq9-1', atLeast: 1 };
const problems = (rules: unknown): readonly string[] => {
  const parsed = parseRuleFile(JSON.stringify({ version: '1', rules }), INSTRUMENTS);
  return parsed.ok
    ? []
    : parsed.faults.map(({ place, problem, expected }) => `${place} ${problem}; expected ${expected}`);
};

it('reads every kind of rule that is shipped', () => {
  const parsed = parseRuleFile(JSON.stringify({ version: '7', rules: ALERT_RULES }), INSTRUMENTS);
  expect(parsed).toEqual({ ok: true, value: { version: '7', rules: ALERT_RULES } });
});

describe('names', () => {
  it.each<[string, unknown, string]>([
    [
      'a bound that is misspelt',
      { ...RULE, when: { ...ANSWER, atleast: 1 } },
      'rules[0].when.atleast is not a field we know; expected one of kind, instrument, linkId, atLeast, atMost',
    ],
    [
      'a kind that there is not',
      { ...RULE, when: { kind: 'maybe' } },
      'rules[0].when.kind is not valid; expected an object whose kind is one of answer, score,',
    ],
    [
      'a severity that there is not',
      { ...RULE, severity: 'high', when: ANSWER },
      'rules[0].severity is not valid; expected one of critical, urgent, routine',
    ],
    [
      'a number in quotes',
      { ...RULE, when: { ...ANSWER, atLeast: '1' } },
      'rules[0].when.atLeast is not valid; expected a number',
    ],
    [
      'an item that is left out',
      { ...RULE, when: { kind: 'all', of: [ANSWER, { kind: 'answer', instrument: 'phq-9', atLeast: 1 }] } },
      'rules[0].when.of[1].linkId is missing; expected the linkId of an item',
    ],
    [
      'an event that there is not',
      { ...RULE, when: { kind: 'event', event: 'x' } },
      'rules[0].when.event is not valid; expected one of invitation-unanswered,',
    ],
    ['a rule without a condition', RULE, 'rules[0].when is missing'],
    [
      'no source',
      { ...RULE, source: ' ', when: ANSWER },
      'rules[0].source is not valid; expected a publication, or policy',
    ],
    [
      'what the instruments do not have',
      { ...RULE, when: { ...ANSWER, linkId: 'x' } },
      'rules[0].when.linkId "x" is unknown; expected one of phq9-1,',
    ],
  ])('%s', (_case, rule, expected) => {
    expect(problems([rule])).toHaveLength(1);
    expect(problems([rule])[0]).toContain(expected);
  });
  it.each([
    ['{', 'file is not JSON; expected a JSON object'],
    ['[]', 'file is not valid; expected version, rules'],
    ['{"version":"1","rules":[]}', 'rules is not valid; expected at least one rule'],
  ])('%s', (json, expected) => {
    const parsed = parseRuleFile(json, INSTRUMENTS);
    const [fault] = parsed.ok ? [] : parsed.faults;
    expect(`${fault?.place} ${fault?.problem}; expected ${fault?.expected}`).toBe(expected);
  });
});
