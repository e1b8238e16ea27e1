// What staff do with a hold: set one, change it, lift it.
import type { Actor, Refusal } from '../alert-actions.ts';
import { raiseEventOnce } from '../consenting.ts';
import type { DecisionContext } from '../content.ts';
import { Draft } from '../draft.ts';
import type { PatientState } from '../patient.ts';
import type { Turn } from '../turn.ts';
import { localDate } from '../zoned-time.ts';
import { STAYS } from './stay-rules.ts';
import { hold, type NewStay, resume } from './staying.ts';

/** A hold as staff ask for it; on one of the same kind it changes the days alone. */
export type HoldRequest = Omit<NewStay, 'by'>;

const whyNot = (state: PatientState, request: HoldRequest, today: string): string | undefined => {
  const { kind, until, reviewOn } = request;
  if (state.kind !== 'patient') return 'This is no patient.';
  if (state.stay && STAYS[state.stay.kind].silent && state.stay.kind !== kind)
    return `The hold is "${state.stay.kind}": resume first, if that was wrong.`;
  if (until && until <= today) return `until has to be after today, ${today} where the patient is.`;
  if (reviewOn && reviewOn <= today) return `reviewOn has to be after today, ${today} where the patient is.`;
  return undefined;
};

export const setHold = (
  state: PatientState,
  request: HoldRequest,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const refused = whyNot(state, request, localDate(context.now, state.timeZone));
  if (refused) return { refused };
  const draft = new Draft(state, context);
  const { tells } = STAYS[request.kind];
  if (tells && state.stay?.kind !== request.kind && !actor.roles.includes('clinician'))
    raiseEventOnce(draft, tells, {});
  hold(draft, { ...request, by: actor.name });
  return draft.turn();
};

export const liftHold = (state: PatientState, actor: Actor, context: DecisionContext): Turn | Refusal => {
  if (!state.stay) return { refused: 'There is no hold to lift.' };
  const draft = new Draft(state, context);
  resume(draft, actor.name);
  return draft.turn();
};
