// Whether rules stand together: quiet days, and one subject to a ladder.
import type { AlertRule } from './alert.ts';
import { type Fault, wholeNumberFaults } from './check-threshold.ts';
import { instrumentsOf } from './conditions.ts';

/** Quiet that would hide what is grave, or that cannot tell what is worse. */
export const quietFaults = ({ quietDays, severity, when }: AlertRule, at: string): readonly Fault[] => {
  if (quietDays === undefined) return [];
  const wrong = (problem: string, expected: string): Fault => ({ place: `${at}.quietDays`, problem, expected });
  return [
    ...wholeNumberFaults(`${at}.quietDays`, quietDays, 1),
    ...(severity === 'routine'
      ? []
      : [wrong(`stands on a rule that is ${severity}`, 'none: only what is routine may be quiet')]),
    ...(when.kind === 'all' || when.kind === 'some' || when.kind === 'case'
      ? [wrong('stands on a rule of several answers', 'none: of several answers "worse" cannot be told')]
      : []),
  ];
};

/** What a ladder's rules have in common: what they are about, and, where they may be quiet, the one value. */
const subjectOf = (rule: AlertRule): string => instrumentsOf(rule).join(' ') || 'participation or words';
const comparedValueOf = ({ when }: AlertRule): string => {
  const of = when.kind === 'running' ? when.of : when;
  if ('linkId' in of && of.linkId !== undefined) return of.linkId;
  return 'score' in of && of.score !== undefined ? `score ${of.score}` : of.kind;
};

/** A ladder whose rules cannot be compared. */
export const ladderFaults = (rules: readonly AlertRule[]): readonly Fault[] =>
  rules.flatMap((rule, index) => {
    const first = rules.find(({ ladder }) => ladder === rule.ladder) ?? rule;
    const isSilence = [first, rule].every(({ when }) => ['missed', 'unfinished', 'event'].includes(when.kind));
    const firstQuiet = rules.find(({ ladder, quietDays }) => ladder === rule.ladder && quietDays !== undefined);
    const at = `rules[${index}].ladder`;
    if (subjectOf(first) !== subjectOf(rule) && !isSilence)
      return [{ place: at, problem: `mixes ${subjectOf(first)} and ${subjectOf(rule)}`, expected: 'one of them' }];
    if (rule.quietDays !== undefined && firstQuiet && comparedValueOf(firstQuiet) !== comparedValueOf(rule))
      return [
        {
          place: at,
          problem: `mixes ${comparedValueOf(firstQuiet)} and ${comparedValueOf(rule)} where quietDays compares them`,
          expected: 'a ladder for each',
        },
      ];
    return [];
  });

/** A ladder that nobody else stands on: misspelt, so that the rule alerts beside the one that it should outrank. */
export const unknownLadderFaults = (rules: readonly AlertRule[], ladders: readonly string[]): readonly Fault[] =>
  rules.flatMap(({ id, ladder }, index) => {
    const isKnown = ladder === id || ladders.includes(ladder);
    if (isKnown || rules.filter((rule) => rule.ladder === ladder).length > 1) return [];
    const others = [...new Set([...ladders, ...rules.filter((rule) => rule.id !== id).map((rule) => rule.ladder)])];
    return [
      {
        place: `rules[${index}].ladder`,
        problem: `"${ladder}" is unknown, and no other rule stands on it`,
        expected: `"${id}", the rule's own, ${others.length > 0 ? `or one of ${others.join(', ')}` : 'since there is no other'}`,
      },
    ];
  });
