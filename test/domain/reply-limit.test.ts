// How many answers Vigil sends by itself to one number within an hour, and what is never held back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, type Instant, MINUTE, millisecondsBetween, plus, SECOND } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { unknownSenderWrote } from '../../shared/domain/unknown-sender.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, MONDAY_MORNING, saying, says, TUESDAY_MORNING } from './fixtures.ts';

const THEN = plus(MONDAY_MORNING, 5 * MINUTE);
const SYMPTOM = 'I have a rash';
const STRANGER = {
  patientId: 'c1',
  phone: '+15550100999',
  country: 'US',
  timeZone: 'America/New_York',
  careTeamId: 'cedar',
};

/** The turns of these texts, one a minute. */
const writing = (
  state: PatientState,
  bodies: readonly string[],
  from: Instant = THEN,
  limit?: number,
): readonly Turn[] => {
  let now = state;
  return bodies.map((body, index) => {
    const time = plus(from, index * MINUTE);
    const settings = limit === undefined ? {} : { settings: { automaticRepliesPerHour: limit } };
    const turn = textArrived(now, saying(body, time, { inboundMessageId: `in${index}` }), {
      ...at(time, `turn-${time}-${index}`),
      ...settings,
    });
    now = turn.state;
    return turn;
  });
};
const times = (count: number, body: string): readonly string[] => Array.from({ length: count }, () => body);
const answered = (turns: readonly Turn[]): number => turns.filter(({ outgoing }) => outgoing.length > 0).length;
const tasks = (turns: readonly Turn[]): number =>
  turns.flatMap(({ alerts }) => alerts).filter(({ ruleId }) => ruleId === 'reply-limit').length;

describe.each<[string, PatientState]>([
  ['a patient', agreed()],
  [
    'an unknown number',
    unknownSenderWrote(STRANGER, saying('RE: your message', MONDAY_MORNING), at(MONDAY_MORNING)).state,
  ],
])('%s who writes on and on', (_who, state) => {
  const turns = writing(state, times(12, SYMPTOM), plus(MONDAY_MORNING, 2 * HOUR));
  it('is answered six times in the hour, and then staff get one task', () => {
    expect(answered(turns)).toBe(6);
    expect(tasks(turns)).toBe(1);
  });
  it('is kept with every text', () => {
    expect(turns.every(({ incoming }) => incoming?.body === SYMPTOM)).toBe(true);
  });
  it('is answered again an hour after the last answer', () => {
    const last = turns.at(-1)?.state ?? state;
    expect(answered(writing(last, [SYMPTOM], plus(MONDAY_MORNING, 4 * HOUR)))).toBe(1);
  });
});

it('is what the site says', () => {
  expect(answered(writing(agreed(), times(12, SYMPTOM), THEN, 2))).toBe(2);
});

const cut = (): PatientState => {
  const state = writing(agreed(), times(8, SYMPTOM)).at(-1)?.state;
  if (!state) throw new Error('Nothing was written');
  return state;
};
const LATER = plus(THEN, 10 * MINUTE);

describe('once it is reached', () => {
  it.each([
    ['danger', 'I want to die', 'selfHarm'],
    ['an emergency', "I can't breathe", 'isItNow'],
    ['STOP', 'STOP', 'optOutConfirmation'],
    ['HELP', 'HELP', 'help'],
  ])('%s is answered all the same', (_what, body, sentence) => {
    expect(says(cut(), body, LATER).outgoing.map(({ wording }) => wording.split('@')[0])).toContain(sentence);
  });
  it('STOP and START are both taken at their word', () => {
    const stopped = says(cut(), 'STOP', LATER).state;
    expect(says(stopped, 'START', plus(LATER, MINUTE)).outgoing).toHaveLength(1);
  });
  it('a survey goes on: its questions are no answers of this kind', () => {
    const state = wokeUp(agreed(), at(TUESDAY_MORNING))?.state ?? agreed();
    const full = { ...state, automaticReplies: { count: 6, lastAt: TUESDAY_MORNING } };
    const turns = writing(full, ['3', '7', '0', '0', '0', '0'], plus(TUESDAY_MORNING, MINUTE));
    expect(answered(turns)).toBe(6);
    expect(turns.at(-1)?.state.sitting).toBeUndefined();
  });
  it('a question is not asked again, and stays open', () => {
    const state = wokeUp(agreed(), at(TUESDAY_MORNING))?.state ?? agreed();
    const full = { ...state, automaticReplies: { count: 6, lastAt: TUESDAY_MORNING } };
    const [turn] = writing(full, ['purple'], plus(TUESDAY_MORNING, MINUTE));
    expect(turn?.outgoing).toEqual([]);
    expect(turn?.alerts.map(({ ruleId }) => ruleId)).toEqual(['reply-limit']);
    expect(turn?.state.sitting).toBeDefined();
  });
});

describe('an automatic reply of a phone or an office', () => {
  it.each(['I am out of the office until Monday. This is an automatic reply.', 'Liked “Reply 0-10.”'])(
    '%s starts no conversation with a number that we do not know',
    (body) => {
      const turn = unknownSenderWrote(STRANGER, saying(body, MONDAY_MORNING), at(MONDAY_MORNING));
      expect(turn.outgoing).toEqual([]);
      expect(turn.alerts).toEqual([]);
    },
  );
  it('starts none with a patient, in any state', () => {
    for (const state of [agreed(), says(agreed(), 'STOP', THEN).state, says(agreed(), 'I want to die', THEN).state]) {
      const turn = says(state, 'This is an automatic reply: I am out of the office.', LATER);
      expect([turn.outgoing, turn.alerts, turn.alertChanges]).toEqual([[], [], []]);
    }
  });
});

it('no hour holds more answers than the limit, whatever is written when', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 40 });
  const body = fc.constantFrom(SYMPTOM, 'call me', 'hello?', 'purple', 'later');
  fc.assert(
    fc.property(gaps, fc.array(body, { minLength: 40, maxLength: 40 }), (seconds, bodies) => {
      let state = agreed();
      let now: Instant = THEN;
      const sent: Instant[] = [];
      seconds.forEach((gap, index) => {
        now = plus(now, gap * SECOND);
        const turn = textArrived(state, saying(bodies[index] ?? '', now), at(now, `t${index}`));
        if (turn.outgoing.length > 0) sent.push(now);
        state = turn.state;
      });
      for (const from of sent)
        expect(sent.filter((one) => one >= from && millisecondsBetween(from, one) < HOUR).length).toBeLessThanOrEqual(
          6,
        );
    }),
    { numRuns: 50 },
  );
});
