// What a patient tells that is no answer and cannot be asked past: a death close to them, or that nobody has called.

import { acceptAnswer, isCritical, tellWhatToDo } from './answering.ts';
import { raiseEventOnce } from './consenting.ts';
import type { Draft } from './draft.ts';
import { openCaseOf } from './open-case.ts';
import { markHelped } from './relayed-answer.ts';
import { tellsOfLoss } from './reply/bereavement.ts';
import { saysNobodyCalled } from './reply/waiting-for-call.ts';
import { repeatQuestion } from './reprompting.ts';
import type { Effect, Filed, Said } from './said.ts';
import { openItem, stopSitting } from './sitting.ts';

/** Undefined when the text is about something else. */
export const hearBeside = (draft: Draft, said: Said): Effect | undefined => {
  if (tellsOfLoss(said.text.body)) return mourn(draft, said);
  const isTalk = said.reading.kind === 'reprompt' || said.reading.kind === 'pause_request';
  return isTalk && saysNobodyCalled(said.text.body) ? hearWaiting(draft, said) : undefined;
};

/**
 * Nothing more is asked of the survey, and a person reads it the same day. Said by somebody else for the patient, it may be the
 * patient who died: then it is left to a person.
 */
const mourn = (draft: Draft, said: Said): Effect => {
  const { respondent, caregiverPhone, phoneLabel } = draft.state;
  const isOnesOwn = respondent !== 'proxy' && !caregiverPhone && !phoneLabel;
  const filed = fileBeside(draft, said);
  tellWhatToDo(draft, draft.alerts);
  const isEmergency = isCritical(draft.alerts);
  stopSitting(draft, 'suspended');
  if (isOnesOwn && !isEmergency) draft.say('acknowledgement', 'bereavement', draft.wording.bereavement(draft.lines));
  if (!openCaseOf(draft.state)) raiseEventOnce(draft, 'symptom-in-text', { communicationId: said.id });
  return { needsPerson: true, ...(filed && said.question && { filed, repliesTo: said.question.communicationId }) };
};

/** The answer that such a text begins with, without the next question; beside news, a no to symptoms is none. */
const fileBeside = (draft: Draft, { reading, question }: Said): Filed | undefined => {
  const { sitting } = draft.state;
  const { code } = reading;
  if (!sitting || !question || code === undefined) return undefined;
  if (code === 0 && openItem(draft, sitting).instrument.symptoms) return undefined;
  let filed: Filed | undefined;
  draft.unsaid(() => {
    filed = acceptAnswer(draft, markHelped(sitting), code);
  });
  return filed;
};

const hearWaiting = (draft: Draft, { question }: Said): Effect => {
  const { sitting } = draft.state;
  draft.say('acknowledgement', 'callRequest', draft.wording.callRequest(draft.lines));
  if (sitting && question) repeatQuestion(draft, sitting);
  return { needsPerson: true, ...(sitting && question && { repliesTo: question.communicationId }) };
};
