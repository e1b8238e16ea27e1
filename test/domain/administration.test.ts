// Where each administration stands, from what is open and what was filed.
import { expect, it } from 'vitest';
import { administrationsOf } from '../../shared/domain/administration.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, says, TUESDAY_MORNING } from './fixtures.ts';

const standing = (...turns: readonly Turn[]): readonly string[] => {
  const state = turns.at(-1)?.state;
  if (!state) throw new Error('No turn');
  return administrationsOf(
    state,
    turns.flatMap(({ responses }) => responses),
  ).map(({ instrument, status }) => `${instrument} ${status}`);
};

const begun = (): Turn => {
  const turn = wokeUp(agreed(), at(TUESDAY_MORNING));
  if (!turn) throw new Error('Nothing was due');
  return turn;
};

it('is in progress for the first, due for the rest', () => {
  expect(standing(begun())).toEqual(['distress-0-10 in-progress', 'lasa-qol due', 'phq-4 due']);
});

it('is completed once answered, and expired for all that nobody answered', () => {
  const start = begun();
  const first = says(start.state, '2', '2027-01-05T15:05:00.000Z');
  expect(standing(start, first)).toEqual(['distress-0-10 completed', 'lasa-qol in-progress', 'phq-4 due']);
  const reminded = wokeUp(first.state, at('2027-01-06T15:00:00.000Z'));
  const expired = reminded && wokeUp(reminded.state, at('2027-01-08T15:00:00.000Z'));
  if (!reminded || !expired) throw new Error('Nothing was due');
  expect(standing(start, first, reminded, expired)).toEqual([
    'distress-0-10 completed',
    'lasa-qol expired',
    'phq-4 expired',
  ]);
});

it('is stopped by STOP, and a late answer adds none', () => {
  const start = begun();
  const stopped = says(start.state, 'STOP', '2027-01-05T15:05:00.000Z');
  const late = says(stopped.state, '3', '2027-01-05T15:06:00.000Z');
  expect(late.responses).toHaveLength(1);
  expect(standing(start, stopped, late)).toEqual(['distress-0-10 stopped', 'lasa-qol stopped', 'phq-4 stopped']);
});

it('counts once what was corrected, as it stands now or as it is being asked again', () => {
  const start = begun();
  const first = says(start.state, '2', '2027-01-05T15:05:00.000Z');
  const asked = says(first.state, 'oops, I meant 3', '2027-01-05T15:06:00.000Z');
  const amended = says(asked.state, 'yes', '2027-01-05T15:07:00.000Z');
  expect(amended.responses).toHaveLength(1);
  expect(standing(start, first, asked, amended)).toEqual([
    'distress-0-10 completed',
    'lasa-qol in-progress',
    'phq-4 due',
  ]);
});
