// What a patient writes while a critical or urgent case is open, and a symptom that is named anywhere at all.
import { describe, expect, it } from 'vitest';
import { acknowledge, isRefusal } from '../../shared/domain/alert-actions.ts';
import { logAttempt } from '../../shared/domain/alert-attempts.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { HOUR, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { unknownSenderWrote } from '../../shared/domain/unknown-sender.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, ENROLMENT, MONDAY_MORNING, saying, says, TUESDAY_MORNING, withoutCover } from './fixtures.ts';
import { PLAN, withPlan } from './plan-fixtures.ts';
import { talk } from './talk.ts';

const CLINICIAN = { name: 'ben', roles: ['clinician'] };
const THEN = plus(MONDAY_MORNING, 5 * MINUTE);
const NEXT = plus(THEN, MINUTE);
const SYMPTOM = 'I have a fever since yesterday';
const rules = ({ alerts }: Turn): readonly string[] => alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`);
const sentences = ({ outgoing }: Turn): readonly string[] => outgoing.map(({ wording }) => wording.split('@')[0] ?? '');
const added = ({ alertChanges }: Turn) => alertChanges.map(({ step, notify }) => `${step.what} ${notify}`);

const CHECK = { ...PLAN, activities: [{ id: 'check', instruments: ['ici-symptom-check'], days: [0] }] };

const critical = says(agreed(), 'I want to die', THEN);
const urgent = says(agreed(), SYMPTOM, THEN);
const routine = says(agreed(), 'When is my appointment?', THEN);
const begun = (): PatientState => {
  const turn = wokeUp(agreed(), at(TUESDAY_MORNING));
  if (!turn) throw new Error('Nothing was due');
  return turn.state;
};

describe.each([
  ['critical', critical],
  ['urgent', urgent],
])('while a %s case is open', (_severity, { state }) => {
  it.each(['worse today', 'Now I am dizzy too', 'call me', 'is anybody there?', 'estoy peor'])(
    '%s joins it, is told, and is no entry of its own',
    (body) => {
      const turn = says(state, body, NEXT);
      expect(rules(turn)).toEqual([]);
      expect(added(turn)).toEqual(['added true']);
      expect(turn.alertChanges[0]?.step.communicationId).toBe(turn.incoming?.id);
      expect(turn.incoming?.needsPerson).toBe(true);
    },
  );
  it.each(['ok', 'Thank you!', 'gracias', 'ok thanks so much, God bless'])('%s is kept, and no task', (body) => {
    const turn = says(state, body, NEXT);
    expect(rules(turn)).toEqual([]);
    expect(added(turn)).toEqual([]);
    expect(turn.incoming?.body).toBe(body);
    expect(turn.incoming?.needsPerson).toBeUndefined();
  });
  it('several texts in a row are told once, and all of them kept on it', () => {
    const first = says(state, 'worse today', NEXT).state;
    const second = says(first, 'much worse', plus(NEXT, MINUTE));
    expect(added(second)).toEqual(['added false']);
    expect(added(says(second.state, 'and worse', plus(NEXT, 16 * MINUTE)))).toEqual(['added true']);
  });
});

describe('more words about the same danger', () => {
  const emergency = says(agreed(), 'I cant breathe', THEN);
  it.each(['should i still call 911', 'we are in the ambulance', 'ambulance is here', 'my chest hurts now'])(
    '%s joins the case, is answered in short, and told at once',
    (body) => {
      const turn = says(emergency.state, body, NEXT);
      expect(rules(turn)).toEqual([]);
      expect(added(turn)).toEqual(['added true']);
      expect(sentences(turn)).toEqual(['emergencyAgain']);
      expect(added(says(turn.state, body, plus(NEXT, MINUTE)))).toEqual(['added true']);
    },
  );
  it('after some hours it may be another emergency', () => {
    expect(rules(says(emergency.state, 'my chest hurts', plus(THEN, 4 * HOUR)))).toHaveLength(1);
  });
  it('another danger is a case of its own, and so is something done already', () => {
    expect(rules(says(emergency.state, 'i want to die', NEXT))).toEqual(['critical self-harm-statement']);
    expect(rules(says(critical.state, 'I took all my pills to die', NEXT))).toEqual(['critical self-harm-statement']);
  });
  it('an answer that raised it counts: the survey was held, and one case is open', () => {
    const { turns, last } = talk(withPlan(CHECK), ['maybe yes', 'call 911?', 'ambulance is here']);
    expect(turns.flatMap(({ alerts }) => alerts.map(({ ruleId }) => ruleId))).toEqual(['symptom-emergency']);
    expect(sentences(turns[2] ?? last)).toEqual(expect.arrayContaining(['medicalEmergency', 'isItNow']));
    expect(sentences(last)).toEqual(['emergencyAgain']);
  });
});

it('getting worse is answered every time, with whom to call', () => {
  const first = says(urgent.state, 'worse', NEXT);
  expect(sentences(first)).toEqual(['symptomNoted']);
  expect(sentences(says(first.state, 'worse still', plus(NEXT, MINUTE)))).toEqual(['symptomNoted']);
  const again = says(critical.state, 'worse', NEXT);
  expect(sentences(again)).toEqual(['safetyAgain']);
  expect(sentences(says(again.state, 'worse still', plus(NEXT, MINUTE)))).toEqual(['safetyAgain']);
});

it('a routine case is not joined: a symptom is an entry of its own', () => {
  expect(rules(says(routine.state, SYMPTOM, NEXT))).toEqual(['urgent symptom-in-text']);
});

it('what joins a case of several alerts is a step of each, whichever staff look at, and is told once', () => {
  const [open] = urgent.state.openAlerts;
  if (!open) throw new Error('Nothing is open');
  const { nextStepAt: _none, ...behind } = { ...open, id: 'p1.behind', ladder: 'other', acknowledgedAt: THEN };
  const apart = { ...behind, id: 'p1.apart', caseId: 'another', severity: 'routine' } as const;
  const turn = says({ ...urgent.state, openAlerts: [open, behind, apart] }, 'worse today', NEXT);
  expect(turn.alertChanges.map(({ alertId, status, notify }) => [alertId, status, notify])).toEqual([
    [open.id, 'open', false],
    [behind.id, 'acknowledged', true],
  ]);
});

it('a patient who was reached and writes again has to be reached again', () => {
  const [alert] = critical.alerts;
  const reached = alert && logAttempt(critical.state, alert, { outcome: 'reached' }, CLINICIAN, at(NEXT));
  if (!reached || isRefusal(reached)) throw new Error('Not reached');
  expect(reached.state.openAlerts[0]?.nextStepAt).toBeUndefined();
  const now = plus(NEXT, HOUR);
  const turn = says(reached.state, 'worse again', now);
  expect(added(turn)).toEqual(['added true']);
  expect(turn.state.openAlerts[0]).toMatchObject({ nextStepAt: plus(now, HOUR) });
});

it('in mid-survey "worse" joins the open case, and whom to call is said before the question again', () => {
  const told = says(begun(), '9', plus(TUESDAY_MORNING, MINUTE)).state;
  const turn = says(told, 'much worse', plus(TUESDAY_MORNING, 2 * MINUTE));
  expect(sentences(turn)).toEqual(['symptomNoted', 'item']);
  expect(added(turn)).toEqual(['added true']);
});

it.each(['Thank you so much', 'ok', 'gracias'])('with nothing open, %s after a survey is no task either', (body) => {
  const turn = says(agreed(), body, NEXT);
  expect(rules(turn)).toEqual([]);
  expect(turn.outgoing).toEqual([]);
  expect(turn.incoming?.needsPerson).toBeUndefined();
});

describe('a symptom in the comment of an accepted answer', () => {
  const commented = (body: string, state = begun()): Turn => says(state, body, plus(TUESDAY_MORNING, MINUTE));
  it('goes to staff the same day, and the patient is told whom to call before the next question', () => {
    const turn = commented('2, blood in stool since Monday');
    expect(turn.incoming?.filed?.code).toBe(2);
    expect(rules(turn)).toEqual(['urgent symptom-in-text']);
    expect(sentences(turn)[0]).toBe('symptomNoted');
    expect(turn.state.sitting?.question.linkId).toBe('lasa-qol');
  });
  it('is not lost beside an urgent alert about mood, and belongs to its case', () => {
    const turn = commented('9, blood in stool since Monday');
    expect(rules(turn)).toEqual(['urgent distress-urgent', 'urgent symptom-in-text']);
    expect(new Set(turn.alerts.map(({ caseId }) => caseId)).size).toBe(1);
  });
  it('joins the case that is open already', () => {
    const turn = commented('2, blood in stool', wokeUp(urgent.state, at(TUESDAY_MORNING))?.state);
    expect(rules(turn)).toEqual([]);
    expect(added(turn)).toEqual(['added true']);
  });
  it('joins it though the answer raises something else', () => {
    const turn = commented('9, blood in stool', wokeUp(urgent.state, at(TUESDAY_MORNING))?.state);
    expect(rules(turn)).toEqual(['urgent distress-urgent']);
    expect(turn.alertChanges.map(({ alertId, notify }) => [alertId, notify])).toEqual([[urgent.alerts[0]?.id, true]]);
  });
});

describe('a text that names a symptom is answered with the line to call', () => {
  const contact = unknownSenderWrote(
    { patientId: 'c1', phone: '+15550100999', country: 'US', timeZone: 'America/New_York', careTeamId: 'cedar' },
    saying('hello', MONDAY_MORNING),
    at(MONDAY_MORNING),
  ).state;
  it.each([
    ['who was not invited yet', enrol(ENROLMENT, withoutCover(MONDAY_MORNING)).state, 'symptomNoted', 'today'],
    ['who is invited', enrol(ENROLMENT, at(MONDAY_MORNING)).state, 'symptomNoted', 'today'],
    ['who agreed', agreed(), 'symptomNoted', 'today'],
    ['who was answered today', routine.state, 'symptomNoted', 'today'],
    ['nobody knows', contact, 'unknownSender', 'later'],
  ])('of someone %s', (_who, state, sentence, when) => {
    const turn = says(state, SYMPTOM, NEXT);
    expect(sentences(turn)).toEqual([sentence]);
    expect(turn.outgoing[0]?.body).toContain('+1 555-010-0100');
    expect(turn.outgoing[0]?.body).toContain(when);
    expect(rules(turn)).toEqual(['urgent symptom-in-text']);
  });
  it('though not after STOP: a person reads it the same day', () => {
    const turn = says(says(agreed(), 'STOP', THEN).state, SYMPTOM, NEXT);
    expect(turn.outgoing).toEqual([]);
    expect(rules(turn)).toEqual(['urgent symptom-in-text']);
  });
  it('does not use up the one reminder of the invitation', () => {
    const turn = says(enrol(ENROLMENT, at(MONDAY_MORNING)).state, SYMPTOM, NEXT);
    expect(turn.state.consent.remindedAt).toBeUndefined();
  });
});

it('HELP gets the lines to call while danger is open, every time', () => {
  const again = says(critical.state, 'HELP', NEXT);
  expect(sentences(again)).toEqual(['safetyAgain']);
  expect(sentences(says(again.state, 'HELP', plus(NEXT, MINUTE)))).toEqual(['safetyAgain']);
});

it('an acknowledged case stays acknowledged', () => {
  const [alert] = critical.alerts;
  const taken = alert && acknowledge(critical.state, alert, CLINICIAN, at(NEXT));
  if (!taken || isRefusal(taken)) throw new Error('Not acknowledged');
  expect(says(taken.state, 'worse', plus(NEXT, MINUTE)).alertChanges).toMatchObject([{ status: 'acknowledged' }]);
});
