// Self-care messages: one a week, in daytime, never beside danger, a hold, an open question or the wish for none.
import { describe, expect, it } from 'vitest';
import type { OpenAlert, Severity } from '../../shared/domain/alert.ts';
import { linesFor } from '../../shared/domain/cover.ts';
import { DAY, HOUR, type Instant, later, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { SELF_CARE_TOPICS } from '../../shared/domain/plan.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { isQuiet } from '../../shared/domain/zoned-time.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, says, TUESDAY_MORNING } from './fixtures.ts';

/** Day 3 of the plan, Friday. */
const FIRST_MESSAGE = plus(TUESDAY_MORNING, 3 * DAY);

/** As far as the wake-ups lead until then, with no survey answered. */
const living = (state: PatientState, until: Instant): readonly Turn[] => {
  const turns: Turn[] = [];
  let now = TUESDAY_MORNING;
  for (let current = state; current.nextWakeAt && current.nextWakeAt <= until; ) {
    now = later(now, current.nextWakeAt);
    const turn = wokeUp(current, at(now));
    if (!turn) throw new Error(`Stuck at ${now}`);
    turns.push(turn);
    current = turn.state;
  }
  return turns;
};

const messages = (turns: readonly Turn[]) =>
  turns.flatMap(({ outgoing }) => outgoing.filter(({ purpose }) => purpose === 'self-care'));

const openAlert = (severity: Severity): OpenAlert => ({
  id: 'p1.a',
  caseId: 'c',
  ladder: 'l',
  severity,
  raisedAt: TUESDAY_MORNING,
  level: 0,
});

/** On day 3, with nothing open. */
const onTheDay = (fields: Partial<PatientState> = {}): Turn | undefined => {
  const state = agreed();
  return wokeUp({ ...state, carePlan: { ...state.carePlan, next: 1 }, ...fields }, at(FIRST_MESSAGE));
};

describe('a self-care message', () => {
  it('comes once a week with the next topic, in daytime', () => {
    const turns = living(agreed(), plus(TUESDAY_MORNING, 60 * DAY));
    const sent = messages(turns);
    const { selfCare } = CONTENT.wording('en');
    const lines = linesFor(agreed(), at(FIRST_MESSAGE));
    expect(sent.map(({ createdAt }) => createdAt)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((week) => plus(FIRST_MESSAGE, week * 7 * DAY)),
    );
    expect(sent.map(({ body }) => body)).toEqual(
      [...SELF_CARE_TOPICS, ...SELF_CARE_TOPICS.slice(0, 2)].flatMap((topic) => selfCare(lines, topic)),
    );
    for (const { createdAt } of sent) expect(isQuiet(createdAt, agreed().quietHours, agreed().timeZone)).toBe(false);
  });

  it('is too late at the end of the sending window, like all that nobody asked for', () => {
    expect(messages([onTheDay()].flatMap((turn) => turn ?? []))[0]?.notAfter).toBe('2027-01-09T01:00:00.000Z');
  });

  it.each<[string, Partial<PatientState>, number]>([
    ['nothing', {}, 1],
    ['a routine alert', { openAlerts: [openAlert('routine')] }, 1],
    ['an urgent alert', { openAlerts: [openAlert('urgent')] }, 0],
    ['a critical alert', { openAlerts: [openAlert('critical')] }, 0],
    ['a hold', { hold: { reason: 'wrong-number', since: TUESDAY_MORNING } }, 0],
    ['no more tips', { selfCareStopped: true }, 0],
  ])('with %s (%j) is sent %i times', (_, fields, times) => {
    expect(messages([onTheDay(fields)].flatMap((turn) => turn ?? []))).toHaveLength(times);
  });

  it('waits for no better moment: what may not be sent on its day is let go', () => {
    const held = onTheDay({ openAlerts: [openAlert('urgent')] });
    if (!held) throw new Error('Nothing was decided');
    const closed = { ...held.state, openAlerts: [] };
    expect(wokeUp(closed, at(plus(FIRST_MESSAGE, HOUR)))).toBeUndefined();
    expect(messages([onTheDay()].flatMap((turn) => turn ?? []))).toHaveLength(1);
    const dayAfter = wokeUp({ ...agreed(), carePlan: { ...agreed().carePlan, next: 1 } }, at(plus(FIRST_MESSAGE, DAY)));
    expect(dayAfter?.outgoing).toEqual([]);
    expect(dayAfter?.state.nextWakeAt).toBe(plus(TUESDAY_MORNING, 7 * DAY));
  });

  it('is not put beside an open question', () => {
    const asked = wokeUp(agreed(), at(TUESDAY_MORNING));
    if (!asked?.state.sitting) throw new Error('Nothing was asked');
    const stillOpen = { ...asked.state, sitting: { ...asked.state.sitting, expiresAt: plus(FIRST_MESSAGE, DAY) } };
    expect(messages([wokeUp(stillOpen, at(FIRST_MESSAGE))].flatMap((turn) => turn ?? []))).toEqual([]);
  });

  it('ends with STOP', () => {
    const stopped = says(agreed(), 'STOP', TUESDAY_MORNING).state;
    expect(messages(living(stopped, plus(TUESDAY_MORNING, 30 * DAY)))).toEqual([]);
  });
});
