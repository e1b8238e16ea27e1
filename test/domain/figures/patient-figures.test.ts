import { describe, expect, test } from 'vitest';
import type { Alert, AlertStep, Severity } from '../../../shared/domain/alert.ts';
import type { IncomingText, OutgoingText } from '../../../shared/domain/communication.ts';
import { below, type Counts } from '../../../shared/domain/figures/counts.ts';
import { mondayOf, patientFigures, WEEKS } from '../../../shared/domain/figures/patient-figures.ts';
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientCourse } from '../../../shared/domain/patient-record.ts';
import { incoming, NOON, outgoing, state } from '../../adapters/fixtures.ts';
import { alert } from '../../functions/alert.ts';
import { response } from '../../functions/console/long-course.ts';
import { TEAM } from '../../functions/world.ts';

/** A Monday, noon in New York: the week of the fixtures. */
const MONDAY = '2026-11-23';
const NOW = plus(NOON, 3 * DAY);

const figures = (course: Partial<PatientCourse>, now: Instant = NOW): Counts =>
  patientFigures(
    { state: state(), responses: [], alerts: [], notes: [], texts: [], earlierTexts: false, ...course },
    { now, timeZone: 'America/New_York', careTeam: TEAM },
  );

const out = (at: Instant, fields: Partial<OutgoingText> = {}) =>
  outgoing({ id: `out-${at}`, createdAt: at, sentAt: at, status: 'completed', purpose: 'survey-opening', ...fields });
const answer = (at: Instant, fields: Partial<IncomingText> = {}) =>
  incoming({
    id: `in-${at}`,
    writtenAt: at,
    receivedAt: at,
    filed: { administrationId: 'a', linkId: 'phq4-1', code: 0 },
    ...fields,
  });

test('a week begins on Monday where the team is', () => {
  expect(mondayOf('2026-11-23T04:59:00.000Z', 'America/New_York')).toBe('2026-11-16');
  expect(mondayOf('2026-11-23T05:00:00.000Z', 'America/New_York')).toBe('2026-11-23');
  expect(mondayOf('2026-11-29T22:00:00.000Z', 'America/New_York')).toBe('2026-11-23');
});

describe('texts', () => {
  test('count by week, those that went out with their segments', () => {
    const texts = [
      out(NOON, { body: 'x'.repeat(161) }),
      out(plus(NOON, HOUR), { status: 'not-done' }),
      answer(plus(NOON, 2 * HOUR)),
      answer(plus(NOON, -DAY)),
    ];
    expect(below(figures({ texts }), 'week')).toMatchObject({
      [MONDAY]: { textsOut: 1, segments: 2, textsIn: 1 },
      '2026-11-16': { textsIn: 1 },
    });
  });

  test('of long ago count no more', () => {
    expect(figures({ texts: [out(plus(NOW, -WEEKS * 7 * DAY - MINUTE))] })).not.toHaveProperty('reply/30');
    expect(JSON.stringify(figures({ texts: [out(plus(NOW, -WEEKS * 7 * DAY - MINUTE))] }))).not.toContain('textsOut');
  });
});

describe('the time to reply', () => {
  test.each<[string, readonly number[], Counts]>([
    ['is that of the first answer', [7, 9], { 'reply/10': 1 }],
    ['counts in the step that it does not exceed', [30], { 'reply/30': 1 }],
    ['may be longer than a day', [1_500], { 'reply/more': 1 }],
    ['is none without an answer', [], {}],
  ])('%s', (_, minutes, expected) => {
    const texts = [out(NOON), ...minutes.map((after) => answer(plus(NOON, after * MINUTE)))];
    const replies = Object.entries(figures({ texts })).filter(([name]) => name.startsWith('reply/'));
    expect(Object.fromEntries(replies)).toEqual(expected);
  });

  test('of a survey that the next one follows is none, and what was no answer does not count', () => {
    const texts = [
      out(NOON),
      answer(plus(NOON, HOUR), { filed: undefined } as Partial<IncomingText>),
      out(plus(NOON, DAY)),
      answer(plus(NOON, DAY + 5 * MINUTE)),
    ];
    expect(figures({ texts })).toMatchObject({ 'reply/5': 1 });
    expect(below(figures({ texts }), 'reply')).toEqual({ 5: { '': 1 } });
  });
});

describe('enrolment', () => {
  test.each<[string, object, Counts]>([
    ['counts in its week', { recordedAt: NOON }, { [`week/${MONDAY}/enrolled`]: 1 }],
    [
      'of who was invited again counts in the week of the first time',
      { recordedAt: NOON, firstRecordedAt: plus(NOON, -7 * DAY) },
      { 'week/2026-11-16/enrolled': 1 },
    ],
    [
      'of long ago counts no more, invited again or not',
      { recordedAt: NOON, firstRecordedAt: plus(NOON, -300 * DAY) },
      {},
    ],
  ])('%s', (_, consent, expected) => {
    const before = state();
    const counted = figures({ state: { ...before, consent: { ...before.consent, ...consent } } });
    expect(Object.fromEntries(Object.entries(counted).filter(([name]) => name.endsWith('/enrolled')))).toEqual(
      expected,
    );
  });
});

