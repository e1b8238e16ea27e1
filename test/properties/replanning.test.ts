// Whatever is changed, and in whichever order: what is ahead is what a fresh patient with the same data and past would get.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../shared/domain/alert-actions.ts';
import { APPOINTMENT_KINDS } from '../../shared/domain/appointment.ts';
import { type AppointmentRequest, addAppointment } from '../../shared/domain/appointment-actions.ts';
import type { ReadingContext } from '../../shared/domain/content.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { DAY, HOUR, type Instant, later, MINUTE, millisecondsBetween, plus } from '../../shared/domain/instant.ts';
import type { LocalDate } from '../../shared/domain/local-time.ts';
import { addModule, removeModule, type WishedModule } from '../../shared/domain/module-change.ts';
import { nextWakeAt } from '../../shared/domain/next-wake.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { switchPlan, type WishedPlan } from '../../shared/domain/plan-switch.ts';
import { plannedAhead } from '../../shared/domain/planned-ahead.ts';
import {
  type MedicineRequest,
  type SendingDays,
  setMedicineReminders,
  setSendingDays,
} from '../../shared/domain/reminder-settings.ts';
import { changeSettings, type Settings } from '../../shared/domain/settings.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { TreatmentChange, TreatmentDates } from '../../shared/domain/treatment.ts';
import { changeTreatment } from '../../shared/domain/treatment-change.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { addDays, localDate, localTime } from '../../shared/domain/zoned-time.ts';
import { MODULES } from '../../shared/plans/modules.ts';
import { AFTER, CARLA, ON_TREATMENT, on, onTreatment } from '../domain/anchored-fixtures.ts';
import { ENROLMENT, MONDAY_MORNING, saying } from '../domain/fixtures.ts';

/** What staff may change. Another kind of change is one more member, one more generator and one more line in `decide`. */
type Change =
  | { readonly kind: 'treatment'; readonly change: TreatmentChange }
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'plan'; readonly wish: WishedPlan }
  | { readonly kind: 'module'; readonly wish: WishedModule }
  | { readonly kind: 'no-module'; readonly module: string }
  | { readonly kind: 'days'; readonly days: SendingDays }
  | { readonly kind: 'appointment'; readonly request: AppointmentRequest }
  | { readonly kind: 'medicine'; readonly request: MedicineRequest };
type Step =
  | Change
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'text'; readonly body: string };

const decide = (state: PatientState, step: Change, context: ReadingContext): Turn | Refusal => {
  switch (step.kind) {
    case 'treatment':
      return changeTreatment(state, step.change, CARLA, context);
    case 'settings':
      return changeSettings(state, step.settings, CARLA, context);
    case 'plan':
      return switchPlan(state, step.wish, CARLA, context);
    case 'module':
      return addModule(state, step.wish, CARLA, context);
    case 'no-module':
      return removeModule(state, step.module, CARLA, context);
    case 'days':
      return setSendingDays(state, step.days, CARLA, context);
    case 'appointment':
      return addAppointment(state, step.request, CARLA, context);
    case 'medicine':
      return setMedicineReminders(state, step.request, CARLA, context);
  }
};

const START: LocalDate = '2027-01-04';
const dayFrom = (min: number, max: number) => fc.integer({ min, max }).map((day) => addDays(START, day));
const orNone = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ weight: 5, arbitrary: value }, fc.constant(null));
/** Close together, so that what hangs on one comes after the next. */
const infusions = fc
  .tuple(fc.integer({ min: -10, max: 90 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }))
  .map(([first, gaps]) =>
    gaps.map((_, index) =>
      addDays(
        START,
        gaps.slice(0, index).reduce((sum, gap) => sum + gap, first),
      ),
    ),
  );

const dates = {
  firstDose: dayFrom(-20, 5),
  infusions,
  lastDose: dayFrom(3, 120),
  cycleDays: fc.integer({ min: 14, max: 42 }),
};
const treatments = fc
  .record(
    {
      firstDose: orNone(dates.firstDose),
      infusions: orNone(infusions),
      lastDose: orNone(dates.lastDose),
      cycleDays: orNone(dates.cycleDays),
    },
    { requiredKeys: [] },
  )
  .map((change): Change => ({ kind: 'treatment', change }));
const settings = fc
  .record(
    {
      timeZone: fc.constantFrom('America/New_York', 'Europe/Madrid', 'Pacific/Auckland', 'Pacific/Honolulu'),
      preferredTime: fc.constantFrom('09:00', '10:00', '13:30', '19:00'),
    },
    { requiredKeys: [] },
  )
  .map((some): Change => ({ kind: 'settings', settings: some }));
