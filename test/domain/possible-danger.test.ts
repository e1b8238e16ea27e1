// An unclear reply that may mean danger is acted on at once, and asked again; what follows takes nothing back.
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../shared/plans/content.ts';
import { PLAN, withPlan } from './plan-fixtures.ts';
import { openItemOf, rulesOf, sentences, talk } from './talk.ts';

const asking = (...instruments: readonly string[]) =>
  withPlan({ ...PLAN, activities: [{ id: 'all', instruments, days: [0] }] });
const MOOD = asking('phq-9');
const CHECK = asking('ici-symptom-check', 'distress-0-10');
const TO_ITEM_NINE = ['0', '0', '0', '0', '0', '0', '0', '0'];
const POSITIVE = 'phq-9-item-9-positive';
const SIGN = 'symptom-emergency';

describe('the self-harm item', () => {
  it.each([
    ['maybe 1', 'didYouMean'],
    ['1?', 'didYouMean'],
    ['1 or 2', 'askAgain'],
    ['0 or 1', 'askAgain'],
    ['one or two', 'askAgain'],
    ['yes', 'askAgain'],
    ['sometimes but i would never do it', 'askAgain'],
    ['a veces', 'askAgain'],
    ['a little', 'askAgain'],
    ['7', 'askAgain'],
    ['3 days', 'askAgain'],
    ['my daughter says 1', 'relayedAnswer'],
  ])('%j is answered with the lines, alerted and asked again', (said, asked) => {
    const { last } = talk(MOOD, [...TO_ITEM_NINE, said]);
    expect(sentences(last)).toEqual(['selfHarm', asked]);
    expect(last.alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual([`critical ${POSITIVE}`]);
    expect(last.alerts[0]?.evidence).toMatchObject({ unclear: true, communicationId: last.incoming?.id });
    expect(last.incoming).toMatchObject({ needsPerson: true });
    expect(last.incoming).not.toHaveProperty('filed');
    expect(last.responses).toEqual([]);
    expect(last.state.sitting?.question.linkId).toBe('phq9-9');
  });

  it.each([
    'hmm',
    'what does 1 mean?',
    'how do i answer this?',
    'not this one',
    'no, never in the last 2 weeks',
    '0/3',
    'muchas gracias',
    'many thanks',
    '0,0',
    'probably not',
  ])('%j is not', (said) => {
    expect(rulesOf(talk(MOOD, [...TO_ITEM_NINE, said]))).not.toContain(POSITIVE);
  });

  it.each([
    ['maybe 1', 1],
    ['maybe 2', 2],
    ['maybe 3', 3],
    ['1 or 2', 1],
    ['yes', 1],
    ['7', 1],
  ])('%j is alerted as a %i: the least that it may mean', (said, code) => {
    const { last } = talk(MOOD, [...TO_ITEM_NINE, said]);
    expect(last.alerts[0]?.evidence).toMatchObject({ linkId: 'phq9-9', code });
  });

  it('is news although the same was alerted in an earlier survey and is still open', () => {
    const { last } = talk(MOOD, [...TO_ITEM_NINE, '1 or 2']);
    const openAlerts = last.state.openAlerts.map((open) => ({ ...open, caseId: 'survey/earlier' }));
    const again = talk(MOOD, [...TO_ITEM_NINE, '1 or 2'], {}, { openAlerts });
    expect(again.last.alerts.map(({ ruleId }) => ruleId)).toEqual([POSITIVE]);
    expect(sentences(again.last)).toEqual(['selfHarm', 'askAgain']);
  });

  it('a 0 afterwards is filed, takes nothing back, and is no mere thanks', () => {
    const talked = talk(MOOD, [...TO_ITEM_NINE, '1?', '0']);
    expect(talked.last.responses[0]?.answers['phq9-9']).toBe(0);
    expect(talked.last.alertChanges).toEqual([]);
    expect(talked.last.state.openAlerts.map(({ severity }) => severity)).toEqual(['critical']);
    expect(sentences(talked.last)).toEqual(['completionUrgent']);
  });

  it('a clear answer above 0 afterwards is news of its own, in the same case', () => {
    const talked = talk(MOOD, [...TO_ITEM_NINE, '1 or 2', '2']);
    expect(rulesOf(talked)).toEqual([POSITIVE, POSITIVE]);
    expect(talked.last.alerts[0]).toMatchObject({ evidence: { code: 2 }, noticesDue: 0 });
    expect(talked.last.alerts[0]?.evidence).not.toHaveProperty('unclear');
    expect(sentences(talked.last)).toEqual(['selfHarm']);
  });

  it('once given up, the lines are said once', () => {
    const talked = talk(MOOD, [...TO_ITEM_NINE, 'hmm', '1 or 2']);
    expect(rulesOf(talked)).toContain('phq-9-item-9-unanswered');
    expect(rulesOf(talked)).toContain(POSITIVE);
    expect(sentences(talked.last)).toEqual(['selfHarm']);
  });
});

describe('emergency signs', () => {
  it.each(['maybe 1', 'maybe yes', '1 or 2', '1?', 'yes?', 'i think so', 'a little', 'creo que sí', 'yes and no'])(
    '%j is answered with whom to call, alerted and asked again',
    (said) => {
      const talked = talk(CHECK, [said]);
      expect(sentences(talked.last)).toEqual(['medicalEmergency', 'askAgain']);
      expect(talked.last.alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual([`critical ${SIGN}`]);
      expect(openItemOf(talked)).toBe('ici-emergency');
    },
  );

  it.each(['idk', 'hmm', 'no idea', '5', 'maybe not', 'i dont think so', 'ok'])('%j is only asked again', (said) => {
    const talked = talk(CHECK, [said]);
    expect(rulesOf(talked)).toEqual([]);
    expect(sentences(talked.last)).not.toContain('medicalEmergency');
  });

  it('no goes on with the check, yes holds it and asks whether it is now', () => {
    expect(openItemOf(talk(CHECK, ['maybe yes', 'no']))).toBe('ici-gate-chest-skin');
    const yes = talk(CHECK, ['maybe yes', 'yes']);
    expect(sentences(yes.last)).toEqual(['medicalEmergency', 'isItNow']);
    expect(openItemOf(yes)).toBeUndefined();
  });

  it('unclear once more says the lines again and joins the case', () => {
    const { last } = talk(CHECK, ['maybe yes', 'i think so']);
    expect(last.alerts).toEqual([]);
    expect(last.alertChanges.map(({ step, notify }) => [step.what, notify])).toEqual([['added', true]]);
    expect(sentences(last)).toEqual(['emergencyAgain', 'askAgain']);
  });
});

it('is feared nowhere else: other items wait for a plain answer', () => {
  const others = CONTENT.instrument('phq-9').items.filter(({ selfHarm }) => !selfHarm);
  expect(others).toHaveLength(8);
  expect(rulesOf(talk(MOOD, ['1 or 2', '1?']))).toEqual([]);
  expect(rulesOf(talk(CHECK, ['no', 'maybe yes']))).toEqual([]);
});
