// An answer that was taken back, by the patient or by staff.
import type { CommunicationId } from './communication.ts';
import type { Instant } from './instant.ts';
import type { LinkId } from './questionnaire.ts';

/** What a patient took back: the first answer is kept beside the one that holds. */
export interface Correction {
  readonly linkId: LinkId;
  readonly from: number;
  readonly to: number;
  readonly at: Instant;
  /** The patient's text that confirmed it; absent where staff corrected what was recorded wrongly. */
  readonly communicationId?: CommunicationId;
  /** User name of whoever corrected the record, and why. */
  readonly by?: string;
  readonly why?: string;
}
