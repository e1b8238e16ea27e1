// Medicine reminders as a coordinator sets them: times of day until a day, never a drug or a dose.
import type { Instant } from './instant.ts';
import type { LocalDate, LocalTime } from './local-time.ts';

export interface MedicineReminders {
  /** In order; outside the quiet hours. */
  readonly times: readonly LocalTime[];
  /** The last local day. */
  readonly until: LocalDate;
  /** Every time of day up to this instant has been dealt with. */
  readonly doneUntil: Instant;
}
