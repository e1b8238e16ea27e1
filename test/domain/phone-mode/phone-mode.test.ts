// Patients who are asked by phone: the call is a task, answers count as if texted, and nothing is texted.
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../shared/domain/alert-actions.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { formOf } from '../../../shared/domain/phone-mode/form.ts';
import {
  type Entered,
  enterAnswers,
  type GivenAnswer,
  type Mode,
  setMode,
} from '../../../shared/domain/phone-mode/phone-actions.ts';
import type { Turn } from '../../../shared/domain/turn.ts';
import { wokeUp } from '../../../shared/domain/wake-up.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { agreed, at, MONDAY_MORNING, says, TUESDAY_MORNING, WITHOUT_SYMPTOMS } from '../fixtures.ts';

const NURSE = { name: 'kim', roles: ['clinician'] };
const SOON = plus(TUESDAY_MORNING, 5 * MINUTE);

const inMode = (state: PatientState, mode: Mode, now = MONDAY_MORNING): Turn => {
  const turn = setMode(state, mode, NURSE, at(now));
  if (isRefusal(turn)) throw new Error(turn.refused);
  return turn;
};
const woken = (state: PatientState, now = TUESDAY_MORNING): Turn => {
  const turn = wokeUp(state, at(now));
  if (!turn) throw new Error('Nothing was due');
  return turn;
};
const due = (): Turn => woken(inMode(agreed(), 'phone').state);
const entered = (state: PatientState, given: readonly GivenAnswer[], now = SOON): Entered => {
  const result = enterAnswers(state, given, NURSE, at(now));
  if ('refused' in result) throw new Error(result.refused);
  return result;
};
const rules = ({ alerts }: Turn): readonly string[] => alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`);

const DISTRESS = { instrument: 'distress-0-10', linkId: 'distress-1' };
const QUALITY = { instrument: 'lasa-qol', linkId: 'lasa-qol', code: 7 };
const mood = (code: number): readonly GivenAnswer[] =>
  [1, 2, 3, 4].map((item) => ({ instrument: 'phq-4', linkId: `phq4-${item}`, code }));

describe('a survey that is due by phone', () => {
  it('is a task with the form open, and nothing is texted', () => {
    const turn = due();
    expect(turn.outgoing).toEqual([]);
    expect(rules(turn)).toEqual(['routine survey-by-phone']);
    expect(turn.state.sitting).toMatchObject({ byPhone: true });
    expect(turn.state.sitting?.remindAt).toBeUndefined();
    expect(formOf(turn.state, WITHOUT_SYMPTOMS)?.map(({ instrument }) => instrument)).toEqual([
      'distress-0-10',
      'lasa-qol',
      'phq-4',
    ]);
  });

  it('is not answered by a text, which a person reads', () => {
    const { state } = due();
    const turn = says(state, '3', SOON);
    expect(turn.responses).toEqual([]);
    expect(turn.state.sitting).toEqual(state.sitting);
    expect(turn.incoming?.needsPerson).toBe(true);
  });

  it('that nobody called about is not the silence of the patient', () => {
    const { state } = due();
    const calm = { ...state, openAlerts: state.openAlerts.map(({ nextStepAt: _later, ...open }) => open) };
    const turn = woken(calm, state.sitting?.expiresAt);
    expect(turn.state.missedInARow).toBe(0);
    expect(turn.alerts).toEqual([]);
    expect(turn.state.closedQuestion).toBeUndefined();
  });
});

describe('answers that staff enter', () => {
  it('are scored and filed as if texted, in whatever order, with their mode', () => {
    const { turn, notTaken } = entered(due().state, [...mood(0), QUALITY, { ...DISTRESS, code: 2 }]);
    expect(notTaken).toEqual([]);
    expect(turn.outgoing).toEqual([]);
    expect(turn.responses).toMatchObject([
      { instrument: 'distress-0-10', status: 'completed', mode: 'phone', scores: [{ id: 'total', value: 2 }] },
      { instrument: 'lasa-qol', status: 'completed', mode: 'phone' },
      { instrument: 'phq-4', status: 'completed', mode: 'phone' },
    ]);
    expect(turn.responses[0]).not.toHaveProperty('readerVersion');
    expect(turn.state.sitting).toBeUndefined();
    expect(turn.audit).toMatchObject([{ action: 'answers-entered', by: 'kim' }]);
  });

  it('close the task of the call', () => {
    const { state } = due();
    const { turn } = entered(state, [{ ...DISTRESS, code: 2 }, QUALITY, ...mood(0)]);
    expect(turn.alertChanges).toMatchObject([{ status: 'closed', outcome: 'called' }]);
    expect(turn.state.openAlerts).toEqual([]);
  });

  it('raise what the same answers by text would raise', () => {
    const { turn } = entered(due().state, [{ ...DISTRESS, code: 9 }]);
    const texted = says(woken(agreed()).state, '9', SOON);
    expect(rules(turn)).toEqual(rules(texted));
    expect(rules(turn)).toHaveLength(1);
  });

  it('leave the form open where some are still to come', () => {
    const { turn } = entered(due().state, [{ ...DISTRESS, code: 2 }]);
    expect(turn.state.sitting).toMatchObject({ byPhone: true, question: { linkId: 'lasa-qol' } });
    expect(turn.state.sitting?.lookAt).toBeUndefined();
  });

  it('name those that the form did not take', () => {
    const extra = { instrument: 'phq-9', linkId: 'phq9-1', code: 0 };
    const { notTaken } = entered(due().state, [{ ...DISTRESS, code: 2 }, extra]);
    expect(notTaken).toEqual([extra]);
  });

  it('may finish a survey that was begun by text; what is left goes on by text an hour later', () => {
    const texted = woken(agreed()).state;
    const { turn } = entered(texted, [{ ...DISTRESS, code: 2 }]);
    expect(turn.state.sitting).toMatchObject({ askAgainAt: plus(SOON, 60 * MINUTE) });
    expect(turn.state.sitting?.byPhone).toBeUndefined();
  });

  it.each<[string, PatientState, readonly GivenAnswer[]]>([
    ['no survey is open', agreed(), [{ ...DISTRESS, code: 2 }]],
    ['the answer is none of the scale', due().state, [{ ...DISTRESS, code: 11 }]],
    ['the open question has no answer', due().state, [QUALITY]],
  ])('are refused where %s', (_case, state, given) => {
    expect(enterAnswers(state, given, NURSE, at(SOON))).toHaveProperty('refused');
  });
});

describe('danger among answers that are entered together', () => {
  const content = { ...at(TUESDAY_MORNING), content: CONTENT };
  const symptom = (linkId: string, code: number): GivenAnswer => ({
    instrument: 'ici-symptom-check',
    linkId: `ici-${linkId}`,
    code,
  });
  const GATES = [symptom('emergency', 0), symptom('gate-chest-skin', 1), symptom('gate-belly-urine', 0)];
  const BAD_BREATHING = symptom('breathing', 4);
  const open = (): PatientState => wokeUp({ ...agreed(), mode: 'phone' }, content)?.state ?? agreed();
  const enter = (given: readonly GivenAnswer[]): Entered => {
    const result = enterAnswers(open(), given, NURSE, { ...content, now: SOON });
    if ('refused' in result) throw new Error(result.refused);
    return result;
  };
  const critical = ({ turn }: Entered) => turn.alerts.filter(({ severity }) => severity === 'critical');

  it('does not end the survey before what else was said is heard', () => {
    const fever = symptom('fever', 1);
    const rest = [symptom('gate-head-body', 0), symptom('skin', 0), BAD_BREATHING];
    const both = enter([...GATES, ...rest, fever]);
    expect(both.notTaken).toEqual([]);
    expect(critical(both).map(({ evidence }) => evidence.linkId)).toEqual(['ici-fever', 'ici-breathing']);
    expect(both.turn.state.sitting).toBeUndefined();
    expect(both.turn.outgoing).toEqual([]);
  });

  it.each([
    ['the first question', []],
    ['one in the middle', GATES],
  ])('does not wait for %s that was left empty', (_, before) => {
    const entered = enter([
      ...before,
      symptom('gate-head-body', 0),
      BAD_BREATHING,
      ...(before.length > 0 ? [] : GATES.slice(1)),
    ]);
    expect(critical(entered).map(({ evidence }) => evidence.linkId)).toEqual(['ici-breathing']);
    expect(entered.notTaken).toEqual([]);
    expect(entered.turn.state.sitting).toBeUndefined();
  });

  it('where there is none, a question without an answer holds up the others, and nothing is left out', () => {
    const entered = enter([...GATES, symptom('gate-head-body', 0), symptom('breathing', 1)]);
    expect(entered.notTaken).toEqual([symptom('breathing', 1)]);
    expect(entered.turn.state.sitting?.question.linkId).toBe('ici-fever');
  });
});

describe('what the patient would not say', () => {
  const open = (instrument: string, linkId: string, answers = {}): PatientState => ({
    ...agreed(),
    mode: 'phone',
    sitting: {
      dueAt: TUESDAY_MORNING,
      startedAt: TUESDAY_MORNING,
      administrations: [{ id: 'x', instrument, version: CONTENT.instrument(instrument).version, answers }],
      question: { linkId, communicationId: 'c1', reprompts: 0 },
      asked: 1,
      expiresAt: plus(TUESDAY_MORNING, 60 * MINUTE),
      answered: true,
      byPhone: true,
    },
  });
  const unsaid = (state: PatientState, instrument: string, linkId: string): Turn => {
    const result = enterAnswers(state, [{ instrument, linkId, code: null }], NURSE, { ...at(SOON), content: CONTENT });
    if ('refused' in result) throw new Error(result.refused);
    return result.turn;
  };

  it('is missing, never 0, where SKIP would leave it out by text', () => {
    const turn = unsaid(open('distress-0-10', 'distress-1'), 'distress-0-10', 'distress-1');
    expect(turn.alerts).toEqual([]);
    expect(turn.responses).toMatchObject([{ answers: {}, skipped: ['distress-1'], mode: 'phone' }]);
  });

  it('about self-harm is unknown: critical, and without a score', () => {
    const eight = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((item) => [`phq9-${item}`, 0]));
    const turn = unsaid(open('phq-9', 'phq9-9', eight), 'phq-9', 'phq9-9');
    expect(rules(turn)).toContain('critical phq-9-item-9-unanswered');
    expect(turn.responses[0]).toMatchObject({ answers: eight, skipped: ['phq9-9'] });
    expect(turn.responses[0]?.answers).not.toHaveProperty('phq9-9');
    expect(turn.responses[0]?.scores.find(({ id }) => id === 'total')?.value).toBeNull();
    expect([turn.outgoing, turn.state.sitting]).toEqual([[], undefined]);
  });

  it('of a symptom is heard the same day, and the check goes on', () => {
    const turn = unsaid(open('ici-symptom-check', 'ici-emergency'), 'ici-symptom-check', 'ici-emergency');
    expect(rules(turn)).toEqual(['urgent symptom-in-text']);
    expect(turn.state.sitting?.administrations[0]).toMatchObject({ answers: {}, skipped: ['ici-emergency'] });
    expect(turn.state.sitting?.question.linkId).not.toBe('ici-emergency');
  });
});

describe('changing the way', () => {
  it('makes the open survey a call, or asks it by text again', () => {
    const texted = woken(agreed()).state;
    const called = inMode(texted, 'phone', SOON);
    expect(called.state.sitting?.byPhone).toBe(true);
    expect(rules(called)).toEqual(['routine survey-by-phone']);
    const back = inMode(called.state, 'text', plus(SOON, MINUTE));
    expect(back.state).not.toHaveProperty('mode');
    expect(woken(back.state, plus(SOON, 2 * MINUTE)).outgoing.at(-1)?.purpose).toBe('survey-opening');
  });
  it('is refused where nothing would change', () => {
    expect(setMode(agreed(), 'text', NURSE, at(SOON))).toHaveProperty('refused');
  });
});

it('a daily check that nobody asked in time is missed all the same', () => {
  const carT = agreed({ plan: 'car-t' });
  const content = { ...at(TUESDAY_MORNING), content: CONTENT };
  const { state } = wokeUp({ ...carT, mode: 'phone' }, content) ?? { state: carT };
  const turn = wokeUp(state, { ...content, now: state.sitting?.expiresAt ?? '' });
  expect(turn?.alerts.map(({ ruleId }) => ruleId)).toEqual(['car-t-check-missed']);
});
