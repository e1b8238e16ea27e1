// Patients on a virtual clock: the real decisions, the real loop around them and the store in memory; no queue, no network.
import { memoryTable } from '../../../shared/adapters/memory/memory-table.ts';
import { memoryOutbox } from '../../../shared/adapters/memory/outbox.ts';
import { memoryPatientStore } from '../../../shared/adapters/memory/patient-store.ts';
import { close, isRefusal } from '../../../shared/domain/alert-actions.ts';
import { isMoreSevere } from '../../../shared/domain/alerting.ts';
import type { PatientId } from '../../../shared/domain/communication.ts';
import { enrol } from '../../../shared/domain/enrolment.ts';
import { DAY, HOUR, type Instant, MINUTE, plus, SECOND } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { textArrived } from '../../../shared/domain/text-arrived.ts';
import type { Turn } from '../../../shared/domain/turn.ts';
import { wokeUp } from '../../../shared/domain/wake-up.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import {
  commitTurn,
  type Decide,
  decisionContext,
  type TurnDependencies,
} from '../../../shared/runtime/commit-turn.ts';
import { Agenda, type Kind } from './agenda.ts';
import { replyTo, secondsToAgree, secondsToAnswer } from './behaviour.ts';
import { CLINICIAN, TEAM } from './care-team.ts';
import { forget } from './forget.ts';
import { enrolmentOf, idOf, type Person, personOf, type Shares, secondsToEnrolment } from './people.ts';
import { PlanCheck } from './plan-check.ts';
import { addText, noTraffic, type Traffic } from './traffic.ts';
import { wallClocks } from './wall-clock.ts';

/** A Monday, in the week before clocks go forward in the United States. */
const START: Instant = '2027-03-01T00:00:00.000Z';
const WEEK = (7 * DAY) / SECOND;
const LEASE = MINUTE;
/** As a deployment spreads patients unless told otherwise, in minutes. */
const SPREAD = 30;

const instantOf = (second: number): Instant => new Date(second * SECOND).toISOString();
const secondOf = (instant: Instant): number => Date.parse(instant) / SECOND;

export interface SimulationOptions {
  /** The number of the first patient: a number is the same person in whichever process. */
  readonly first: number;
  readonly patients: number;
  readonly weeks: number;
  readonly seed: number;
  readonly shares: Shares;
  readonly spreadMinutes?: number;
}

export class Simulation {
  readonly check: PlanCheck;
  readonly traffic: Traffic;
  readonly happened: Record<Kind, number> = { enrol: 0, wake: 0, reply: 0, staff: 0 };
  readonly #first: number;
  readonly #from = secondOf(START);
  readonly #until: number;
  readonly #people: readonly Person[];
  readonly #clockIn: ReturnType<typeof wallClocks>;
  readonly #agenda: Agenda;
  /** What the clock showed last, and when: many things happen in one second. */
  #shown = { second: this.#from, instant: START };
  readonly #table = memoryTable();
  readonly #patients = memoryPatientStore(this.#table);
  readonly #outbox = memoryOutbox(this.#table);
  readonly #deps: TurnDependencies;

  constructor({ first, patients, weeks, seed, shares, spreadMinutes = SPREAD }: SimulationOptions) {
    this.#first = first;
    this.#deps = { patients: this.#patients, content: CONTENT, clock: () => this.#now(), spreadMinutes };
    this.#until = this.#from + weeks * WEEK;
    this.#clockIn = wallClocks(this.#from, this.#until);
    this.check = new PlanCheck(patients);
    this.traffic = noTraffic(weeks * WEEK);
    this.#agenda = new Agenda(patients, this.#from);
    this.#people = Array.from({ length: patients }, (_, index) => personOf(first + index, seed, shares));
    this.#table.careTeams.set(TEAM.id, TEAM);
  }

  get events(): number {
    return Object.values(this.happened).reduce((sum, count) => sum + count, 0);
  }

