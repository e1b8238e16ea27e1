// Who did or saw what.
import type { PatientId } from './communication.ts';
import type { Instant } from './instant.ts';

export interface AuditEntry {
  readonly id: string;
  readonly patientId: PatientId;
  readonly at: Instant;
  /** A user name, or `vigil` for what the system did by itself. */
  readonly by: string;
  readonly action:
    | 'enrolled'
    | 'viewed'
    /** What was filed left in an export: `reference` says of which kind. */
    | 'exported'
    | 'noted'
    | 'invited'
    | 'opted-in'
    | 'declined'
    | 'opted-out'
    | 'suspended'
    | 'released'
    | 'labelled'
    | 'texted'
    | 'texts-released'
    | 'appointment-set'
    | 'appointment-changed'
    | 'appointment-removed'
    | 'sending-days-set'
    | 'medicine-reminders-set'
    | 'medicine-reminders-ended'
    | 'hold-set'
    | 'hold-lifted'
    | 'watch-set'
    | 'watch-ended'
    | 'mode-changed'
    | 'answers-entered'
    /** A questionnaire was left out, since the site has no wording of it in the patient's language. */
    | 'no-wording'
    | 'number-changed'
    | 'number-confirmed'
    | 'treatment-changed'
    | 'plan-chosen'
    | 'module-added'
    | 'module-removed'
    | 'plan-switched'
    | 'settings-changed'
    | 'data-changed'
    | 'survey-sent'
    | 'answer-corrected'
    | 'invited-again'
    | 'alert-acknowledged'
    | 'alert-attempted'
    | 'alert-reached'
    | 'alert-assigned'
    | 'alert-snoozed'
    | 'alert-closed'
    /** The table is one that was restored from a backup: what was open then is closed. */
    | 'restored'
    | 'erased';
  /** Ids and dates only, never an answer. */
  readonly reference?: string;
}