const plans = fc
  .record({ plan: fc.constantFrom(ON_TREATMENT.id, AFTER.id), from: dayFrom(1, 120) }, { requiredKeys: ['plan'] })
  .chain((wish) =>
    fc.record(dates, { requiredKeys: [] }).map((some): Change => ({ kind: 'plan', wish: { ...wish, ...some } })),
  );
const moduleIds = fc.constantFrom(...MODULES.map(({ id }) => id));
const modules = fc.oneof(
  fc
    .record({ module: moduleIds, from: dayFrom(0, 60) }, { requiredKeys: ['module'] })
    .map((wish): Change => ({ kind: 'module', wish })),
  moduleIds.map((module): Change => ({ kind: 'no-module', module })),
);
const days = fc
  .record({
    blockedWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
    blockedDates: fc.array(dayFrom(0, 120), { maxLength: 4 }),
  })
  .map((some): Change => ({ kind: 'days', days: some }));
const times = fc.constantFrom('09:00', '13:30', '19:00');
const appointments = fc
  .record({ kind: fc.constantFrom(...APPOINTMENT_KINDS), date: dayFrom(1, 120), time: times })
  .map((request): Change => ({ kind: 'appointment', request }));
const medicine = fc
  .record({ times: fc.uniqueArray(times, { minLength: 1 }), until: dayFrom(1, 120) })
  .map((request): Change => ({ kind: 'medicine', request }));
const changes = fc.oneof(
  { weight: 3, arbitrary: treatments },
  { weight: 3, arbitrary: settings },
  { weight: 2, arbitrary: days },
  { weight: 2, arbitrary: appointments },
  { weight: 2, arbitrary: modules },
  medicine,
  plans,
);
const life = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: changes as fc.Arbitrary<Step> },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 24 * 12 }).map((hours): Step => ({ kind: 'wait', hours })) },
    { weight: 1, arbitrary: fc.constantFrom('0', '2').map((body): Step => ({ kind: 'text', body })) },
  ),
  { maxLength: 25 },
);

/** A patient on a clock that stands until it is moved. */
class Life {
  now: Instant = MONDAY_MORNING;
  turns = 0;
  sent: string[] = [];
  state: PatientState;

  constructor(state: PatientState, now: Instant) {
    this.state = state;
    this.now = now;
  }

  context(): ReadingContext {
    this.turns += 1;
    return on(this.now, `turn${this.turns}`);
  }

  take({ state, outgoing }: Turn): void {
    this.state = state;
    this.sent.push(...outgoing.map(({ purpose, body }) => `${this.now} ${purpose}: ${body}`));
  }

  wait(milliseconds: number): void {
    const until = plus(this.now, milliseconds);
    for (let at = this.state.nextWakeAt; at && at <= until; at = this.state.nextWakeAt) {
      this.now = later(this.now, at);
      const turn = wokeUp(this.state, this.context());
      if (!turn) throw new Error(`Stuck at ${at}`);
      this.take(turn);
    }
    this.now = later(this.now, until);
  }

  /** False when it was refused. */
  change(step: Change): boolean {
    const result = decide(this.state, step, this.context());
    if (isRefusal(result)) return false;
    this.take(result);
    return true;
  }
}

const NONE: SendingDays = { blockedWeekdays: [], blockedDates: [] };

/** What staff last said, in the words they said it: no date that was dropped for being long past is missing. */
interface Said {
  readonly settings: Settings;
  readonly days: SendingDays;
  readonly dates: TreatmentDates;
}

const merged = (before: TreatmentDates, change: TreatmentChange): TreatmentDates =>
  Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== null));

const datesOf = ({ plan: _plan, from: _from, ...wished }: WishedPlan): TreatmentDates => wished;

/** Somebody enrolled with that, who happens to have been asked and to have answered the same. */
const freshWith = ({ state }: Life, said: Said, context: ReadingContext): PatientState => {
  const {
    carePlan,
    treatment,
    version: _version,
    nextWakeAt: _nextWakeAt,
    timeZone: _zone,
    preferredTime: _time,
    blockedWeekdays: _weekdays,
    blockedDates: _days,
    ...past
  } = state;
  const { treatingDoctor: _doctor, ...settings } = said.settings;
  const enrolled = enrol(
    { ...ENROLMENT, plan: carePlan.planId, ...settings, ...said.days, ...said.dates },
    on(MONDAY_MORNING),
  ).state;
  const { planId, version } = enrolled.carePlan;
  const askedSince = treatment?.askedSince;
  const fresh: PatientState = {
    ...enrolled,
    ...past,
    version: state.version,
    carePlan: { ...carePlan, planId, version },
    ...(enrolled.treatment && { treatment: { ...enrolled.treatment, ...(askedSince && { askedSince }) } }),
  };
  const wakeAt = nextWakeAt(fresh, context);
  return { ...fresh, ...(wakeAt && { nextWakeAt: wakeAt }) };
};

