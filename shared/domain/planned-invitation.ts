// The invitation, or its reminder, of a patient who has not agreed yet: until then it is what comes next.
import { isStopped } from './holds/stay-rules.ts';
import type { Instant } from './instant.ts';
import { invitationDueAt } from './next-wake.ts';
import type { PatientState } from './patient.ts';

export interface PlannedInvitation {
  readonly at: Instant;
  readonly isReminder: boolean;
}

/** Undefined where none waits to be sent. */
export const plannedInvitation = (patient: PatientState, now: Instant): PlannedInvitation | undefined => {
  const { kind, consent, hold, nextWakeAt, openAlerts } = patient;
  if (kind !== 'patient' || hold || isStopped(patient, 'invitation')) return undefined;
  if (consent.status === 'invited') {
    const at = consent.remindedAt ? undefined : invitationDueAt(patient, { now });
    return at === undefined ? undefined : { at, isReminder: true };
  }
  // Where a clock of staff rings, the wake-up is theirs.
  if (consent.status !== 'pending' || !nextWakeAt || openAlerts.some(({ nextStepAt }) => nextStepAt !== undefined))
    return undefined;
  return { at: nextWakeAt, isReminder: false };
};
