// A turn in the making: one decision fills it step by step and hands it over whole. Local to that decision, so still pure.
import type { Alert, RuleSet } from './alert.ts';
import type { AuditEntry } from './audit.ts';
import { type CommunicationId, type OutgoingText, PURPOSES, type Purpose } from './communication.ts';
import type { DecisionContext, Lines, Wording } from './content.ts';
import { linesFor } from './cover.ts';
import { HOUR, type Instant, plus } from './instant.ts';
import { joinings } from './joined-case.ts';
import { nextWakeAt } from './next-wake.ts';
import type { PatientState } from './patient.ts';
import type { QuestionnaireResponse } from './response.ts';
import { addressedTo, phoneTurnOf } from './shared-phone.ts';
import type { AlertChange, Turn } from './turn.ts';
import { versionsOfText } from './versions.ts';
import { contentFor } from './watch/watch-content.ts';
import { endOfSendingWindow } from './zoned-time.ts';

/** A reply that could not be sent for this long would only confuse. */
const REPLY_LIFETIME = 4 * HOUR;

export class Draft {
  readonly context: DecisionContext;
  readonly outgoing: OutgoingText[] = [];
  readonly responses: QuestionnaireResponse[] = [];
  readonly alerts: Alert[] = [];
  readonly alertChanges: AlertChange[] = [];
  readonly audit: AuditEntry[] = [];
  state: PatientState;
  /** What is said is for everyone on a shared phone, or nobody knows for whom. */
  saidToAll = false;
  /** Staff enter what was said on the phone, and this is not all: danger ends the survey once everything is heard. */
  moreWasSaid = false;
  readonly #before: PatientState;
  #ids = 0;

  constructor(state: PatientState, context: DecisionContext) {
    this.state = state;
    this.#before = state;
    this.context = state.watch ? { ...context, content: contentFor(state, context.content) } : context;
  }

  get now(): Instant {
    return this.context.now;
  }

  get wording(): Wording {
    return this.context.content.wording(this.state.language);
  }

  /** The alert rules of the plan. */
  get ruleSet(): RuleSet {
    return this.context.content.ruleSet(this.state.carePlan.planId);
  }

  get lines(): Lines {
    return linesFor(this.state, this.context);
  }

  /** Replaces some fields of the state. */
  change(fields: Partial<PatientState>): void {
    this.state = { ...this.state, ...fields };
  }

  /** An id unique to this turn, in the order they are asked for. */
  newId(): string {
    this.#ids += 1;
    return `${this.context.turnId}-${this.#ids}`;
  }

  /**
   * Texts the patient, in this order. Each text of a turn waits for the one before it, so that a stem never arrives
   * after its item. Returns the id of the last.
   */
  say(purpose: Purpose, sentence: keyof Wording | 'by-staff', bodies: readonly string[]): CommunicationId {
    for (const body of this.#addressed(bodies)) {
      const previous = this.outgoing.at(-1);
      const id = this.newId();
      if (previous) this.outgoing[this.outgoing.length - 1] = { ...previous, thenId: id };
      this.outgoing.push({
        id,
        patientId: this.state.id,
        direction: 'out',
        purpose,
        createdAt: this.now,
        phone: this.state.phone,
        language: this.state.language,
        body,
        wording: `${sentence}@${this.wording.version}`,
        ...versionsOfText(this, purpose),
        ...this.#notAfter(purpose),
        ...(previous && { chained: true }),
        status: 'preparation',
        attempts: 0,
      });
    }
    const last = this.outgoing.at(-1);
    if (!last) throw new Error(`The wording of ${sentence} is empty`);
    return last.id;
  }

  /**
   * Texts a question, or asks it again: `about` is the text that asked it first. A copy that was held up, or whose outcome
   * was unknown, must not come after the next question, or the answer to the one would count for the other.
   */
  ask(purpose: Purpose, sentence: keyof Wording, bodies: readonly string[], about?: CommunicationId): CommunicationId {
    const before = this.outgoing.length;
    const id = this.say(purpose, sentence, bodies);
    for (const [index, text] of this.outgoing.entries())
      if (index >= before) this.outgoing[index] = { ...text, asks: about ?? id };
    return id;
  }

  #addressed(bodies: readonly string[]): readonly string[] {
    const { phoneLabel } = this.state;
    return phoneLabel === undefined || this.saidToAll ? bodies : addressedTo(phoneLabel, bodies, this.wording);
  }

  #notAfter(purpose: Purpose): Pick<OutgoingText, 'notAfter'> {
    if (purpose === 'safety') return {};
    if (!PURPOSES[purpose].unsolicited) return { notAfter: plus(this.now, REPLY_LIFETIME) };
    return { notAfter: endOfSendingWindow(this.now, this.state.quietHours, this.state.timeZone) };
  }

  /** Does something without the texts that come with it: a person says it. */
  unsaid(act: () => void): void {
    const said = [...this.outgoing];
    act();
    this.outgoing.splice(0, this.outgoing.length, ...said);
  }

  /** Records what was done by whom. */
  note(action: AuditEntry['action'], by = 'vigil', reference?: string): void {
    this.audit.push({
      id: this.newId(),
      patientId: this.state.id,
      at: this.now,
      by,
      action,
      ...(reference && { reference }),
    });
  }

  /** The finished turn, one version on, with its wake-up set. */
  turn(extra: Pick<Turn, 'incoming' | 'questionAskedBefore' | 'movedFrom'> = {}): Turn {
    const { nextWakeAt: _previous, ...state } = this.state;
    const wakeAt = nextWakeAt(this.state, this.context);
    const phoneTurn = phoneTurnOf(this.#before, this.state, this.now);
    const read = extra.incoming && { readerVersion: extra.incoming.reading.readerVersion };
    return {
      state: { ...state, version: state.version + 1, ...(wakeAt && { nextWakeAt: wakeAt }) },
      ...extra,
      ...(phoneTurn && { phoneTurn }),
      outgoing: this.outgoing,
      responses: this.responses,
      alerts: this.alerts.map((alert) => ({ ...alert, ...read })),
      alertChanges: [...this.alertChanges, ...joinings(this.state.openAlerts, this.alerts, this.now)],
      audit: this.audit,
    };
  }
}
