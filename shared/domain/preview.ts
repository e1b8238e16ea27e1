// What a change does to the weeks ahead, to be read before it is made.
import type { DecisionContext } from './content.ts';
import type { PatientState } from './patient.ts';
import { DAYS_AHEAD, type PlannedText, plannedAhead } from './planned-ahead.ts';
import { addDays, localDate } from './zoned-time.ts';

export interface MovedText extends Omit<PlannedText, 'at'> {
  readonly from: string;
  readonly to: string;
}

/** Times are those of the patient's clocks, before and after, so that moving to another zone moves nothing. */
export interface Preview {
  /** How far it looks ahead. */
  readonly days: number;
  readonly moved: readonly MovedText[];
  readonly dropped: readonly PlannedText[];
  readonly added: readonly PlannedText[];
}

const keyOf = ({ planId, activityId, instrument = '' }: PlannedText): string => `${planId}/${activityId}/${instrument}`;

/** The patient is asked the same at the same time, whichever plan and activity it is of. */
const sameForPatient = ({ activityId, instrument = activityId, at }: PlannedText): string => `${instrument}/${at}`;

const without = (texts: readonly PlannedText[], others: readonly PlannedText[]): readonly PlannedText[] => {
  const theirs = new Set(others.map(sameForPatient));
  return texts.filter((text) => !theirs.has(sameForPatient(text)));
};

/**
 * What is planned in both stays unsaid. Of the rest, the first that is gone of an activity and the first that is new have
 * moved, and so on in order.
 */
export const previewOf = (
  before: PatientState,
  after: PatientState,
  context: Pick<DecisionContext, 'content' | 'now'>,
  days: number = DAYS_AHEAD,
): Preview => {
  // In another zone it may be another day: both are looked at until the same one.
  const end = addDays(localDate(context.now, before.timeZone), days);
  const [was, is] = [before, after].map((state) => plannedAhead(state, context, days + 1).filter(({ at }) => at < end));
  const gone = Map.groupBy(without(was ?? [], is ?? []), keyOf);
  const come = Map.groupBy(without(is ?? [], was ?? []), keyOf);
  const pairs = [...new Set([...gone.keys(), ...come.keys()])].map((key) => {
    const [old, fresh] = [gone.get(key) ?? [], come.get(key) ?? []];
    const moved = Math.min(old.length, fresh.length);
    return { old, fresh, moved };
  });
  return {
    days,
    moved: pairs.flatMap(({ old, fresh, moved }) =>
      fresh.slice(0, moved).map(({ at: to, ...text }, index) => ({ ...text, from: old[index]?.at ?? to, to })),
    ),
    dropped: pairs.flatMap(({ old, moved }) => old.slice(moved)),
    added: pairs.flatMap(({ fresh, moved }) => fresh.slice(moved)),
  };
};
