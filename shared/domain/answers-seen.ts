// When a case is closed the patient may be told, in one neutral sentence, that the team has seen the answers.
import type { CommunicationId } from './communication.ts';
import type { DecisionContext } from './content.ts';
import type { Draft } from './draft.ts';
import { staysThatStop } from './holds/stay-rules.ts';
import type { PatientState } from './patient.ts';
import { isQuiet, localTime } from './zoned-time.ts';

/** Why the patient cannot be told now, for who closes the case; undefined where they can. */
export const mayNotBeTold = (
  state: PatientState,
  { now, phoneBusy }: Pick<DecisionContext, 'now' | 'phoneBusy'>,
): { readonly refused: string } | undefined => {
  const { kind, consent, hold, stay, sitting, quietHours, timeZone } = state;
  if (kind !== 'patient') return { refused: 'This is no patient, so no text is sent: close without it.' };
  if (consent.status !== 'opted-in')
    return { refused: `The patient gets no texts (${consent.status}): close without it.` };
  if (hold) return { refused: `Sending is held for this patient (${hold.reason}): close without it.` };
  if (stay && staysThatStop('survey-opening').includes(stay.kind))
    return { refused: 'The patient is on hold and gets no texts now: close without it.' };
  if (sitting) return { refused: 'The patient is in the middle of a survey: close without it, or when it has ended.' };
  if (phoneBusy) return { refused: 'Someone else on this phone is being asked: close without it.' };
  if (isQuiet(now, quietHours, timeZone))
    return { refused: `It is ${localTime(now, timeZone)} where the patient is, in the quiet hours: close without it.` };
  return undefined;
};

/** Asks for nothing, so no survey waits for it. */
export const sayAnswersSeen = (draft: Draft): CommunicationId =>
  draft.say('staff', 'answersSeen', draft.wording.answersSeen(draft.lines));
