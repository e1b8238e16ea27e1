import { describe, expect, test } from 'vitest';
import type { DecisionContext } from '../../shared/domain/content.ts';
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

  test.each<[string, Partial<PatientState>, Partial<DecisionContext>, number]>([
    ['This is no patient.', { kind: 'contact' }, {}, 0],
    ['The patient gets no surveys (declined).', { consent: { ...at().state.consent, status: 'declined' } }, {}, 0],
    [
      'Texts are suspended (wrong-number): release the patient first.',
      { hold: { reason: 'wrong-number', since: START } },
      {},
      0,
    ],
    ['The whole programme is on hold.', {}, { programmeHeld: true }, 0],
    ['Check-ins are on hold (hospital): resume first.', { stay: { kind: 'hospital', since: START, by: 'kim' } }, {}, 0],
    [
      'Staff are texting with the patient: end the conversation first.',
      { staffTalk: { until: plus(START, HOUR) } },
      {},
      0,
    ],
    ['The plan has not begun.', { carePlan: { ...at().state.carePlan, startsOn: undefined } }, {}, 0],
    ['Someone else on this phone is being asked: try again later.', {}, { phoneBusy: true }, 0],
    ['It is 23:00 where the patient is, in the quiet hours.', {}, {}, 12 * HOUR],
    ['The patient gets no texts on this day.', { blockedWeekdays: [1] }, {}, 0],
  ])('says why: %s', (reason, fields, more, wait) => {
    const { state, context } = at(fields, wait);
    const before = structuredClone(state);
    expect(whyNothingNow(state, { ...context, ...more })).toBe(reason);
    expect(sendNow(state, ['phq-4'], KIM, { ...context, ...more })).toEqual({ refused: reason });
    expect(state).toEqual(before);
  });

  test('may be anything in daytime on an open day, and by phone at any time', () => {
    const now = at();
    expect(whyNothingNow(now.state, now.context)).toBeUndefined();
    const byPhone = at({ mode: 'phone', blockedWeekdays: [1] }, 12 * HOUR);
    expect(whyNothingNow(byPhone.state, { ...byPhone.context, phoneBusy: true })).toBeUndefined();
  });

  test('offers nothing before the plan has begun', () => {
    const { state, context } = at({ carePlan: { ...at().state.carePlan, startsOn: undefined } });
    expect(askableNow(state, context)).toEqual([]);
  });

  test('says what it cannot ask, and what it would take', () => {
    expect(ask(['phq-4'], { lastAsked: { 'phq-4': plus(START, -24 * HOUR) } })).toEqual({
      refused: 'Nothing was sent.',
      faults: [
        {
          place: 'instruments',
          problem: 'phq-4 was asked in the last 14 days, which it asks about',
          expected: 'what may be asked now',
        },
      ],
    });
    expect(ask([])).toEqual({ refused: 'Nothing was sent.', faults: [] });
  });

  test('does not ask what was asked in another questionnaire, nor what has no wording', () => {
    const why = ({ state, context }: ReturnType<typeof at>) =>
      askableNow(state, context).find(({ instrument }) => instrument === 'phq-9')?.whyNot;
    expect(why(at({ lastAsked: { 'phq-4': plus(START, -24 * HOUR) } }))).toBe(
      'has questions that were asked a short time ago',
    );
    const { state, context } = at();
    const wordless = (id: string, version?: string) => {
      const found = context.content.instrument(id, version);
      return { ...found, items: found.items.map((item) => ({ ...item, text: {} })) };
    };
    const content = { ...context.content, instrument: wordless };
    expect(why({ state, context: { ...context, content } })).toBe('has no wording in the language of the patient');
  });

  test('waits as long as the day of the plan has it wait', () => {
    const { carePlan } = at().state;
    const turn = ask(['car-t-check'], { carePlan: { ...carePlan, planId: 'car-t', startsOn: START.slice(0, 10) } });
    expect(turn).toMatchObject({ state: { sitting: { expiresAt: plus(START, 4 * HOUR) } } });
  });

  test('counts as a text of this day, and is on record with all that was asked', () => {
    const turn = ask(['phq-4', 'lasa-qol']);
    expect(turn).toMatchObject({ state: { sentOn: [START.slice(0, 10)] }, audit: [{ reference: 'phq-4, lasa-qol' }] });
    expect('state' in turn && turn.state.sitting?.administrations.map(({ id }) => id)).toEqual([
      expect.stringContaining('by-staff'),
      expect.stringContaining('by-staff'),
    ]);
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
