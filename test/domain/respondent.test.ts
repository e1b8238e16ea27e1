import { describe, expect, it } from 'vitest';
import type { PatientState } from '../../shared/domain/patient.ts';
import { relayedCode } from '../../shared/domain/reply/relayed-value.ts';
import { suitsRespondent } from '../../shared/domain/respondent.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, says, TUESDAY_MORNING } from './fixtures.ts';

const agreeing = (mood: boolean | undefined): Partial<PatientState> => ({
  consent: { ...agreed().consent, ...(mood !== undefined && { separately: { 'mood-questions': mood } }) },
});

describe('what may be asked', () => {
  const OWN = {};
  const SHARED = { phoneLabel: 'Ana' };
  const CAREGIVERS = { caregiverPhone: true } as const;
  const PROXY = { respondent: 'proxy' } as const;
  const HELPED = { respondent: 'helped' } as const;
  it.each<[string, Partial<PatientState>, boolean | undefined, boolean, boolean, boolean]>([
    ['on a phone of one’s own', OWN, undefined, true, true, true],
    ['on a phone of one’s own, mood declined', OWN, false, false, true, true],
    ['on a shared phone', SHARED, undefined, false, true, true],
    ['on a shared phone, mood agreed to', SHARED, true, true, true, true],
    ['on a shared phone, mood declined', SHARED, false, false, true, true],
    ['on a caregiver’s phone', CAREGIVERS, undefined, false, true, true],
    ['on a caregiver’s phone, mood agreed to', CAREGIVERS, true, true, true, true],
    ['of a proxy', PROXY, true, false, true, false],
    ['of someone who is helped', HELPED, undefined, true, true, true],
  ])('%s', (_, fields, mood, ofMood, ofSymptoms, ofQuality) => {
    const state = { ...agreed(), ...agreeing(mood), ...fields };
    const may = (id: string) => suitsRespondent(state, CONTENT.instrument(id));
    expect([may('phq-4'), may('ici-symptom-check'), may('lasa-qol')]).toEqual([ofMood, ofSymptoms, ofQuality]);
  });
});

const asked = (fields: Partial<PatientState>, content = CONTENT): Turn => {
  const turn = wokeUp({ ...agreed(), ...fields }, { ...at(TUESDAY_MORNING), content });
  if (!turn) throw new Error('Nothing was due');
  return turn;
};
const instruments = ({ state }: Turn) => state.sitting?.administrations.map(({ instrument }) => instrument);

describe('a survey', () => {
  it('on a shared phone leaves mood to a call, by one task, and counts it as asked', () => {
    const turn = asked({ phoneLabel: 'Ana' });
    expect(instruments(turn)).toEqual(['ici-symptom-check', 'distress-0-10', 'lasa-qol']);
    expect(turn.alerts).toMatchObject([
      { ruleId: 'mood-by-phone', severity: 'routine', evidence: { instrument: 'phq-4' } },
    ]);
    expect(turn.state.lastAsked['phq-4']).toBe(TUESDAY_MORNING);
  });

  it.each<[string, Partial<PatientState>]>([
    ['where the patient agreed to mood questions', { phoneLabel: 'Ana', ...agreeing(true) }],
    ['where the patient declined them', { phoneLabel: 'Ana', ...agreeing(false) }],
    ['of a proxy', { caregiverPhone: true, respondent: 'proxy' }],
  ])('makes no such task %s', (_, fields) => {
    expect(asked(fields).alerts).toEqual([]);
  });

  it('of a proxy asks about symptoms alone, and says so on the response', () => {
    const turn = asked({ respondent: 'proxy' });
    expect(instruments(turn)).toEqual(['ici-symptom-check']);
    const late = says(turn.state, 'STOP', TUESDAY_MORNING);
    expect(late.responses).toMatchObject([{ instrument: 'ici-symptom-check', respondent: 'proxy' }]);
  });

  it('of someone who is helped is marked so', () => {
    const { state } = asked({ respondent: 'helped' });
    expect(says(state, 'STOP', TUESDAY_MORNING).responses.every(({ respondent }) => respondent === 'helped')).toBe(
      true,
    );
  });
});

describe('a relayed value', () => {
  const distress = CONTENT.instrument('distress-0-10').scale;
  const phq = CONTENT.instrument('phq-4').scale;
  it.each([
    ['my mother says 3', distress, 3],
    ['she said it is about 7', distress, 7],
    ['my dad says three', distress, 3],
    ['he says 11', distress, undefined],
    ['my mother says 3 or 4', distress, undefined],
    ['my mother says it hurts', distress, undefined],
    ['my wife says several days', phq, 1],
  ])('in %j', (said, scale, code) => {
    expect(relayedCode(said, scale, 'en')).toBe(code);
  });

  it('is asked about once, then the question is asked again as for any unclear reply', () => {
    const open = wokeUp(agreed(), at(TUESDAY_MORNING))?.state;
    if (!open) throw new Error('Nothing was due');
    const sentenceOf = (turn: Turn) => turn.outgoing[0]?.wording.split('@')[0];
    const first = says(open, 'my mother says 3', TUESDAY_MORNING);
    expect(sentenceOf(first)).toBe('relayedAnswer');
    expect(first.incoming).not.toHaveProperty('filed');
    const second = says(first.state, 'she says 3', TUESDAY_MORNING);
    expect(sentenceOf(second)).toBe('askAgain');
    const own = says(second.state, '3', TUESDAY_MORNING);
    expect(own.responses).toMatchObject([{ answers: { 'distress-1': 3 }, respondent: 'helped' }]);
    const alone = says(open, '3', TUESDAY_MORNING);
    expect(alone.responses[0]).not.toHaveProperty('respondent');
  });
});
