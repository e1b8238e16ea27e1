// An alert: a human is needed by a deadline. Rules are data; this file holds the shapes.
import type { AlertStepKind, MissedAttempt } from './alert-step-kind.ts';
import type { CareTeamId } from './care-team.ts';
import type { CommunicationId, PatientId } from './communication.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-time.ts';
import type { InstrumentId, LinkId } from './questionnaire.ts';
import type { Danger } from './reply/reading.ts';

export type AlertId = string;
export const SEVERITIES = ['critical', 'urgent', 'routine'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One answer, given in the administration that is looked at. `atLeast`/`atMost` are inclusive codes, in the instrument's own direction. */
export interface AnswerIs {
  readonly kind: 'answer';
  readonly instrument: InstrumentId;
  readonly linkId: LinkId;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** One score, by inclusive bounds in the instrument's own direction, or by the labels of its bands. */
export interface ScoreIs {
  readonly kind: 'score';
  readonly instrument: InstrumentId;
  readonly score: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly bands?: readonly string[];
}

/**
 * Worse by at least `by` (above 0, whichever way is worse) than the first or the last time this was asked, and within the
 * bounds. A symptom that was not asked about before counts as new; a score with nothing to compare does not hold.
 */
export interface WorseThan {
  readonly kind: 'worse';
  readonly instrument: InstrumentId;
  /** One of the two. */
  readonly linkId?: LinkId;
  readonly score?: string;
  readonly than: 'baseline' | 'last';
  readonly by: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** This answer or score so many times running, this one included; 2 or more. */
export interface Running {
  readonly kind: 'running';
  readonly times: number;
  readonly of: AnswerIs | ScoreIs;
}

/** When a rule holds. */
export type AlertCondition =
  | AnswerIs
  | ScoreIs
  /** All of these answers, in one administration: combinations such as palpitations with weakness. */
  | { readonly kind: 'all'; readonly of: readonly AnswerIs[] }
  /** At least so many of these answers, in one administration. */
  | { readonly kind: 'some'; readonly atLeast: number; readonly of: readonly AnswerIs[] }
  /** At least so many alerts of this severity (or worse) in one case, those about the instruments in `except` not counted. */
  | {
      readonly kind: 'case';
      readonly severity: Severity;
      readonly atLeast: number;
      readonly except?: readonly InstrumentId[];
    }
  | WorseThan
  | Running
  /** An item that was asked and got no readable answer: unknown, never 0. */
  | { readonly kind: 'unanswered'; readonly instrument: InstrumentId; readonly linkId: LinkId }
  /** A questionnaire was answered to its end and this score could not be computed. One that expired is `missed` or `unfinished`. */
  | { readonly kind: 'not-computed'; readonly instrument: InstrumentId; readonly score: string }
  | { readonly kind: 'statement'; readonly danger: Danger }
  /**
   * So many sittings in a row that were delivered and not answered, with `begun` also those not answered to their end; or one
   * in which this instrument was not finished.
   */
  | { readonly kind: 'missed'; readonly inARow: number; readonly instrument?: InstrumentId; readonly begun?: true }
  /**
   * A sitting was delivered and left open in mid-questionnaire, after an answer of at least so much to any of its items: for
   * so many hours since the last answer, or until it expired.
   */
  | {
      readonly kind: 'unfinished';
      readonly instrument: InstrumentId;
      readonly atLeast: number;
      readonly afterHours?: number;
    }
  | { readonly kind: 'event'; readonly event: PatientEvent };

/** Things that happen to a patient's participation and need a person. */
export const PATIENT_EVENTS = [
  'invitation-unanswered',
  'opted-out',
  'wrong-number',
  'reported-death',
  'unknown-sender',
  'text-to-read',
  'symptom-in-text',
  'unreadable-replies',
  'text-refused',
  'number-unconfirmed',
  'safety-text-undelivered',
  'self-harm-item-left-out',
  'undelivered',
  'silent-with-open-case',
  'mood-by-phone',
  'reply-limit',
  'reschedule-asked',
  'in-hospital',
  'paused-early',
  'hold-to-review',
  'survey-by-phone',
  'watch-answer',
  'infusions-missing',
] as const;
export type PatientEvent = (typeof PATIENT_EVENTS)[number];

export interface AlertRule {
  /** Stable, e.g. `phq-9-total-urgent`. */
  readonly id: string;
  /** Of the rules on one ladder only the most severe that holds raises an alert. */
  readonly ladder: string;
  readonly severity: Severity;
  readonly when: AlertCondition;
  /**
   * For what is common and not dangerous: having alerted, this routine rule's ladder is quiet for so many local days, from
   * due time to due time, unless it gets worse. Without it every occasion alerts.
   */
  readonly quietDays?: number;
  /** For staff, in plain words; never sent to a patient or a topic. */
  readonly reason: string;
  /** The reason for one answer, by its code, where the rule holds for several that mean different things. */
  readonly reasonFor?: Readonly<Record<number, string>>;
  /** Of an event: the reason where it is a reply to a question that could not be read. */
  readonly reasonUnread?: string;
  /** Where the threshold comes from; `policy` marks a proposal to be signed off. */
  readonly source: string;
}

/** Rules that are read, changed and approved together. A plan names the one that its patients' alerts are decided by. */
export interface RuleSet {
  readonly id: string;
  readonly version: string;
  readonly rules: readonly AlertRule[];
}

/** One step of what happened to an alert, as staff see it. */
export interface AlertStep {
  readonly at: Instant;
  readonly by: string;
  readonly what: AlertStepKind;
  readonly note?: string;
  /** Of `escalated`: how many steps of the on-call chain were passed over, since those were away. */
  readonly skipped?: number;
  /** Of `escalated`: the chain has come to its end, and whoever leads the programme is told. */
  readonly toldLead?: true;
  /** Of `added`: which text, and what it answered to "Is it happening now?". */
  readonly communicationId?: CommunicationId;
  readonly answer?: 'yes' | 'no';
  /** Of `attempted`: what came of it, and when staff try again. */
  readonly outcome?: MissedAttempt;
  readonly nextTryAt?: Instant;
  /** Of `assigned`: to whom; to anyone in the team when absent. */
  readonly to?: string;
  /** Of `moved`: the team that had it before. */
  readonly careTeamId?: CareTeamId;
  /** Of `snoozed`: the day from which the same again alerts. */
  readonly until?: LocalDate;
}

export const ALERT_OUTCOMES = [
  'called',
  'advice',
  'clinic-visit',
  'emergency-department',
  'treatment-held',
  'no-action-needed',
] as const;
export type AlertOutcome = (typeof ALERT_OUTCOMES)[number];

export type AlertStatus = 'open' | 'acknowledged' | 'closed';

export interface Alert {
  /** `<patient id>.<turn id>-<n>`: the patient can be found from it, and it says nothing about them. */
  readonly id: AlertId;
  readonly patientId: PatientId;
  readonly careTeamId: CareTeamId;
  /** Alerts of one survey, or of one text, form one case; only the case's most severe one notifies. */
  readonly caseId: string;
  readonly ruleId: string;
  /** The rule set, `<id>@<version>`. */
  readonly rulesVersion: string;
  /** The patient's plan, `<id>@<version>`; absent for an unknown sender. */
  readonly plan?: string;
  /** Of the reader that read the text it was raised in; absent where no text was read. */
  readonly readerVersion?: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly evidence: AlertEvidence;
  readonly raisedAt: Instant;
  readonly status: AlertStatus;
  readonly steps: readonly AlertStep[];
  readonly outcome?: AlertOutcome;
  /** How many notifications the care team should have had, and how many were published. */
  readonly noticesDue: number;
  readonly noticesSent: number;
  /** When each was published; absent before the first, and for notices of before these times were kept. */
  readonly noticedAt?: readonly Instant[];
}

/** Why the rule held. For staff behind a login; never in a log or on a topic. */
export interface AlertEvidence {
  readonly administrationId?: string;
  readonly instrument?: InstrumentId;
  readonly instrumentVersion?: string;
  readonly linkId?: LinkId;
  readonly code?: number;
  readonly score?: { readonly id: string; readonly value: number; readonly band?: string };
  readonly communicationId?: string;
  readonly count?: number;
  /** All the answers that a combination is made of. */
  readonly answers?: Readonly<Record<LinkId, number>>;
  /** What it was the time that it is compared with; of a score otherwise the last time, where that is remembered. */
  readonly before?: number;
  /** The answer came after the survey had closed, or the survey was never finished. */
  readonly late?: true;
  /** The reply was unclear: `code` is no answer, but what the text `communicationId` may have meant. */
  readonly unclear?: true;
  /** Of a text from a shared phone: who else it may be about. */
  readonly sharedWith?: readonly PatientId[];
}

/** What the patient's state keeps of an open alert: enough to escalate it on time. */
export interface OpenAlert {
  readonly id: AlertId;
  readonly caseId: string;
  readonly ladder: string;
  readonly severity: Severity;
  readonly raisedAt: Instant;
  readonly acknowledgedAt?: Instant;
  /** Who has it, by user name; anyone in the team when absent. */
  readonly assignedTo?: string;
  /** When staff reached the patient, who has not written since: the second clock has stopped. */
  readonly reachedAt?: Instant;
  /** When staff last heard that the patient had written more. */
  readonly addedAt?: Instant;
  /** Escalations so far, those that passed over someone away included: the step of the on-call chain. */
  readonly level: number;
  /** The patient was given the emergency lines once more. */
  readonly patientTold?: true;
  /** Whoever leads the programme was told. */
  readonly leadTold?: true;
  /** When the next escalation falls due; absent for alerts that do not notify, and once the patient was reached. */
  readonly nextStepAt?: Instant;
}
