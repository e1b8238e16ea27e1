// What should have been sent, worked out from the plans and the wall clock alone, against what was.
import { PURPOSES, type Purpose } from '../../../shared/domain/communication.ts';
import { DEFAULT_QUIET_HOURS, type LocalTime } from '../../../shared/domain/local-time.ts';
import type { PlanDefinition } from '../../../shared/domain/plan.ts';
import { MINUTES_A_DAY } from './wall-clock.ts';

/** Minutes after the preferred time by which a patient has been asked: policy, docs/architecture.md. */
const WINDOW = 30;

const NONE = -1;

/** Whose text it is: what the check needs to know of a patient. */
export interface Planned {
  readonly plan: PlanDefinition;
  readonly preferredTime: LocalTime;
}

const minuteOf = (time: LocalTime): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

const QUIET_FROM = minuteOf(DEFAULT_QUIET_HOURS.from);
const QUIET_TO = minuteOf(DEFAULT_QUIET_HOURS.to);

const dayOf = (localMinute: number): number => Math.floor(localMinute / MINUTES_A_DAY);
/** 1970 began on a Thursday. */
const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;

const surveyDaysOf = ({ activities, lastDay }: PlanDefinition): readonly number[] => {
  const days = new Set<number>();
  // Nobody in it has infusions or months to count from: what hangs on them is not asked.
  for (const part of activities.flatMap((activity) => (activity.anchor ? [] : activity.days)))
    if (typeof part === 'number') days.add(part);
    else if ('every' in part && 'until' in part)
      for (let day = part.from; day <= part.until; day += part.every) days.add(day);
    else throw new Error('The simulation counts days only from the first day on, so many days apart');
  return [...days].filter((day) => day <= lastDay).sort((one, other) => one - other);
};

/** Keeps a few numbers for each patient, not what was sent. All minutes count from 1970 as clocks there show them. */
export class PlanCheck {
  missed = 0;
  doubled = 0;
  inQuietHours = 0;
  readonly #days = new Map<PlanDefinition, readonly number[]>();
  readonly #startsOn: Int32Array;
  readonly #lastAsked: Int16Array;
  readonly #lastSelfCare: Int32Array;
  readonly #reminded: Uint8Array;
  readonly #invited: Uint8Array;

  constructor(patients: number) {
    this.#startsOn = new Int32Array(patients).fill(NONE);
    this.#lastAsked = new Int16Array(patients).fill(NONE);
    this.#lastSelfCare = new Int32Array(patients).fill(NONE);
    this.#reminded = new Uint8Array(patients);
    this.#invited = new Uint8Array(patients);
  }

  /** The patient agreed: the plan starts on the next of its start days. */
  agreed(patient: number, { plan }: Planned, localMinute: number): void {
    let day = dayOf(localMinute) + 1;
    while (!plan.startWeekdays.includes(weekdayOf(day))) day += 1;
    this.#startsOn[patient] = day;
  }

  /** A text went out. `owed`: the last survey left something to be asked, so that another may come on any day. */
  sent(patient: number, planned: Planned, purpose: Purpose, localMinute: number, owed: boolean): void {
    const minute = localMinute % MINUTES_A_DAY;
    if (PURPOSES[purpose].unsolicited && (minute >= QUIET_FROM || minute < QUIET_TO)) this.inQuietHours += 1;
    if (purpose === 'survey-opening') this.#asked(patient, planned, localMinute, owed);
    if (purpose === 'survey-reminder') this.#once(this.#reminded, patient);
    if (purpose === 'invitation') this.#once(this.#invited, patient);
    if (purpose === 'self-care') this.#shared(patient, dayOf(localMinute));
  }

  /** Counts what should have been asked before the end, and was not. */
  end(patient: number, planned: Planned, localMinute: number): void {
    const startsOn = this.#startsOn[patient] ?? NONE;
    if (startsOn === NONE) return;
    const lastDue = Math.floor((localMinute - minuteOf(planned.preferredTime) - WINDOW) / MINUTES_A_DAY) - startsOn;
    this.#countMissed(patient, planned, lastDue + 1);
  }

  #once(done: Uint8Array, patient: number): void {
    if (done[patient]) this.doubled += 1;
    done[patient] = 1;
  }

  /** One self-care message a day at most. */
  #shared(patient: number, day: number): void {
    if (this.#lastSelfCare[patient] === day) this.doubled += 1;
    this.#lastSelfCare[patient] = day;
  }

  #asked(patient: number, planned: Planned, localMinute: number, owed: boolean): void {
    const day = dayOf(localMinute) - (this.#startsOn[patient] ?? NONE);
    const late = (localMinute % MINUTES_A_DAY) - minuteOf(planned.preferredTime);
    const isPlanned = this.#daysOf(planned).includes(day);
    if (day <= (this.#lastAsked[patient] ?? NONE) || !(isPlanned || owed)) this.doubled += 1;
    // At another time of day than the patient's is as good as not at all.
    else if (isPlanned && (late < 0 || late >= WINDOW)) this.missed += 1;
    this.#countMissed(patient, planned, day);
    this.#lastAsked[patient] = day;
    this.#reminded[patient] = 0;
  }

  /** Planned days after the last survey and before this one. */
  #countMissed(patient: number, planned: Planned, before: number): void {
    const last = this.#lastAsked[patient] ?? NONE;
    this.missed += this.#daysOf(planned).filter((day) => day > last && day < before).length;
  }

  #daysOf({ plan }: Planned): readonly number[] {
    const known = this.#days.get(plan) ?? surveyDaysOf(plan);
    this.#days.set(plan, known);
    return known;
  }
}
