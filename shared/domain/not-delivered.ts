// A text was sent and did not come: what was not asked is not unanswered, and a number that is of no use gets no more texts.
import { raiseUnlessOpen } from './alerting.ts';
import type { OutgoingText } from './communication.ts';
import { suspend } from './consenting.ts';
import type { DecisionContext } from './content.ts';
import { failsForGood } from './delivery.ts';
import { Draft } from './draft.ts';
import type { PatientState } from './patient.ts';
import { restsOn } from './question-asked.ts';
import { raiseMissedCheck, raiseUndelivered } from './silence.ts';
import { uncount } from './survey-count.ts';
import type { Turn } from './turn.ts';

/** Decides what a text that did not come changes; undefined when it changes nothing (any more). */
export const textNotDelivered = (
  state: PatientState,
  text: OutgoingText,
  context: DecisionContext,
): Turn | undefined => {
  if (text.delivery?.status !== 'failed' || text.phone !== state.phone) return undefined;
  const draft = new Draft(state, context);
  if (text.purpose === 'safety')
    raiseUnlessOpen(draft, { kind: 'event', event: 'safety-text-undelivered' }, `undelivered/${text.id}`, {
      communicationId: text.id,
    });
  if (failsForGood(text.delivery) && isNews(state, text)) holdNumber(draft);
  else noteUnasked(draft, text);
  return draft.state === state ? undefined : draft.turn();
};

/** Staff are asked once: not again about texts of before they looked, nor where nothing is sent anyway. */
const isNews = ({ kind, hold, numberCheckedAt = '' }: PatientState, { createdAt }: OutgoingText): boolean =>
  kind === 'patient' && (!hold || hold.reason === 'number-unconfirmed') && createdAt > numberCheckedAt;

const holdNumber = (draft: Draft): void => {
  const { sitting } = draft.state;
  suspend(draft, 'number-refused', 'text-refused');
  if (sitting) raiseMissedCheck(draft, sitting);
};

/** The survey goes on: its reminder asks again. Where it has closed as missed meanwhile, it was not. */
const noteUnasked = (draft: Draft, text: OutgoingText): void => {
  const { sitting, closedQuestion, missedInARow } = draft.state;
  if (sitting && restsOn(sitting.question, text) && !sitting.question.undelivered) {
    draft.change({ sitting: { ...sitting, question: { ...sitting.question, undelivered: true } } });
    return;
  }
  if (!closedQuestion || closedQuestion.undelivered || closedQuestion.stopReason !== 'expired') return;
  if (!restsOn(closedQuestion, text)) return;
  uncount(draft, missedInARow === 0);
  draft.change({
    closedQuestion: { ...closedQuestion, undelivered: true },
    missedInARow: Math.max(0, missedInARow - 1),
  });
  raiseUndelivered(draft, closedQuestion);
};