  async run(): Promise<void> {
    for (const [patient, person] of this.#people.entries()) {
      const ahead = this.#localMinute(patient, this.#from) - this.#from / 60;
      this.#agenda.set('enrol', patient, this.#from + secondsToEnrolment(person, ahead));
    }
    for (const { kind, patient } of this.#agenda.untilThen(this.#until)) await this.#happen(kind, patient);
    for (const [patient, person] of this.#people.entries())
      this.check.end(patient, person, this.#localMinute(patient, this.#until));
  }

  async #happen(kind: Kind, patient: number): Promise<void> {
    switch (kind) {
      case 'enrol':
        return this.#enrol(patient);
      case 'wake':
        return this.#decide('wake', patient, wokeUp);
      case 'reply':
        return this.#reply(patient);
      case 'staff':
        return this.#closeAlerts(patient);
    }
  }

  async #enrol(patient: number): Promise<void> {
    const turn = enrol(enrolmentOf(this.#first + patient, this.#personOf(patient)), decisionContext(this.#deps, TEAM));
    const outcome = await this.#patients.create(turn);
    if (outcome !== 'created') throw new Error(`Patient ${patient} was not enrolled: ${outcome}`);
    await this.#follow('enrol', patient, undefined, turn);
  }

  async #reply(patient: number): Promise<void> {
    const state = this.#table.states.get(this.#idOf(patient));
    const body = state && replyTo(state, this.#personOf(patient));
    if (body === undefined) return;
    const now = this.#deps.clock();
    const text = { inboundMessageId: `in-${this.events}`, writtenAt: now, receivedAt: now, body };
    await this.#decide('reply', patient, (before, context, notAskedYet) =>
      textArrived(before, { ...text, ...(notAskedYet && { notAskedYet }) }, { ...context, readReply }),
    );
  }

  /** A clinician looks at everything that is open and closes it, the worst first. */
  async #closeAlerts(patient: number): Promise<void> {
    for (let [worst] = this.#openAlerts(patient); worst; [worst] = this.#openAlerts(patient)) {
      const alert = await this.#patients.alert(worst.id);
      if (!alert) throw new Error(`Alert ${worst.id} is nowhere`);
      await this.#decide('staff', patient, (state, context) => {
        const turn = close(state, alert, { outcome: 'called' }, CLINICIAN, context);
        if (isRefusal(turn)) throw new Error(turn.refused);
        return turn;
      });
    }
  }

  #openAlerts(patient: number): PatientState['openAlerts'] {
    const open = this.#table.states.get(this.#idOf(patient))?.openAlerts ?? [];
    return open.toSorted((one, other) => (isMoreSevere(one.severity, other.severity) ? -1 : 1));
  }

  async #decide(kind: Kind, patient: number, decide: Decide): Promise<void> {
    const result = await commitTurn(this.#deps, this.#idOf(patient), decide);
    if (result.outcome === 'committed') return this.#follow(kind, patient, result.before, result.turn);
    if (result.outcome !== 'nothing-to-do') throw new Error(`Patient ${patient}: ${result.outcome}`);
    // A wake-up that finds nothing to do and stays where it is would never ring again.
    if (kind === 'wake') throw new Error(`Patient ${patient} is stuck at ${this.#deps.clock()}`);
  }

  /** Sends what was decided and enters in the agenda what follows from it. */
  async #follow(kind: Kind, patient: number, before: PatientState | undefined, turn: Turn): Promise<void> {
    this.happened[kind] += 1;
    const { state } = turn;
    if (state.consent.status === 'opted-in' && before?.consent.status !== 'opted-in')
      this.check.agreed(patient, this.#personOf(patient), this.#localMinute(patient, this.#agenda.now));
    await this.#send(patient, before, turn);
    if (state.nextWakeAt !== before?.nextWakeAt || kind === 'wake') this.#setWakeUp(patient, state.nextWakeAt);
    this.#awaitReply(patient, before, state);
    if (turn.alerts.length > 0) this.#callStaff(patient, turn);
    forget(this.#table, before, turn);
  }

  /** Each text is claimed, sent and marked, as send-text does. */
  async #send(patient: number, before: PatientState | undefined, turn: Turn): Promise<void> {
    const { now } = this.#agenda;
    const localMinute = this.#localMinute(patient, now);
    const at = this.#now();
    const lease = plus(at, LEASE);
    for (const { id, patientId, purpose } of turn.outgoing) {
      const claim = await this.#outbox.claim({ patientId, communicationId: id }, at, lease);
      if (claim.outcome !== 'claimed') throw new Error(`Text ${id} of patient ${patient}: ${claim.outcome}`);
      await this.#outbox.markSent(claim.text, at, id);
      addText(this.traffic, now - this.#from, localMinute);
      // A question is several texts where its stem goes ahead: one asking all the same.
      if (!claim.text.chained)
        this.check.sent(patient, this.#personOf(patient), purpose, localMinute, before?.carePlan.owed !== undefined);
    }
  }

  /** Scheduler fires within the minute: anywhere in it. */
  #setWakeUp(patient: number, at: Instant | undefined): void {
    const { random } = this.#personOf(patient);
    const second = at === undefined ? undefined : secondOf(at) + random.between(0, 59);
    this.#agenda.set('wake', patient, second);
  }

  #awaitReply(patient: number, before: PatientState | undefined, { consent, sitting }: PatientState): void {
    const person = this.#personOf(patient);
    const answerIn = (seconds: number | undefined): void =>
      this.#agenda.set('reply', patient, seconds === undefined ? undefined : this.#agenda.now + seconds);
    if (consent.status === 'invited' && before?.consent.status !== 'invited') answerIn(secondsToAgree(person));
    else if (sitting && sitting.question.communicationId !== before?.sitting?.question.communicationId)
      answerIn(secondsToAnswer(person, sitting.asked));
  }

  /** Within minutes for what pages, within hours for the rest. */
  #callStaff(patient: number, { alerts }: Turn): void {
    const { random } = this.#personOf(patient);
    const urgent = alerts.some(({ severity }) => severity !== 'routine');
    const wait = urgent ? random.between(2, 14) * MINUTE : random.between(1, 4) * HOUR;
    this.#agenda.set('staff', patient, this.#agenda.now + wait / SECOND);
  }

  #now(): Instant {
    if (this.#shown.second !== this.#agenda.now)
      this.#shown = { second: this.#agenda.now, instant: instantOf(this.#agenda.now) };
    return this.#shown.instant;
  }

  #localMinute(patient: number, second: number): number {
    return this.#clockIn(this.#personOf(patient).timeZone).minuteAt(second);
  }

  #personOf(patient: number): Person {
    const person = this.#people[patient];
    if (!person) throw new Error(`There is no patient ${patient}`);
    return person;
  }

  #idOf(patient: number): PatientId {
    return idOf(this.#first + patient);
  }
}
