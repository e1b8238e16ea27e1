// When a patient who was not reached may be called back, for a list to choose from: no later than the rules allow.
import { latestNextTry } from '../../../../shared/domain/alert-attempts.ts';
import { MINUTE, plus } from '../../../../shared/domain/instant.ts';
import { clockInWords } from './deadline.ts';
import type { CaseView } from './gather-alert.ts';

const DAY_MINUTES = 24 * 60;
const CHOICES: readonly (readonly [minutes: number, words: string])[] = [
  [15, 'in 15 minutes'],
  [30, 'in 30 minutes'],
  [60, 'in 1 hour'],
  [120, 'in 2 hours'],
  [240, 'in 4 hours'],
  [DAY_MINUTES, 'in 1 day'],
  [3 * DAY_MINUTES, 'in 3 days'],
  [7 * DAY_MINUTES, 'in 7 days'],
  [14 * DAY_MINUTES, 'in 14 days'],
];

export interface NextTry {
  readonly minutes: number;
  /** `in 30 minutes: 14:35 CST`. */
  readonly words: string;
}

export const nextTries = ({ lead, now, state }: Pick<CaseView, 'lead' | 'now' | 'state'>): readonly NextTry[] =>
  CHOICES.map(([minutes, words]) => ({ minutes, words, at: plus(now, minutes * MINUTE) }))
    .filter(({ at }) => at <= latestNextTry(lead.severity, now))
    .map(({ at, minutes, words }) => ({ minutes, words: `${words}: ${clockInWords(at, now, state.timeZone)}` }));
