// Holding, resuming and reviewing: while a hold lasts what it stops is not sent, and afterwards the plan goes on from today.
import { raiseEventOnce } from '../consenting.ts';
import type { Draft } from '../draft.ts';
import type { Instant } from '../instant.ts';
import type { LocalDate } from '../local-time.ts';
import { settleTasks } from '../settled-tasks.ts';
import { stopSitting } from '../sitting.ts';
import { addDays, localDate } from '../zoned-time.ts';
import { goOnFromToday } from './going-on.ts';
import type { Stay, StayKind } from './stay.ts';
import { isStopped, STAYS } from './stay-rules.ts';
import { stayEndsAt, stayReviewAt } from './stay-times.ts';

/** The event, and the ladder of its rule. */
const REVIEW = 'hold-to-review';
/** A hold that nobody has settled is asked about again so many days later. */
const REVIEW_AGAIN_DAYS = 7;

export interface NewStay {
  readonly kind: StayKind;
  readonly by: string;
  readonly until?: LocalDate;
  readonly reviewOn?: LocalDate;
}

/** Where staff name no day: the day a hold is expected to end on, or so many days ahead. */
const reviewOn = ({ kind, until }: NewStay, today: LocalDate): LocalDate => {
  const { endsByItself, reviewAfterDays } = STAYS[kind];
  return until && !endsByItself ? until : addDays(today, reviewAfterDays);
};

/** What is open when a hold stops check-ins is closed: nobody answers it now, and nobody's silence it is. */
export const hold = (draft: Draft, request: NewStay): void => {
  const { kind, by, until } = request;
  const { stay: before, timeZone } = draft.state;
  const stoppedBefore = isStopped(draft.state, 'check-ins');
  const stay: Stay = {
    kind,
    since: before?.kind === kind ? before.since : draft.now,
    by,
    ...(until && { until }),
    reviewOn: request.reviewOn ?? reviewOn(request, localDate(draft.now, timeZone)),
  };
  draft.change({ stay });
  if (isStopped(draft.state, 'check-ins')) stopSitting(draft, 'suspended');
  else if (stoppedBefore) goOnFromToday(draft);
  draft.note('hold-set', by, kind);
  if (!STAYS[kind].endsByItself && isStopped(draft.state, 'medicine-reminders')) stopMedicine(draft, by);
};

/** What is taken may be another medicine at another time after a stay: staff set the reminders anew. */
const stopMedicine = (draft: Draft, by: string): void => {
  const { medicine, ...state } = draft.state;
  if (!medicine) return;
  draft.state = state;
  draft.note('medicine-reminders-ended', by);
};

/** Ends the hold, with nothing of what was missed. */
export const resume = (draft: Draft, by: string): void => {
  const { stay, ...resumed } = draft.state;
  if (!stay) return;
  const stopped = isStopped(draft.state, 'check-ins');
  draft.state = resumed;
  if (stopped) goOnFromToday(draft);
  settleTasks(draft, REVIEW, by, 'no-action-needed');
  draft.note('hold-lifted', by, stay.kind);
};

/** Ends a hold whose day has come, or asks staff about one, until it is settled. */
export const lookAtStay = (draft: Draft, until: Instant): void => {
  const { state } = draft;
  const end = stayEndsAt(state);
  const review = stayReviewAt(state);
  if (end && end <= until) resume(draft, 'vigil');
  else if (state.stay && review && review <= until) askAbout(draft, state.stay);
};

/** Whether someone has died or left is asked once: that task itself stays until it is closed. */
const askAbout = (draft: Draft, { reviewOn: _asked, ...stay }: Stay): void => {
  raiseEventOnce(draft, REVIEW, {});
  const again = addDays(localDate(draft.now, draft.state.timeZone), REVIEW_AGAIN_DAYS);
  draft.change({ stay: STAYS[stay.kind].silent ? stay : { ...stay, reviewOn: again } });
};
