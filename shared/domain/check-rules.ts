// Whether a set of alert rules can work with the instruments there are: a rule that never holds is worse than none.
import { type AlertCondition, type AlertRule, SEVERITIES } from './alert.ts';
import { ladderFaults, quietFaults } from './check-ladders.ts';
import {
  type Fault,
  type Known,
  numberFaults,
  subjectFaults,
  thresholdFaults,
  wholeNumberFaults,
} from './check-threshold.ts';
import type { Instrument } from './questionnaire.ts';

const count = (at: string, value: number, most: number): readonly Fault[] =>
  Number.isInteger(value) && value >= 1 && value <= most
    ? []
    : [{ place: at, problem: `is ${value}`, expected: `a whole number from 1 to ${most}` }];

const togetherFaults = (
  when: Extract<AlertCondition, { kind: 'all' | 'some' }>,
  at: string,
  known: Known,
): readonly Fault[] => {
  const instruments = new Set(when.of.map(({ instrument }) => instrument));
  return [
    ...when.of.flatMap((one, index) => thresholdFaults(one, `${at}.of[${index}]`, known)),
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
  ];
};

const missedFaults = (
  { inARow, instrument }: Extract<AlertCondition, { kind: 'missed' }>,
  at: string,
  known: Known,
): readonly Fault[] => {
  if (instrument === undefined) return wholeNumberFaults(`${at}.inARow`, inARow, 1);
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

const conditionFaults = (rule: AlertRule, at: string, known: Known): readonly Fault[] => {
  const { when } = rule;
  switch (when.kind) {
    case 'answer':
    case 'score':
      return thresholdFaults(when, at, known);
    case 'all':
    case 'some':
      return togetherFaults(when, at, known);
    case 'case':
      return caseFaults(rule, when, at, known);
    case 'worse':
      return worseFaults(when, at, known);
    case 'running':
      return [...wholeNumberFaults(`${at}.times`, when.times, 2), ...thresholdFaults(when.of, `${at}.of`, known)];
    case 'unanswered':
      return unansweredFaults(when, at, known);
    case 'not-computed':
      return subjectFaults(when, at, known);
    case 'unfinished':
      return subjectFaults(when, at, known);
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

/** All that is wrong with the rules, by place (`rules[3].when.of[1].linkId`), with the names that are known there. */
export const checkRules = (rules: readonly AlertRule[], instruments: readonly Instrument[]): readonly Fault[] => {
  const known: Known = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  return [
    ...rules.flatMap((rule, index) => [
      ...conditionFaults(rule, `rules[${index}].when`, known),
      ...quietFaults(rule, `rules[${index}]`),
    ]),
    ...duplicateFaults(rules),
    ...ladderFaults(rules),
  ];
};
