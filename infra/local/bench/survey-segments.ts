// SMS segments, out and in, of one completed weekly survey in English.
import { SegmentedMessage } from 'sms-segments-calculator';
import { DAY, type Instant, MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { Turn } from '../../../shared/domain/turn.ts';
import { FIRST_SURVEY_AT, says, turnsToFirstQuestion, wakes } from './surveyed-patient.ts';

/** Four symptom gates, distress and quality of life, and four mood items, which come every fourth week only. */
const SECOND_WEEK = ['0', '0', '0', '0', '2', '8'];
const FIRST_WEEK = [...SECOND_WEEK, '0', '0', '0', '0'];

export interface SurveySegments {
  readonly segments: number;
}

/** The second week's, which is what most weeks are like. */
export const countSegments = (): SurveySegments => {
  const [, , firstWeek] = turnsToFirstQuestion(0);
  const afterFirst = answers(firstWeek.state, FIRST_WEEK, FIRST_SURVEY_AT);
  const secondSurveyAt = plus(FIRST_SURVEY_AT, 7 * DAY);
  const asked = wakes(lastState(afterFirst), secondSurveyAt);
  const turns = [asked, ...answers(asked.state, SECOND_WEEK, secondSurveyAt)];
  const texts = turns.flatMap(({ incoming, outgoing }) => [
    ...(incoming ? [incoming.body] : []),
    ...outgoing.map(({ body }) => body),
  ]);
  return { segments: texts.reduce((sum, text) => sum + new SegmentedMessage(text).segmentsCount, 0) };
};

/** One turn per answer, a minute apart; the last one completes the survey. */
const answers = (from: PatientState, bodies: readonly string[], askedAt: Instant): readonly Turn[] => {
  const turns: Turn[] = [];
  for (const [index, body] of bodies.entries())
    turns.push(says(turns.at(-1)?.state ?? from, body, plus(askedAt, (index + 1) * MINUTE)));
  if (lastState(turns).sitting) throw new Error('the survey has more questions than the benchmark answers');
  return turns;
};

const lastState = (turns: readonly Turn[]): PatientState => {
  const last = turns.at(-1);
  if (!last) throw new Error('no turn was made');
  return last.state;
};
