// How a text reads as a reply to what was asked last, whether that is still open or has closed.
import type { DecisionContext } from './content.ts';
import type { PatientState } from './patient.ts';
import { type Item, type Scale, scaleOf } from './questionnaire.ts';
import { withoutQuestion } from './reply/quoted-question.ts';
import type { ReadReply } from './reply/reader.ts';
import type { ReplyReading } from './reply/reading.ts';
import { itemOf } from './sitting.ts';

interface Asked {
  readonly item: Item;
  readonly scale: Scale;
}

const lastAsked = ({ sitting, closedQuestion }: PatientState, { content }: DecisionContext): Asked | undefined => {
  if (sitting?.byPhone) return undefined;
  const asked = sitting ? { ...sitting.administrations[0], ...sitting.question } : closedQuestion;
  if (!asked) return undefined;
  const instrument = content.instrument(asked.instrument, asked.version);
  const item = itemOf(instrument, asked.linkId);
  return { item, scale: scaleOf(instrument, item) };
};

/** Our own words beside nothing but a plain answer are a quotation; beside anything else they may be the patient's. */
const quotingAnswer = (
  readReply: ReadReply,
  body: string,
  { item, scale }: Asked,
  { language }: PatientState,
): ReplyReading | undefined => {
  for (const question of Object.values(item.text)) {
    const rest = withoutQuestion(body, question);
    const reading = rest === undefined ? undefined : readReply(rest, scale, language);
    if (reading?.kind === 'answer' && !reading.comment && !reading.softReview) return reading;
  }
  return undefined;
};

export const readAsked = (
  state: PatientState,
  body: string,
  context: DecisionContext,
  readReply: ReadReply,
): ReplyReading => {
  const asked = lastAsked(state, context);
  const reading = readReply(body, asked?.scale, state.language);
  if (reading.kind !== 'crisis' || !asked) return reading;
  return quotingAnswer(readReply, body, asked, state) ?? reading;
};
