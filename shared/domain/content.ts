// Everything clinical that a decision reads but does not own: instruments, plans, rules, wording, crisis lines.
import type { RuleSet } from './alert.ts';
import type { CareTeam, CoveringCareTeam, TeamSettings } from './care-team.ts';
import type { Instant } from './instant.ts';
import type { Language } from './language.ts';
import type { LocalDate, LocalTime } from './local-time.ts';
import type { PlanDefinition, SelfCareTopic } from './plan.ts';
import type { PlanModule } from './plan-module.ts';
import type { Instrument, InstrumentId, Item } from './questionnaire.ts';
import type { ReadReply } from './reply/reader.ts';

export interface CrisisLines {
  readonly country: string;
  readonly version: string;
  readonly emergency: string;
  /** Number to call for a crisis line. */
  readonly call: string;
  /** Number, or word and number, to text; absent where there is none. */
  readonly text?: string;
  /** The same two for a caller who speaks Spanish, where they differ. */
  readonly spanish?: { readonly call: string; readonly text: string };
  /** The source has not been confirmed by a person: cannot be approved yet. */
  readonly reVerify: boolean;
}

/** Which line to call, chosen by the hour, and whether someone is on duty to make a call today. */
export interface Lines {
  readonly programmeName: string;
  /** The one to call now. */
  readonly line: string;
  readonly dayLine: string;
  readonly outOfHoursLine: string;
  readonly staffed: boolean;
  readonly crisis: CrisisLines;
}

/** A time of day on a local day. */
export interface DayAndTime {
  readonly date: LocalDate;
  readonly time: LocalTime;
  /** How the day is best named to whoever reads it today. */
  readonly near?: 'today' | 'tomorrow';
}

/**
 * Every sentence we send, in one language. Each function returns the texts to send, in order; in English each is one
 * SMS segment. No name, diagnosis, drug, dose, score or reassurance (docs/clinical-rules.md section 13).
 */
export interface Wording {
  readonly language: Language;
  readonly version: string;
  invitation(lines: Lines): readonly string[];
  invitationReminder(lines: Lines): readonly string[];
  welcome(lines: Lines): readonly string[];
  /** To a new number: is it the patient's? It does not say what the texts are about. */
  numberCheck(lines: Lines): readonly string[];
  numberConfirmed(lines: Lines): readonly string[];
  /** The first question of a sitting: names the programme; the stem goes once, ahead. */
  opening(instrument: Instrument, first: Item, lines: Lines): readonly string[];
  /** The first question of a later questionnaire in the same sitting. */
  nextQuestionnaire(instrument: Instrument, first: Item): readonly string[];
  item(instrument: Instrument, item: Item): readonly string[];
  reminder(instrument: Instrument, item: Item, lines: Lines): readonly string[];
  /** Of a survey that was begun and left open. */
  reminderBegun(instrument: Instrument, item: Item, lines: Lines): readonly string[];
  /** Every reminder after the first. */
  reminderAgain(instrument: Instrument, item: Item, lines: Lines): readonly string[];
  /** "Later", "tonight": when we ask again. */
  snoozed(lines: Lines, when: DayAndTime): readonly string[];
  /** An appointment or infusion: names no specialty. C confirms, R asks for another time. */
  appointmentReminder(lines: Lines, when: DayAndTime): readonly string[];
  /** C to {@link appointmentReminder}. */
  appointmentConfirmed(lines: Lines): readonly string[];
  /** R to {@link appointmentReminder}: nothing has been moved yet. */
  appointmentToMove(lines: Lines): readonly string[];
  /** Set by a coordinator: no drug, no dose. */
  medicineReminder(lines: Lines): readonly string[];
  /** `attempt` is 1 or 2: the second says it differently, and offers to leave out what may be left out. */
  askAgain(instrument: Instrument, item: Item, attempt: number): readonly string[];
  /** A wish for a pause in mid-survey: the question stays open, and STOP is the way out. */
  pauseRequest(lines: Lines): readonly string[];
  /** After the second unreadable reply: a person will look. */
  handedOver(lines: Lines): readonly string[];
  /** Several answers in one text. */
  oneAtATime(instrument: Instrument, item: Item): readonly string[];
  /** `code` is what an unclear reply may have meant. */
  didYouMean(instrument: Instrument, item: Item, code: number): readonly string[];
  /** Does not know, or will not say, where the item may be left out. */
  offerSkip(instrument: Instrument, item: Item): readonly string[];
  /** An item that stays without an answer. */
  leftOut(): readonly string[];
  /** Whether the answer given before is to become `code`. */
  changeAnswer(instrument: Instrument, item: Item, code: number): readonly string[];
  answerChanged(instrument: Instrument, item: Item, code: number): readonly string[];
  answerKept(): readonly string[];
  languageChanged(): readonly string[];
  /** The other language was asked for, and its wording may not be used. */
  languageNotThere(lines: Lines): readonly string[];
  /** Somebody close to the patient has died. */
  bereavement(lines: Lines): readonly string[];
  /** No more self-care messages; all else goes on. */
  tipsStopped(): readonly string[];
  completion(lines: Lines): readonly string[];
  /** What to do today about the very answer that raised an urgent alert. */
  urgent(lines: Lines): readonly string[];
  /** The same about a symptom of the body, which no crisis line can help with. */
  urgentSymptom(lines: Lines): readonly string[];
  /** The end of a survey with such an answer in it. */
  completionUrgent(lines: Lines): readonly string[];
  /** A text that names a symptom, a loss or hopelessness. */
  symptomNoted(lines: Lines): readonly string[];
  /** The patient asked for a person or a call. */
  callRequest(lines: Lines): readonly string[];
  /** An item about self-harm that could not be read twice. */
  selfHarmUnread(lines: Lines): readonly string[];
  /** Words of having taken or done something already. */
  selfHarmDone(lines: Lines): readonly string[];
  /** Item 9 above 0, or words about self-harm. */
  selfHarm(lines: Lines): readonly string[];
  medicalEmergency(lines: Lines): readonly string[];
  violence(lines: Lines): readonly string[];
  /** While a critical alert is open: nobody has acknowledged it, or the patient writes again. */
  safetyAgain(lines: Lines): readonly string[];
  /** The same where all that is open is of the body, which no crisis line can help with. */
  emergencyAgain(lines: Lines): readonly string[];
  /** After the lines to call for an emergency of the body: the answer adds evidence and takes nothing back. */
  isItNow(lines: Lines): readonly string[];
  /** YES to {@link isItNow}. */
  itIsNow(lines: Lines): readonly string[];
  /** NO to {@link isItNow}: nothing is called off. */
  itIsNotNow(lines: Lines): readonly string[];
  help(lines: Lines): readonly string[];
  /** A pause until a day: from then on texts come again. */
  paused(lines: Lines, until: LocalDate): readonly string[];
  inHospital(lines: Lines): readonly string[];
  optOutConfirmation(lines: Lines): readonly string[];
  declined(lines: Lines): readonly string[];
  /** A person has looked at what the patient answered or wrote; says nothing about it. */
  answersSeen(lines: Lines): readonly string[];
  /** A text outside a survey, at most once a day. */
  acknowledgement(lines: Lines): readonly string[];
  lateAnswer(lines: Lines): readonly string[];
  /** What may help a little, and whom to call: no advice that could put a call off. */
  selfCare(lines: Lines, topic: SelfCareTopic): readonly string[];
  unknownSender(lines: Lines): readonly string[];
  /** Every text to a shared phone: whom it is for, by the label that the coordinator chose. */
  addressed(label: string, body: string): readonly string[];
  /** Opting out from a shared phone: it covers everyone on it. */
  optOutShared(lines: Lines): readonly string[];
  /** Somebody told us the patient's answer; `reply` is what to text if the patient means it. */
  relayedAnswer(reply: string): readonly string[];
  /** START from a shared phone, without a name. */
  startWithName(lines: Lines): readonly string[];
}

