// Which calls there are to break and how, and which of them are drawn.
import { createHash } from 'node:crypto';
import { canFailBy, FAULTS } from './fault.ts';
import { callNames, type Injection, kindOf, type SeenCall } from './inject.ts';

export interface Point {
  readonly scenario: string;
  readonly injection: Injection;
  /** The same for calls that do the same, broken in the same way. */
  readonly kind: string;
}

/** What to draw from all points: nothing said, one of each kind. */
export interface Wanted {
  readonly call?: string | undefined;
  readonly fault?: string | undefined;
  readonly full: boolean;
  readonly injections?: number | undefined;
  readonly seed: string;
  /** Names of those that held before, and are left out. */
  readonly done: ReadonlySet<string>;
}

/** As the command line takes it. */
export const nameOf = ({ scenario, injection }: Point): string =>
  `--scenario ${scenario} --call ${injection.call} --fault ${injection.fault}`;

export const pointsOf = (scenario: string, calls: readonly SeenCall[]): readonly Point[] =>
  callNames(calls).flatMap((call, place) => {
    const called = calls[place];
    if (!called) return [];
    return FAULTS.filter((fault) => canFailBy(fault, called)).map((fault) => ({
      scenario,
      kind: `${kindOf(called)} ${fault}`,
      injection: { call, fault },
    }));
  });

/**
 * One of each kind in each scenario, then a second of each, and so on; which ones, the seed alone decides: a point more or
 * less, as ids differ from run to run, leaves the others in their places.
 */
const shuffled = (points: readonly Point[], seed: string): readonly Point[] => {
  const lots = points.map((point) => ({
    point,
    lot: createHash('sha256')
      .update(`${seed} ${nameOf(point)}`)
      .digest('hex'),
  }));
  const alike = Object.values(Object.groupBy(lots, ({ point }) => `${point.scenario} ${point.kind}`));
  const byLot = (one: { readonly lot: string }, other: { readonly lot: string }) => (one.lot < other.lot ? -1 : 1);
  return alike
    .flatMap((group = []) => group.toSorted(byLot).map((drawn, round) => ({ ...drawn, round })))
    .sort((one, other) => one.round - other.round || byLot(one, other))
    .map(({ point }) => point);
};

export const drawn = (points: readonly Point[], wanted: Wanted): readonly Point[] => {
  const { call, fault, full, injections, seed, done } = wanted;
  const asked = points.filter(
    ({ injection }) => (!call || injection.call === call) && (!fault || injection.fault === fault),
  );
  if (call) return asked;
  const order = shuffled(asked, seed).filter((point) => !done.has(nameOf(point)));
  if (full) return order;
  if (injections) return order.slice(0, injections);
  return [...new Map(order.toReversed().map((point) => [point.kind, point])).values()];
};
