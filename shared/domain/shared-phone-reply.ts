// What a patient on a shared phone is spared: a reply that may be someone else's never agrees, and is never filed late.
import type { CommunicationId } from './communication.ts';
import { raiseEventOnce } from './consenting.ts';
import type { Draft } from './draft.ts';
import { asksToReturn } from './reply/read-consent.ts';
import type { ReplyReading } from './reply/reading.ts';
import { itemOf } from './sitting.ts';

/** Nobody on the phone is being asked, so nobody agrees by it. START says how to come back. */
export const answerToNobody = (draft: Draft, body: string): { readonly needsPerson: true } => {
  if (draft.state.consent.status !== 'pending' && asksToReturn(body))
    draft.say('help', 'startWithName', draft.wording.startWithName(draft.lines));
  return { needsPerson: true };
};

/**
 * A number after the survey has closed may be anyone's on the phone: it is left to a person, the same day where it may be about a
 * symptom or self-harm.
 */
export const leaveLateAnswer = (draft: Draft, { kind }: ReplyReading, communicationId: CommunicationId): undefined => {
  const { closedQuestion } = draft.state;
  if (!closedQuestion || kind !== 'answer') return;
  const instrument = draft.context.content.instrument(closedQuestion.instrument, closedQuestion.version);
  if (instrument.symptoms || itemOf(instrument, closedQuestion.linkId).selfHarm)
    raiseEventOnce(draft, 'symptom-in-text', { communicationId });
};
