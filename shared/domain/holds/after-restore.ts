// A patient of a table that was restored from a backup: what was sent since then is not known, so nothing of it is sent again.
import { reminderAt } from '../appointment-times.ts';
import { handOverInvitation } from '../consenting.ts';
import type { DecisionContext } from '../content.ts';
import { Draft } from '../draft.ts';
import { planFollowed } from '../followed-plan.ts';
import type { PatientState } from '../patient.ts';
import { stopSitting } from '../sitting.ts';
import type { Turn } from '../turn.ts';
import { goOnFromToday } from './going-on.ts';

/**
 * Lets go of all that has fallen due by now, whether it went out or not, and closes what is open: the next text is an answer to a
 * question that this table may never have heard of. What is due from now on goes out as planned.
 */
export const afterRestore = (state: PatientState, context: DecisionContext): Turn => {
  const draft = new Draft(state, context);
  stopSitting(draft, 'suspended');
  draft.state = withoutQuestions(draft.state);
  handOverInvitations(draft);
  countRemindersAsSent(draft);
  goOnFromToday(draft);
  draft.note('restored');
  return draft.turn();
};

/** A late answer, a correction, or C for an appointment would be taken for one to the last text that is known here. */
const withoutQuestions = ({
  closedQuestion: _asked,
  lastAnswer: _given,
  appointmentText: _reminded,
  ...state
}: PatientState): PatientState => state;

/** Whoever has not answered was perhaps invited since, or reminded, or has said yes or no: a person asks. */
const handOverInvitations = (draft: Draft): void => {
  const { kind, consent } = draft.state;
  const { status, unansweredAt, invitedAt = draft.now } = consent;
  if (kind !== 'patient' || unansweredAt || (status !== 'pending' && status !== 'invited')) return;
  // As invited: a yes to an invitation that this table knows nothing of is a yes.
  draft.change({ consent: { ...consent, status: 'invited', invitedAt } });
  handOverInvitation(draft);
};

const countRemindersAsSent = (draft: Draft): void => {
  const { state, now, context } = draft;
  const { appointments, medicine, hold } = state;
  const plan = planFollowed(state, context.content);
  // The id of no text: C and R answer a reminder that is known.
  const remindedBy = draft.newId();
  if (plan && appointments)
    draft.change({
      appointments: appointments.map((one) => {
        const at = reminderAt(state, plan, one, now);
        return at !== undefined && at <= now ? { ...one, remindedBy } : one;
      }),
    });
  if (medicine) draft.change({ medicine: { ...medicine, doneUntil: now } });
  if (hold?.reason === 'number-unconfirmed' && !hold.askedAt) draft.change({ hold: { ...hold, askedAt: now } });
};
