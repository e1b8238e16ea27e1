// A coordinator enrols a patient: the state begins, and the invitation goes out when it may.
import type { PatientId } from './communication.ts';
import type { Consent, ConsentSource } from './consent.ts';
import { invite } from './consenting.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { type RemindersAtEnrolment, remindersAtEnrolment } from './enrolment-reminders.ts';
import type { Instant } from './instant.ts';
import { DEFAULT_QUIET_HOURS, type LocalDate, type QuietHours } from './local-time.ts';
import type { PatientState } from './patient.ts';
import { type TreatmentDates, tidied } from './treatment.ts';
import type { Turn } from './turn.ts';
import { localDate } from './zoned-time.ts';

/** What enrolment asks on its one page: only what sending and safety need. Already checked by schema. */
export interface Enrolment
  extends Pick<
      PatientState,
      | 'studyId'
      | 'name'
      | 'phone'
      | 'phoneLabel'
      | 'caregiverPhone'
      | 'respondent'
      | 'contacts'
      | 'treatingDoctor'
      | 'birthYear'
      | 'country'
      | 'language'
      | 'timeZone'
      | 'preferredTime'
      | 'careTeamId'
    >,
    TreatmentDates,
    RemindersAtEnrolment {
  readonly patientId: PatientId;
  readonly quietHours?: QuietHours;
  readonly consentSource: ConsentSource;
  readonly recordedBy: string;
  readonly separately?: Consent['separately'];
  /** The id of a plan; without one, the first that there is. */
  readonly plan?: string;
  /** First survey day wished for; otherwise the plan's next start day after the patient agrees. */
  readonly startDate?: LocalDate;
}

/** Absent while no date is known. */
const treatmentAtEnrolment = (input: Enrolment, now: Instant): Pick<PatientState, 'treatment'> => {
  const dates = tidied(input, localDate(now, input.timeZone));
  return Object.keys(dates).length > 0 ? { treatment: { episode: 1, ...dates } } : {};
};

/** The first turn of a patient. */
export const enrol = (input: Enrolment, context: DecisionContext): Turn => {
  const { content } = context;
  const plan = input.plan === undefined ? content.plans[0] : content.plan(input.plan);
  const state: PatientState = {
    id: input.patientId,
    kind: 'patient',
    schemaVersion: 1,
    version: 0,
    studyId: input.studyId,
    name: input.name,
    phone: input.phone,
    ...(input.phoneLabel && { phoneLabel: input.phoneLabel }),
    ...(input.caregiverPhone && { caregiverPhone: true }),
    ...(input.respondent && { respondent: input.respondent }),
    ...(input.contacts && { contacts: input.contacts }),
    ...(input.treatingDoctor && { treatingDoctor: input.treatingDoctor }),
    ...(input.birthYear !== undefined && { birthYear: input.birthYear }),
    country: input.country,
    language: input.language,
    timeZone: input.timeZone,
    preferredTime: input.preferredTime,
    quietHours: input.quietHours ?? DEFAULT_QUIET_HOURS,
    careTeamId: input.careTeamId,
    consent: {
      status: 'pending',
      source: input.consentSource,
      recordedBy: input.recordedBy,
      recordedAt: context.now,
      wordingVersion: context.content.wording(input.language).version,
      language: input.language,
      ...(input.separately && { separately: input.separately }),
    },
    carePlan: {
      planId: plan.id,
      version: plan.version,
      next: 0,
      ...(input.startDate && { startsOn: input.startDate }),
    },
    ...treatmentAtEnrolment(input, context.now),
    ...remindersAtEnrolment(input, context),
    openAlerts: [],
    missedInARow: 0,
    lastAsked: {},
  };
  const draft = new Draft(state, context);
  draft.note('enrolled', input.recordedBy);
  invite(draft);
  return draft.turn();
};
