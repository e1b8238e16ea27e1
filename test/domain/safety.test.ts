// Safety rules that a single decision could break: consent, holds, danger left open, texts nobody reads.
import { describe, expect, it } from 'vitest';
import { acknowledge, close, isRefusal } from '../../shared/domain/alert-actions.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { release } from '../../shared/domain/hold.ts';
import { HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, ENROLMENT, MONDAY_MORNING, says, TUESDAY_MORNING } from './fixtures.ts';

const CLINICIAN = { name: 'ben', roles: ['clinician'] };
const LATER = plus(MONDAY_MORNING, 5 * MINUTE);
const purposes = ({ outgoing }: Turn): readonly string[] => outgoing.map(({ purpose }) => purpose);
const sentences = ({ outgoing }: Turn): readonly string[] => outgoing.map(({ wording }) => wording.split('@')[0] ?? '');
const rules = ({ alerts }: Turn): readonly string[] => alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`);

/** Wakes the patient at each due time until then; what was sent on the way. */
const passing = (state: PatientState, until: Instant): { state: PatientState; sent: readonly string[] } => {
  const sent: string[] = [];
  let now = state;
  for (let wakeAt = now.nextWakeAt; wakeAt && wakeAt <= until; wakeAt = now.nextWakeAt) {
    const turn = wokeUp(now, at(wakeAt));
    if (!turn) throw new Error(`Nothing was due at ${wakeAt}`);
    sent.push(...sentences(turn));
    now = turn.state;
  }
  return { state: now, sent };
};

const begun = (state = agreed()): PatientState => {
  const turn = wokeUp(state, at(TUESDAY_MORNING));
  if (!turn) throw new Error('Nothing was due');
  return turn.state;
};

/** In mid-survey at PHQ-9 item 9. */
const atItemNine = (): PatientState =>
  ['3', '7', '1', '1', '2', '2', '0', '0', '0', '0', '0', '0'].reduce(
    (state, body, index) => says(state, body, plus(TUESDAY_MORNING, (index + 1) * MINUTE)).state,
    begun(),
  );
const AT_ITEM_NINE = plus(TUESDAY_MORNING, 20 * MINUTE);

describe('after STOP', () => {
  const stopped = says(agreed(), 'STOP', LATER).state;
  it.each(['I told you to stop. Did you start texting me again?', 'Why did you start texting me', 'yes', 'resume'])(
    '%s brings nothing back, and a person reads it',
    (body) => {
      const turn = says(stopped, body, plus(LATER, MINUTE));
      expect(turn.state.consent.status).toBe('opted-out');
      expect(turn.outgoing).toEqual([]);
      expect(turn.incoming?.needsPerson).toBe(true);
    },
  );
  it.each(['START', 'start please', 'Iniciar'])('%s brings the texts back', (body) => {
    expect(says(stopped, body, plus(LATER, MINUTE)).state.consent.status).toBe('opted-in');
  });
  it('at item 9 nothing but the confirmation is sent, however long nobody acknowledges', () => {
    const turn = says(atItemNine(), 'STOP', AT_ITEM_NINE);
    expect(purposes(turn)).toEqual(['opt-out-confirmation']);
    expect(rules(turn)).toContain('critical phq-9-item-9-unanswered');
    expect(passing(turn.state, plus(AT_ITEM_NINE, 3 * HOUR)).sent).toEqual([]);
  });
  it('danger written later is answered, and once more when nobody acknowledges', () => {
    const turn = says(stopped, 'I want to die', plus(LATER, MINUTE));
    expect(new Set(purposes(turn))).toEqual(new Set(['safety']));
    expect(passing(turn.state, plus(LATER, 2 * HOUR)).sent).toEqual(['safetyAgain']);
  });
});

describe('on hold', () => {
  it('nobody at a wrong number is sent the emergency lines that were meant for a patient', () => {
    const turn = says(atItemNine(), 'wrong number', AT_ITEM_NINE);
    expect(turn.outgoing).toEqual([]);
    expect(passing(turn.state, plus(AT_ITEM_NINE, 3 * HOUR)).sent).toEqual([]);
  });
  it('a death that is reported is heard although sending was held before', () => {
    const held = says(begun(), 'wrong number', AT_ITEM_NINE).state;
    const turn = says(held, 'The patient has died', plus(AT_ITEM_NINE, MINUTE));
    expect(rules(turn)).toEqual(['urgent reported-death']);
    expect(turn.state.hold?.reason).toBe('reported-death');
  });
  it('is lifted by staff, on record, and only where there is one', () => {
    const held = says(agreed(), 'wrong number', LATER).state;
    const turn = release(held, CLINICIAN, at(plus(LATER, HOUR)), held.phone);
    if (isRefusal(turn)) throw new Error(turn.refused);
    expect(turn.state.hold).toBeUndefined();
    expect(isRefusal(release(held, CLINICIAN, at(plus(LATER, HOUR))))).toBe(true);
    expect(turn.audit).toMatchObject([{ action: 'released', by: 'ben' }]);
    expect(turn.state.nextWakeAt).toBe(TUESDAY_MORNING);
    expect(isRefusal(release(turn.state, CLINICIAN, at(plus(LATER, HOUR))))).toBe(true);
  });
});

describe('an alert that joined the case unseen', () => {
  it('is neither acknowledged nor closed with a milder one', () => {
    const first = says(begun(), '8', plus(TUESDAY_MORNING, MINUTE));
    const [urgent] = first.alerts;
    const item9 = ['7', '1', '1', '2', '2', '0', '0', '0', '0', '0', '0'].reduce(
      (state, body, index) => says(state, body, plus(TUESDAY_MORNING, (index + 2) * MINUTE)).state,
      first.state,
    );
    const { state } = says(item9, '2', AT_ITEM_NINE);
    if (!urgent) throw new Error('No alert was raised');
    expect(acknowledge(state, urgent, CLINICIAN, at(AT_ITEM_NINE))).toHaveProperty('refused');
    expect(close(state, urgent, { outcome: 'called' }, CLINICIAN, at(AT_ITEM_NINE))).toHaveProperty('refused');
  });
});

describe('a text that a person should read', () => {
  it.each([
    ['When is my next appointment?', 'routine text-to-read', ['acknowledgement']],
    ['I have a fever and a rash since yesterday', 'urgent symptom-in-text', ['symptomNoted']],
    ['can a nurse call me', 'urgent symptom-in-text', ['callRequest']],
  ])('%s leads staff to the patient', (body, rule, said) => {
    const turn = says(agreed(), body, LATER);
    expect(rules(turn)).toEqual([rule]);
    expect(sentences(turn)).toEqual(said);
    expect(rules(says(turn.state, body, plus(LATER, MINUTE)))).toEqual([]);
  });
  it('joins what staff have open to read, so that nobody closes that unseen; nobody is told again', () => {
    const first = says(agreed(), 'When is my next appointment?', LATER);
    const second = says(first.state, 'Where do I park?', plus(LATER, MINUTE));
    expect(rules(second)).toEqual([]);
    expect(second.alertChanges).toEqual([
      {
        alertId: first.alerts[0]?.id,
        status: 'open',
        step: { at: plus(LATER, MINUTE), by: 'patient', what: 'added', communicationId: second.incoming?.id },
        notify: false,
      },
    ]);
  });
  it('in mid-survey is answered, and the question asked once more, which is no second try', () => {
    const turn = says(begun(), 'I have a fever and shaking chills', plus(TUESDAY_MORNING, MINUTE));
    expect(sentences(turn)).toEqual(['symptomNoted', 'item']);
    expect(turn.state.sitting?.question.reprompts).toBe(0);
  });
  it('asking for a pause in mid-survey is answered, and staff are told', () => {
    const turn = says(begun(), 'stop for a while', plus(TUESDAY_MORNING, MINUTE));
    expect(sentences(turn)).toEqual(['pauseRequest']);
    expect(rules(turn)).toEqual(['routine text-to-read']);
    expect(turn.state.sitting).toBeDefined();
  });
});

describe('while danger is open', () => {
  const inDanger = says(agreed(), 'I want to die', LATER).state;
  it.each(['HELP', 'please help me', 'I mean it', 'thanks'])('%s gets the lines to call', (body) => {
    expect(sentences(says(inDanger, body, plus(LATER, MINUTE)))).toEqual(['safetyAgain']);
  });
  it('they are said at most once an hour', () => {
    const again = says(inDanger, 'hello', plus(LATER, MINUTE)).state;
    expect(says(again, 'hello', plus(LATER, 2 * MINUTE)).outgoing).toEqual([]);
    expect(sentences(says(again, 'hello', plus(LATER, 2 * HOUR)))).toEqual(['safetyAgain']);
  });
});

it('leaves questions about mood out for whoever declined them', () => {
  const state = begun(agreed({ separately: { 'mood-questions': false } }));
  expect(state.sitting?.administrations.map(({ instrument }) => instrument)).toEqual(['distress-0-10', 'lasa-qol']);
});

it('asks everything again a week later of someone who answered a day late', () => {
  const asked = begun();
  const dayLate = ['3', '7', '0', '0', '0', '0'].reduce(
    (state, body, index) => says(state, body, plus(TUESDAY_MORNING, 26 * HOUR + index * MINUTE)).state,
    wokeUp(asked, at(plus(TUESDAY_MORNING, 24 * HOUR)))?.state ?? asked,
  );
  const week2 = wokeUp(dayLate, at(plus(TUESDAY_MORNING, 7 * 24 * HOUR)));
  expect(week2?.state.sitting?.administrations.map(({ instrument }) => instrument)).toEqual([
    'distress-0-10',
    'lasa-qol',
  ]);
});

it('takes no late answer to a question that had not been sent when it was written', () => {
  const stopped = says(begun(), 'I want to die', plus(TUESDAY_MORNING, MINUTE)).state;
  const written = plus(TUESDAY_MORNING, 2 * MINUTE);
  const turn = says(stopped, '3', written);
  expect(turn.questionAskedBefore?.communicationId).toBe(stopped.closedQuestion?.communicationId);
  const question = stopped.closedQuestion?.communicationId;
  const again = says(stopped, '3', written, question ? { notAskedYet: question } : {});
  expect(again.responses).toEqual([]);
});

it('gives the emergency lines where item 9 could not be read', () => {
  const turn = says(says(atItemNine(), '1 or 2', AT_ITEM_NINE).state, 'hmm', plus(AT_ITEM_NINE, MINUTE));
  expect(sentences(turn)).toEqual(['selfHarmUnread']);
  expect(turn.outgoing[0]?.body).toContain('911');
});

it.each([
  ['YES', 'optin', 'Y1'],
  ['no thanks', 'optout', 'Y2'],
])('keeps %s to the invitation as what it was taken for', (body, kind, rule) => {
  const invited = enrol(ENROLMENT, at(MONDAY_MORNING)).state;
  expect(says(invited, body, LATER).incoming?.reading).toMatchObject({ kind, rule });
});