it('any changes at any time leave the schedule of a fresh patient with the final data and the same past', () => {
  fc.assert(
    fc.property(life, (steps) => {
      const one = new Life(onTreatment(), MONDAY_MORNING);
      let said: Said = { settings: {}, days: NONE, dates: {} };
      let wished: TreatmentDates = {};
      let episode = 1;
      const notice = (): void => {
        const present = one.state.treatment?.episode ?? 1;
        if (present !== episode) said = { ...said, dates: wished };
        episode = present;
      };
      for (const step of steps) {
        if (step.kind === 'wait') one.wait(step.hours * HOUR);
        else if (step.kind === 'text') {
          one.now = plus(one.now, MINUTE);
          one.take(textArrived(one.state, saying(step.body, one.now), one.context()));
        } else if (one.change(step)) {
          if (step.kind === 'settings') said = { ...said, settings: { ...said.settings, ...step.settings } };
          if (step.kind === 'days') said = { ...said, days: step.days };
          if (step.kind === 'treatment') said = { ...said, dates: merged(said.dates, step.change) };
          if (step.kind === 'plan') wished = datesOf(step.wish);
        }
        notice();
      }
      const fresh = new Life(freshWith(one, said, on(one.now)), one.now);
      expect(plannedAhead(one.state, on(one.now))).toEqual(plannedAhead(fresh.state, on(one.now)));
      expect(one.state.nextWakeAt).toBe(fresh.state.nextWakeAt);
      one.sent = [];
      one.turns = 1000;
      fresh.turns = 1000;
      one.wait(70 * DAY);
      fresh.wait(70 * DAY);
      expect(one.sent).toEqual(fresh.sent);
    }),
    { numRuns: 60 },
  );
});

const changesAtOnce = fc.array(fc.oneof(treatments, settings, days), { maxLength: 8 });

it('many changes at once leave what the last word on each thing leaves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 24 * 100 }), changesAtOnce, (hours, steps) => {
      const lived = new Life(onTreatment(), MONDAY_MORNING);
      lived.wait(hours * HOUR);
      const stepwise = new Life(lived.state, lived.now);
      let change: TreatmentChange = {};
      let last: Settings = {};
      let lastDays: SendingDays = NONE;
      for (const step of steps)
        if (stepwise.change(step)) {
          if (step.kind === 'treatment') change = { ...change, ...step.change };
          if (step.kind === 'settings') last = { ...last, ...step.settings };
          if (step.kind === 'days') lastDays = step.days;
        }
      const atOnce = new Life(lived.state, lived.now);
      expect(atOnce.change({ kind: 'settings', settings: last })).toBe(true);
      expect(atOnce.change({ kind: 'days', days: lastDays })).toBe(true);
      fc.pre(atOnce.change({ kind: 'treatment', change }));
      expect(plannedAhead(stepwise.state, on(lived.now))).toEqual(plannedAhead(atOnce.state, on(lived.now)));
      stepwise.wait(70 * DAY);
      atOnce.wait(70 * DAY);
      expect(stepwise.sent).toEqual(atOnce.sent);
    }),
    { numRuns: 80 },
  );
});

it('what is shown to be ahead is what is asked then, where every survey is answered at once', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(treatments, settings, days, appointments, medicine), { maxLength: 8 }), (steps) => {
      const one = new Life(onTreatment(), MONDAY_MORNING);
      for (const step of steps) one.change(step);
      const shown = plannedAhead(one.state, on(one.now), 60).flatMap(({ at, instrument }) =>
        instrument ? [`${at} ${instrument}`] : [],
      );
      const asked: string[] = [];
      const end = plus(one.now, 61 * DAY);
      const afterThose = addDays(localDate(one.now, one.state.timeZone), 60);
      for (let at = one.state.nextWakeAt; at && at < end; at = one.state.nextWakeAt) {
        one.wait(millisecondsBetween(one.now, at));
        const { sitting, timeZone } = one.state;
        const when = sitting && `${localDate(sitting.startedAt, timeZone)}T${localTime(sitting.startedAt, timeZone)}`;
        asked.push(...(sitting?.administrations ?? []).map(({ instrument }) => `${when} ${instrument}`));
        while (one.state.sitting) one.take(textArrived(one.state, saying('0', one.now), one.context()));
      }
      expect(asked.filter((text) => text < afterThose)).toEqual(shown);
    }),
    { numRuns: 60 },
  );
});
