import { describe, expect, test } from 'vitest';
import { HOUR, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { askableNow, sendNow, whyNothingNow } from '../../shared/domain/send-now.ts';
import { decisionContext } from '../../shared/runtime/commit-turn.ts';
import { START, seedPatient, TEAM, world } from '../functions/world.ts';

const KIM = { name: 'kim', roles: ['clinician'] } as const;

const at = (fields: Partial<PatientState> = {}, wait = 0) => {
  const on = world();
  const state = seedPatient(on, fields);
  on.pass(wait);
  return { state, context: decisionContext(on, TEAM) };
};
const ask = (instruments: readonly string[], fields: Partial<PatientState> = {}, wait = 0) => {
  const { state, context } = at(fields, wait);
  return sendNow(state, instruments, KIM, context);
};

describe('a survey that staff send', () => {
  test('opens with the first questionnaire, in the order of the plan, and leaves its days alone', () => {
    const turn = ask(['phq-4', 'ici-symptom-check']);
    expect(turn).toMatchObject({
      outgoing: [{ purpose: 'survey-opening' }, { purpose: 'survey-opening' }],
      state: {
        sitting: { dueAt: START, administrations: [{ instrument: 'ici-symptom-check' }, { instrument: 'phq-4' }] },
        carePlan: at().state.carePlan,
        lastAsked: { 'ici-symptom-check': START },
      },
      audit: [{ action: 'survey-sent', by: 'kim' }],
    });
  });

  test('by phone is a form and a task to call, at any hour', () => {
    const turn = ask(['phq-4'], { mode: 'phone' }, 12 * HOUR);
    expect(turn).toMatchObject({ outgoing: [], state: { sitting: { byPhone: true } } });
    expect('alerts' in turn && turn.alerts).toHaveLength(1);
  });

  test.each<[string, Partial<PatientState>, number]>([
    ['declined', { consent: { ...at().state.consent, status: 'declined' } }, 0],
    ['suspended', { hold: { reason: 'wrong-number', since: START } }, 0],
    ['on hold', { stay: { kind: 'hospital', since: START, by: 'kim' } }, 0],
    ['texting', { staffTalk: { until: plus(START, HOUR) } }, 0],
    ['the quiet hours', {}, 12 * HOUR],
    ['on this day', { blockedWeekdays: [1] }, 0],
    ['no patient', { kind: 'contact' }, 0],
  ])('is refused with the reason: %s', (reason, fields, wait) => {
    const { state, context } = at(fields, wait);
    const before = structuredClone(state);
    expect(whyNothingNow(state, context)?.toLowerCase()).toContain(reason);
    expect(sendNow(state, ['phq-4'], KIM, context)).toMatchObject({ refused: whyNothingNow(state, context) });
    expect(state).toEqual(before);
  });

  test('is refused while another is open', () => {
    const first = ask(['phq-4']);
    if ('refused' in first) throw new Error(first.refused);
    expect(sendNow(first.state, ['lasa-qol'], KIM, at().context)).toMatchObject({
      refused: 'A survey is open already: one at a time.',
    });
  });

  test('goes on where the hold lets check-ins through', () => {
    expect(ask(['phq-4'], { stay: { kind: 'treatment-hold', since: START, by: 'kim' } })).toHaveProperty('state');
  });

  test.each<[string, Partial<PatientState>, string]>([
    ['phq-4', { lastAsked: { 'phq-4': plus(START, -24 * HOUR) } }, 'was asked in the last'],
    ['phq-4', { respondent: 'proxy' }, 'does not suit who answers'],
    ['k6', {}, 'is no part of the plan'],
  ])('does not ask %s with %j', (instrument, fields, problem) => {
    expect(ask([instrument], fields)).toMatchObject({
      faults: [{ place: expect.stringMatching(/^instruments(\.0)?$/), problem: expect.stringContaining(problem) }],
    });
  });

  test('names what it does not know by its place, and does not repeat it', () => {
    expect(ask(['phq-4', 'any words'])).toMatchObject({
      faults: [{ place: 'instruments.1', problem: 'is no part of the plan' }],
    });
  });

  test('can be any of those that are offered, and none of the others', () => {
    const { state, context } = at({ respondent: 'proxy' });
    const all = askableNow(state, context);
    expect(all.filter(({ whyNot }) => whyNot)).not.toEqual([]);
    for (const { instrument, whyNot } of all)
      expect('refused' in sendNow(state, [instrument], KIM, context)).toBe(whyNot !== undefined);
  });
});
