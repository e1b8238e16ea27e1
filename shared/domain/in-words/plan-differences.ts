// In what one plan differs from another, sentence by sentence, so that an approver need not read everything again.
import type { AlertRule, RuleSet } from '../alert.ts';
import { canonicalJson, type Data } from '../canonical-json.ts';
import type { PlanActivity, PlanDefinition } from '../plan.ts';
import type { Instrument } from '../questionnaire.ts';
import { conditionWords, type NameOf } from './condition-words.ts';
import { counted, inWords } from './phrases.ts';
import { activityDaysInWords, daysInWords } from './plan-days.ts';
import { ruleName } from './rule-name.ts';

/** A plan with the rules it is followed by. */
export interface PlanWithRules {
  readonly plan: PlanDefinition;
  readonly ruleSet: RuleSet;
}

/** Shapes of the domain are plain data. */
const isSame = (one: unknown, other: unknown): boolean =>
  canonicalJson({ it: one } as Data) === canonicalJson({ it: other } as Data);

/** Empty where both come to the same, whatever they are called. */
export const planDifferences = (
  before: PlanWithRules,
  after: PlanWithRules,
  instruments: readonly Instrument[],
  nameOf: NameOf,
): readonly string[] => [
  ...frameDifferences(before.plan, after.plan),
  ...byId(before.plan.activities, after.plan.activities, (activity, plan) => activityWords(activity, plan, nameOf), [
    before.plan,
    after.plan,
  ]),
  ...ruleDifferences(before.ruleSet.rules, after.ruleSet.rules, instruments, nameOf),
];

const changed = (what: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [`${what}: ${after} (was: ${before})`];

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const weekdaysOf = ({ startWeekdays }: PlanDefinition): string =>
  startWeekdays.map((weekday) => WEEKDAYS[weekday - 1] ?? String(weekday)).join(', ');

const remindersOf = ({ reminders = 1, remindAfterDays }: PlanDefinition): string =>
  reminders === 0 ? 'none' : `${reminders}, each after ${counted(remindAfterDays, 'day')}`;

const selfCareOf = ({ selfCare, lastDay }: PlanDefinition): string =>
  selfCare
    ? `${selfCare.topics.map(inWords).join(', ')}; ${selfCare.days.map((days) => daysInWords(days, lastDay)).join('; ')}`
    : 'no messages';

const frameDifferences = (before: PlanDefinition, after: PlanDefinition): readonly string[] => [
  ...changed('Title', before.title, after.title),
  ...changed('Weekdays it may start on', weekdaysOf(before), weekdaysOf(after)),
  ...changed('Last day', String(before.lastDay), String(after.lastDay)),
  ...changed('Plan after the last dose', before.afterLastDose ?? 'none', after.afterLastDose ?? 'none'),
  ...changed('Reminders of a survey', remindersOf(before), remindersOf(after)),
  ...changed(
    'A survey closes',
    `after ${counted(before.expireAfterDays, 'day')}`,
    `after ${counted(after.expireAfterDays, 'day')}`,
  ),
  ...changed('Self-care', selfCareOf(before), selfCareOf(after)),
  ...(isSame(before.stepUps, after.stepUps) ? [] : ['Questionnaires that a score brings with it are others']),
  ...(isSame(before.standIns, after.standIns) ? [] : ['What is asked while nobody could respond is other']),
  ...(isSame(before.whereLicensed ?? [], after.whereLicensed ?? [])
    ? []
    : ['Which questionnaires are asked only where licensed is other']),
  ...(before.roundTheClockCover === after.roundTheClockCover
    ? []
    : [`Round-the-clock cover: ${after.roundTheClockCover ? 'needed' : 'not needed any more'}`]),
];

const activityWords = (activity: PlanActivity, { lastDay }: PlanDefinition, nameOf: NameOf): string => {
  const closes =
    activity.replyWithinHours === undefined ? '' : `, closes after ${counted(activity.replyWithinHours, 'hour')}`;
  return `${activity.instruments.map(nameOf).join(', ')}, ${activityDaysInWords(activity, lastDay)}${closes}`;
};

const byId = (
  before: readonly PlanActivity[],
  after: readonly PlanActivity[],
  words: (activity: PlanActivity, plan: PlanDefinition) => string,
  [planBefore, planAfter]: readonly [PlanDefinition, PlanDefinition],
): readonly string[] => [
  ...before
    .filter(({ id }) => after.every((activity) => activity.id !== id))
    .map((activity) => `Not asked any more: ${inWords(activity.id)} (${words(activity, planBefore)})`),
  ...after.flatMap((activity) => {
    const old = before.find(({ id }) => id === activity.id);
    if (!old) return [`New: ${inWords(activity.id)}: ${words(activity, planAfter)}`];
    return changed(inWords(activity.id), words(old, planBefore), words(activity, planAfter));
  }),
];

const ruleDifferences = (
  before: readonly AlertRule[],
  after: readonly AlertRule[],
  instruments: readonly Instrument[],
  nameOf: NameOf,
): readonly string[] => {
  const named = (rule: AlertRule): string => `“${ruleName([rule], rule.id)}”`;
  const words = ({ when, severity, quietDays, reason }: AlertRule): string => {
    const quiet = quietDays === undefined ? '' : `, then quiet for ${counted(quietDays, 'day')}`;
    return `${conditionWords(when, instruments, nameOf).replaceAll('\n', ' ')}: ${severity}${quiet} (staff read: ${reason})`;
  };
  return [
    ...before
      .filter(({ id }) => after.every((rule) => rule.id !== id))
      .map((rule) => `Rule ${named(rule)} left out: ${words(rule)}`),
    ...after.flatMap((rule) => {
      const old = before.find(({ id }) => id === rule.id);
      if (!old) return [`Rule ${named(rule)} is new: ${words(rule)}`];
      if (isSame(old, rule)) return [];
      return words(old) === words(rule)
        ? [`Rule ${named(rule)}: its ladder or source is other`]
        : changed(`Rule ${named(rule)}`, words(old), words(rule));
    }),
  ];
};
