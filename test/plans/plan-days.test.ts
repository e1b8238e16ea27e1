// Golden tables: each file in days/ says what a plan asks on which day, for a clinician to read and sign.
// After a wanted change run `UPDATE_PLANS=1 npx vitest run test/plans`, and read the difference.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plannedAt } from '../../shared/domain/care-plan.ts';
import { daysUntil, type PlanDefinition, SELF_CARE_TOPICS, surveyDays } from '../../shared/domain/plan.ts';
import { PLANS } from '../../shared/plans/plans.ts';

const DAYS_PER_WEEK = 7;

const askedOn = (plan: PlanDefinition, day: number): string =>
  plannedAt(plan, day)
    .map(({ instrument }) => (plan.whereLicensed?.includes(instrument) ? `${instrument} (where licensed)` : instrument))
    .join(', ');

const tableOf = (plan: PlanDefinition): string => {
  const messages = daysUntil(plan.lastDay, plan.selfCare?.days ?? []);
  const days = daysUntil(plan.lastDay, [...surveyDays(plan), ...(plan.selfCare?.days ?? [])]);
  const rows = days.map((day) => {
    const week = Math.floor(day / DAYS_PER_WEEK) + 1;
    const what = messages.includes(day) ? 'self-care message' : askedOn(plan, day);
    return `week ${String(week).padStart(3)}  day ${String(day).padStart(3)}  ${what}`;
  });
  const stepUps = plan.stepUps.map(
    ({ instrument, score, atLeast, ask }) => `  ${instrument} ${score} ${atLeast} or more: ${ask}`,
  );
  const standIns = Object.entries(plan.standIns).map(([id, other]) => `  ${other} in place of ${id}`);
  return [
    `${plan.title} (${plan.id} ${plan.version})`,
    '',
    'Asked in the same survey:',
    ...stepUps,
    'While nobody could respond the same day:',
    ...standIns,
    '',
    ...rows,
    '',
  ].join('\n');
};

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
  const order = ['danger-signs', 'symptoms', 'well-being', 'quality-of-life', 'mood', 'depression', 'anxiety'];
  for (const { id, activities } of PLANS) {
    const places = activities.map((activity) => order.indexOf(activity.id));
    expect(places, id).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  }
});

it('every topic of self-care has its turn', () => {
  for (const { selfCare } of PLANS) expect(selfCare?.topics).toEqual(SELF_CARE_TOPICS);
});
