// A person has looked, and sending may go on.
import type { Actor, Refusal } from './alert-actions.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { PatientState } from './patient.ts';
import type { Turn } from './turn.ts';

/** Lifts the hold; what fell due meanwhile and is too old to ask is let go by the next wake-up. */
export const release = (state: PatientState, actor: Actor, context: DecisionContext): Turn | Refusal => {
  const { hold, ...released } = state;
  if (!hold) return { refused: 'Sending is not held for this patient.' };
  const draft = new Draft(released, context);
  draft.note('released', actor.name, hold.reason);
  return draft.turn();
};
