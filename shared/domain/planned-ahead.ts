// What a patient's plan asks in the weeks ahead, as far as it can be told: step-ups and replies are still to come.
import { isLetGo, latestDue, occurrenceAt, plannedAt, selfCareDueAt } from './care-plan.ts';
import { beginsAt, comingPlan, withPlan } from './coming-plan.ts';
import type { DecisionContext } from './content.ts';
import { type FollowedPlan, planFollowed, surveyDays } from './followed-plan.ts';
import { earliest, type Instant, later } from './instant.ts';
import type { PatientState } from './patient.ts';
import { firstDayFrom } from './plan.ts';
import type { InstrumentId } from './questionnaire.ts';
import { mayAsk } from './recall.ts';
import { addDays, daysBetween, instantAt, localDate, localTime } from './zoned-time.ts';

/** One questionnaire, or a self-care message, of one day. */
export interface PlannedText {
  readonly planId: string;
  readonly activityId: string;
  /** Absent for a self-care message. */
  readonly instrument?: InstrumentId;
  /** What the patient's clock shows then: `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
}

const SELF_CARE = 'self-care';
/** Half a year. */
export const DAYS_AHEAD = 182;

type Surroundings = Pick<DecisionContext, 'content' | 'now'>;

const clockAt = (instant: Instant, { timeZone }: PatientState): string =>
  `${localDate(instant, timeZone)}T${localTime(instant, timeZone)}`;

/** Asks what a day plans and what may be asked then, so that the days after it know of it. */
const ask = (
  state: PatientState,
  plan: FollowedPlan,
  day: number,
  { content, now }: Surroundings,
): { readonly texts: readonly PlannedText[]; readonly state: PatientState } => {
  const { startsOn = '', planId } = state.carePlan;
  const dueAt = occurrenceAt(state, startsOn, day);
  const sentAt = later(dueAt, now);
  const planned = plannedAt(plan, day, daysBetween(startsOn, localDate(sentAt, state.timeZone)));
  const asked = planned
    .filter(({ instrument }, index) => planned.findIndex((other) => other.instrument === instrument) === index)
    .filter(({ instrument }) => mayAsk({ state, context: { content } }, content.instrument(instrument), dueAt));
  const lastAsked = Object.fromEntries(asked.map(({ instrument }) => [instrument, dueAt]));
  return {
    texts: asked.map((one) => ({ planId, ...one, at: clockAt(sentAt, state) })),
    state: {
      ...state,
      carePlan: { ...state.carePlan, next: day + 1 },
      lastAsked: { ...state.lastAsked, ...lastAsked },
    },
  };
};

/** The day to go on with: of what is due already the latest, unless it is too old to be asked. */
const nextDay = (state: PatientState, plan: FollowedPlan, { now }: Surroundings): number | undefined => {
  const { startsOn = '', owed: _asSoonAsCanBe, ...carePlan } = state.carePlan;
  const due = latestDue(state, plan, { ...carePlan, startsOn }, now);
  const from = due === undefined || !isLetGo(state, plan, startsOn, due, now) ? (due ?? carePlan.next) : due + 1;
  return firstDayFrom(from, plan.lastDay, surveyDays(plan));
};

const selfCareAhead = (start: PatientState, plan: FollowedPlan, around: Surroundings, until: Instant) => {
  const { startsOn = '', planId } = start.carePlan;
  const texts: PlannedText[] = [];
  let state = start;
  for (let dueAt = selfCareDueAt(state, plan); dueAt && dueAt < until; dueAt = selfCareDueAt(state, plan)) {
    if (dueAt > around.now) texts.push({ planId, activityId: SELF_CARE, at: clockAt(dueAt, state) });
    state = { ...state, selfCareOn: addDays(startsOn, daysBetween(startsOn, localDate(dueAt, state.timeZone))) };
  }
  return { texts, state };
};

/** What one plan asks before `until`, and the state after that. */
const ahead = (start: PatientState, plan: FollowedPlan, around: Surroundings, until: Instant) => {
  const { startsOn = '' } = start.carePlan;
  const texts: PlannedText[] = [];
  let state = start;
  for (let day = nextDay(state, plan, around); day !== undefined; day = nextDay(state, plan, around)) {
    if (occurrenceAt(state, startsOn, day) >= until) break;
    const asked = ask(state, plan, day, around);
    texts.push(...asked.texts);
    state = asked.state;
  }
  const messages = selfCareAhead(state, plan, around, until);
  return { texts: [...texts, ...messages.texts], state: messages.state };
};

const byTime = (one: PlannedText, other: PlannedText): number => one.at.localeCompare(other.at);

/**
 * What is planned from `now` on for so many local days, today included, by time. Empty for who gets nothing: who has left, or has no first day yet. A
 * hold may keep back some of it.
 */
export const plannedAhead = (
  patient: PatientState,
  around: Surroundings,
  days: number = DAYS_AHEAD,
): readonly PlannedText[] => {
  const { status } = patient.consent;
  if (status === 'declined' || status === 'opted-out') return [];
  // Whole days of the patient's: to midnight, by which everything of a day has been asked.
  const end = instantAt(addDays(localDate(around.now, patient.timeZone), days), '00:00', patient.timeZone);
  const texts: PlannedText[] = [];
  let state = patient;
  for (let plan = planFollowed(state, around.content); plan; plan = planFollowed(state, around.content)) {
    const coming = comingPlan(state, around.content);
    const until = coming ? beginsAt(state, coming) : end;
    const stage = ahead(state, plan, around, earliest(until, end) ?? end);
    texts.push(...stage.texts);
    if (!coming || until >= end) break;
    state = withPlan(stage.state, coming, around.content);
  }
  return texts.toSorted(byTime);
};
