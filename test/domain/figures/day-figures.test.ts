// Surveys count on the day they ended, where the team is.
import { expect, test } from 'vitest';
import type { Communication } from '../../../shared/domain/communication.ts';
import { dayCounts } from '../../../shared/domain/figures/day-figures.ts';
import { DAY, HOUR, type Instant, plus } from '../../../shared/domain/instant.ts';
import type { QuestionnaireResponse } from '../../../shared/domain/response.ts';
import { NOON, outgoing } from '../../adapters/fixtures.ts';
import { response } from '../../functions/console/long-course.ts';

/** Noon in New York, a Monday. */
const NOW = plus(NOON, DAY);
const MONDAY = 'day/2026-11-23';

const survey = (startedAt: Instant, authored: Instant, fields: Partial<QuestionnaireResponse> = {}) =>
  response({ nth: 0, id: 'phq-4', at: startedAt, answers: { 'phq4-1': 0 }, fields: { authored, ...fields } });
const UNANSWERED = { answers: {}, status: 'stopped', stopReason: 'expired' } as const;
const sentAt = (at: Instant): Communication =>
  outgoing({ id: `out-${at}`, createdAt: at, sentAt: at, status: 'completed', purpose: 'survey-opening' });

const counted = (responses: readonly QuestionnaireResponse[], texts: readonly Communication[] = []) =>
  dayCounts({ responses, texts }, { now: NOW, timeZone: 'America/New_York' });

test.each<[string, readonly QuestionnaireResponse[], object]>([
  ['answered that day', [survey(NOON, NOON)], { [`${MONDAY}/delivered`]: 1, [`${MONDAY}/answered`]: 1 }],
  ['begun two days before, and answered that day', [survey(plus(NOON, -2 * DAY), NOON)], { [`${MONDAY}/answered`]: 1 }],
  [
    'delivered, and over that day without an answer',
    [survey(plus(NOON, -DAY), NOON, UNANSWERED)],
    { [`${MONDAY}/delivered`]: 1 },
  ],
  [
    'put right that day, and answered before',
    [survey(plus(NOON, -DAY), plus(NOON, -DAY)), survey(plus(NOON, -DAY), NOON, { amends: 'x', status: 'amended' })],
    {},
  ],
  ['answered late that day', [survey(plus(NOON, -DAY), NOON, { late: true })], {}],
  ['cut short by leaving', [survey(NOON, NOON, { status: 'stopped', stopReason: 'opted-out' })], {}],
])('%s', (_, responses, expected) => {
  const counts = counted(responses, [sentAt(plus(NOON, -DAY))]);
  expect(counts).toMatchObject(expected);
  if (Object.keys(expected).length === 0) expect(counts).toEqual({});
});

test('nothing is counted of today, of the day before yesterday, or of what never arrived', () => {
  const elsewhere = [survey(NOW, NOW), survey(plus(NOON, -DAY), plus(NOON, -DAY)), survey(NOON, NOON, UNANSWERED)];
  expect(counted(elsewhere)).toEqual({});
});

test('a day ends at midnight where the team is', () => {
  const midnight = '2026-11-24T05:00:00.000Z';
  expect(counted([survey(NOON, plus(midnight, -1))])).toHaveProperty([`${MONDAY}/answered`]);
  expect(counted([survey(NOON, midnight)])).toEqual({});
  expect(counted([survey(plus(midnight, -HOUR), plus(midnight, -DAY))])).toHaveProperty([`${MONDAY}/answered`]);
  expect(counted([survey(NOON, plus(midnight, -DAY - 1))])).toEqual({});
});

test('two questionnaires of one survey count once, on the day of the last', () => {
  const first = survey(NOON, plus(NOON, -DAY));
  expect(counted([first, survey(NOON, NOON)])).toEqual({ [`${MONDAY}/delivered`]: 1, [`${MONDAY}/answered`]: 1 });
});
