// "Is it happening now?": asked after the lines to call, of whoever agreed to be asked; no answer takes anything back.
import { describe, expect, it } from 'vitest';
import { acknowledge, close, isRefusal } from '../../shared/domain/alert-actions.ts';
import { Draft } from '../../shared/domain/draft.ts';
import { answerIfNow, takeIfNow } from '../../shared/domain/happening-now-answer.ts';
import { HOUR, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { readReply } from '../../shared/domain/reply/read-reply.ts';
import type { ReplyReading } from '../../shared/domain/reply/reading.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, MONDAY_MORNING, saying, says, TUESDAY_MORNING } from './fixtures.ts';

const CLINICIAN = { name: 'ben', roles: ['clinician'] };
const THEN = plus(MONDAY_MORNING, 5 * MINUTE);
const NEXT = plus(THEN, MINUTE);
const sentences = ({ outgoing }: Turn): readonly string[] => outgoing.map(({ wording }) => wording.split('@')[0] ?? '');
const changes = ({ alertChanges }: Turn) =>
  alertChanges.map(({ status, notify, step: { what, answer } }) => ({ status, notify, what, answer }));

const breathless = says(agreed(), "I can't breathe", THEN);
const [alert] = breathless.alerts;
const asked = breathless.state;

/** In the symptom check, at the first question, about emergency signs. */
const checking = (): PatientState => {
  const turn = wokeUp(agreed(), { ...at(TUESDAY_MORNING), content: CONTENT });
  if (!turn) throw new Error('Nothing was due');
  return turn.state;
};
const answers = (state: PatientState, body: string): Turn =>
  textArrived(state, saying(body, plus(TUESDAY_MORNING, MINUTE)), {
    ...at(plus(TUESDAY_MORNING, MINUTE)),
    content: CONTENT,
  });

describe('is asked, last of all', () => {
  it('after words about an emergency of the body', () => {
    expect(sentences(breathless)).toEqual(['medicalEmergency', 'medicalEmergency', 'isItNow']);
    expect(asked.happeningNow?.alertId).toBe(alert?.id);
  });
  it('after a critical answer about a symptom', () => {
    const turn = answers(checking(), '1');
    expect(sentences(turn)).toEqual(['medicalEmergency', 'medicalEmergency', 'isItNow']);
    expect(turn.alerts.map(({ severity }) => severity)).toEqual(['critical']);
  });
  it('in the language of the patient', () => {
    const turn = says(agreed({ language: 'es' }), 'no puedo respirar', THEN);
    expect(turn.outgoing.at(-1)?.body).toBe('¿Le está pasando ahora? Responda SÍ o NO.');
  });
});

describe('is not asked', () => {
  it.each([
    ['about self-harm', agreed(), 'I want to die'],
    ['about violence', agreed(), 'my husband beats me'],
    ['with STOP in the same text', agreed(), "STOP, I can't breathe"],
    ['of whoever has stopped', says(agreed(), 'STOP', THEN).state, "I can't breathe"],
    ['at a wrong number', says(agreed(), 'wrong number', THEN).state, "I can't breathe"],
  ])('%s', (_when, state, body) => {
    const turn = says(state, body, NEXT);
    expect(turn.alerts.some(({ severity }) => severity === 'critical')).toBe(true);
    expect(sentences(turn)).not.toContain('isItNow');
    expect(turn.state.happeningNow).toBeUndefined();
  });
});

describe.each([
  ['YES', 'yes', true, 'itIsNow'],
  ['yes, it is getting bad', 'yes', true, 'itIsNow'],
  ['1', 'yes', true, 'itIsNow'],
  ['NO', 'no', false, 'itIsNotNow'],
  ['no, it stopped', 'no', true, 'itIsNotNow'],
  ['No.', 'no', false, 'itIsNotNow'],
])('%s', (body, answer, notify, sentence) => {
  const { closedQuestion: _none, ...state } = asked;
  const turn = says(state, body, NEXT);
  it('is evidence on the alert, which stays as it was', () => {
    expect(changes(turn)).toEqual([{ status: 'open', notify, what: 'added', answer }]);
    expect(turn.alertChanges[0]?.step.communicationId).toBe(turn.incoming?.id);
    expect(turn.alerts).toEqual([]);
    expect(turn.state.openAlerts).toHaveLength(1);
    expect(turn.state.openAlerts[0]).toMatchObject({ id: alert?.id, severity: 'critical' });
    expect(turn.state.nextWakeAt).toBe(asked.nextWakeAt);
  });
  it('gets the emergency number, and a YES is not awaited any more', () => {
    expect(sentences(turn)).toEqual([sentence]);
    expect(turn.outgoing[0]?.body).toContain('911');
    expect(turn.state.happeningNow === undefined).toBe(answer === 'yes');
  });
});

it.each(['yes', 'sorry, yes', 'Yes it is'])('NO and then %s is a YES: it is told and answered', (body) => {
  const { closedQuestion: _none, ...state } = asked;
  const turn = says(says(state, 'no', NEXT).state, body, plus(NEXT, MINUTE));
  expect(changes(turn)).toEqual([{ status: 'open', notify: true, what: 'added', answer: 'yes' }]);
  expect(sentences(turn)).toEqual(['itIsNow']);
});

it('YES after someone took the case on leaves it taken, and is told', () => {
  const taken = alert && acknowledge(asked, alert, CLINICIAN, at(NEXT));
  if (!taken || isRefusal(taken)) throw new Error('Not acknowledged');
  expect(changes(says(taken.state, 'yes', plus(NEXT, MINUTE)))).toMatchObject([
    { status: 'acknowledged', notify: true },
  ]);
});

it('YES is told though another text was told just before it', () => {
  const { closedQuestion: _none, ...state } = says(asked, 'worse', NEXT).state;
  expect(changes(says(state, 'yes', plus(NEXT, MINUTE)))).toEqual([
    { status: 'open', notify: true, what: 'added', answer: 'yes' },
  ]);
});

it('STOP in its place is honoured, and nothing more is said', () => {
  const turn = says(asked, 'STOP', NEXT);
  expect(turn.state.consent.status).toBe('opted-out');
  expect(sentences(turn)).toEqual(['optOutConfirmation']);
});

it('the answer is kept on the alert that was asked about, whatever else is open', () => {
  const before = says(agreed(), 'I want to die', MONDAY_MORNING).state;
  const second = says(before, "I can't breathe", THEN);
  const [breath] = second.alerts;
  const turn = says(second.state, 'yes', NEXT);
  expect(turn.alertChanges.map(({ alertId }) => alertId)).toEqual([breath?.id]);
});

it('the answer is kept for a person to read, and with the question it answers; the lines were said just now', () => {
  const { closedQuestion: _none, ...state } = asked;
  const turn = says(state, 'no', NEXT);
  expect(turn.incoming).toMatchObject({ needsPerson: true });
  expect(turn.questionAskedBefore?.communicationId).toBe(asked.happeningNow?.communicationId);
  expect(turn.state.acknowledgedTextAt).toBe(NEXT);
});

describe('how it is read', () => {
  const read = (body: string, state: Partial<PatientState> = {}, receivedAt = NEXT) =>
    answerIfNow({ ...asked, ...state }, saying(body, receivedAt), readReply);
  it.each<[string, Partial<PatientState>]>([
    ['of whoever has stopped', { consent: { ...asked.consent, status: 'opted-out' } }],
    ['of whoever is invited', { consent: { ...asked.consent, status: 'invited' } }],
    ['on hold', { hold: { reason: 'wrong-number', since: THEN } }],
    ['in mid-survey', { sitting: checking().sitting }],
    ['while staff text', { staffTalk: { until: plus(NEXT, HOUR) } }],
    ['where nothing was asked', { happeningNow: undefined }],
    ['where the alert is closed', { openAlerts: [] }],
  ])('not at all %s', (_when, state) => {
    expect(read('yes')).toBeDefined();
    expect(read('yes', state)).toBeUndefined();
  });
  it.each([
    ['yes', 1],
    ['Sí', 1],
    ['no', 0],
    ['0', 0],
  ])('%s as the answer to a question of yes and no', (body, code) => {
    expect(read(body)).toMatchObject({ kind: 'answer', code, rule: /\d/.test(body) ? 'A1' : 'A16' });
  });
  it('up to four hours after the alert', () => {
    expect(read('yes', {}, plus(THEN, 4 * HOUR))).toBeDefined();
    expect(read('yes', {}, plus(THEN, 4 * HOUR + 1))).toBeUndefined();
  });
  it.each<[string, Partial<ReplyReading>, boolean]>([
    ['a NO', {}, false],
    ['a NO with more words', { comment: true }, true],
    ['a NO that somebody should read', { softReview: true }, true],
  ])('%s is told: %j', (_what, more, notify) => {
    const reading = read('no');
    const draft = new Draft(asked, at(NEXT));
    if (!reading) throw new Error('Not read');
    takeIfNow(draft, { ...reading, ...more }, 'c1');
    expect(draft.alertChanges).toMatchObject([{ notify }]);
  });
  it.each<[string, Partial<PatientState>]>([
    ['without the question', { happeningNow: undefined }],
    ['once the alert is closed', { openAlerts: [] }],
  ])('and taken for nothing %s', (_when, state) => {
    const reading = read('yes');
    const draft = new Draft({ ...asked, ...state }, at(NEXT));
    expect(reading && takeIfNow(draft, reading, 'c1')).toEqual({});
    expect(draft.outgoing).toEqual([]);
    expect(draft.alertChanges).toEqual([]);
  });
});

describe('is no longer awaited', () => {
  it('some hours later', () => {
    expect(sentences(says(asked, 'yes', plus(THEN, 5 * HOUR)))).toEqual(['emergencyAgain']);
  });
  it('once the alert is closed', () => {
    const closed = alert && close(asked, alert, { outcome: 'called' }, CLINICIAN, at(NEXT));
    if (!closed || isRefusal(closed)) throw new Error('Not closed');
    expect(sentences(says(closed.state, 'yes', plus(NEXT, MINUTE)))).toEqual(['acknowledgement']);
  });
  it('by a text that was written before it was asked', () => {
    const question = asked.happeningNow?.communicationId ?? '';
    expect(says(asked, 'no', NEXT).questionAskedBefore?.communicationId).toBe(question);
    expect(sentences(says(asked, 'no', NEXT, { notAskedYet: question }))).toEqual(['emergencyAgain']);
  });
});

it('leaves a number to the question of the survey that it broke off', () => {
  const surveyed = wokeUp(agreed(), at(TUESDAY_MORNING))?.state ?? agreed();
  const broken = says(surveyed, 'chest pain', plus(TUESDAY_MORNING, MINUTE)).state;
  const turn = says(broken, '1', plus(TUESDAY_MORNING, 2 * MINUTE));
  expect(turn.responses).toMatchObject([{ late: true, answers: { 'distress-1': 1 } }]);
  expect(turn.state.happeningNow).toBeDefined();
});

it('no answer at all: the alert escalates as any other', () => {
  expect(wokeUp(asked, at(asked.nextWakeAt ?? ''))?.alertChanges).toMatchObject([{ step: { what: 'escalated' } }]);
});
