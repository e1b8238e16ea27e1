// A patient's state: all that a decision needs, in one item under 2 KB.
import type { AlertId, OpenAlert } from './alert.ts';
import type { Appointment } from './appointment.ts';
import type { CareTeamId } from './care-team.ts';
import type { CommunicationId, PatientId } from './communication.ts';
import type { Consent } from './consent.ts';
import type { Correction } from './correction.ts';
import type { Stay } from './holds/stay.ts';
import type { Instant } from './instant.ts';
import type { Language } from './language.ts';
import type { ListFacts } from './list-facts.ts';
import type { LocalDate, LocalTime, QuietHours, TimeZoneId } from './local-time.ts';
import type { MedicineReminders } from './medicine.ts';
import type { CarePlan } from './plan-progress.ts';
import type { InstrumentId, LinkId } from './questionnaire.ts';
import type { QuietLadder, Remembered } from './remembered-values.ts';
import type { Treatment } from './treatment.ts';
import type { Watch } from './watch/watch.ts';

/** Who answers, where it is not the patient alone: someone helps, or someone answers in the patient's place. */
export const RESPONDENTS = ['helped', 'proxy'] as const;
export type Respondent = (typeof RESPONDENTS)[number];

export interface Contact {
  readonly name: string;
  /** E.164. */
  readonly phone: string;
}

/** Sending is suspended until a person has looked. */
export interface Hold {
  readonly reason: 'wrong-number' | 'reported-death' | 'number-refused' | 'number-unconfirmed';
  readonly since: Instant;
  /** When a new number was asked whether it is the patient's. */
  readonly askedAt?: Instant;
  /** When staff were told that it has not said YES. */
  readonly toldAt?: Instant;
}

/** One asking of one questionnaire to one patient at one due time. */
export interface Administration {
  /** `<activity id>/<due time>/<instrument>`: a repeated firing is the same administration. */
  readonly id: string;
  readonly instrument: InstrumentId;
  readonly version: string;
  /** What its interval counts from, where that is not when the sitting was due. */
  readonly countedAt?: Instant;
  readonly answers: Readonly<Record<LinkId, number>>;
  /** Those of the answers that were given to the same items of the questionnaire that called for this one. */
  readonly carriedOver?: readonly LinkId[];
  /** Somebody relayed an answer, and it was said to be the patient's own. */
  readonly helped?: true;
  /** Answers that were given in another language than the patient's present one. */
  readonly otherLanguage?: Readonly<Record<LinkId, Language>>;
  /** Items that were asked and stay without an answer. */
  readonly skipped?: readonly LinkId[];
  readonly corrections?: readonly Correction[];
  /** The response that this one takes the place of: a correction brought up items that had not applied. */
  readonly amends?: string;
}

/** What is being asked now: the administrations of one due time, one after the other. */
export interface Sitting {
  readonly dueAt: Instant;
  /** In progress first, the rest still to come. Never empty. */
  readonly administrations: readonly [Administration, ...Administration[]];
  readonly startedAt: Instant;
  readonly question: OpenQuestion;
  /** Questions asked so far, the open one included; one that is asked again counts once. */
  readonly asked: number;
  readonly remindAt?: Instant;
  /** Reminders sent so far, while more are to come. */
  readonly reminded?: number;
  /** The patient chose when to be reminded. */
  readonly snoozed?: true;
  readonly expiresAt: Instant;
  readonly answered: boolean;
  /** Set when the question could not be sent in time, or a staff text came between: ask it afresh then. */
  readonly askAgainAt?: Instant;
  /** Staff ask it on the phone: nothing of it is texted. */
  readonly byPhone?: true;
  /** Alert rules that were raised in it: once each. */
  readonly raised?: readonly string[];
  /** When to look whether a patient who named a symptom has gone silent in the open questionnaire. */
  readonly lookAt?: Instant;
  /** When the patient was last heard, once a symptom was named in it. */
  readonly heardAt?: Instant;
}

/** The one item that is open, and the text that asked it. An answer counts only if that text was claimed before it. */
export interface OpenQuestion {
  readonly linkId: LinkId;
  readonly communicationId: CommunicationId;
  /** Times an unreadable reply was asked again. */
  readonly reprompts: number;
  /** Somebody relayed an answer to it: whether that is the patient's own was asked. */
  readonly relayed?: true;
  /** The one answer that an unclear reply may have meant. */
  readonly offered?: Offer;
  /** When another text asked it once more: that one counts from then on. */
  readonly askedAgainAt?: Instant;
  /** The last text that asked it did not come. */
  readonly undelivered?: true;
}

/** A code that the patient was asked to confirm, and the text that asked: a yes counts only if that was claimed before. */
export interface Offer {
  readonly code: number;
  readonly communicationId: CommunicationId;
}

/** The answer that was accepted last: the one that a correction is about. */
export interface LastAnswer {
  readonly linkId: LinkId;
  /** Where it was the last of its questionnaire: what was filed, to be amended. */
  readonly filed?: FiledAnswers;
  /** The code that it should be changed to, once the patient says yes. */
  readonly offered?: Offer;
}

/** What amending a response takes. */
export interface FiledAnswers extends Pick<Sitting, 'dueAt' | 'startedAt'> {
  readonly responseId: string;
  readonly authored: Instant;
  readonly administration: Administration;
  /** What the alert rules compared with, before this was filed. */
  readonly remembered?: Remembered;
  /** Alert rules that were raised in the sitting. */
  readonly raised?: readonly string[];
}

