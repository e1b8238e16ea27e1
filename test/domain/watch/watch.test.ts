// A clinician's watch: own-worded questions that are asked, answered and alerted like any other questionnaire.
import { describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../../shared/domain/alert-actions.ts';
import { liftHold, setHold } from '../../../shared/domain/holds/hold-actions.ts';
import type { StayKind } from '../../../shared/domain/holds/stay.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { Turn } from '../../../shared/domain/turn.ts';
import { wokeUp } from '../../../shared/domain/wake-up.ts';
import { endWatch, setWatch, type WatchRequest } from '../../../shared/domain/watch/watch-actions.ts';
import { agreed, at, MONDAY_MORNING, says, TUESDAY_MORNING } from '../fixtures.ts';

const NURSE = { name: 'kim', roles: ['clinician'] };
const TODAY: WatchRequest = {
  questions: [
    { text: 'Any loose stools since yesterday?', answer: 'yes-no', atLeast: 1 },
    { text: 'How sore is your mouth today, from 0 to 10?', answer: '0-10', atLeast: 7 },
  ],
  everyDays: 1,
  until: '2027-01-20',
};
const WEDNESDAY_MORNING = plus(TUESDAY_MORNING, DAY);

const done = (result: Turn | Refusal): Turn => {
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};
const watched = (state = agreed(), request: Partial<WatchRequest> = {}, now = MONDAY_MORNING): PatientState =>
  done(setWatch(state, { ...TODAY, ...request }, NURSE, at(now))).state;
const onHold = (state: PatientState, kind: StayKind): PatientState =>
  done(setHold(state, { kind }, NURSE, at(MONDAY_MORNING))).state;
/** The texts and alerts of every wake-up until then. */
const live = (from: PatientState, until: string): { state: PatientState; turns: readonly Turn[] } => {
  const turns: Turn[] = [];
  let state = from;
  for (let wakeAt = state.nextWakeAt; wakeAt && wakeAt <= until; wakeAt = state.nextWakeAt) {
    const turn = wokeUp(state, at(wakeAt, `turn${turns.length}`));
    if (!turn) throw new Error(`Stuck at ${wakeAt}`);
    turns.push(turn);
    state = turn.state;
  }
  return { state, turns };
};
const asks = (turn: Turn | undefined): boolean =>
  turn?.outgoing.some(({ body }) => body.includes('loose stools')) ?? false;

describe('a watch', () => {
  it('is asked ahead of the survey of the day', () => {
    const turn = wokeUp(watched(), at(TUESDAY_MORNING));
    expect(asks(turn)).toBe(true);
    expect(turn?.state.sitting?.administrations.map(({ instrument }) => instrument)).toEqual([
      'watch',
      'distress-0-10',
      'lasa-qol',
      'phq-4',
    ]);
  });

  it('is asked by itself on every other day until its last, in daytime', () => {
    const { turns } = live(watched(agreed(), { until: '2027-01-08' }), '2027-01-12T05:00:00.000Z');
    const days = turns.filter(asks).map(({ outgoing }) => outgoing[0]?.createdAt.slice(0, 16));
    // Asked, reminded of, and asked anew the next day.
    expect(new Set(days.map((day) => day?.slice(0, 10)))).toEqual(
      new Set(['2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08']),
    );
    expect(days.every((day) => day && day.slice(11) >= '14:00')).toBe(true);
  });

  it.each([
    [2, ['2027-01-05', '2027-01-07']],
    [3, ['2027-01-05', '2027-01-08']],
  ])('is asked every %i days', (everyDays, expected) => {
    const { turns } = live(watched(agreed(), { everyDays }), '2027-01-08T20:00:00.000Z');
    const opened = turns.filter(
      (turn) => asks(turn) && turn.outgoing.some(({ purpose }) => purpose === 'survey-opening'),
    );
    expect(opened.map(({ outgoing }) => outgoing[0]?.createdAt.slice(0, 10))).toEqual(expected);
  });

  it.each([
    ['yes', ['urgent watch-answer/1']],
    ['no', []],
  ])('%s to a question: %j', (answer, rules) => {
    const open = wokeUp(watched(), at(TUESDAY_MORNING))?.state ?? agreed();
    const turn = says(open, answer, plus(TUESDAY_MORNING, MINUTE));
    expect(turn.alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual(rules);
    expect(turn.outgoing.some(({ purpose }) => purpose === 'safety')).toBe(rules.length > 0);
  });

  it.each([
    ['7', 1],
    ['6', 0],
  ])('a rating of %s raises %i', (answer, alerts) => {
    const open = wokeUp(watched(), at(TUESDAY_MORNING))?.state ?? agreed();
    const first = says(open, 'no', plus(TUESDAY_MORNING, MINUTE)).state;
    const turn = says(first, answer, plus(TUESDAY_MORNING, 2 * MINUTE));
    expect(turn.alerts).toHaveLength(alerts);
    expect(turn.responses).toMatchObject([{ instrument: 'watch', status: 'completed', answers: { 'watch-1': 0 } }]);
  });

  it.each<[StayKind, boolean]>([
    ['treatment-hold', true],
    ['pause', false],
    ['hospital', false],
  ])('during %s is asked: %s', (kind, isAsked) => {
    const { turns } = live(onHold(watched(), kind), plus(TUESDAY_MORNING, HOUR));
    expect(turns.some(asks)).toBe(isAsked);
  });

  it('that was missed during a hold is not asked on resuming, but from then on', () => {
    const held = onHold(watched(), 'pause');
    const resumed = done(liftHold(held, NURSE, at(plus(WEDNESDAY_MORNING, HOUR)))).state;
    const { turns } = live(resumed, plus(WEDNESDAY_MORNING, 2 * DAY));
    expect(turns.find(asks)?.outgoing[0]?.createdAt).toBe(plus(WEDNESDAY_MORNING, DAY));
  });

  it('does not wait for a survey that nobody goes on with', () => {
    const { turns } = live(watched(agreed(), {}, plus(TUESDAY_MORNING, HOUR)), plus(WEDNESDAY_MORNING, HOUR));
    expect(turns.filter(asks)).toHaveLength(1);
  });

  it('takes the place of the one before, whose answers are no answers to it', () => {
    const open = wokeUp(watched(), at(TUESDAY_MORNING))?.state ?? agreed();
    const changed = watched(
      open,
      { questions: [TODAY.questions[0] ?? { text: '', answer: 'yes-no', atLeast: 1 }] },
      plus(TUESDAY_MORNING, HOUR),
    );
    expect(changed.sitting).toBeUndefined();
    const turn = says(changed, 'yes', plus(TUESDAY_MORNING, 2 * HOUR));
    expect(turn.incoming?.filed).toBeUndefined();
  });

  it('that is ended is not asked again', () => {
    const ended = done(endWatch(watched(), NURSE, at(plus(MONDAY_MORNING, HOUR)))).state;
    expect(live(ended, plus(WEDNESDAY_MORNING, DAY)).turns.some(asks)).toBe(false);
    expect(endWatch(ended, NURSE, at(TUESDAY_MORNING))).toHaveProperty('refused');
  });

  it.each<[string, PatientState, Partial<WatchRequest>]>([
    ['in the past', agreed(), { until: '2027-01-03' }],
    ['for months', agreed(), { until: '2027-08-01' }],
    ['while check-ins are on hold', onHold(agreed(), 'hospice'), {}],
    ['of who has left', says(agreed(), 'STOP', MONDAY_MORNING).state, {}],
  ])('is refused %s', (_case, state, request) => {
    expect(setWatch(state, { ...TODAY, ...request }, NURSE, at(MONDAY_MORNING))).toHaveProperty('refused');
  });
});
