// What one event does to one patient: the new state and all that must follow, committed together or not at all.
import type { Alert, AlertId, AlertOutcome, AlertStatus, AlertStep } from './alert.ts';
import type { AuditEntry } from './audit.ts';
import type { CareTeamId } from './care-team.ts';
import type { CommunicationId, IncomingText, OutgoingText } from './communication.ts';
import type { Instant } from './instant.ts';
import type { PatientState } from './patient.ts';
import type { QuestionnaireResponse } from './response.ts';
import type { PhoneTurn } from './shared-phone.ts';

/** A change to an alert that is already there. */
export interface AlertChange {
  readonly alertId: AlertId;
  readonly status: AlertStatus;
  readonly step: AlertStep;
  readonly outcome?: AlertOutcome;
  /** The team that has it from now on, where that changes. */
  readonly careTeamId?: CareTeamId;
  /** True when the care team must hear (again): adds one to the notices due. */
  readonly notify: boolean;
}

export interface Turn {
  /** `state.version` is one more than the version the decision was made on. */
  readonly state: PatientState;
  /** The number the patient had until this turn, where it changes it: the store gives it up in the same transaction. */
  readonly movedFrom?: string;
  /** The text that came in, if that is what happened; its `inboundMessageId` makes the turn happen once. */
  readonly incoming?: IncomingText;
  readonly outgoing: readonly OutgoingText[];
  readonly responses: readonly QuestionnaireResponse[];
  readonly alerts: readonly Alert[];
  readonly alertChanges: readonly AlertChange[];
  readonly audit: readonly AuditEntry[];
  /**
   * The reply fills a question only if the text that asked it was claimed for sending before the reply was written.
   * Where that does not hold the store refuses with `stale-answer`, and the decision is made anew without it.
   */
  readonly questionAskedBefore?: { readonly communicationId: CommunicationId; readonly writtenAt: Instant };
  /**
   * On a shared phone: the conversation begins or ends. Where another patient has it, or had it a moment ago, the store refuses
   * with `phone-busy`, and the decision is made anew, knowing that.
   */
  readonly phoneTurn?: PhoneTurn;
}
