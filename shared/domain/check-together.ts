// Whether several answers can be true together, in one administration.
import type { AlertCondition } from './alert.ts';
import { type Fault, type Known, thresholdFaults, valuesOf } from './check-threshold.ts';
import { isWithin } from './threshold.ts';

const count = (at: string, value: number, most: number): readonly Fault[] =>
  Number.isInteger(value) && value >= 1 && value <= most
    ? []
    : [{ place: at, problem: `is ${value}`, expected: `a whole number from 1 to ${most}` }];

/** Answers of one instrument, of which as many as it takes can hold. */
export const togetherFaults = (
  when: Extract<AlertCondition, { kind: 'all' | 'some' }>,
  at: string,
  known: Known,
): readonly Fault[] => {
  const instruments = new Set(when.of.map(({ instrument }) => instrument));
  const eachFaults = when.of.flatMap((one, index) => thresholdFaults(one, `${at}.of[${index}]`, known));
  return [
    ...eachFaults,
    ...(when.of.length < 2
      ? [{ place: `${at}.of`, problem: `has ${when.of.length}`, expected: 'two answers or more' }]
      : []),
    ...(instruments.size > 1
      ? [
          {
            place: `${at}.of`,
            problem: `mixes ${[...instruments].join(' and ')}`,
            expected: 'answers of one instrument: a combination is looked for within one administration',
          },
        ]
      : []),
    ...(when.kind === 'some' ? count(`${at}.atLeast`, when.atLeast, when.of.length) : []),
    ...(eachFaults.length === 0 ? atOddsFaults(when, at, known) : []),
  ];
};

/** An item has one answer: what asks it for two can never hold, and what counts it twice counts one answer as two. */
const atOddsFaults = (
  when: Extract<AlertCondition, { kind: 'all' | 'some' }>,
  at: string,
  known: Known,
): readonly Fault[] =>
  [...Map.groupBy(when.of, ({ linkId }) => linkId)].flatMap(([linkId, ofItem]) => {
    if (ofItem.length < 2) return [];
    const canHold = ofItem.some((first) =>
      valuesOf(first, known).some((code) => ofItem.every((one) => isWithin(code, one))),
    );
    return [
      {
        place: `${at}.of`,
        problem: `names ${linkId} ${ofItem.length} times${canHold ? '' : ', with answers that exclude each other'}`,
        expected: 'each item once, with an atLeast and an atMost where it takes both',
      },
    ];
  });
