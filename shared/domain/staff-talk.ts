// While staff and a patient text each other: until when, and what waits for its end.
import { type Instant, later } from './instant.ts';
import type { PatientState } from './patient.ts';
import { isOnlyThanks } from './reply/only-thanks.ts';
import type { ReplyReading } from './reply/reading.ts';

/** From now on replies answer questions again. */
export const withoutStaffTalk = ({ staffTalk: _over, ...state }: PatientState): PatientState => state;

/** The patient wrote: what staff texted before is no answer to that, unless it is thanks. */
export const afterReply = (
  { staffTexted, ...state }: PatientState,
  body: string,
  { kind }: Pick<ReplyReading, 'kind'>,
): PatientState => (staffTexted && (kind === 'ignore' || isOnlyThanks(body)) ? { ...state, staffTexted } : state);

/** When the conversation ends by itself; while a question waits, only asking it afresh ends it. */
export const staffTalkEndsAt = ({ staffTalk, sitting }: PatientState): Instant | undefined =>
  sitting ? undefined : staffTalk?.until;

/** Nothing is asked in the middle of a conversation. */
export const afterStaffTalk = ({ staffTalk }: PatientState, at: Instant): Instant =>
  staffTalk ? later(staffTalk.until, at) : at;
