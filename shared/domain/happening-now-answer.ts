// The answer to "Is it happening now?": YES adds to the alert and is told again; NO adds too, and calls nothing off.
import type { OpenAlert } from './alert.ts';
import type { CommunicationId } from './communication.ts';
import type { Draft } from './draft.ts';
import { HOUR, millisecondsBetween } from './instant.ts';
import { addToCase } from './open-case.ts';
import type { PatientState } from './patient.ts';
import type { Scale } from './questionnaire.ts';
import type { ReadReply } from './reply/reader.ts';
import type { ReplyReading } from './reply/reading.ts';
import type { ArrivedText, Effect } from './said.ts';

/** A later answer says nothing about the moment it was asked at. */
const ANSWERED_WITHIN = 4 * HOUR;

const YES = 1;
/** Never printed; the reader knows yes and no in both languages by these. */
const yesOrNo = (): Scale => ({
  // Stryker disable next-line StringLiteral: whatever is not numeric is labelled
  kind: 'labelled',
  options: [
    { code: 0, label: { en: 'No' } },
    { code: YES, label: { en: 'Yes' } },
  ],
});

type Asked = NonNullable<PatientState['happeningNow']>;

/** The alert that was asked about, while it is open. */
const askedAbout = ({ openAlerts }: PatientState, { alertId }: Asked): OpenAlert | undefined =>
  openAlerts.find(({ id }) => id === alertId);

/** A question of a survey that has begun since comes first, and so do staff who text. */
const isAwaited = ({ consent, hold, sitting, staffTalk }: PatientState): boolean =>
  consent.status === 'opted-in' && !hold && !sitting && !staffTalk;

/** Where a question of a survey was left open, a number is a late answer to that one. */
const answersAnother = ({ closedQuestion }: PatientState, { body }: ArrivedText): boolean =>
  closedQuestion !== undefined && /\d/.test(body);

/** How a text reads as an answer to it; undefined when it is none. */
export const answerIfNow = (state: PatientState, text: ArrivedText, readReply: ReadReply): ReplyReading | undefined => {
  const { happeningNow: asked } = state;
  if (!asked || !isAwaited(state) || asked.communicationId === text.notAskedYet || answersAnother(state, text))
    return undefined;
  const alert = askedAbout(state, asked);
  if (!alert || millisecondsBetween(alert.raisedAt, text.receivedAt) > ANSWERED_WITHIN) return undefined;
  const reading = readReply(text.body, yesOrNo(), state.language);
  return reading.kind === 'answer' ? reading : undefined;
};

/** Takes what {@link answerIfNow} read. Where NO has more words in it, staff hear of those; a YES after it still counts. */
export const takeIfNow = (draft: Draft, reading: ReplyReading, communicationId: CommunicationId): Effect => {
  const { happeningNow, ...state } = draft.state;
  const alert = happeningNow && askedAbout(state, happeningNow);
  if (!alert) return {};
  const isNow = reading.code === YES;
  if (isNow) draft.state = state;
  const saysMore = reading.comment === true || reading.softReview === true;
  addToCase(draft, alert, { communicationId, answer: isNow ? 'yes' : 'no' }, isNow || saysMore);
  const sentence = isNow ? 'itIsNow' : 'itIsNotNow';
  draft.say('safety', sentence, draft.wording[sentence](draft.lines));
  draft.change({ acknowledgedTextAt: draft.now });
  return { repliesTo: happeningNow.communicationId, needsPerson: true };
};
