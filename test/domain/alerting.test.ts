// Which alert an answer or a score raises: the most severe of each ladder, at the very cut-off and not below it.
import { describe, expect, it } from 'vitest';
import { type Occurrence, rulesThatHold } from '../../shared/domain/alerting.ts';
import { CONTENT } from '../../shared/plans/content.ts';

const answer = (instrument: string, linkId: string, code: number): Occurrence => ({
  kind: 'answer',
  instrument,
  linkId,
  code,
});
const total = (instrument: string, value: number | null): Occurrence => ({
  kind: 'score',
  instrument,
  score: value === null ? { id: 'total', value, missing: ['x'] } : { id: 'total', value },
});
const raised = (occurrence: Occurrence): readonly string[] =>
  rulesThatHold(CONTENT.rules.rules, occurrence).map((rule) => `${rule.severity} ${rule.id}`);

describe('the shipped rules', () => {
  it.each<[string, Occurrence, readonly string[]]>([
    ['item 9 at 0', answer('phq-9', 'phq9-9', 0), []],
    ['item 9 at 1', answer('phq-9', 'phq9-9', 1), ['critical phq-9-item-9-positive']],
    ['another item at 3', answer('phq-9', 'phq9-8', 3), []],
    ['PHQ-9 at 7', total('phq-9', 7), []],
    ['PHQ-9 at 8', total('phq-9', 8), ['routine phq-9-total-routine']],
    ['PHQ-9 at 14', total('phq-9', 14), ['routine phq-9-total-routine']],
    ['PHQ-9 at 15', total('phq-9', 15), ['urgent phq-9-total-urgent']],
    ['PHQ-9 that could not be scored', total('phq-9', null), []],
    ['PHQ-4 at 5', total('phq-4', 5), []],
    ['PHQ-4 at 6', total('phq-4', 6), ['routine phq-4-total-routine']],
    ['PHQ-4 at 9', total('phq-4', 9), ['urgent phq-4-total-urgent']],
    ['distress at 3', answer('distress-0-10', 'distress-1', 3), []],
    ['distress at 4', answer('distress-0-10', 'distress-1', 4), ['routine distress-routine']],
    ['distress at 8', answer('distress-0-10', 'distress-1', 8), ['urgent distress-urgent']],
    ['quality of life at 6', answer('lasa-qol', 'lasa-qol', 6), []],
    ['quality of life at 5', answer('lasa-qol', 'lasa-qol', 5), ['routine quality-of-life-routine']],
    ['one missed survey', { kind: 'missed', count: 1 }, []],
    ['two missed surveys', { kind: 'missed', count: 2 }, ['routine missed-surveys']],
    ['words about self-harm', { kind: 'statement', danger: 'self-harm' }, ['critical self-harm-statement']],
  ])('%s', (_case, occurrence, expected) => {
    expect(raised(occurrence)).toEqual(expected);
  });
});
