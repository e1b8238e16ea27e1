// Whether a set of alert rules can work with the instruments there are: a rule that never holds is worse than none.
import { type AlertCondition, type AlertRule, SEVERITIES } from './alert.ts';
import { ladderFaults, quietFaults, unknownLadderFaults } from './check-ladders.ts';
import { reasonFaults } from './check-reasons.ts';
import {
  type Fault,
  type Known,
  numberFaults,
  subjectFaults,
  thresholdFaults,
  wholeNumberFaults,
} from './check-threshold.ts';
import { togetherFaults } from './check-together.ts';
import { counted } from './conditions.ts';
import { type Instrument, scaleOf } from './questionnaire.ts';

const missedFaults = (
  { inARow, instrument, begun }: Extract<AlertCondition, { kind: 'missed' }>,
  at: string,
  known: Known,
): readonly Fault[] => {
  if (instrument === undefined) return wholeNumberFaults(`${at}.inARow`, inARow, 1);
  if (begun)
    return [
      {
        place: `${at}.begun`,
        problem: 'stands beside an instrument',
        expected: 'one of the two: each miss counts there',
      },
    ];
  if (inARow === 1) return subjectFaults({ instrument }, at, known);
  return [
    {
      place: `${at}.inARow`,
      problem: `is ${inARow}`,
      expected: '1: of a single instrument each miss counts by itself',
    },
  ];
};

const unansweredFaults = (
  when: Extract<AlertCondition, { kind: 'unanswered' }>,
  at: string,
  known: Known,
): readonly Fault[] => {
  const faults = subjectFaults(when, at, known);
  if (faults.length > 0) return faults;
  const followed = known.get(when.instrument)?.items.filter(({ selfHarm }) => selfHarm) ?? [];
  if (followed.some(({ linkId }) => linkId === when.linkId)) return [];
  const names = followed.map(({ linkId }) => linkId).join(', ') || 'none here';
  return [
    {
      place: `${at}.linkId`,
      problem: `"${when.linkId}" is not about self-harm`,
      expected: `an item that is: ${names}`,
    },
  ];
};

/** Its bound is a code, of whichever item: all who begin have answered with the lowest one or more. */
const unfinishedFaults = (
  when: Extract<AlertCondition, { kind: 'unfinished' }>,
  at: string,
  known: Known,
): readonly Fault[] => {
  const instrument = known.get(when.instrument);
  if (!instrument) return subjectFaults(when, at, known);
  if (instrument.direction === 'higher-is-better')
    return [
      { place: `${at}.instrument`, problem: `"${when.instrument}" is higher-is-better`, expected: 'one that is not' },
    ];
  const codes = instrument.items.flatMap((item) => scaleOf(instrument, item).options.map(({ code }) => code));
  const [, ...aboveLowest] = [...new Set(codes)].toSorted((one, other) => one - other);
  return aboveLowest.includes(when.atLeast)
    ? []
    : [{ place: `${at}.atLeast`, problem: `is ${when.atLeast}`, expected: `a code: one of ${aboveLowest.join(', ')}` }];
};

const worseFaults = (when: Extract<AlertCondition, { kind: 'worse' }>, at: string, known: Known): readonly Fault[] => {
  if ((when.linkId === undefined) === (when.score === undefined))
    return [
      {
        place: at,
        problem: when.score === undefined ? 'has neither linkId nor score' : 'has both linkId and score',
        expected: 'one of the two',
      },
    ];
  const faults = subjectFaults(when, at, known);
  return faults.length > 0 ? faults : numberFaults(when, at, known);
};

const caseFaults = (
  { severity, when }: AlertRule,
  { atLeast, except = [], severity: counted }: Extract<AlertCondition, { kind: 'case' }>,
  at: string,
  known: Known,
): readonly Fault[] => [
  ...wholeNumberFaults(`${at}.atLeast`, atLeast, 2),
  ...except.flatMap((instrument, index) =>
    subjectFaults({ instrument }, at, known).map((fault) => ({ ...fault, place: `${at}.except[${index}]` })),
  ),
  ...(when.kind === 'case' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(counted)
    ? [
        {
          place: `${at}.severity`,
          problem: `is ${counted}`,
          expected: `milder than the rule itself, which is ${severity}`,
        },
      ]
    : []),
];

/** What is found later only where nothing was found before: it would say the same again. */
const inTurn = (first: readonly Fault[], then: () => readonly Fault[]): readonly Fault[] =>
  first.length > 0 ? first : then();

/** More alerts than there are rules to raise them. */
const caseSizeFaults = (
  when: Extract<AlertCondition, { kind: 'case' }>,
  at: string,
  rules: readonly AlertRule[],
): readonly Fault[] => {
  const most = counted(when, rules);
  return when.atLeast <= most
    ? []
    : [{ place: `${at}.atLeast`, problem: `is ${when.atLeast}`, expected: `at most ${most}, the rules that count` }];
};

const conditionFaults = (rule: AlertRule, at: string, known: Known, rules: readonly AlertRule[]): readonly Fault[] => {
  const { when } = rule;
  switch (when.kind) {
    case 'answer':
    case 'score':
      return thresholdFaults(when, at, known);
    case 'all':
    case 'some':
      return togetherFaults(when, at, known);
    case 'case':
      return inTurn(caseFaults(rule, when, at, known), () => caseSizeFaults(when, at, rules));
    case 'worse':
      return worseFaults(when, at, known);
    case 'running':
      return [...wholeNumberFaults(`${at}.times`, when.times, 2), ...thresholdFaults(when.of, `${at}.of`, known)];
    case 'unanswered':
      return unansweredFaults(when, at, known);
    case 'not-computed':
      return subjectFaults(when, at, known);
    case 'unfinished':
      return unfinishedFaults(when, at, known);
    case 'missed':
      return missedFaults(when, at, known);
    case 'statement':
    case 'event':
      return [];
  }
};

const duplicateFaults = (rules: readonly AlertRule[]): readonly Fault[] =>
  rules.flatMap(({ id }, index) => {
    const first = rules.findIndex((rule) => rule.id === id);
    return first === index
      ? []
      : [
          {
            place: `rules[${index}].id`,
            problem: `"${id}" is the id of rules[${first}] too`,
            expected: 'an id of its own',
          },
        ];
  });

/**
 * All that is wrong with the rules, by place (`rules[3].when.of[1].linkId`), with the names that are known there. Where
 * `ladders` are given, a rule stands on one of them, or on one that the rules make.
 */
export const checkRules = (
  rules: readonly AlertRule[],
  instruments: readonly Instrument[],
  ladders?: readonly string[],
): readonly Fault[] => {
  const known: Known = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  return [
    ...rules.flatMap((rule, index) => [
      ...conditionFaults(rule, `rules[${index}].when`, known, rules),
      ...quietFaults(rule, `rules[${index}]`),
      ...reasonFaults(rule, `rules[${index}]`),
    ]),
    ...duplicateFaults(rules),
    ...ladderFaults(rules),
    ...(ladders ? unknownLadderFaults(rules, ladders) : []),
  ];
};
