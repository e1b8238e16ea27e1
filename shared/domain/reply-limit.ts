// No conversation with a machine: what Vigil answers by itself is limited, and a person looks.
import { AUTOMATIC_REPLIES_PER_HOUR } from './care-team.ts';
import type { OutgoingText, Purpose } from './communication.ts';
import { raiseEventOnce } from './consenting.ts';
import type { Wording } from './content.ts';
import type { Draft } from './draft.ts';
import { HOUR, millisecondsBetween } from './instant.ts';

const AUTOMATIC: readonly Purpose[] = ['invitation-reply', 'survey-reply', 'acknowledgement', 'unknown-sender'];
/** Sent with a purpose that is never held back, and still no words about danger, STOP or HELP. */
const AUTOMATIC_TOO: readonly (keyof Wording)[] = ['symptomNoted', 'callRequest'];

const isAutomatic = ({ purpose, wording }: OutgoingText): boolean =>
  AUTOMATIC.includes(purpose) || AUTOMATIC_TOO.some((sentence) => wording.startsWith(`${sentence}@`));

/**
 * Counts the answer to a text that was no answer to a question, and leaves it out where the limit is reached: one task says so.
 * The count starts again once an hour has gone by without an answer, so that no hour holds more than the limit.
 */
export const limitReplies = (draft: Draft): void => {
  const { outgoing, now, context, state } = draft;
  if (outgoing.length === 0 || !outgoing.every(isAutomatic)) return;
  const { automaticReplies: before } = state;
  const count = before && millisecondsBetween(before.lastAt, now) < HOUR ? before.count : 0;
  if (count < (context.settings?.automaticRepliesPerHour ?? AUTOMATIC_REPLIES_PER_HOUR)) {
    draft.change({ automaticReplies: { count: count + 1, lastAt: now } });
    return;
  }
  outgoing.length = 0;
  raiseEventOnce(draft, 'reply-limit', {});
};
