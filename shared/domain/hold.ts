// A person has looked, and sending may go on.
import type { Actor, Refusal } from './alert-actions.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { PatientState } from './patient.ts';
import type { Turn } from './turn.ts';

/** Lifts the hold, after a wrong number only with the number on record, as verified with the patient; what fell due meanwhile and is too old to ask is let go by the next wake-up. */
export const release = (
  state: PatientState,
  actor: Actor,
  context: DecisionContext,
  verifiedPhone?: string,
): Turn | Refusal => {
  const { hold, ...released } = state;
  if (!hold) return { refused: 'Sending is not held for this patient.' };
  if (hold.reason === 'wrong-number' && verifiedPhone !== state.phone)
    return {
      refused: 'Someone said that this is a wrong number: verify it with the patient, and send it as verifiedPhone.',
    };
  const draft = new Draft(released, context);
  if (hold.reason !== 'reported-death') draft.change({ numberCheckedAt: context.now });
  draft.note('released', actor.name, hold.reason);
  return draft.turn();
};
