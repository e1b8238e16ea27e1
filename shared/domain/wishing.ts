// Wishes about the texts themselves, at any time: another language, no more self-care messages, or leaving an item out.
import { afterChange } from './answer-language.ts';
import { leaveOut } from './answering.ts';
import type { Draft } from './draft.ts';
import { isAskable } from './instrument-texts.ts';
import type { Language } from './language.ts';
import { forgetLastAnswer, withdrawOffers } from './last-answer.ts';
import type { Administration, PatientState, Sitting } from './patient.ts';
import { maySkip } from './questionnaire.ts';
import { wishIn } from './reply/wishes.ts';
import { repeatQuestion } from './reprompting.ts';
import type { Effect, Said } from './said.ts';
import { openItem } from './sitting.ts';

/** Does what a patient who takes part wishes; undefined when the text is no such wish, or it cannot be granted here. */
export const grantWish = (draft: Draft, said: Said): Effect | undefined => {
  const wish = said.reading.kind === 'answer' ? undefined : wishIn(said.text.body);
  switch (wish) {
    case undefined:
      return undefined;
    case 'skip':
      return skip(draft, said);
    case 'no-tips':
      stopTips(draft, said);
      return readAs('L2', said);
    case 'en':
    case 'es':
      return speak(draft, wish, said);
  }
};

/** True where "stop sending me tips" is the wish, which leaves the check-ins as they are. */
export const isOnlyAboutTips = ({ consent, hold }: PatientState, body: string): boolean =>
  consent.status === 'opted-in' && !hold && wishIn(body) === 'no-tips';

/** The invitation once more, in the language asked for: nobody agrees to what they cannot read. */
export const inviteIn = (draft: Draft, said: Said): Effect | undefined => {
  const language = wishIn(said.text.body);
  const { consent } = draft.state;
  if (consent.status !== 'invited' || (language !== 'en' && language !== 'es')) return undefined;
  if (!mayChangeTo(draft, language)) return refuse(draft, said);
  draft.change({ language });
  draft.change({ consent: { ...consent, language, wordingVersion: draft.wording.version } });
  draft.say('invitation-reply', 'invitation', draft.wording.invitation(draft.lines));
  return readAs('L1', said);
};

/** Nobody is brought to a wording that may not be used: a person sees to it. */
const mayChangeTo = ({ state, context: { content }, now }: Draft, language: Language): boolean =>
  language === state.language || content.mayChangeTo?.(language, now) !== false;

const refuse = (draft: Draft, said: Said): Effect => {
  const isInvited = draft.state.consent.status === 'invited';
  draft.say(
    isInvited ? 'invitation-reply' : 'acknowledgement',
    'languageNotThere',
    draft.wording.languageNotThere(draft.lines),
  );
  return { ...readAs('L1', said), needsPerson: true };
};

const readAs = (rule: string, { reading: { readerVersion } }: Said): Effect => ({
  reading: { kind: 'reprompt', rule, readerVersion },
});

const skip = (draft: Draft, { question }: Said): Effect | undefined => {
  const { sitting } = draft.state;
  if (!sitting || !question) return undefined;
  const { instrument, item } = openItem(draft, sitting);
  if (!maySkip(instrument, item)) return undefined;
  draft.say('survey-reply', 'leftOut', draft.wording.leftOut());
  leaveOut(draft, sitting);
  return { repliesTo: question.communicationId };
};

const stopTips = (draft: Draft, said: Said): void => {
  draft.change({ selfCareStopped: true });
  draft.say('acknowledgement', 'tipsStopped', draft.wording.tipsStopped());
  const sitting = askedSitting(draft, said);
  if (sitting) repeatQuestion(draft, sitting);
};

/** What is asked now, or could be corrected, is there in the language. */
const isThere = (draft: Draft, { instrument, version }: Administration, language: Language): boolean =>
  isAskable(draft.context.content.instrument(instrument, version), language);

const speak = (draft: Draft, language: Language, said: Said): Effect => {
  if (!mayChangeTo(draft, language)) {
    const refused = refuse(draft, said);
    const sitting = askedSitting(draft, said);
    if (sitting) repeatQuestion(draft, sitting);
    return refused;
  }
  const open = draft.state.sitting;
  if (open && !isThere(draft, open.administrations[0], language)) {
    // A questionnaire that the site has in one language only is finished in that one, or with a person.
    if (said.question) repeatQuestion(draft, open);
    return { ...readAs('L1', said), needsPerson: true };
  }
  if (language !== draft.state.language) changeLanguage(draft, language);
  draft.say('acknowledgement', 'languageChanged', draft.wording.languageChanged());
  const sitting = askedSitting(draft, said);
  if (!sitting) return readAs('L1', said);
  const { instrument, item } = openItem(draft, sitting);
  const { communicationId } = sitting.question;
  draft.ask('survey-reply', 'nextQuestionnaire', draft.wording.nextQuestionnaire(instrument, item), communicationId);
  withdrawOffers(draft);
  return readAs('L1', said);
};

/** The open survey, unless its question is still to be sent: it will come anyway. */
const askedSitting = ({ state: { sitting } }: Draft, { question }: Said): Sitting | undefined =>
  question && !sitting?.askAgainAt ? sitting : undefined;

/** What was answered before keeps the language it was given in. */
const changeLanguage = (draft: Draft, language: Language): void => {
  const { language: before, sitting, lastAnswer } = draft.state;
  const changed = (one: Administration): Administration => afterChange(one, before, language);
  draft.change({ language });
  draft.note('settings-changed', 'patient', 'language');
  if (sitting) {
    const [current, ...later] = sitting.administrations;
    draft.change({ sitting: { ...sitting, administrations: [changed(current), ...later.map(changed)] } });
  }
  const filed = lastAnswer?.filed;
  if (filed && !isThere(draft, filed.administration, language)) forgetLastAnswer(draft);
  else if (filed)
    draft.change({ lastAnswer: { ...lastAnswer, filed: { ...filed, administration: changed(filed.administration) } } });
};
