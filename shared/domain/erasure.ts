// Erases one patient: what it is, who may be erased, and what has to stay.
import type { Refusal } from './alert-actions.ts';
import type { PatientId } from './communication.ts';
import type { Instant } from './instant.ts';
import { DEFAULT_QUIET_HOURS } from './local-time.ts';
import type { PatientState } from './patient.ts';

/** Choices and no free text: what is kept about an erasure must not say again what was erased. */
export const ERASURE_REASONS = [
  'patient-asked',
  'enrolled-by-mistake',
  'retention-ended',
  'authority-ordered',
] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What stays of a patient besides the audit. */
export interface Erasure {
  readonly patientId: PatientId;
  readonly careTeamId: string;
  /** User name of whoever asked for it. */
  readonly by: string;
  readonly why: ErasureReason;
  readonly begunAt: Instant;
  /** Absent while something may still be there. */
  readonly doneAt?: Instant;
}

/** Undefined where the patient may be erased. `typed` is the study number as whoever asks has typed it. */
export const erasureRefusal = ({ kind, studyId, openAlerts }: PatientState, typed: string): Refusal | undefined => {
  if (kind !== 'patient') return { refused: 'This is an unknown number, not a patient.' };
  if (typed !== studyId) {
    const fault = {
      place: 'studyNumber',
      problem: 'is not this patient’s',
      expected: 'their study number, as on record',
    };
    return { refused: 'The study number is another one.', faults: [fault] };
  }
  const open = openAlertsInWords(openAlerts);
  return open === undefined
    ? undefined
    : { refused: `Nothing was erased: this patient has open alerts (${open}). Somebody has to close them first.` };
};

/** Undefined where none is open. Any open alert counts: with the record it would vanish before anybody has acted on it. */
export const openAlertsInWords = (open: PatientState['openAlerts']): string | undefined => {
  const counted = (['critical', 'urgent', 'routine'] as const).flatMap((severity) => {
    const count = open.filter((alert) => alert.severity === severity).length;
    return count > 0 ? [`${count} ${severity}`] : [];
  });
  return counted.length > 0 ? counted.join(', ') : undefined;
};

/**
 * Who asked for silence is not texted again, erased or not: their number stays as that of an unknown sender who said STOP
 * (docs/data-protection.md). Undefined where nothing has to stay.
 */
export const silentNumber = (state: PatientState, newId: PatientId, now: Instant): PatientState | undefined => {
  const { phone, country, language, timeZone, careTeamId, carePlan, consent } = state;
  if (consent.status !== 'opted-out') return undefined;
  return {
    id: newId,
    kind: 'contact',
    schemaVersion: 1,
    version: 1,
    studyId: '',
    name: '',
    phone,
    country,
    language,
    timeZone,
    preferredTime: DEFAULT_QUIET_HOURS.to,
    quietHours: DEFAULT_QUIET_HOURS,
    careTeamId,
    consent: {
      status: 'opted-out',
      source: 'written',
      recordedBy: 'vigil',
      recordedAt: now,
      wordingVersion: consent.wordingVersion,
      language,
    },
    carePlan: { planId: carePlan.planId, version: carePlan.version, next: 0 },
    openAlerts: [],
    missedInARow: 0,
    lastAsked: {},
  };
};
