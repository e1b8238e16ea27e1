// A death close to the patient, hospice, and a call that did not come: heard by a person, and not asked past.
import { describe, expect, it } from 'vitest';
import { readReply } from '../../shared/domain/reply/read-reply.ts';
import { agreed, MONDAY_MORNING, says } from './fixtures.ts';
import { PLAN, withPlan } from './plan-fixtures.ts';
import { sentences, talk } from './talk.ts';

const asking = (...instruments: readonly string[]) =>
  withPlan({ ...PLAN, activities: [{ id: 'all', instruments, days: [0] }] });
const MOOD = asking('phq-4');
const CHECK = asking('ici-symptom-check');
const rules = (turn: { readonly alerts: readonly { readonly severity: string; readonly ruleId: string }[] }) =>
  turn.alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`);

describe('a death close to the patient', () => {
  it.each([
    'my mother passed away',
    'My husband died last night',
    'we lost my dad on sunday',
    'mi mamá murió ayer',
    'se me murió mi hermano',
    'I buried my son this week',
  ])('%j holds the survey with a few words, and is read the same day', (body) => {
    const { last } = talk(MOOD, ['1', body]);
    expect(sentences(last)).toEqual(['bereavement']);
    expect(rules(last)).toEqual(['urgent symptom-in-text']);
    expect(last.state.sitting).toBeUndefined();
    expect(last.responses[0]).toMatchObject({ stopReason: 'suspended', answers: { 'phq4-1': 1 } });
    expect(last.state.hold).toBeUndefined();
    expect(last.incoming).toMatchObject({ reading: { kind: 'reprompt' }, needsPerson: true });
  });

  it('beside an answer does not lose that', () => {
    const { last } = talk(MOOD, ['2, my mother passed away']);
    expect(last.incoming?.filed).toMatchObject({ linkId: 'phq4-1', code: 2 });
    expect(last.responses[0]?.answers).toEqual({ 'phq4-1': 2 });
    expect(sentences(last)).toEqual(['bereavement']);
  });

  it('beside an answer that is an emergency leaves the emergency first', () => {
    const { last } = talk(CHECK, ['yes, my mother passed away']);
    expect(sentences(last)).toEqual(['medicalEmergency', 'isItNow']);
    expect(rules(last)).toContain('critical symptom-emergency');
    expect(last.state.happeningNow?.communicationId).toBe(last.outgoing.at(-1)?.id);
  });

  it.each(['my mother died ten years ago', 'my phone died', 'I passed out', 'afraid my wife died'])(
    '%j is none',
    (body) => {
      expect(sentences(talk(MOOD, [body]).last)).not.toContain('bereavement');
    },
  );

  it('is told nothing where others write for the patient: it may be the patient', () => {
    const { last } = talk(MOOD, ['my mother passed away'], {}, { respondent: 'proxy' });
    expect(last.outgoing).toEqual([]);
    expect(rules(last)).toEqual(['urgent symptom-in-text']);
    expect(last.state.sitting).toBeUndefined();
  });
});

describe('hospice', () => {
  it.each([
    'going into hospice',
    'starting hospice',
    "I'm in hospice now",
    'I go on hospice care monday',
    'voy a entrar a un hospicio',
  ])('%j holds the check-ins and tells staff, as hospital does', (body) => {
    const { last } = talk(MOOD, ['1', body]);
    expect(sentences(last)).toEqual(['inHospital']);
    expect(rules(last)).toEqual(['urgent in-hospital']);
    expect(last.state.sitting).toBeUndefined();
    expect(last.state.stay).toMatchObject({ kind: 'hospice', by: 'patient', reviewOn: '2027-01-08' });
  });

  it.each(['my mom is in hospice', 'should I start hospice?', 'I am not going into hospice', 'I volunteer in hospice'])(
    '%j does not',
    (body) => {
      expect(talk(MOOD, [body]).last.state.stay).toBeUndefined();
    },
  );
});

describe('a call that did not come', () => {
  const WAITING = [
    'nobody called me back',
    'no one has called',
    'you never called me',
    'nadie me ha llamado',
    'Nobody called me back yet',
  ];

  it.each(WAITING)('%j is no wrong number: it is told, and the question stays', (body) => {
    const { last, turns } = talk(MOOD, [body]);
    expect(last.state.hold).toBeUndefined();
    expect(sentences(last)).toEqual(['callRequest', 'item']);
    expect(rules(last)).toEqual(['routine text-to-read']);
    expect(last.state.sitting?.question.reprompts).toBe(turns[0]?.state.sitting?.question.reprompts);
  });

  it.each(WAITING)('%j joins the case that is open', (body) => {
    const { state } = says(agreed(), 'I have a fever', MONDAY_MORNING);
    const turn = says(state, body, MONDAY_MORNING);
    expect(rules(turn)).toEqual([]);
    expect(turn.alertChanges.map(({ step, notify }) => [step.what, notify])).toEqual([['added', true]]);
  });

  it.each(['nobody called Maria here', 'no one called Maria Lopez', 'nobody by that name'])(
    '%j is a wrong number',
    (body) => {
      expect(readReply(body, undefined, 'en').kind).toBe('wrong_number');
    },
  );
});
