// Golden tables: each file in days/ says what a plan asks on which day, for a clinician to read and sign.
// After a wanted change run `UPDATE_PLANS=1 npx vitest run test/plans`, and read the difference.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planCalendar } from '../../infra/tools/content/plan-calendar.ts';
import { type PlanDefinition, SELF_CARE_TOPICS } from '../../shared/domain/plan.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { PLANS } from '../../shared/plans/plans.ts';

const tableOf = (plan: PlanDefinition): string => `${planCalendar(plan, INSTRUMENTS).join('\n')}\n`;

it.each(PLANS.map((plan) => [plan.id, plan] as const))('%s asks what its table says', (id, plan) => {
  const path = `${import.meta.dirname}/days/${id}.txt`;
  if (process.env.UPDATE_PLANS) writeFileSync(path, tableOf(plan));
  else expect(tableOf(plan)).toBe(readFileSync(path, 'utf8'));
});

it('the plans start from Monday to Thursday, so that most answers come in working hours, but for CAR-T on any day', () => {
  expect(PLANS.map(({ id, startWeekdays }) => [id, startWeekdays])).toEqual([
    ['checkpoint-inhibitor', [1, 2, 3, 4]],
    ['after-treatment', [1, 2, 3, 4]],
    ['car-t', [1, 2, 3, 4, 5, 6, 7]],
  ]);
});

it('only CAR-T needs round-the-clock cover, and answers within hours', () => {
  expect(PLANS.filter(({ roundTheClockCover }) => roundTheClockCover).map(({ id }) => id)).toEqual(['car-t']);
  const hours = PLANS.flatMap(({ id, activities }) =>
    activities.flatMap(({ replyWithinHours }) => (replyWithinHours ? [[id, replyWithinHours]] : [])),
  );
  expect(hours).toEqual([['car-t', 4]]);
});

it('symptoms come first and mood last in every survey', () => {
  const order = [
    'danger-signs',
    'symptoms',
    'before-infusion',
    'well-being',
    'quality-of-life',
    'mood',
    'depression',
    'anxiety',
  ];
  for (const { id, activities } of PLANS) {
    const places = activities.map((activity) => order.indexOf(activity.id));
    expect(places, id).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  }
});

it('what this site has no licence for is said to be left out', () => {
  for (const plan of CONTENT.plans) {
    const calendar = tableOf(plan);
    expect(calendar).toMatch(/^Left out of this plan.*\n {2}promis-global-10: PROMIS Scale/m);
    expect(calendar).not.toContain('where licensed');
  }
  for (const plan of PLANS) expect(tableOf(plan)).not.toContain('Left out');
});

it('a day that brings a survey and a message shows both', () => {
  const [plan] = PLANS;
  const both = { ...plan, selfCare: { topics: SELF_CARE_TOPICS, days: [0] } };
  expect(tableOf(both)).toMatch(/day {3}0 {2}ici-symptom-check.*, self-care message$/m);
});

it('every topic of self-care has its turn', () => {
  for (const { selfCare } of PLANS) expect(selfCare?.topics).toEqual(SELF_CARE_TOPICS);
});
