// What someone did or saw, in words.
import type { AuditEntry } from '../../../../shared/domain/audit.ts';
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import { localDate } from '../../../../shared/domain/zoned-time.ts';

export const AUDIT_WORDS: Readonly<Record<AuditEntry['action'], string>> = {
  enrolled: 'Enrolled the patient',
  viewed: 'Looked at the patient',
  exported: 'Exported data of the patient',
  noted: 'Wrote a note',
  invited: 'Invited the patient',
  'opted-in': 'The patient agreed',
  declined: 'The patient declined',
  'opted-out': 'The patient asked for no more texts',
  suspended: 'Suspended texts until a person has looked',
  released: 'Released texts again',
  labelled: 'Named the patient on a shared phone',
  texted: 'Texted the patient',
  'texts-released': 'Ended the conversation with the patient',
  'appointment-set': 'Entered an appointment',
  'appointment-changed': 'Changed an appointment',
  'appointment-removed': 'Removed an appointment',
  'sending-days-set': 'Changed the days without texts',
  'medicine-reminders-set': 'Set medicine reminders',
  'medicine-reminders-ended': 'Ended medicine reminders',
  'hold-set': 'Set a hold',
  'hold-lifted': 'Lifted a hold',
  'watch-set': 'Set questions of their own',
  'watch-ended': 'Ended questions of their own',
  'mode-changed': 'Changed how surveys are asked',
  'answers-entered': 'Entered answers taken by phone',
  'no-wording': 'Left out a questionnaire without wording in the patient’s language',
  'number-changed': 'Changed the phone number',
  'number-confirmed': 'The new number was confirmed',
  'treatment-changed': 'Changed treatment dates',
  'plan-chosen': 'Chose the plan',
  'module-added': 'Added a module',
  'module-removed': 'Took off a module',
  'plan-switched': 'Changed the plan',
  'settings-changed': 'Changed settings',
  'data-changed': 'Changed who the patient is',
  'survey-sent': 'Sent a survey outside the plan’s days',
  'answer-corrected': 'Corrected an answer',
  'invited-again': 'Invited the patient again',
  'alert-acknowledged': 'Acknowledged an alert',
  'alert-attempted': 'Tried to reach the patient',
  'alert-reached': 'Reached the patient',
  'alert-assigned': 'Handed on an alert',
  'alert-snoozed': 'Snoozed an alert',
  'alert-closed': 'Closed an alert',
  restored: 'Closed what was open, for the table was restored from a backup',
  erased: 'Erased the patient',
};

/** Whoever is no member of staff goes by a word of their own. */
export const actorInWords = (by: string): string => ({ vigil: 'Vigil', patient: 'Patient' })[by] ?? by;

/** An entry, the newest of its row, and how many of the same it stands for. */
export interface ShownEntry {
  readonly entry: AuditEntry;
  readonly times: number;
}

/** Looks of one person on one day, with nothing between them, are one row: what was changed would drown in them. */
export const withoutRepeats = (entries: readonly AuditEntry[], zone: TimeZoneId): readonly ShownEntry[] => {
  const shown: ShownEntry[] = [];
  for (const entry of entries) {
    const last = shown.at(-1);
    if (last && isSameLook(last.entry, entry, zone)) shown[shown.length - 1] = { ...last, times: last.times + 1 };
    else shown.push({ entry, times: 1 });
  }
  return shown;
};

const isSameLook = (one: AuditEntry, other: AuditEntry, zone: TimeZoneId): boolean =>
  one.action === 'viewed' &&
  other.action === 'viewed' &&
  one.by === other.by &&
  localDate(one.at, zone) === localDate(other.at, zone);
