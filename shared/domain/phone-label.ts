// A coordinator says by which name texts to a phone that patients share tell this one apart.
import type { Actor, Refusal } from './alert-actions.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { PatientState } from './patient.ts';
import type { PlanDefinition } from './plan.ts';
import { normalise } from './reply/normalise.ts';
import type { Turn } from './turn.ts';

/** A check that must be answered within hours cannot wait for the turn of somebody else on the phone. */
export const needsOwnPhone = ({ activities }: PlanDefinition): boolean =>
  activities.some(({ replyWithinHours }) => replyWithinHours !== undefined);

/** From now on the phone counts as shared. */
export const labelPhone = (
  state: PatientState,
  phoneLabel: string,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (state.kind !== 'patient') return { refused: 'An unknown contact gets no label.' };
  if (needsOwnPhone(context.content.plan(state.carePlan.planId)))
    return { refused: 'The plan of this patient needs a phone of their own.' };
  if (context.phoneBusy) return { refused: 'Someone else on this phone is being asked: try again later.' };
  const draft = new Draft(state, context);
  draft.change({ phoneLabel });
  draft.note('labelled', actor.name);
  return draft.turn();
};

/** Two labels that a reply could not tell apart. */
export const soundsLike = (one: string, other: string): boolean => {
  const [first, second] = [normalise(one).words, normalise(other).words];
  return first.startsWith(second) || second.startsWith(first) || first.endsWith(second) || second.endsWith(first);
};
