// The first text from a patient's new number: whether it says that the number is theirs.
import type { CommunicationId } from './communication.ts';
import { suspend } from './consenting.ts';
import type { Draft } from './draft.ts';
import { readConsent } from './reply/read-consent.ts';
import type { ReplyReading } from './reply/reading.ts';

/** A text from a new number, once danger, leaving and a wrong number are ruled out. */
interface NumberReply {
  readonly text: { readonly body: string };
  readonly id: CommunicationId;
  readonly reading: ReplyReading;
}

/** How the text is read where it says that the number is the patient's; undefined where a person has to look. */
export const readNumberReply = (draft: Draft, { text, id, reading }: NumberReply): ReplyReading | undefined => {
  const { hold, ...confirmed } = draft.state;
  if (hold?.reason !== 'number-unconfirmed' || !hold.askedAt) return undefined;
  const says = readConsent(text.body);
  if (says === 'declines') suspend(draft, 'wrong-number', 'wrong-number');
  if (says !== 'agrees') return undefined;
  draft.state = confirmed;
  draft.say('acknowledgement', 'numberConfirmed', draft.wording.numberConfirmed(draft.lines));
  draft.note('number-confirmed', 'patient', id);
  return { kind: 'optin', rule: 'Y1', readerVersion: reading.readerVersion };
};
