// Which alerts one answer option leads to, alone or with what else.
import { type AlertCondition, type AlertRule, type AnswerIs, SEVERITIES } from '../../../shared/domain/alert.ts';
import { COMPARED_WITH } from '../../../shared/domain/in-words/condition-words.ts';
import { counted, listed } from '../../../shared/domain/in-words/phrases.ts';
import type { Instrument, Item } from '../../../shared/domain/questionnaire.ts';
import { isWithin } from '../../../shared/domain/threshold.ts';

/** Whether the rule is about answers, so that it is shown beside options. */
export const looksAtAnswers = ({ when }: AlertRule): boolean =>
  ['answer', 'all', 'some'].includes(when.kind) ||
  (when.kind === 'worse' && when.linkId !== undefined) ||
  (when.kind === 'running' && when.of.kind === 'answer');

/** ` → urgent (rule)`, several joined; empty where no rule looks at the option. */
export const leadsTo = (
  instrument: Instrument,
  { linkId }: Item,
  code: number,
  rules: readonly AlertRule[],
): string => {
  const is = (condition: AnswerIs): boolean =>
    condition.instrument === instrument.id && condition.linkId === linkId && isWithin(code, condition);
  const alone = rules.filter(({ when }) => when.kind === 'answer' && is(when));
  const words = rules.toSorted(bySeverity).flatMap((rule) => {
    const what = ifItHolds(rule.when, linkId, code, is);
    return what === undefined || isOutranked(rule, alone) ? [] : [`${rule.severity}${what} (${rule.id})`];
  });
  return words.length > 0 ? ` → ${words.join('; ')}` : '';
};

const bySeverity = (one: AlertRule, other: AlertRule): number =>
  SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);

/** Of a ladder only the most severe that holds raises an alert. */
const isOutranked = (rule: AlertRule, alone: readonly AlertRule[]): boolean =>
  alone.some((other) => other.ladder === rule.ladder && bySeverity(other, rule) < 0);

/** What else it takes; empty where the answer is enough, undefined where the condition does not look at it. */
const ifItHolds = (
  when: AlertCondition,
  linkId: string,
  code: number,
  is: (condition: AnswerIs) => boolean,
): string | undefined => {
  switch (when.kind) {
    case 'answer':
      return is(when) ? '' : undefined;
    case 'running':
      return when.of.kind === 'answer' && is(when.of) ? ` if ${counted(when.times, 'time')} running` : undefined;
    case 'worse':
      return when.linkId === linkId && isWithin(code, when)
        ? ` if worse by ${when.by} than ${COMPARED_WITH[when.than]}`
        : undefined;
    case 'all':
    case 'some': {
      if (!when.of.some(is)) return undefined;
      const others = when.of.filter((one) => one.linkId !== linkId).map((one) => one.linkId);
      return when.kind === 'all'
        ? ` together with ${listed(others, 'and')}`
        : ` if ${when.atLeast - 1} or more of ${listed(others, 'or')} too`;
    }
    default:
      return undefined;
  }
};
