// A hold that a person or the patient set, as the state keeps it.
import type { Instant } from '../instant.ts';
import type { LocalDate } from '../local-time.ts';

export const STAY_KINDS = ['pause', 'treatment-hold', 'hospital', 'hospice', 'withdrawn', 'died'] as const;
export type StayKind = (typeof STAY_KINDS)[number];

export interface Stay {
  readonly kind: StayKind;
  readonly since: Instant;
  /** A user name, or `patient`. */
  readonly by: string;
  /** The first local day on which it no longer holds, as far as that is known. Only a pause ends by itself. */
  readonly until?: LocalDate;
  /** When staff are asked whether it still holds. Absent once nothing more is to be asked. */
  readonly reviewOn?: LocalDate;
}
