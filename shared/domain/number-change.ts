// The patient has a new number: nothing clinical goes there before it has said that it is theirs.
import type { Actor, Refusal } from './alert-actions.ts';
import type { Consent } from './consent.ts';
import { raiseEvent } from './consenting.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { Instant } from './instant.ts';
import { numberCheckDueAt } from './number-check.ts';
import type { PatientState } from './patient.ts';
import { stopSitting } from './sitting.ts';
import type { Turn } from './turn.ts';
import { isQuiet } from './zoned-time.ts';

export interface NewNumber {
  /** E.164. */
  readonly phone: string;
  /** ISO 3166-1 alpha-2: of the emergency and crisis lines. */
  readonly country: string;
}

/**
 * Moves the patient to another number. Who has agreed is asked there first; who was invited is invited there again, which
 * asks the same; to who has declined or left nothing is sent. The old number's texts are a stranger's from now on.
 */
export const changeNumber = (
  state: PatientState,
  { phone, country }: NewNumber,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (state.kind !== 'patient') return { refused: 'Nobody is enrolled with this number.' };
  if (phone === state.phone) return { refused: 'The patient has this number already.' };
  if (state.hold?.reason === 'reported-death')
    return { refused: 'A text said that this patient has died: release them first, if that is not so.' };
  const draft = new Draft(state, context);
  stopSitting(draft, 'suspended');
  draft.state = { ...withoutOldPhone(draft.state), phone, country, numberCheckedAt: draft.now };
  if (state.consent.status === 'opted-in') draft.change({ hold: { reason: 'number-unconfirmed', since: draft.now } });
  draft.note('number-changed', actor.name);
  return draft.turn({ movedFrom: state.phone });
};

/**
 * What was about the old phone: why it was held, with whom it was shared, what was said there. A late answer, or a correction,
 * from the new number would be about a question that it was never asked.
 */
const withoutOldPhone = ({
  hold: _held,
  phoneLabel: _shared,
  phoneBusyUntil: _waited,
  caregiverPhone: _whose,
  staffTalk: _talked,
  staffTexted: _written,
  closedQuestion: _asked,
  lastAnswer: _given,
  ...state
}: PatientState): PatientState => ({ ...state, consent: uninvited(state.consent) });

/** The invitation went to the old number, so it goes out again. */
const uninvited = (consent: Consent): Consent => {
  if (consent.status !== 'invited') return consent;
  const { invitedAt: _old, remindedAt: _reminded, unansweredAt: _told, ...pending } = consent;
  return { ...pending, status: 'pending' };
};

/** Asks a new number once, in daytime; two days later without a YES a person calls. */
export const checkNumber = (draft: Draft, until: Instant): void => {
  const { hold, quietHours, timeZone } = draft.state;
  const dueAt = numberCheckDueAt(draft.state, draft.now);
  if (!hold || !dueAt || dueAt > until) return;
  if (hold.askedAt) {
    raiseEvent(draft, 'number-unconfirmed');
    draft.change({ hold: { ...hold, toldAt: draft.now } });
  } else if (!isQuiet(draft.now, quietHours, timeZone)) {
    draft.say('number-check', 'numberCheck', draft.wording.numberCheck(draft.lines));
    draft.change({ hold: { ...hold, askedAt: draft.now } });
  }
};
