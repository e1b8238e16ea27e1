// A reply is read knowing what was asked: our own words in it are not the patient's, unless they stand alone.
import { describe, expect, it } from 'vitest';
import { agreed, MONDAY_MORNING, says } from './fixtures.ts';
import { PLAN, withPlan } from './plan-fixtures.ts';
import { openItemOf, rulesOf, sentences, talk } from './talk.ts';

const asking = (...instruments: readonly string[]) =>
  withPlan({ ...PLAN, activities: [{ id: 'all', instruments, days: [0] }] });
const MOOD = asking('phq-9');
const CHECK = asking('ici-symptom-check');
const TO_ITEM_NINE = ['0', '0', '0', '0', '0', '0', '0', '0'];
const ITEM_NINE = 'Thoughts that you would be better off dead, or of hurting yourself in some way';

describe('the self-harm item quoted', () => {
  it.each([
    'Thoughts that you would be better off dead: 0',
    `${ITEM_NINE}: 0`,
    `"${ITEM_NINE}" 0`,
    `${ITEM_NINE} - not at all`,
    `0 ${ITEM_NINE.toUpperCase()}`,
  ])('%j is its answer, and no crisis', (said) => {
    const talked = talk(MOOD, [...TO_ITEM_NINE, said]);
    expect(talked.last.incoming?.filed).toMatchObject({ linkId: 'phq9-9', code: 0 });
    expect(rulesOf(talked)).toEqual([]);
  });

  it('with an answer above 0 alerts as that does', () => {
    expect(rulesOf(talk(MOOD, [...TO_ITEM_NINE, `${ITEM_NINE}: 2`]))).toEqual(['phq-9-item-9-positive']);
  });

  it.each([
    ITEM_NINE,
    'Thoughts that you would be better off dead',
    `${ITEM_NINE}: yes`,
    `${ITEM_NINE}: every night`,
    `${ITEM_NINE}: 0 but I want to die`,
    'I would be better off dead 0',
    'better off dead: 0',
  ])('%j may be in the patient’s own words: a crisis', (said) => {
    expect(talk(MOOD, [...TO_ITEM_NINE, said]).last.incoming?.reading).toMatchObject({ kind: 'crisis' });
  });

  it('is not looked for where something else was asked', () => {
    expect(talk(MOOD, [`${ITEM_NINE}: 0`]).last.incoming?.reading.kind).toBe('crisis');
    expect(says(agreed(), `${ITEM_NINE}: 0`, MONDAY_MORNING).incoming?.reading.kind).toBe('crisis');
  });
});

it.each([
  ['In the past 7 days: new chest pain, sudden trouble breathing, fainting: no', 'answer'],
  ['In the past 7 days: new chest pain, sudden trouble breathing', 'crisis'],
  ['In the past 7 days new chest pain', 'crisis'],
])('emergency signs: %j is read as %s', (said, kind) => {
  expect(talk(CHECK, [said]).last.incoming?.reading.kind).toBe(kind);
});

describe('a gate', () => {
  it('takes a yes that is set apart from its comment, and asks again where it runs on', () => {
    expect(talk(CHECK, ['no', 'yes, only itching']).last.incoming?.filed).toMatchObject({ code: 1 });
    const runsOn = talk(CHECK, ['no', 'yes only itching']);
    expect(runsOn.last.incoming).not.toHaveProperty('filed');
    expect(openItemOf(runsOn)).toBe('ici-gate-chest-skin');
  });
});

describe('dying', () => {
  it.each([
    'i think im dying',
    "I'm dying",
    'am i dying?',
    'I think I am going to die',
    'creo que me muero',
    'me estoy muriendo',
  ])('%j is an emergency at any hour', (said) => {
    const turn = says(agreed(), said, '2027-01-05T08:00:00.000Z');
    expect(turn.alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual([
      'critical medical-emergency-statement',
    ]);
    expect(sentences(turn)).toEqual(['medicalEmergency', 'isItNow']);
  });

  it.each(['dying to know', "I'm dying of boredom", 'dying for a coffee', 'im not dying', 'me estoy muriendo de risa'])(
    '%j is none',
    (said) => {
      expect(says(agreed(), said, MONDAY_MORNING).alerts.map(({ severity }) => severity)).not.toContain('critical');
    },
  );
});
