// While staff and a patient text each other: until when, and what waits for its end.
import { type Instant, later } from './instant.ts';
import type { PatientState } from './patient.ts';

/** From now on replies answer questions again. */
export const withoutStaffTalk = ({ staffTalk: _over, ...state }: PatientState): PatientState => state;

/** When the conversation ends by itself; while a question waits, only asking it afresh ends it. */
export const staffTalkEndsAt = ({ staffTalk, sitting }: PatientState): Instant | undefined =>
  sitting ? undefined : staffTalk?.until;

/** Nothing is asked in the middle of a conversation. */
export const afterStaffTalk = ({ staffTalk }: PatientState, at: Instant): Instant =>
  staffTalk ? later(staffTalk.until, at) : at;
