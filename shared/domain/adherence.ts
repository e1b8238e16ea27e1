// How much of what reached the patient was answered: a survey that never came is nobody's silence.
import type { Communication, OutgoingText } from './communication.ts';
import { type Instant, later } from './instant.ts';
import type { StopReason } from './patient.ts';
import type { QuestionnaireResponse } from './response.ts';

/** Of the surveys that have ended. What danger, a hold or leaving cut short is in none of them. */
export interface Adherence {
  readonly delivered: number;
  /** Of the delivered: answered to their end, in part, not at all. */
  readonly completed: number;
  readonly partly: number;
  readonly unanswered: number;
  /** None of their texts reached the phone. */
  readonly undelivered: number;
}

const CUT_SHORT: readonly (StopReason | undefined)[] = ['danger', 'opted-out', 'suspended'];

/** The responses of one survey: it asked one questionnaire after the other. */
type Survey = readonly QuestionnaireResponse[];

const surveysIn = (responses: readonly QuestionnaireResponse[]): readonly Survey[] => {
  const surveys = new Map<Instant, QuestionnaireResponse[]>();
  for (const response of responses)
    if (!response.late) surveys.set(response.startedAt, [...(surveys.get(response.startedAt) ?? []), response]);
  return [...surveys.values()];
};

const isAnswered = ({ answers, carriedOver = [] }: QuestionnaireResponse): boolean =>
  Object.keys(answers).length > carriedOver.length;

const asks = ({ purpose }: OutgoingText): boolean => purpose === 'survey-opening' || purpose === 'survey-reminder';
const came = ({ status, delivery }: OutgoingText): boolean => status === 'completed' && delivery?.status !== 'failed';

/** An answer proves it; else texts that asked it, all parts of them sent and none reported as failed. */
const isDelivered = (survey: Survey, sent: readonly OutgoingText[]): boolean => {
  if (survey.some(isAnswered)) return true;
  const startedAt = survey[0]?.startedAt ?? '';
  const endedAt = survey.map(({ authored }) => authored).reduce(later, startedAt);
  const asking = sent.filter((text) => asks(text) && text.createdAt >= startedAt && text.createdAt <= endedAt);
  return asking.some(({ createdAt }) => asking.filter((part) => part.createdAt === createdAt).every(came));
};

/** Counts surveys, not questionnaires. */
export const adherenceOf = (
  responses: readonly QuestionnaireResponse[],
  communications: readonly Communication[],
): Adherence => {
  const sent = communications.filter((text) => text.direction === 'out');
  const surveys = surveysIn(responses).filter(
    (survey) => !survey.some(({ stopReason }) => CUT_SHORT.includes(stopReason)),
  );
  const delivered = surveys.filter((survey) => isDelivered(survey, sent));
  const completed = delivered.filter((survey) => survey.every(({ status }) => status === 'completed')).length;
  const unanswered = delivered.filter((survey) => !survey.some(isAnswered)).length;
  return {
    delivered: delivered.length,
    completed,
    partly: delivered.length - completed - unanswered,
    unanswered,
    undelivered: surveys.length - delivered.length,
  };
};
