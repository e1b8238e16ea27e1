// What a patient's plan sends in the weeks ahead: the plan is lived through as if every survey were answered at once.
import { isAboutAppointment } from './appointment.ts';
import type { DecisionContext } from './content.ts';
import { planFollowed } from './followed-plan.ts';
import { staysThatStop } from './holds/stay-rules.ts';
import { DAY, type Instant, later, plus } from './instant.ts';
import { medicineDueAt } from './medicine-times.ts';
import { nextWakeAt } from './next-wake.ts';
import type { PatientState } from './patient.ts';
import { plannedInvitation } from './planned-invitation.ts';
import type { InstrumentId } from './questionnaire.ts';
import type { Turn } from './turn.ts';
import { wokeUp } from './wake-up.ts';
import { addDays, instantAt, localDate, localTime } from './zoned-time.ts';

/** One questionnaire, or a text that asks nothing, of one day. */
export interface PlannedText {
  readonly planId: string;
  /** Of a text that asks nothing, what it is for: `self-care`, `infusion-reminder`. */
  readonly activityId: string;
  readonly instrument?: InstrumentId;
  /** What the patient's clock shows then: `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
}

/** Half a year. */
export const DAYS_AHEAD = 182;

type Surroundings = Pick<DecisionContext, 'content' | 'now'>;

/** What the patient's clock shows then. */
export const clockAt = (instant: Instant, { timeZone }: PatientState): string =>
  `${localDate(instant, timeZone)}T${localTime(instant, timeZone)}`;

/** What is open, owed or on hold is not the plan's: it is left aside, and nobody can be asked in a clinician's words yet to come. */
const asPlanned = (patient: PatientState): PatientState => {
  const {
    sitting: _1,
    hold: _2,
    stay: _3,
    watch: _4,
    staffTalk: _5,
    phoneBusyUntil: _6,
    wroteAt: _7,
    ...state
  } = patient;
  const { owed: _asSoonAsCanBe, ...carePlan } = state.carePlan;
  return { ...state, carePlan, openAlerts: [], consent: { ...state.consent, status: 'opted-in' } };
};

/** Who covers on a day to come is not known: nothing stands in for anything. */
const contextAt = ({ content }: Surroundings, now: Instant): DecisionContext => ({
  now,
  turnId: now,
  content: { ...content, plan: (id) => ({ ...content.plan(id), standIns: {} }) },
});

const textsOf = ({ state, outgoing }: Turn, now: Instant): readonly PlannedText[] => {
  const { carePlan, sitting } = state;
  const about = { planId: carePlan.planId, at: clockAt(now, state) };
  const purposes = [...new Set(outgoing.map(({ purpose }) => purpose))];
  const others = purposes.filter((purpose) => purpose === 'self-care' || isAboutAppointment(purpose));
  return [
    ...others.map((activityId) => ({ ...about, activityId })),
    ...(sitting?.administrations ?? []).map(({ id, instrument }) => ({
      ...about,
      activityId: id.slice(0, id.indexOf('/')),
      instrument,
    })),
  ];
};

const answeredAtOnce = ({ sitting, openAlerts: _1, ...state }: PatientState): PatientState => {
  const asked = (sitting?.administrations ?? []).map(({ instrument, countedAt = sitting?.dueAt }) => [
    instrument,
    countedAt,
  ]);
  return { ...state, openAlerts: [], lastAsked: { ...state.lastAsked, ...Object.fromEntries(asked) } };
};

const surveysAhead = (
  patient: PatientState,
  around: Surroundings,
  end: Instant,
  most = Number.POSITIVE_INFINITY,
): readonly PlannedText[] => {
  const { medicine: _byTheClock, ...state } = patient;
  const texts: PlannedText[] = [];
  let context = contextAt(around, around.now);
  let current: PatientState = state;
  for (
    let at = nextWakeAt(current, context);
    at && at < end && texts.length < most;
    at = nextWakeAt(current, context)
  ) {
    context = contextAt(around, later(at, around.now));
    const turn = wokeUp(current, context);
    if (!turn) break;
    texts.push(...textsOf(turn, context.now));
    current = answeredAtOnce(turn.state);
  }
  return texts;
};

const medicineAhead = (state: PatientState, { content, now }: Surroundings, end: Instant): readonly PlannedText[] => {
  const plan = planFollowed(state, content);
  const texts: PlannedText[] = [];
  let { medicine } = state;
  while (plan && medicine) {
    const at = medicineDueAt({ ...state, medicine }, plan, later(now, medicine.doneUntil));
    if (!at || at >= end) break;
    texts.push({ planId: plan.id, activityId: 'medicine-reminder', at: clockAt(at, state) });
    medicine = { ...medicine, doneUntil: at };
  }
  return texts;
};

const byTime = (one: PlannedText, other: PlannedText): number => one.at.localeCompare(other.at);

const hasLeft = ({ consent: { status } }: PatientState): boolean => status === 'declined' || status === 'opted-out';

/** Sending is held for them, or a stay stops surveys, such as one in hospital. */
export const isOnHold = ({ hold, stay }: PatientState): boolean =>
  hold !== undefined || (stay !== undefined && staysThatStop('survey-opening').includes(stay.kind));

/** When the plan texts next, within half a year, or whoever has not agreed is invited or reminded; never who is on hold. What else wakes Vigil up before, such as an alert that nobody has, is not in it. */
export const plannedNextAt = (patient: PatientState, around: Surroundings): Instant | undefined => {
  if (hasLeft(patient) || isOnHold(patient)) return undefined;
  const invitation = plannedInvitation(patient, around.now);
  if (invitation) return invitation.at;
  const end = plus(around.now, DAYS_AHEAD * DAY);
  const [next] = surveysAhead(asPlanned(patient), around, end, 1);
  const [day = '', time = ''] = next?.at.split('T') ?? [];
  return next && instantAt(day, time, patient.timeZone);
};

/**
 * What is planned from `now` on for so many local days, today included, by time. Empty for who gets nothing: who has left, or has no first day yet. A
 * hold may keep back some of it.
 */
export const plannedAhead = (
  patient: PatientState,
  around: Surroundings,
  days: number = DAYS_AHEAD,
): readonly PlannedText[] => {
  if (hasLeft(patient)) return [];
  // Whole days of the patient's: to midnight, by which everything of a day has been asked.
  const end = instantAt(addDays(localDate(around.now, patient.timeZone), days), '00:00', patient.timeZone);
  const state = asPlanned(patient);
  return [...surveysAhead(state, around, end), ...medicineAhead(state, around, end)].toSorted(byTime);
};
