// What a clinician does with a watch: set one in the place of any other, or end it.
import type { Actor, Refusal } from '../alert-actions.ts';
import type { DecisionContext } from '../content.ts';
import { Draft } from '../draft.ts';
import { isStopped } from '../holds/stay-rules.ts';
import type { LocalDate } from '../local-time.ts';
import type { PatientState } from '../patient.ts';
import { stopSitting } from '../sitting.ts';
import type { Turn } from '../turn.ts';
import { addDays, instantAt, localDate } from '../zoned-time.ts';
import { WATCH, type WatchQuestion } from './watch.ts';
import { isWatchOpen } from './watch-times.ts';

export interface WatchRequest {
  readonly questions: readonly WatchQuestion[];
  readonly everyDays: number;
  readonly until: LocalDate;
}

/** A watch is for weeks, not for ever (docs/clinical-rules.md section 7). */
const LONGEST_WATCH = 90;

const whyNot = (state: PatientState, { until }: WatchRequest, today: LocalDate): string | undefined => {
  if (state.consent.status !== 'opted-in' || state.hold) return 'The patient gets no texts: call instead.';
  if (isStopped(state, 'check-ins')) return `Check-ins are on hold (${state.stay?.kind}): resume first.`;
  if (until < today || until > addDays(today, LONGEST_WATCH))
    return `until has to be from ${today} to ${addDays(today, LONGEST_WATCH)}.`;
  return undefined;
};

/** Nothing that was asked may be answered by the words of another watch. */
const closeWatch = (draft: Draft): void => {
  if (isWatchOpen(draft.state)) stopSitting(draft, 'suspended');
  const { closedQuestion, lastAnswer: _itsWords, ...state } = draft.state;
  draft.state = { ...state, ...(closedQuestion && closedQuestion.instrument !== WATCH && { closedQuestion }) };
};

/** The first question goes out today at the patient's time if that is still ahead, else tomorrow. */
export const setWatch = (
  state: PatientState,
  request: WatchRequest,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const { preferredTime, timeZone } = state;
  const today = localDate(context.now, timeZone);
  const refused = whyNot(state, request, today);
  if (refused) return { refused };
  const draft = new Draft(state, context);
  closeWatch(draft);
  const next = instantAt(today, preferredTime, timeZone) > draft.now ? today : addDays(today, 1);
  draft.change({ watch: { ...request, id: context.turnId, next, by: actor.name } });
  draft.note('watch-set', actor.name);
  return draft.turn();
};

/** Its words are kept: a late answer, or a correction, may still be about them. */
export const endWatch = (state: PatientState, actor: Actor, context: DecisionContext): Turn | Refusal => {
  const { watch } = state;
  if (!watch || watch.next > watch.until) return { refused: 'No watch is on.' };
  const draft = new Draft(state, context);
  closeWatch(draft);
  draft.change({ watch: { ...watch, until: addDays(watch.next, -1) } });
  draft.note('watch-ended', actor.name);
  return draft.turn();
};