/** Why a questionnaire ended without its last answer; `unanswered`: every item was left out. */
export type StopReason = 'expired' | 'opted-out' | 'danger' | 'unreadable' | 'unanswered' | 'suspended';

/** The last question that closed without an answer: a late answer to it still runs the alert rules. */
export interface ClosedQuestion extends OpenQuestion {
  readonly administrationId: string;
  readonly instrument: InstrumentId;
  readonly version: string;
  readonly dueAt: Instant;
  readonly closedAt: Instant;
  readonly stopReason: StopReason;
  /** The answers given before it: a late one may complete a combination. */
  readonly answers?: Administration['answers'];
  /** Alert rules that were raised in the sitting. */
  readonly raised?: readonly string[];
}

/** "Is it happening now?", asked about an open alert; its answer counts for some hours, and while the alert is open. */
export interface HappeningNow {
  readonly alertId: AlertId;
  /** The text that asked it. */
  readonly communicationId: CommunicationId;
}

/** Answers that Vigil sent by itself since it was last quiet for an hour. */
export interface AutomaticReplies {
  readonly count: number;
  readonly lastAt: Instant;
}

export interface PatientState extends ListFacts {
  readonly id: PatientId;
  /** `contact` is someone unknown who texted in: danger, reply limits and escalation work the same for them. */
  readonly kind: 'patient' | 'contact';
  readonly schemaVersion: 1;
  /** Number of turns committed; 0 before the first. */
  readonly version: number;
  readonly studyId: string;
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  /** When staff last said that the number is right, or changed it: what failed before says nothing about it. */
  readonly numberCheckedAt?: Instant;
  /** Patients who share the phone are told apart by it: the name that the coordinator chose. Absent on a phone of one's own. */
  readonly phoneLabel?: string;
  /** Someone else on the phone was being asked: not before then. */
  readonly phoneBusyUntil?: Instant;
  /** The phone is a caregiver's. */
  readonly caregiverPhone?: true;
  readonly respondent?: Respondent;
  /** Whom staff may call about the patient, as the patient agreed. */
  readonly contacts?: { readonly caregivers?: readonly Contact[]; readonly emergency?: Contact };
  readonly treatingDoctor?: Contact;
  readonly birthYear?: number;
  /** ISO 3166-1 alpha-2, from the phone number; chooses the emergency and crisis lines. */
  readonly country: string;
  readonly language: Language;
  readonly timeZone: TimeZoneId;
  readonly preferredTime: LocalTime;
  readonly quietHours: QuietHours;
  /** ISO weekdays and days on which nothing is sent unasked-for (docs/adr/0015-sending-days.md). */
  readonly blockedWeekdays?: readonly number[];
  readonly blockedDates?: readonly LocalDate[];
  /** Local days of the last seven on which something counted was sent unasked-for. */
  readonly sentOn?: readonly LocalDate[];
  readonly careTeamId: CareTeamId;
  readonly consent: Consent;
  readonly hold?: Hold;
  /** A clinician's own questions; kept when it is over, since an answer may come late. */
  readonly watch?: Watch;
  /** Surveys are asked by staff on the phone; absent where they are texted. */
  readonly mode?: 'phone';
  /** What a person or the patient put on hold, and for how long. */
  readonly stay?: Stay;
  readonly carePlan: CarePlan;
  readonly treatment?: Treatment;
  readonly sitting?: Sitting;
  readonly closedQuestion?: ClosedQuestion;
  /** Staff have texted: what the patient writes is for them, until then or until the open question was asked afresh. */
  readonly staffTalk?: { readonly until: Instant };
  /** Who of staff texted last, and when; until the patient writes more than thanks. */
  readonly staffTexted?: { readonly at: Instant; readonly by: string };
  readonly lastAnswer?: LastAnswer;
  /** Those to come and those of today, by time. */
  readonly appointments?: readonly Appointment[];
  /** The latest text about an appointment: the only one that C and R answer. */
  readonly appointmentText?: CommunicationId;
  readonly medicine?: MedicineReminders;
  /** When the patient last wrote, kept only where something was due within minutes. */
  readonly wroteAt?: Instant;
  readonly openAlerts: readonly OpenAlert[];
  /** Delivered sittings in a row that expired without any answer. */
  readonly missedInARow: number;
  /** When each instrument was last due and asked, for its minimum interval. */
  readonly lastAsked: Readonly<Record<InstrumentId, Instant>>;
  readonly remembered?: Readonly<Record<InstrumentId, Remembered>>;
  /** By ladder. */
  readonly quietLadders?: Readonly<Record<string, QuietLadder>>;
  /** When a text outside a survey was last acknowledged: at most one a day. */
  readonly acknowledgedTextAt?: Instant;
  readonly happeningNow?: HappeningNow;
  readonly automaticReplies?: AutomaticReplies;
  /** The local day of the last self-care message that was sent or let go. */
  readonly selfCareOn?: LocalDate;
  /** The patient wants no more self-care messages. */
  readonly selfCareStopped?: true;
  /** The one wake-up: a whole minute, UTC; absent when nothing is to come. */
  readonly nextWakeAt?: Instant;
}
