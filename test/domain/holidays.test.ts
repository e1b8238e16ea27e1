import { expect, test } from 'vitest';
import { acknowledgeBy } from '../../shared/domain/alert-clocks.ts';
import type { CoveringCareTeam } from '../../shared/domain/care-team.ts';
import { addWorkingDays, linesFor } from '../../shared/domain/cover.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { seedPatient, TEAM, world } from '../functions/world.ts';

const HOLIDAYS: CoveringCareTeam = { ...TEAM, holidays: ['2026-11-26', '2026-11-27'] };
/** A Wednesday, 11:00 in Chicago. */
const WEDNESDAY = '2026-11-25T17:00:00.000Z';

test.each([
  [1, '2026-11-30T17:00:00.000Z'],
  [2, '2026-12-01T17:00:00.000Z'],
])('%i working days after the eve of two holidays and a weekend', (days, then) => {
  expect(addWorkingDays(WEDNESDAY, days, HOLIDAYS)).toBe(then);
});

test('without holidays the weekend alone is left out', () => {
  expect(addWorkingDays(WEDNESDAY, 2, TEAM)).toBe('2026-11-27T17:00:00.000Z');
});

test('only the clock of a routine alert waits for a holiday to pass', () => {
  expect(acknowledgeBy('routine', WEDNESDAY, HOLIDAYS)).toBe('2026-12-01T17:00:00.000Z');
  for (const severity of ['critical', 'urgent'] as const)
    expect(acknowledgeBy(severity, WEDNESDAY, HOLIDAYS)).toBe(acknowledgeBy(severity, WEDNESDAY, TEAM));
});

test.each([
  ['2026-11-25', true, TEAM.dayLine],
  ['2026-11-26', false, TEAM.outOfHoursLine],
  ['2026-11-28', false, TEAM.outOfHoursLine],
  ['2026-11-30', true, TEAM.dayLine],
])('at 11:00 on %s the day line is staffed: %s', (date, staffed, line) => {
  const state = seedPatient(world());
  const lines = linesFor(state, { content: CONTENT, careTeam: HOLIDAYS, turnId: 't', now: `${date}T17:00:00.000Z` });
  expect(lines).toMatchObject({ staffed, line });
});
