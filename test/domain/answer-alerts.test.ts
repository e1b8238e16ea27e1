// Rules over a real conversation: across turns, after the survey has closed, and what the patient is told.
import { describe, expect, it } from 'vitest';
import type { AlertRule } from '../../shared/domain/alert.ts';
import { close, isRefusal } from '../../shared/domain/alert-actions.ts';
import type { ReadingContext } from '../../shared/domain/content.ts';
import { DAY, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, saying, says, TUESDAY_MORNING, WITHOUT_SYMPTOMS } from './fixtures.ts';

const phq4 = (n: number, atLeast: number) =>
  ({ kind: 'answer', instrument: 'phq-4', linkId: `phq4-${n}`, atLeast }) as const;
const rule = (id: string, severity: AlertRule['severity'], when: AlertRule['when'], ladder = id): AlertRule => ({
  id,
  ladder,
  severity,
  when,
  reason: 'x',
  source: 'x',
});

/** Plays a first survey under other rules than the shipped ones. */
const under = (...rules: readonly AlertRule[]) => {
  const context = (now: string): ReadingContext => ({
    ...at(now),
    content: { ...WITHOUT_SYMPTOMS, ruleSet: () => ({ id: 't', version: 't', rules }) },
  });
  const start = wokeUp(agreed(), context(TUESDAY_MORNING))?.state;
  if (!start) throw new Error('Nothing was due');
  let now = TUESDAY_MORNING;
  const text = (state: PatientState, body: string): Turn => {
    now = plus(now, MINUTE);
    return textArrived(state, saying(body, now), context(now));
  };
  /** The last of these replies; distress and quality of life are answered before. */
  const replies = (...bodies: readonly string[]): Turn => {
    const [first = '', ...rest] = ['0', '9', ...bodies];
    return rest.reduce((turn, body) => text(turn.state, body), text(start, first));
  };
  const expire = (state: PatientState): PatientState => {
    now = state.sitting?.expiresAt ?? now;
    return wokeUp(state, context(now))?.state ?? state;
  };
  return { replies, text, expire, context, now: () => now };
};

