// The figures as the page shows them, out of the counts that are kept.
import { SEVERITIES, type Severity } from '../../../../shared/domain/alert.ts';
import { below, type Counts } from '../../../../shared/domain/figures/counts.ts';
import { REPLY_STEPS, WEEKS } from '../../../../shared/domain/figures/patient-figures.ts';
import { withSmallHidden } from '../../../../shared/domain/figures/small-cells.ts';
import type { LocalDate } from '../../../../shared/domain/local-time.ts';
import { addDays } from '../../../../shared/domain/zoned-time.ts';

export interface Week {
  readonly monday: LocalDate;
  readonly enrolled: number;
  readonly delivered: number;
  readonly answered: number;
  readonly completed: number;
  readonly undelivered: number;
  readonly textsOut: number;
  readonly textsIn: number;
  readonly segments: number;
}

const NO_WEEK: Omit<Week, 'monday'> = {
  enrolled: 0,
  delivered: 0,
  answered: 0,
  completed: 0,
  undelivered: 0,
  textsOut: 0,
  textsIn: 0,
  segments: 0,
};

/** From the first week in which something was counted to the present one; empty weeks between are there. */
export const weeksOf = (counts: Counts, present: LocalDate): readonly Week[] => {
  const counted = below(counts, 'week');
  const mondays = Array.from({ length: WEEKS + 1 }, (_, index) => addDays(present, 7 * (index - WEEKS)));
  const first = mondays.findIndex((monday) => counted[monday] !== undefined);
  return first < 0 ? [] : mondays.slice(first).map((monday) => ({ monday, ...NO_WEEK, ...counted[monday] }));
};

/** Of at least one; undefined of none. */
export const shareOf = (part: number, whole: number): number | undefined =>
  whole > 0 ? Math.round((100 * part) / whole) : undefined;

/** The most minutes that this share of the replies took; `more` than the longest step; undefined where nobody replied. */
export const replyWithin = (counts: Counts, share: number): number | 'more' | undefined => {
  const replies = below(counts, 'reply');
  const of = (step: number | 'more'): number => replies[step]?.[''] ?? 0;
  const all = REPLY_STEPS.reduce((sum, step) => sum + of(step), of('more'));
  if (all === 0) return undefined;
  let so = 0;
  for (const step of REPLY_STEPS) {
    so += of(step);
    if (so >= all * share) return step;
  }
  return 'more';
};

export interface Clocks {
  readonly severity: Severity;
  readonly raised: number;
  readonly acknowledgeDue: number;
  readonly acknowledgeInTime: number;
  readonly actDue: number;
  readonly actInTime: number;
}

const NO_CASE = { raised: 0, acknowledgeDue: 0, acknowledgeInTime: 0, actDue: 0, actInTime: 0 };

/** All three severities, also those without a case: critical stands beside routine. */
export const clocksOf = (counts: Counts): readonly Clocks[] => {
  const counted = below(counts, 'case');
  return SEVERITIES.map((severity) => ({ severity, ...NO_CASE, ...counted[severity] }));
};

export interface RuleFigures {
  readonly rule: string;
  readonly raised: number;
  readonly closed: number;
  readonly noAction: number;
}

/** The most frequent first. */
export const rulesOf = (counts: Counts): readonly RuleFigures[] =>
  Object.entries(below(counts, 'rule'))
    .map(([rule, counted]) => ({ rule, raised: 0, closed: 0, noAction: 0, ...counted }))
    .toSorted((one, other) => other.raised - one.raised);

/** What groups are compared by. */
export const DIMENSIONS = ['language', 'age', 'respondent', 'mode'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface GroupFigures {
  readonly value: string;
  readonly patients: number;
  readonly delivered: number;
  readonly answered: number;
  readonly alerts: number;
  readonly closed: number;
  readonly noAction: number;
}

const NO_GROUP = { patients: 0, delivered: 0, answered: 0, alerts: 0, closed: 0, noAction: 0 };

export interface Comparison {
  readonly by: Dimension;
  readonly groups: readonly GroupFigures[];
  /** Groups that are not shown, being small or giving a small one away. */
  readonly hidden: number;
}

const largestFirst = (one: GroupFigures, other: GroupFigures): number => other.patients - one.patients;
/** Bands begin with their lowest age; who has none comes last. */
const youngestFirst = (one: GroupFigures, other: GroupFigures): number => (one.value < other.value ? -1 : 1);

export const comparisonOf = (counts: Counts, by: Dimension): Comparison => {
  const all = Object.entries(below(counts, `group/${by}`))
    .map(([value, counted]): GroupFigures => ({ value, ...NO_GROUP, ...counted }))
    .toSorted(by === 'age' ? youngestFirst : largestFirst);
  const groups = withSmallHidden(all).filter((group) => group !== undefined);
  return { by, groups, hidden: all.length - groups.length };
};
