// What silence raises: told apart from what was never delivered, one entry per patient, the same day where it matters.
import { describe, expect, it } from 'vitest';
import type { AlertRule } from '../../shared/domain/alert.ts';
import { administrationOf } from '../../shared/domain/beginning.ts';
import type { Content } from '../../shared/domain/content.ts';
import { Draft } from '../../shared/domain/draft.ts';
import { DAY, HOUR, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState, Sitting } from '../../shared/domain/patient.ts';
import { raiseForSilence } from '../../shared/domain/silence.ts';
import { stopSitting } from '../../shared/domain/sitting.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, says, TUESDAY_MORNING } from './fixtures.ts';

const begun = (state: PatientState, week = 0): PatientState =>
  wokeUp(state, at(plus(TUESDAY_MORNING, 7 * week * DAY)))?.state ?? state;
const expired = (state: PatientState): Turn => {
  const turn = wokeUp(state, at(state.sitting?.expiresAt ?? ''));
  if (!turn) throw new Error('Nothing expired');
  return turn;
};
const rules = ({ alerts }: Pick<Turn, 'alerts'>): readonly string[] =>
  alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`);

/** The same patient without the clocks of open alerts, which would wake before a survey expires. */
const calm = (state: PatientState): PatientState => ({
  ...state,
  openAlerts: state.openAlerts.map(({ nextStepAt: _later, ...alert }) => alert),
});

describe('a survey that nobody answered', () => {
  it('is one routine entry at the second in a row, and no second one while that is open', () => {
    const first = expired(begun(agreed()));
    expect(rules(first)).toEqual([]);
    const second = expired(begun(first.state, 1));
    expect(rules(second)).toEqual(['routine missed-surveys']);
    expect(rules(expired(calm(begun(second.state, 2))))).toEqual([]);
  });
  it('is urgent while a critical or urgent case is open, though it is the first', () => {
    const urgent = says(agreed(), 'can a nurse call me', plus(TUESDAY_MORNING, -HOUR)).state;
    expect(rules(expired(calm(begun(urgent))))).toEqual(['urgent silent-with-open-case']);
  });
  it('is not urgent beside a routine case', () => {
    const routine = says(agreed(), 'When is my next appointment?', plus(TUESDAY_MORNING, -HOUR)).state;
    expect(rules(expired(calm(begun(routine))))).toEqual([]);
  });
  it('is urgent in mid-survey too, after an urgent answer', () => {
    const told = says(begun(agreed()), '9', plus(TUESDAY_MORNING, MINUTE)).state;
    expect(rules(expired(calm(told)))).toEqual(['urgent silent-with-open-case']);
  });
});

describe('a survey that was begun and left', () => {
  /** Each survey of the weeks with so many answers, all of them 0: no symptom, nothing urgent. */
  const weeks = (...answers: readonly number[]): readonly (readonly string[])[] => {
    let state = agreed();
    return answers.map((given, week) => {
      state = begun(calm(state), week);
      for (let nth = 0; nth < given && state.sitting; nth++)
        state = says(state, '0', plus(TUESDAY_MORNING, 7 * week * DAY + (nth + 1) * MINUTE)).state;
      if (!state.sitting) return [];
      const turn = expired(state);
      state = turn.state;
      return rules(turn);
    });
  };
  const ENTRY = ['routine unfinished-surveys'];
  it.each<[string, readonly number[], readonly (readonly string[])[]]>([
    ['once is nothing yet', [1], [[]]],
    ['twice in a row is one entry', [1, 1], [[], ENTRY]],
    ['goes on without a second entry while that is open', [1, 1, 1], [[], ENTRY, []]],
    ['after one that was missed', [0, 1], [[], ENTRY]],
    ['before one that is missed', [1, 0], [[], ENTRY]],
    ['with a finished one between', [1, 30, 1], [[], [], []]],
    ['and never begun is the entry of those that were missed', [0, 0], [[], ['routine missed-surveys']]],
  ])('%s', (_case, answers, expected) => {
    expect(weeks(...answers)).toEqual(expected);
  });

  it('says how many there were', () => {
    const first = expired(says(begun(agreed()), '0', plus(TUESDAY_MORNING, MINUTE)).state);
    const second = begun(first.state, 1);
    const { alerts } = expired(says(second, '0', plus(TUESDAY_MORNING, 7 * DAY + MINUTE)).state);
    expect(alerts).toMatchObject([{ evidence: { count: 2 } }]);
  });

  it('whose last question did not come is not silence', () => {
    const first = expired(says(begun(agreed()), '0', plus(TUESDAY_MORNING, MINUTE)).state);
    const second = says(begun(first.state, 1), '0', plus(TUESDAY_MORNING, 7 * DAY + MINUTE)).state;
    if (!second.sitting) throw new Error('No sitting is open');
    const question = { ...second.sitting.question, undelivered: true as const };
    expect(rules(expired({ ...second, sitting: { ...second.sitting, question } }))).toEqual(['routine undelivered']);
  });
});

it('what was never delivered is not unanswered: it is an entry of its own, and does not count as missed', () => {
  const waiting = begun(agreed());
  if (!waiting.sitting) throw new Error('No sitting is open');
  const unsent = { ...waiting, sitting: { ...waiting.sitting, askAgainAt: plus(waiting.sitting.expiresAt, HOUR) } };
  const turn = expired(unsent);
  expect(rules(turn)).toEqual(['routine undelivered']);
  expect(turn.state.missedInARow).toBe(0);
});

describe('silence about one instrument', () => {
  const rule = (id: string, when: AlertRule['when']): AlertRule => ({
    id,
    ladder: 'silence',
    severity: 'urgent',
    when,
    reason: 'x',
    source: 'x',
  });
  const symptoms = rule('unfinished', { kind: 'unfinished', instrument: 'phq-9', atLeast: 1 });
  const daily = rule('daily', { kind: 'missed', inARow: 1, instrument: 'phq-9' });
  const silent = (
    content: AlertRule,
    id: string,
    answers: Record<string, number>,
    more: Partial<Sitting> = {},
  ): readonly string[] => {
    const { sitting, ...state } = begun(agreed());
    if (!sitting) throw new Error('No sitting is open');
    const asked = administrationOf(instrument(id), 'test', sitting.dueAt);
    const open = {
      ...sitting,
      administrations: [{ ...asked, answers }],
      question: { ...sitting.question, linkId: instrument(id).items[3]?.linkId ?? '' },
      answered: Object.keys(answers).length > 0,
      ...more,
    } as const;
    const rulesOnly: Content = { ...CONTENT, ruleSet: () => ({ id: 't', version: 't', rules: [content] }) };
    const draft = new Draft({ ...state, sitting: open }, { ...at(open.expiresAt), content: rulesOnly });
    stopSitting(draft, 'expired');
    raiseForSilence(draft, open);
    return draft.alerts.map(({ ruleId, caseId }) => `${ruleId} ${caseId.split('/')[0]}`);
  };
  it.each<[string, AlertRule, string, Record<string, number>, readonly string[]]>([
    ['after a symptom', symptoms, 'phq-9', { 'phq9-1': 0, 'phq9-2': 1 }, ['unfinished survey']],
    ['after answers that name none', symptoms, 'phq-9', { 'phq9-1': 0, 'phq9-2': 0 }, []],
    ['in another instrument', symptoms, 'phq-4', { 'phq4-1': 3 }, []],
    ['one miss of the daily check', daily, 'phq-9', {}, ['daily missed']],
    ['one that was begun and not finished', daily, 'phq-9', { 'phq9-1': 0 }, ['daily missed']],
    ['one miss of something else', daily, 'phq-4', {}, []],
  ])('%s', (_case, content, id, answers, expected) => {
    expect(silent(content, id, answers)).toEqual(expected);
  });
  it('a daily check that could not be delivered is missed all the same', () => {
    expect(silent(daily, 'phq-9', {}, { askAgainAt: TUESDAY_MORNING })).toEqual(['daily missed']);
  });
});
