// Who has left is invited anew: on a new consent, and after STOP only because the patient asked for it.
import type { Actor, Refusal } from './alert-actions.ts';
import { type Consent, enrolledAt, type ReturnRequest } from './consent.ts';
import { invite } from './consenting.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { PatientState } from './patient.ts';
import type { Turn } from './turn.ts';
import { localDate } from './zoned-time.ts';

export interface NewConsent extends Pick<Consent, 'source' | 'separately'> {
  readonly requested?: ReturnRequest;
}

/** The plan is the one the patient is on; another is chosen before, by {@link switchPlan}. */
export const inviteAgain = (
  state: PatientState,
  { source, separately, requested }: NewConsent,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const { status } = state.consent;
  if (state.kind !== 'patient' || (status !== 'declined' && status !== 'opted-out'))
    return { refused: 'Only who has declined or has left is invited again.' };
  if (state.hold) return { refused: 'Sending is held for this patient: look at why, and release it first.' };
  if (status === 'opted-out' && !requested)
    return {
      refused: 'This patient asked to stop.',
      faults: [{ place: 'requested', problem: 'is missing', expected: 'who was told by the patient, when and how' }],
    };
  if (requested && requested.on > localDate(context.now, state.timeZone))
    return {
      refused: 'The request is still to come.',
      faults: [{ place: 'requested.on', problem: 'is in the future', expected: 'today or a day that is past' }],
    };
  const draft = new Draft(state, context);
  const consent: Consent = {
    status: 'pending',
    source,
    recordedBy: actor.name,
    recordedAt: context.now,
    firstRecordedAt: enrolledAt(state.consent),
    wordingVersion: draft.wording.version,
    language: state.language,
    ...(separately && { separately }),
    ...(requested && { requested }),
  };
  draft.change({ consent });
  draft.note('invited-again', actor.name, requested && `${requested.how} ${requested.on}`);
  invite(draft);
  return draft.turn();
};
