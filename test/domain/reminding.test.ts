// Reminders of a survey, snoozing them, and what waits or goes together with it.
import { describe, expect, it } from 'vitest';
import type { ReadingContext } from '../../shared/domain/content.ts';
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import { setMedicineReminders, setSendingDays } from '../../shared/domain/reminder-settings.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, says, TUESDAY_MORNING, WITHOUT_SYMPTOMS } from './fixtures.ts';

const COORDINATOR = { name: 'coordinator', roles: ['coordinator'] };

/** The first shipped plan, changed. */
const following =
  (change: Partial<PlanDefinition>) =>
  (now: Instant): ReadingContext => ({
    ...at(now),
    content: { ...WITHOUT_SYMPTOMS, plan: (id) => ({ ...WITHOUT_SYMPTOMS.plan(id), ...change }) },
  });

const lived = (state: PatientState, until: Instant, context = at as (now: Instant) => ReadingContext) => {
  const sent: { at: Instant; what: string }[] = [];
  let current = state;
  for (let now = current.nextWakeAt; now && now <= until; now = current.nextWakeAt) {
    const turn = wokeUp(current, context(now));
    if (!turn) throw new Error(`Stuck at ${now}`);
    for (const { wording, purpose } of turn.outgoing) {
      const what = `${purpose} ${wording.split('@')[0]}`;
      if (sent.at(-1)?.what !== what || sent.at(-1)?.at !== now) sent.push({ at: now, what });
    }
    current = turn.state;
  }
  return { state: current, sent };
};
const asked = (fields: Partial<PatientState> = {}): PatientState =>
  lived({ ...agreed(), ...fields }, TUESDAY_MORNING).state;

describe('an open survey', () => {
  it.each<[number | undefined, string[]]>([
    [undefined, ['survey-reminder reminder']],
    [0, []],
    [1, ['survey-reminder reminder']],
    [2, ['survey-reminder reminder', 'survey-reminder reminderAgain']],
    [9, ['survey-reminder reminder', 'survey-reminder reminderAgain']],
  ])('of a plan with %s reminders is reminded of by %j', (reminders, expected) => {
    const context = following(reminders === undefined ? {} : { reminders });
    const opened = lived(agreed(), TUESDAY_MORNING, context).state;
    const { sent } = lived(opened, plus(TUESDAY_MORNING, 3 * DAY - MINUTE), context);
    expect(sent.map(({ what }) => what)).toEqual(expected);
  });

  it('that was begun is reminded of in other words, and never once it is done', () => {
    const begun = says(asked(), '2', plus(TUESDAY_MORNING, MINUTE)).state;
    expect(lived(begun, plus(TUESDAY_MORNING, DAY)).sent[0]?.what).toBe('survey-reminder reminderBegun');
    let done = begun;
    for (let more = 2; done.sitting; more += 1) done = says(done, '1', plus(TUESDAY_MORNING, more * MINUTE)).state;
    expect(lived(done, plus(TUESDAY_MORNING, 2 * DAY)).sent).toEqual([]);
  });

  it.each(['hmm', '2'])('is not reminded of soon after %j was answered with a question', (body) => {
    const writing = says(asked(), body, plus(TUESDAY_MORNING, DAY - 3 * MINUTE));
    expect(writing.state.nextWakeAt).toBe(plus(TUESDAY_MORNING, DAY + 3 * HOUR - 3 * MINUTE));
    const early = says(asked(), 'hmm', plus(TUESDAY_MORNING, HOUR));
    expect(early.state.nextWakeAt).toBe(plus(TUESDAY_MORNING, DAY));
    expect(early.state).not.toHaveProperty('wroteAt');
  });

  it('is reminded of on the next day that is free, if it is open then', () => {
    const first = plus(TUESDAY_MORNING, DAY);
    expect(lived(asked({ blockedDates: ['2027-01-06'] }), plus(first, DAY)).sent).toEqual([
      { at: plus(first, DAY), what: 'survey-reminder reminder' },
    ]);
    expect(lived(asked({ blockedDates: ['2027-01-06', '2027-01-07'] }), plus(first, 2 * DAY - MINUTE)).sent).toEqual(
      [],
    );
  });
});

describe('"later"', () => {
  const said = (body: string, after = MINUTE, fields: Partial<PatientState> = {}) =>
    says(asked(fields), body, plus(TUESDAY_MORNING, after));

  it.each<[string, number, Instant]>([
    ['later', MINUTE, plus(TUESDAY_MORNING, 3 * HOUR + MINUTE)],
    ['in an hour', MINUTE, plus(TUESDAY_MORNING, HOUR + MINUTE)],
    ['gimme 5 minutes', MINUTE, plus(TUESDAY_MORNING, 31 * MINUTE)],
    ['tonight', MINUTE, plus(TUESDAY_MORNING, 8 * HOUR)],
    ['esta noche', MINUTE, plus(TUESDAY_MORNING, 8 * HOUR)],
    ['tomorrow', MINUTE, plus(TUESDAY_MORNING, DAY)],
    ['tonight', 8 * HOUR + 30 * MINUTE, plus(TUESDAY_MORNING, 9 * HOUR + 30 * MINUTE)],
    ['later', 9 * HOUR, plus(TUESDAY_MORNING, 23 * HOUR)],
    ['this afternoon', 6 * HOUR, plus(TUESDAY_MORNING, DAY + 5 * HOUR)],
  ])('as %j, %i ms after the question, moves the reminder to %s', (body, after, reminder) => {
    const { state, outgoing } = said(body, after);
    expect(state.sitting?.remindAt).toBe(reminder);
    expect(outgoing.map(({ wording }) => wording.split('@')[0])).toEqual(['snoozed']);
    expect(lived(state, reminder).sent).toEqual([{ at: reminder, what: 'survey-reply reminder' }]);
  });

  it('says when, and makes no task', () => {
    const { outgoing, alerts } = said('tonight');
    expect(outgoing[0]?.body).toContain('today at 6:00 PM');
    expect(alerts).toEqual([]);
  });

  it('moves nothing past the end of the survey, nor onto a blocked day', () => {
    expect(said('tomorrow', 2 * DAY + HOUR).outgoing[0]?.wording).toMatch(/^pauseRequest@/);
    expect(said('tomorrow', MINUTE, { blockedDates: ['2027-01-06'] }).state.sitting?.remindAt).toBe(
      plus(TUESDAY_MORNING, 2 * DAY),
    );
  });
});