const raised = ({ alerts }: Turn): readonly string[] => alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`);
const sentences = ({ outgoing }: Turn): readonly string[] => outgoing.map(({ wording }) => wording.split('@')[0] ?? '');

describe('a combination', () => {
  const rules = [rule('both', 'urgent', { kind: 'all', of: [phq4(1, 2), phq4(2, 2)] })];
  it('holds with the last answer it needs, in mid-survey, and shows them all', () => {
    const { replies } = under(...rules);
    expect(raised(replies('3'))).toEqual([]);
    const turn = replies('3', '2');
    expect(turn.alerts).toMatchObject([{ ruleId: 'both', evidence: { answers: { 'phq4-1': 3, 'phq4-2': 2 } } }]);
    expect(sentences(turn)).toEqual(['urgent', 'item']);
  });
  it('is completed by an answer that comes late, marked late', () => {
    const { replies, text, expire } = under(...rules);
    const late = text(expire(replies('3').state), '2');
    expect(late.alerts).toMatchObject([
      { ruleId: 'both', evidence: { late: true, answers: { 'phq4-1': 3, 'phq4-2': 2 } } },
    ]);
    expect(sentences(late)).toEqual(['urgent']);
    expect(late.responses).toMatchObject([{ late: true, scores: [] }]);
  });
});

describe('a score that could not be computed', () => {
  const { replies, expire, text } = under(
    rule('no-total', 'routine', { kind: 'not-computed', instrument: 'phq-4', score: 'total' }),
  );
  it('is heard of when a questionnaire that was begun closes, and not when it was never begun', () => {
    expect(expire(replies('1').state).openAlerts).toMatchObject([{ ladder: 'no-total' }]);
    expect(expire(replies().state).openAlerts).toEqual([]);
    expect(raised(text(replies('1', '1', '1').state, '1'))).toEqual([]);
  });
});

describe('once in an occasion', () => {
  const some = { kind: 'some', atLeast: 1, of: [phq4(1, 1), phq4(2, 1), phq4(3, 1)] } as const;
  const two = { ...some, atLeast: 2 } as const;
  const rules = [rule('one', 'routine', some, 'l'), rule('two', 'urgent', two, 'l')];
  it('a rule that was raised stays raised, and a more severe one of its ladder is still heard', () => {
    const { replies } = under(...rules);
    expect(raised(replies('1'))).toEqual(['routine one']);
    expect(raised(replies('1', '1'))).toEqual(['urgent two']);
    expect(raised(replies('1', '1', '1'))).toEqual([]);
    expect(raised(replies('0', '1', '0'))).toEqual([]);
  });
  it('also when staff have closed the case meanwhile', () => {
    const { replies, text, context, now } = under(...rules);
    const turn = replies('1', '1');
    const [alert] = turn.alerts;
    if (!alert) throw new Error('No alert was raised');
    const closed = close(
      turn.state,
      alert,
      { outcome: 'called' },
      { name: 'ben', roles: ['clinician'] },
      context(now()),
    );
    if (isRefusal(closed)) throw new Error(closed.refused);
    expect(raised(text(closed.state, '1'))).toEqual([]);
  });
  it('also when the answer comes late', () => {
    const { replies, text, expire } = under(...rules);
    const late = text(expire(replies('1', '1').state), '1');
    expect(late.responses).toMatchObject([{ late: true }]);
    expect(raised(late)).toEqual([]);
  });
  it('and the next survey is another occasion', () => {
    const { replies, context } = under(...rules);
    const { state } = replies('1', '0', '0', '0');
    const week4 = wokeUp(
      { ...state, carePlan: { ...state.carePlan, next: 4 } },
      context(plus(TUESDAY_MORNING, 28 * DAY)),
    );
    const again = ['0', '9', '1'].reduce<Turn | undefined>(
      (turn, body) =>
        turn &&
        textArrived(
          turn.state,
          saying(body, plus(TUESDAY_MORNING, 28 * DAY)),
          context(plus(TUESDAY_MORNING, 28 * DAY)),
        ),
      week4,
    );
    expect(again && raised(again)).toEqual(['routine one']);
  });
});

describe('what is critical', () => {
  it('and not about self-harm is answered as a medical emergency, and nothing more is asked', () => {
    const turn = under(rule('a', 'critical', phq4(1, 3))).replies('3');
    expect(new Set(sentences(turn))).toEqual(new Set(['medicalEmergency', 'isItNow']));
    expect(turn.state.sitting).toBeUndefined();
  });
  it('by two urgent answers is told once as such', () => {
    const turn = under(
      rule('a', 'urgent', phq4(1, 1)),
      rule('b', 'urgent', phq4(2, 1)),
      rule('pair', 'critical', { kind: 'case', severity: 'urgent', atLeast: 2 }),
    ).replies('1', '1');
    expect(raised(turn)).toEqual(['urgent b', 'critical pair']);
    expect(turn.alerts.map(({ caseId }) => caseId)).toEqual([`survey/${TUESDAY_MORNING}`, `survey/${TUESDAY_MORNING}`]);
    expect(new Set(sentences(turn))).toEqual(new Set(['medicalEmergency', 'isItNow']));
  });
});

it('remembers an answer of a questionnaire that was never finished, and no score of it', () => {
  const twice = rule('twice', 'routine', { kind: 'running', times: 2, of: phq4(1, 1) });
  const worse = rule('worse', 'routine', { kind: 'worse', instrument: 'phq-4', score: 'anxiety', than: 'last', by: 1 });
  const { replies, expire } = under(twice, worse);
  expect(expire(replies('1', '1').state).remembered).toEqual({ 'phq-4': { runs: { twice: 1 } } });
});

it('begins a new baseline with the plan, and keeps what was last', () => {
  const remembered = { 'phq-9': { baseline: { 'phq9-1': 1 }, last: { 'score/total': 3 } } };
  const stopped = says({ ...agreed(), remembered }, 'STOP', TUESDAY_MORNING).state;
  expect(stopped.remembered).toEqual(remembered);
  const back = says(stopped, 'START', plus(TUESDAY_MORNING, MINUTE)).state;
  expect(back.remembered).toEqual({ 'phq-9': { last: { 'score/total': 3 } } });
});
