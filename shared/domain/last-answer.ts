// The answer that was accepted last, kept for as long as a correction may be about it.
import type { Draft } from './draft.ts';
import { HOUR, millisecondsBetween } from './instant.ts';
import type { Administration, LastAnswer, Sitting } from './patient.ts';
import { type Instrument, type Item, type LinkId, type Scale, scaleOf } from './questionnaire.ts';
import type { Remembered } from './remembered-values.ts';
import type { QuestionnaireResponse } from './response.ts';
import { itemOf } from './sitting.ts';
import { tellUnconfirmed } from './unconfirmed-correction.ts';

/** After a survey has ended, "I meant 2" is about its last answer for this long. */
const CORRECTABLE = HOUR;

/** A questionnaire that was just filed, and what the alert rules compared with before. */
export interface JustFiled {
  readonly response: Pick<QuestionnaireResponse, 'id' | 'authored'>;
  readonly administration: Administration;
  readonly remembered?: Remembered;
}

/** There is nothing that a correction could be about. */
export const forgetLastAnswer = (draft: Draft): void => {
  const { lastAnswer: _before, ...state } = draft.state;
  draft.state = state;
};

/** Keeps the answer just accepted for a correction; nothing after an item without one. */
export const keepLastAnswer = (
  draft: Draft,
  { dueAt, startedAt, raised }: Pick<Sitting, 'dueAt' | 'startedAt' | 'raised'>,
  linkId: LinkId | undefined,
  justFiled: JustFiled | undefined,
): void => {
  forgetLastAnswer(draft);
  if (linkId === undefined) return;
  if (!justFiled) {
    draft.change({ lastAnswer: { linkId } });
    return;
  }
  const { response, ...filed } = justFiled;
  const { id: responseId, authored } = response;
  draft.change({
    lastAnswer: {
      linkId,
      // While the survey is open it knows itself what was raised in it.
      filed: { ...filed, responseId, authored, dueAt, startedAt, ...(raised && !draft.state.sitting && { raised }) },
    },
  });
};

/** The last answer with all that is known about it. */
export interface Correctable extends LastAnswer {
  readonly administration: Administration;
  readonly instrument: Instrument;
  readonly item: Item;
  readonly scale: Scale;
  /** What was answered. */
  readonly code: number;
}

/** The answer that a correction would be about, if it still may be corrected. */
export const correctable = ({ state, context: { content }, now }: Draft): Correctable | undefined => {
  const { lastAnswer, sitting, phoneLabel } = state;
  const filed = lastAnswer?.filed;
  const administration = filed?.administration ?? sitting?.administrations[0];
  const code = lastAnswer && administration?.answers[lastAnswer.linkId];
  if (!lastAnswer || !administration || code === undefined) return undefined;
  // Once nobody is being asked, a correction from a phone that patients share may be anyone's.
  if (!sitting && phoneLabel) return undefined;
  if (!sitting && filed && millisecondsBetween(filed.authored, now) > CORRECTABLE) return undefined;
  const instrument = content.instrument(administration.instrument, administration.version);
  const item = itemOf(instrument, lastAnswer.linkId);
  return { ...lastAnswer, administration, instrument, item, scale: scaleOf(instrument, item), code };
};

/** Once a question is asked again, a yes is no answer to what was offered before it. */
export const withdrawOffers = (draft: Draft): void => {
  const { lastAnswer, sitting } = draft.state;
  tellUnconfirmed(draft);
  if (lastAnswer?.offered) draft.change({ lastAnswer: withoutOffer(lastAnswer) });
  if (!sitting?.question.offered) return;
  const { offered: _lapsed, ...question } = sitting.question;
  draft.change({ sitting: { ...sitting, question } });
};

/** The last answer with no correction waiting for a yes. */
export const withoutOffer = ({ linkId, filed }: LastAnswer): LastAnswer => ({ linkId, ...(filed && { filed }) });
