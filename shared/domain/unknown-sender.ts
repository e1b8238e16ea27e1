// Someone we do not know texted in: kept, screened for danger, told once what this number is, and listed for staff.
import type { ReadingContext } from './content.ts';
import { DEFAULT_QUIET_HOURS } from './local-time.ts';
import type { PatientState } from './patient.ts';
import type { ArrivedText } from './said.ts';
import { textArrived } from './text-arrived.ts';
import type { Turn } from './turn.ts';

export interface UnknownSender {
  /** The id the contact gets. */
  readonly patientId: string;
  readonly phone: string;
  readonly country: string;
  readonly timeZone: string;
  /** The team that hears of texts from unknown numbers. */
  readonly careTeamId: string;
}

/** The first turn of a contact: a state like a patient's, so that danger, escalation and later texts work the same. */
export const unknownSenderWrote = (sender: UnknownSender, text: ArrivedText, context: ReadingContext): Turn => {
  const [plan] = context.content.plans;
  const state: PatientState = {
    id: sender.patientId,
    kind: 'contact',
    schemaVersion: 1,
    version: 0,
    studyId: '',
    name: '',
    phone: sender.phone,
    country: sender.country,
    language: 'en',
    timeZone: sender.timeZone,
    preferredTime: DEFAULT_QUIET_HOURS.to,
    quietHours: DEFAULT_QUIET_HOURS,
    careTeamId: sender.careTeamId,
    consent: {
      status: 'pending',
      source: 'written',
      recordedBy: 'vigil',
      recordedAt: context.now,
      wordingVersion: context.content.wording('en').version,
      language: 'en',
    },
    carePlan: { planId: plan.id, version: plan.version, next: 0 },
    openAlerts: [],
    missedInARow: 0,
    lastAsked: {},
  };
  return textArrived(state, text, context);
};
