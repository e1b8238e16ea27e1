// What a well-formed enrolment still needs: a care team, a plan that it can cover, lines for its country, approved words, a start ahead.
import type { EnrolmentRequest } from '../../shared/contracts/console/enrolment-request.ts';
import { ENROLMENT_EXPECTED } from '../../shared/contracts/console/enrolment-request.ts';
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import { birthYearFaults } from '../../shared/domain/birth-year.ts';
import type { CareTeam } from '../../shared/domain/care-team.ts';
import type { SeparateConsent } from '../../shared/domain/consent.ts';
import type { Content } from '../../shared/domain/content.ts';
import { coversRoundTheClock } from '../../shared/domain/cover.ts';
import { reminderFaults } from '../../shared/domain/enrolment-reminders.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { needsOwnPhone } from '../../shared/domain/phone-label.ts';
import { treatmentFaults } from '../../shared/domain/treatment.ts';
import { daysBetween, localDate } from '../../shared/domain/zoned-time.ts';
import { type ContentApproval, patientApprovalErrors } from './check-approval.ts';

const LONGEST_AHEAD_DAYS = 366;

export interface Surroundings {
  readonly teams: readonly CareTeam[];
  readonly content: Content;
  readonly approval: ContentApproval;
  readonly now: Instant;
}

export const checkEnrolment = (request: EnrolmentRequest, around: Surroundings): readonly FieldError[] => {
  const { careTeam, language, phone, startDate, timeZone, birthYear } = request;
  const today = localDate(around.now, timeZone);
  const known = around.teams.map(({ id }) => id);
  const errors: FieldError[] = [];
  if (!known.includes(careTeam))
    errors.push({
      field: 'careTeam',
      problem: 'is unknown',
      expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a care team, which has to be set up first',
    });
  const unapproved = patientApprovalErrors(around.approval, language, phone.country, around.now);
  if (around.content.crisisLines(phone.country)) errors.push(...unapproved);
  else
    errors.push(...unapproved.filter(({ field }) => field !== 'phone'), {
      field: 'phone',
      problem: `belongs to a country (${phone.country}) whose emergency and crisis lines are not on record`,
      expected: 'a number of a country whose lines are on record',
    });
  const daysAhead = startDate ? daysBetween(today, startDate) : 0;
  if (daysAhead < 0 || daysAhead > LONGEST_AHEAD_DAYS)
    errors.push({
      field: 'startDate',
      problem: daysAhead < 0 ? 'is past' : 'is more than a year ahead',
      expected: ENROLMENT_EXPECTED.startDate,
    });
  const faults = [
    ...treatmentFaults(request, today),
    ...reminderFaults(request, around.now),
    ...birthYearFaults(birthYear, today),
  ];
  return [
    ...errors,
    ...faults.map(({ place, ...fault }) => ({ field: place, ...fault })),
    ...sharingErrors(request),
    ...contactErrors(request),
    ...planErrors(request, around),
  ];
};

/** Whoever shares a phone has a label, and nobody else does: it is in every text. */
const sharingErrors = ({ sharedPhone = false, label }: EnrolmentRequest): readonly FieldError[] => {
  if (sharedPhone === (label !== undefined)) return [];
  const field = sharedPhone ? 'label' : 'sharedPhone';
  return [{ field, problem: 'is missing', expected: ENROLMENT_EXPECTED[field] }];
};

/** Nobody is kept on record, or reads along, whom the patient did not agree to. */
const contactErrors = ({
  caregivers,
  emergencyContact,
  phoneOwner,
  separately = {},
}: EnrolmentRequest): readonly FieldError[] => {
  const lacks = (permission: SeparateConsent, field: keyof typeof ENROLMENT_EXPECTED): FieldError[] =>
    separately[permission] === true
      ? []
      : [{ field, problem: 'needs the patient’s consent', expected: ENROLMENT_EXPECTED[field] }];
  return [
    ...(phoneOwner === 'caregiver' ? lacks('caregiver', 'phoneOwner') : []),
    ...(caregivers ? lacks('caregiver', 'caregivers') : []),
    ...(emergencyContact ? lacks('emergency-contact', 'emergencyContact') : []),
  ];
};

/** Whether there is such a plan, and the care team can cover it. */
export const planErrors = (
  { plan: id, careTeam, sharedPhone }: Pick<EnrolmentRequest, 'plan' | 'careTeam' | 'sharedPhone'>,
  { teams, content: { plans }, now }: Pick<Surroundings, 'teams' | 'content' | 'now'>,
): readonly FieldError[] => {
  if (id === undefined) return [];
  const plan = plans.find((known) => known.id === id);
  if (!plan)
    return [{ field: 'plan', problem: 'is unknown', expected: `one of ${plans.map((known) => known.id).join(', ')}` }];
  if (sharedPhone && needsOwnPhone(plan))
    return [
      {
        field: 'plan',
        problem: 'needs a phone of the patient’s own, since its checks cannot wait for anyone',
        expected: 'another phone, or another plan',
      },
    ];
  const team = teams.find((known) => known.id === careTeam);
  if (!plan.roundTheClockCover || !team || coversRoundTheClock(team, now)) return [];
  return [
    {
      field: 'plan',
      problem: `needs a team that can be called around the clock, which ${careTeam} cannot be`,
      expected: 'a care team with someone there in its on-call chain and an out-of-hours line, or another plan',
    },
  ];
};