describe('surveys', () => {
  test('count by the week they began in, and in every group the patient is of', () => {
    const filed = response({ nth: 0, id: 'phq-4', at: NOON, answers: { 'phq4-1': 0 } });
    const counted = figures({
      state: state({ language: 'es', respondent: 'proxy', mode: 'phone' }),
      responses: [filed],
    });
    expect(counted).toMatchObject({
      [`week/${MONDAY}/delivered`]: 1,
      [`week/${MONDAY}/answered`]: 1,
      'group/language/es/patients': 1,
      'group/language/es/answered': 1,
      'group/respondent/proxy/delivered': 1,
      'group/mode/phone/patients': 1,
      'group/age/unknown/patients': 1,
    });
  });

  test.each([
    [1986, '40-64'],
    [1951, '75+'],
  ])('of who was born in %i count in the band %s', (birthYear, band) => {
    const ages = below(figures({ state: state({ birthYear }) }), 'group/age');
    expect(ages).toEqual({ [band]: { patients: 1 } });
  });

  test('and alerts count in every group too: raised, closed, closed with no action needed', () => {
    const alerts = [
      alert({ id: 'a', raisedAt: NOON, status: 'closed', outcome: 'no-action-needed' }),
      alert({ id: 'b', raisedAt: NOON, status: 'closed', outcome: 'called' }),
      alert({ id: 'c', raisedAt: NOON }),
    ];
    const counted = figures({ alerts });
    for (const by of ['language', 'respondent', 'mode', 'age'])
      expect(Object.values(below(counted, `group/${by}`))).toEqual([
        { patients: 1, alerts: 3, closed: 2, noAction: 1 },
      ]);
  });
});

describe('the clocks of a case', () => {
  const at = (minutes: number): Instant => plus(NOON, minutes * MINUTE);
  const step = (what: AlertStep['what'], minutes: number): AlertStep => ({ at: at(minutes), by: 'kim', what });
  const of = (severity: Severity, steps: readonly AlertStep[], fields: Partial<Alert> = {}) =>
    alert({ severity, raisedAt: NOON, steps, ...fields });

  test.each<[string, Alert, number, Counts]>([
    [
      'critical, acknowledged and reached in time',
      of('critical', [step('acknowledged', 15), step('reached', 75)]),
      600,
      { raised: 1, acknowledgeDue: 1, acknowledgeInTime: 1, actDue: 1, actInTime: 1 },
    ],
    [
      'critical, acknowledged late, reached an hour after that',
      of('critical', [step('acknowledged', 16), step('reached', 76)]),
      600,
      { raised: 1, acknowledgeDue: 1, actDue: 1, actInTime: 1 },
    ],
    ['critical, nobody came', of('critical', []), 600, { raised: 1, acknowledgeDue: 1, actDue: 1 }],
    ['critical, still within its time', of('critical', []), 14, { raised: 1 }],
    [
      'urgent, closed at once',
      of('urgent', [step('closed', 239)]),
      600,
      { raised: 1, acknowledgeDue: 1, acknowledgeInTime: 1, actDue: 1, actInTime: 1 },
    ],
    [
      'urgent, acknowledged, not reached',
      of('urgent', [step('acknowledged', 10), step('attempted', 20)]),
      600,
      { raised: 1, acknowledgeDue: 1, acknowledgeInTime: 1, actDue: 1 },
    ],
    [
      'urgent, acknowledged in time, reached 4 hours after it was raised',
      of('urgent', [step('acknowledged', 230), step('reached', 240)]),
      600,
      { raised: 1, acknowledgeDue: 1, acknowledgeInTime: 1, actDue: 1, actInTime: 1 },
    ],
    [
      'urgent, acknowledged in time, reached 4 hours after that',
      of('urgent', [step('acknowledged', 239), step('reached', 479)]),
      600,
      { raised: 1, acknowledgeDue: 1, acknowledgeInTime: 1, actDue: 1 },
    ],
    [
      'routine, closed on the next working day',
      of('routine', [step('closed', 24 * 60)]),
      3 * 24 * 60,
      { raised: 1, acknowledgeDue: 1, acknowledgeInTime: 1, actDue: 1, actInTime: 1 },
    ],
  ])('%s', (_, one, minutesLater, expected) => {
    expect(below(figures({ alerts: [one] }, at(minutesLater)), 'case')).toEqual({ [one.severity]: expected });
  });

  test('alerts of one survey are one case, of the highest severity; each rule counts by itself', () => {
    const alerts = [
      of('routine', [], { id: 'p1.a1', ruleId: 'fatigue', status: 'closed', outcome: 'no-action-needed' }),
      of('urgent', [], { id: 'p1.a2', ruleId: 'fever', status: 'closed', outcome: 'called' }),
      of('urgent', [], { id: 'p1.a3', ruleId: 'fever', caseId: 'case2' }),
    ];
    const counted = figures({ alerts }, at(1));
    expect(below(counted, 'case')).toEqual({ urgent: { raised: 2 } });
    expect(below(counted, 'rule')).toEqual({
      fatigue: { raised: 1, closed: 1, noAction: 1 },
      fever: { raised: 2, closed: 1 },
    });
  });
});

test('no name, phone, answer or text of a patient is in them', () => {
  const counted = JSON.stringify(
    figures({
      texts: [out(NOON), answer(plus(NOON, HOUR), { body: 'I feel awful' })],
      alerts: [alert()],
      responses: [response({ nth: 0, id: 'phq-4', at: NOON, answers: { 'phq4-1': 3 } })],
    }),
  );
  for (const secret of ['Example Patient', '+1212', 'awful', 'CC-0042', 'self-harm', 'phq4'])
    expect(counted).not.toContain(secret);
});
