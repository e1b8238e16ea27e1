// What is common and not dangerous alerts, and then not again for some days unless it gets worse.

import type { Instant } from './instant.ts';
import { type Held, worseBy } from './occurrence.ts';
import type { PatientState } from './patient.ts';
import type { QuietLadder } from './remembered-values.ts';
import { addDays, localDate } from './zoned-time.ts';

type Quietable = Pick<PatientState, 'quietLadders' | 'timeZone' | 'openAlerts'>;

const isOpen = ({ openAlerts }: Quietable, ladder: string): boolean =>
  openAlerts.some((open) => open.ladder === ladder);

/** What a clinician expects of a patient for a while; anything else alerts as ever. */
const isSnoozed = ({ timeZone }: Quietable, quiet: QuietLadder, { rule, value }: Held, at: Instant): boolean => {
  if (localDate(at, timeZone) >= quiet.until || rule.severity === 'critical') return false;
  if (value === undefined) return false;
  // Stryker disable next-line ConditionalExpression: nothing is compared with a value that is not there
  if (quiet.value === undefined) return false;
  return quiet.snoozed === 'at' ? value.value === quiet.value : worseBy(value, quiet.value) <= 0;
};

/** True when the rule's ladder has alerted lately, or staff still have that alert before them, and this is no worse than it was. */
export const isQuiet = (state: Quietable, held: Held, at: Instant): boolean => {
  const { rule, value } = held;
  const snoozed = state.quietLadders?.[rule.ladder];
  if (snoozed?.snoozed) return isSnoozed(state, snoozed, held, at);
  const quiet = rule.quietDays === undefined ? undefined : state.quietLadders?.[rule.ladder];
  if (!quiet || (localDate(at, state.timeZone) >= quiet.until && !isOpen(state, rule.ladder))) return false;
  return value === undefined || quiet.value === undefined || worseBy(value, quiet.value) <= 0;
};

/** The quiet ladders once this rule has alerted; those whose days are over are forgotten. Days, not hours: surveys repeat by the day. */
export const quietFrom = (state: Quietable, { rule, value }: Held, at: Instant): Pick<PatientState, 'quietLadders'> => {
  if (rule.quietDays === undefined) return withoutSnooze(state, rule.ladder);
  const today = localDate(at, state.timeZone);
  const still = Object.entries(state.quietLadders ?? {}).filter(
    ([ladder, { until }]) => until > today || isOpen(state, ladder),
  );
  const alerted: QuietLadder = { until: addDays(today, rule.quietDays), ...(value && { value: value.value }) };
  return { quietLadders: { ...Object.fromEntries(still), [rule.ladder]: alerted } };
};

/** A snooze ends once it alerts all the same: it got worse. */
const withoutSnooze = ({ quietLadders }: Quietable, ladder: string): Pick<PatientState, 'quietLadders'> => {
  const { [ladder]: ended, ...others } = quietLadders ?? {};
  return ended?.snoozed ? { quietLadders: others } : {};
};