describe('a survey that falls due', () => {
  it('waits while the patient is writing', () => {
    const writing = says(agreed(), 'hello there', plus(TUESDAY_MORNING, -4 * MINUTE));
    expect(writing.state.nextWakeAt).toBe(plus(TUESDAY_MORNING, 6 * MINUTE));
    const { sent, state } = lived(writing.state, plus(TUESDAY_MORNING, HOUR));
    expect(sent).toEqual([{ at: plus(TUESDAY_MORNING, 6 * MINUTE), what: 'survey-opening opening' }]);
    expect(state).not.toHaveProperty('wroteAt');
  });

  it('on a day that may not be used is asked with what is due by then, each once, in the order of the plan', () => {
    const context = following({
      activities: [
        { id: 'first', instruments: ['phq-4'], days: [0] },
        { id: 'second', instruments: ['distress-0-10', 'phq-4'], days: [1] },
      ],
    });
    const { state } = lived(
      { ...agreed(), blockedDates: ['2027-01-05', '2027-01-06'] },
      plus(TUESDAY_MORNING, 2 * DAY),
      context,
    );
    expect(state.sitting?.startedAt).toBe(plus(TUESDAY_MORNING, 2 * DAY));
    expect(state.sitting?.administrations.map(({ instrument }) => instrument)).toEqual(['distress-0-10', 'phq-4']);
  });

  it('is never lost to blocked days, however many', () => {
    const blockedWeekdays = [2, 3, 4, 5, 6, 7];
    const { sent } = lived({ ...agreed(), blockedWeekdays }, plus(TUESDAY_MORNING, 27 * DAY));
    expect(sent.filter(({ what }) => what.startsWith('survey-opening')).map((each) => each.at)).toEqual(
      [6, 13, 20, 27].map((days) => plus(TUESDAY_MORNING, days * DAY)),
    );
  });

  it('is asked on its day where every day counts, blocked or not', () => {
    const blocked = setSendingDays(
      agreed({ plan: 'car-t' }),
      { blockedWeekdays: [1, 2, 3, 4, 5, 6], blockedDates: [] },
      COORDINATOR,
      at(TUESDAY_MORNING),
    );
    if ('refused' in blocked) throw new Error(blocked.refused);
    const { sent } = lived(blocked.state, plus(TUESDAY_MORNING, 2 * DAY));
    expect(sent.filter(({ what }) => what.startsWith('survey-opening'))).toHaveLength(3);
    expect(blocked.state.sentOn).toBeUndefined();
  });
});

describe('a medicine reminder', () => {
  const set = (times: string[], until: string, state = agreed()) =>
    setMedicineReminders(state, { times, until }, COORDINATOR, at(TUESDAY_MORNING));
  const having = (fields: Partial<PatientState>, times = ['12:00', '18:00'], until = '2027-01-06') => {
    const result = set(times, until, { ...agreed(), carePlan: { ...agreed().carePlan, next: 9 }, ...fields });
    if ('refused' in result) throw new Error(result.refused);
    return result.state;
  };
  const NOON = plus(TUESDAY_MORNING, 2 * HOUR);
  const EVENING = plus(TUESDAY_MORNING, 8 * HOUR);

  it.each<[string, Partial<PatientState>, Instant[]]>([
    ['at its times until its last day', {}, [NOON, EVENING, plus(NOON, DAY), plus(EVENING, DAY)]],
    ['not on a blocked day', { blockedDates: ['2027-01-05'] }, [plus(NOON, DAY), plus(EVENING, DAY)]],
    [
      'not on an infusion day',
      { appointments: [{ id: 'a', at: plus(NOON, DAY), kind: 'infusion', remindedBy: 't' }] },
      [NOON, EVENING],
    ],
    [
      'whatever else was sent this week',
      { sentOn: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'] },
      [NOON, EVENING, plus(NOON, DAY), plus(EVENING, DAY)],
    ],
    ['never after the plan', { carePlan: { ...agreed().carePlan, startsOn: '2025-01-01', next: 999 } }, []],
    ['never while sending is held', { hold: { reason: 'wrong-number', since: NOON } }, []],
  ])('comes %s', (_, fields, times) => {
    const { sent } = lived(having(fields), plus(TUESDAY_MORNING, 4 * DAY));
    expect(sent.filter(({ what }) => what.startsWith('medicine')).map((each) => each.at)).toEqual(times);
  });

  it('that is over an hour late is let go', () => {
    expect(wokeUp(having({}), at(plus(NOON, HOUR - MINUTE)))?.outgoing).toHaveLength(1);
    expect(wokeUp(having({}), at(plus(NOON, HOUR + MINUTE)))?.outgoing ?? []).toEqual([]);
  });

  it('is refused in quiet hours and for the past', () => {
    expect(set(['21:00'], '2027-01-06')).toHaveProperty('refused');
    expect(set(['12:00'], '2027-01-04')).toHaveProperty('refused');
  });
});
