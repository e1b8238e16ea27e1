// Staff stop texts for a patient who asked for it in another way than by text.
import type { Actor, Refusal } from './alert-actions.ts';
import type { ReturnRequest } from './consent.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { isSilent } from './holds/stay-rules.ts';
import type { PatientState } from './patient.ts';
import { stopSitting } from './sitting.ts';
import type { Turn } from './turn.ts';
import { isQuiet, localDate } from './zoned-time.ts';

/** Who said it to whom is the same to know as of a wish to come back. */
export type StopRequest = ReturnRequest;

/** Only a phone that knows these texts, in daytime, and that is known to be the patient's. */
const isConfirmedByText = (state: PatientState, { now, phoneBusy }: DecisionContext): boolean =>
  state.consent.status === 'opted-in' &&
  !isSilent(state) &&
  !phoneBusy &&
  !isQuiet(now, state.quietHours, state.timeZone);

/** As STOP does, but for the task to call: somebody has talked with the patient. Open cases stay open. */
export const stopTexts = (
  state: PatientState,
  { takenBy, how, on }: StopRequest,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const { status } = state.consent;
  if (state.kind !== 'patient') return { refused: 'This is no patient.' };
  if (status === 'declined' || status === 'opted-out') return { refused: 'This patient gets no texts already.' };
  if (on > localDate(context.now, state.timeZone))
    return {
      refused: 'The request is still to come.',
      faults: [{ place: 'requested.on', problem: 'is in the future', expected: 'today or a day that is past' }],
    };
  const draft = new Draft(state, context);
  stopSitting(draft, 'opted-out');
  const { requested: _toReturn, changedBy: _byText, ...consent } = draft.state.consent;
  const { startsOn: _over, ...carePlan } = draft.state.carePlan;
  draft.change({ carePlan, consent: { ...consent, status: 'opted-out', changedAt: draft.now } });
  if (isConfirmedByText(state, context)) {
    const sentence = state.phoneLabel ? 'optOutShared' : 'optOutConfirmation';
    draft.say('opt-out-confirmation', sentence, draft.wording[sentence](draft.lines));
  }
  draft.note('opted-out', actor.name, `${how} ${on}, told ${takenBy}`);
  return draft.turn();
};
