// While a critical alert is open, whatever the patient writes is answered with the lines to call, not with small talk.
import type { Draft } from './draft.ts';
import { HOUR, MINUTE, millisecondsBetween } from './instant.ts';
import { isOfBodyAlone } from './same-danger.ts';

/** Two alerts about the same hour are one reason to say the lines. */
const JUST_NOW = 15 * MINUTE;

/** After STOP a site may leave new words of danger to its people; the alert is raised either way. */
export const mayAnswerDanger = ({ state: { consent }, context: { settings } }: Draft): boolean => {
  const hasStopped = consent.status === 'opted-out' || consent.status === 'declined';
  return !hasStopped || settings?.replyToDangerAfterStop !== false;
};

export const isDangerOpen = ({ state }: Draft): boolean =>
  state.openAlerts.some(({ severity }) => severity === 'critical');

/** The lines to call, once more: with a crisis line unless all that is open is of the body. */
export const sayLinesAgain = (draft: Draft): void => {
  const sentence = isOfBodyAlone(draft) ? 'emergencyAgain' : 'safetyAgain';
  draft.say('safety', sentence, draft.wording[sentence](draft.lines));
  draft.change({ acknowledgedTextAt: draft.now });
};

export const wereLinesJustSaid = ({ state: { acknowledgedTextAt }, now }: Draft): boolean => {
  // Stryker disable next-line ConditionalExpression: what was never said was said at no time before
  if (acknowledgedTextAt === undefined) return false;
  return millisecondsBetween(acknowledgedTextAt, now) < JUST_NOW;
};

/** True when a critical alert is open; the lines are said at most once an hour. */
export const remindOfDanger = (draft: Draft): boolean => {
  const { acknowledgedTextAt } = draft.state;
  if (!isDangerOpen(draft)) return false;
  if (!acknowledgedTextAt || millisecondsBetween(acknowledgedTextAt, draft.now) >= HOUR) sayLinesAgain(draft);
  return true;
};
