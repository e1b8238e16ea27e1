// The same surveys by two sets of rules: what is counted, and whose alerts differ.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readResponses } from '../../shared/contracts/replay/read-responses.ts';
import type { AlertRule } from '../../shared/domain/alert.ts';
import { compareReplays, type Replay } from '../../shared/domain/replay/compare-replays.ts';
import { pastOfCourse } from '../../shared/domain/replay/past-of-course.ts';
import { playResponses } from '../../shared/domain/replay/play-responses.ts';
import type { QuestionnaireResponse } from '../../shared/domain/response.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';
import { CONTENT } from '../../shared/plans/content.ts';

const EXAMPLE = 'examples/responses.csv';
const { responses } = readResponses(EXAMPLE, readFileSync(EXAMPLE, 'utf8'), INSTRUMENTS);
const play = (rules: readonly AlertRule[]): Replay => ({
  rules,
  played: playResponses(
    responses,
    { ...CONTENT, ruleSet: () => ({ id: 'rules', version: '1', rules }) },
    { daysOpen: 2 },
  ),
});
const shipped = play(ALERT_RULES);

describe('the example by other rules', () => {
  it('by the same ones differs for nobody', () => {
    const { patients, rules } = compareReplays(shipped, shipped);
    expect(patients).toEqual([]);
    expect(rules.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['distress-urgent', 1, 1],
      ['phq-4-total-routine', 1, 1],
      ['distress-routine', 1, 1],
      ['missed-surveys', 1, 1],
      ['undelivered', 1, 1],
    ]);
  });

  it('without a rule lacks its alert, with the patient named', () => {
    const without = play(ALERT_RULES.filter(({ id }) => id !== 'phq-4-total-routine'));
    const { bySeverity, patients } = compareReplays(shipped, without);
    expect(bySeverity.routine).toEqual({ before: 4, after: 3 });
    expect(bySeverity.urgent).toEqual({ before: 1, after: 1 });
    expect(patients).toEqual([{ patient: 'P2', gone: ['phq-4-total-routine (routine)'], added: [] }]);
  });

  it('by a graver one has the alert at another severity', () => {
    const graver = play(
      ALERT_RULES.map((rule) => (rule.id === 'undelivered' ? { ...rule, severity: 'urgent' as const } : rule)),
    );
    expect(compareReplays(shipped, graver).patients).toEqual([
      { patient: 'P3', gone: ['undelivered (routine)'], added: ['undelivered (urgent)'] },
    ]);
  });
});

describe('a patient’s own responses', () => {
  const response = (change: Partial<QuestionnaireResponse>): QuestionnaireResponse => ({
    id: 'r1',
    subject: 'p1',
    administrationId: 'a/1/distress-0-10',
    instrument: 'distress-0-10',
    instrumentVersion: '1.0',
    plan: 'x@1',
    wording: 'en@1',
    language: 'en',
    status: 'completed',
    dueAt: '2027-01-05T15:00:00.000Z',
    startedAt: '2027-01-05T15:00:00.000Z',
    authored: '2027-01-05T15:00:00.000Z',
    answers: { 'distress-1': 2 },
    scores: [],
    ...change,
  });
  const past = (list: readonly QuestionnaireResponse[]) =>
    pastOfCourse('S1', list, (id) => INSTRUMENTS.find((instrument) => instrument.id === id));

  it('are played as last amended, without what is not known any more', () => {
    const amended = response({ id: 'r2', amends: 'r1', status: 'amended', answers: { 'distress-1': 9 } });
    const gone = response({ id: 'r3', instrument: 'gone' });
    expect(past([response({}), amended, gone]).map(({ patient, answers }) => [patient, answers])).toEqual([
      ['S1', { 'distress-1': 9 }],
    ]);
  });
});
