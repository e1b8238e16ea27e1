// What is common and not dangerous alerts, and then not again for some days unless it gets worse.

import type { Instant } from './instant.ts';
import { type Held, worseBy } from './occurrence.ts';
import type { PatientState, QuietLadder } from './patient.ts';
import { addDays, localDate } from './zoned-time.ts';

type Quietable = Pick<PatientState, 'quietLadders' | 'timeZone'>;

/** True when the rule's ladder has alerted lately, and this is no worse than it was then. */
export const isQuiet = ({ quietLadders, timeZone }: Quietable, { rule, value }: Held, at: Instant): boolean => {
  const quiet = rule.quietDays === undefined ? undefined : quietLadders?.[rule.ladder];
  if (!quiet || localDate(at, timeZone) >= quiet.until) return false;
  return value === undefined || quiet.value === undefined || worseBy(value, quiet.value) <= 0;
};

/** The quiet ladders once this rule has alerted; those whose days are over are forgotten. Days, not hours: surveys repeat by the day. */
export const quietFrom = (
  { quietLadders = {}, timeZone }: Quietable,
  { rule, value }: Held,
  at: Instant,
): Pick<PatientState, 'quietLadders'> => {
  if (rule.quietDays === undefined) return {};
  const today = localDate(at, timeZone);
  const still = Object.entries(quietLadders).filter(([, { until }]) => until > today);
  const alerted: QuietLadder = { until: addDays(today, rule.quietDays), ...(value && { value: value.value }) };
  return { quietLadders: { ...Object.fromEntries(still), [rule.ladder]: alerted } };
};
