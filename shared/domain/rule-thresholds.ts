// The numbers of an alert rule that a site may set otherwise, by name, and the rule with other ones.
import type { AlertCondition } from './alert.ts';

export const THRESHOLD_NAMES = ['atLeast', 'atMost', 'by', 'times', 'inARow', 'afterHours'] as const;
export type ThresholdName = (typeof THRESHOLD_NAMES)[number];
export type Thresholds = Readonly<Partial<Record<ThresholdName, number>>>;

/** What is looked at so many times running has its bounds one level down. */
const numbersIn = (condition: object): Thresholds => {
  const fields = new Map<string, unknown>(Object.entries(condition));
  const found = THRESHOLD_NAMES.flatMap((name) => {
    const value = fields.get(name);
    return typeof value === 'number' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
};

/** Those that the condition has; none for an event or a combination of answers. */
export const thresholdsOf = (when: AlertCondition): Thresholds =>
  when.kind === 'running' ? { ...numbersIn(when.of), ...numbersIn(when) } : numbersIn(when);

/** Only what the condition has is changed. */
export const withThresholds = (when: AlertCondition, wanted: Thresholds): AlertCondition => {
  const known = <Condition extends object>(condition: Condition): Condition => {
    const names = Object.keys(numbersIn(condition));
    return { ...condition, ...Object.fromEntries(Object.entries(wanted).filter(([name]) => names.includes(name))) };
  };
  return when.kind === 'running' ? known({ ...when, of: known(when.of) }) : known(when);
};
