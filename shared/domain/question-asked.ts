// Which text an open question rests on: the last that asked it.
import type { OutgoingText } from './communication.ts';
import type { Instant } from './instant.ts';
import type { OpenQuestion } from './patient.ts';

/** The question is asked once more, by a reminder or because the reply could not be read: from now on that text counts. */
export const askedOnceMore = ({ undelivered: _before, ...question }: OpenQuestion, now: Instant): OpenQuestion => ({
  ...question,
  askedAgainAt: now,
});

/** True when the text is the last, or part of the last, that asked the question. */
export const restsOn = (
  { communicationId, askedAgainAt = '' }: OpenQuestion,
  { asks, createdAt }: OutgoingText,
): boolean => asks === communicationId && createdAt >= askedAgainAt;