export interface Content {
  /** Of the version that something was asked with; the current one where none is named. */
  instrument(id: InstrumentId, version?: string): Instrument;
  /** The first is the plan of whoever is enrolled without naming one. */
  readonly plans: readonly [PlanDefinition, ...PlanDefinition[]];
  /** The plan with this id. Patients keep the id of their plan, so an unknown one is a fault, and throws. */
  plan(id: string): PlanDefinition;
  /** What may be added to any plan; none where it is absent. */
  readonly modules?: readonly PlanModule[];
  /** The rules of the plan with this id; an unknown one is a fault, and throws. */
  ruleSet(planId: string): RuleSet;
  wording(language: Language): Wording;
  /** Whether a patient may be changed to this language now; to every one where it is absent. */
  mayChangeTo?(language: Language, now: Instant): boolean;
  crisisLines(country: string): CrisisLines | undefined;
}

/** What every decision is given besides the state and the event: no clock and no randomness inside. */
export interface DecisionContext {
  readonly now: Instant;
  /** Unique per event; ids of what a turn creates are derived from it: `<yyyymmddThhmmssSSS>-<random>`. */
  readonly turnId: string;
  readonly content: Content;
  /** The patient's care team, if it covers; without one no invitation goes out. */
  readonly careTeam?: CoveringCareTeam;
  /** The same team, whether it covers or not. */
  readonly team?: CareTeam;
  /** The store has just refused a turn because someone else on the phone is being asked. */
  readonly phoneBusy?: true;
  /** The whole programme is on hold: nothing unasked-for is begun. */
  readonly programmeHeld?: true;
  /** Minutes over which patients of one preferred time are spread; everybody at that time when absent. */
  readonly spreadMinutes?: number;
  /** Of the patient's care team, whether it covers or not. */
  readonly settings?: TeamSettings;
}

/** What a decision about a text is given: how it reads, too. */
export interface ReadingContext extends DecisionContext {
  readonly readReply: ReadReply;
}
