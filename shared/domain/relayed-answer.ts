// An answer given by somebody else for the patient: asked whether it is the patient's own, and then filed as helped.
import type { CommunicationId } from './communication.ts';
import type { Draft } from './draft.ts';
import type { Language } from './language.ts';
import type { Sitting } from './patient.ts';
import { type AnswerOption, replyOf, type Scale, scaleOf, textIn } from './questionnaire.ts';
import { relayedCode } from './reply/relayed-value.ts';
import { yesOf } from './reply/yes-no-words.ts';
import { itemOf } from './sitting.ts';

/** What to text for this option: YES or NO where these are asked for, else its number. */
const toText = (scale: Scale, option: AnswerOption, language: Language): string =>
  yesOf(scale) === undefined ? String(replyOf(option)) : textIn(option.label, language, 'an answer').toUpperCase();

/** Asks for the patient's own word, once for each question. Undefined where no one value was relayed. */
export const confirmRelayed = (draft: Draft, sitting: Sitting, body: string): CommunicationId | undefined => {
  const { question } = sitting;
  const [{ instrument: id, version }] = sitting.administrations;
  const instrument = draft.context.content.instrument(id, version);
  const scale = scaleOf(instrument, itemOf(instrument, question.linkId));
  const code = relayedCode(body, scale, draft.state.language);
  const option = scale.options.find((one) => one.code === code);
  if (!option || question.relayed) return undefined;
  const repliesTo = question.communicationId;
  draft.ask(
    'survey-reply',
    'relayedAnswer',
    draft.wording.relayedAnswer(toText(scale, option, draft.state.language)),
    repliesTo,
  );
  draft.change({ sitting: { ...sitting, question: { ...question, relayed: true } } });
  return repliesTo;
};

/** What is answered after a relayed answer was somebody's help. */
export const markHelped = (sitting: Sitting): Sitting => {
  const [current, ...later] = sitting.administrations;
  return sitting.question.relayed ? { ...sitting, administrations: [{ ...current, helped: true }, ...later] } : sitting;
};
