// Silence in mid-check, after a symptom was named: heard hours after the last answer, once, at any hour.
import { describe, expect, it } from 'vitest';
import { HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, saying, TUESDAY_MORNING } from './fixtures.ts';

const context = (now: Instant) => ({ ...at(now), content: CONTENT });
const wakes = (state: PatientState, now: Instant): Turn | undefined => wokeUp(state, context(now));
const begun = (): PatientState => {
  const turn = wakes(agreed(), TUESDAY_MORNING);
  if (!turn?.state.sitting) throw new Error('Nothing was asked');
  return turn.state;
};
/** One answer a minute. */
const answering = (
  state: PatientState,
  bodies: readonly string[],
  from = plus(TUESDAY_MORNING, MINUTE),
): PatientState =>
  bodies.reduce((before, body, index) => {
    const now = plus(from, index * MINUTE);
    return textArrived(before, saying(body, now), context(now)).state;
  }, state);
const silence = (turn: Turn | undefined): readonly string[] =>
  (turn?.alerts ?? [])
    .filter(({ ruleId }) => ruleId.endsWith('-unfinished'))
    .map(({ severity, caseId }) => `${severity} ${caseId}`);
/** Everything that is due until then, by the one wake-up. */
const passing = (
  state: PatientState,
  until: Instant,
): { state: PatientState; raised: readonly (readonly [Instant, string])[] } => {
  const raised: (readonly [Instant, string])[] = [];
  let now = state;
  for (let wakeAt = now.nextWakeAt; wakeAt && wakeAt <= until; wakeAt = now.nextWakeAt) {
    const turn = wakes(now, wakeAt);
    if (!turn) throw new Error(`Nothing was due at ${wakeAt}`);
    for (const one of silence(turn)) raised.push([wakeAt, one]);
    now = turn.state;
  }
  return { state: now, raised };
};

/** No emergency sign; yes to fever, skin, chest or heart; then nothing. */
const NAMED = ['0', '1'];
const SURVEY = `survey/${TUESDAY_MORNING}`;

describe('after a symptom was named', () => {
  const named = answering(begun(), NAMED);
  it('is heard four hours after the last answer, as part of the survey', () => {
    expect(passing(named, plus(TUESDAY_MORNING, 8 * HOUR)).raised).toEqual([
      [plus(TUESDAY_MORNING, 2 * MINUTE + 4 * HOUR), `urgent ${SURVEY}`],
    ]);
  });
  it('is heard once: the expiry adds nothing', () => {
    const { raised, state } = passing(named, plus(TUESDAY_MORNING, 96 * HOUR));
    expect(raised).toHaveLength(1);
    expect(state.sitting).toBeUndefined();
  });
  it('leaves the question open, and an answer is taken as ever', () => {
    const { state } = passing(named, plus(TUESDAY_MORNING, 5 * HOUR));
    const after = answering(state, ['0'], plus(TUESDAY_MORNING, 5 * HOUR));
    expect(after.sitting?.question.linkId).not.toBe(state.sitting?.question.linkId);
    expect(passing(after, plus(TUESDAY_MORNING, 20 * HOUR)).raised).toEqual([]);
  });
  it('is put off by another answer', () => {
    const later = answering(named, ['0'], plus(TUESDAY_MORNING, 3 * HOUR));
    expect(passing(later, plus(TUESDAY_MORNING, 9 * HOUR)).raised).toEqual([
      [plus(TUESDAY_MORNING, 7 * HOUR), `urgent ${SURVEY}`],
    ]);
  });
  it('moves no wake-up by any answer, which would cost every one of them another write', () => {
    expect(named.nextWakeAt).toBe(begun().nextWakeAt);
    expect(answering(named, ['0'], plus(TUESDAY_MORNING, 3 * HOUR)).nextWakeAt).toBe(named.nextWakeAt);
  });
  it('is heard at night as well', () => {
    const noon = passing(answering(begun(), ['0']), plus(TUESDAY_MORNING, 12 * HOUR - MINUTE)).state;
    const evening = answering(noon, ['1'], plus(TUESDAY_MORNING, 12 * HOUR));
    expect(passing(evening, plus(TUESDAY_MORNING, 17 * HOUR)).raised.map(([when]) => when)).toEqual([
      plus(TUESDAY_MORNING, 16 * HOUR),
    ]);
  });
  it('a question that could not be sent is not unanswered', () => {
    const { sitting } = named;
    if (!sitting) throw new Error('No sitting is open');
    const unsent = { ...named, sitting: { ...sitting, askAgainAt: plus(TUESDAY_MORNING, 6 * HOUR) } };
    const turn = wakes(unsent, plus(TUESDAY_MORNING, 4 * HOUR));
    expect(silence(turn)).toEqual([]);
    expect(turn?.state.sitting?.lookAt).toBe(plus(TUESDAY_MORNING, 10 * HOUR));
  });
});

describe('is not listened for', () => {
  it.each([
    ['while no symptom was named', ['0', '0', '0']],
    ['before the first answer', []],
    ['once the check is finished', ['0', '0', '0', '1', '0', '0', '0', '0', '0']],
  ])('%s', (_when, bodies) => {
    const state = answering(begun(), bodies);
    expect(state.sitting?.heardAt).toBeUndefined();
    expect(passing(state, plus(TUESDAY_MORNING, 20 * HOUR)).raised).toEqual([]);
  });
});

describe('an urgent answer after silence was heard', () => {
  const { state } = passing(answering(begun(), [...NAMED, '0', '0', '0']), plus(TUESDAY_MORNING, 5 * HOUR));
  const sentences = ({ outgoing }: Turn): readonly string[] =>
    outgoing.map(({ wording }) => wording.split('@')[0] ?? '');
  const strongItch = (before: PatientState, now: Instant): Turn => textArrived(before, saying('2', now), context(now));
  it('has the patient told whom to call, as the first one of a survey does', () => {
    const turn = strongItch(state, plus(TUESDAY_MORNING, 5 * HOUR + MINUTE));
    expect(turn.alerts.map(({ ruleId }) => ruleId)).toEqual(['symptom-skin-large']);
    expect(sentences(turn)).toEqual(['urgentSymptom', 'item']);
  });
  it('also when the survey has closed', () => {
    const closed = passing(state, plus(TUESDAY_MORNING, 80 * HOUR)).state;
    expect(sentences(strongItch(closed, plus(TUESDAY_MORNING, 81 * HOUR)))).toEqual(['urgentSymptom']);
  });
});
