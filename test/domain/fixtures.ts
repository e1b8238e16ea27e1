// A patient, a care team and a decision context, to be varied by tests.

import type { CoveringCareTeam } from '../../shared/domain/care-team.ts';
import type { Content, ReadingContext } from '../../shared/domain/content.ts';
import { type Enrolment, enrol } from '../../shared/domain/enrolment.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { readReply } from '../../shared/domain/reply/read-reply.ts';
import type { ArrivedText } from '../../shared/domain/said.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { CONTENT } from '../../shared/plans/content.ts';

export const TEAM: CoveringCareTeam = {
  id: 'cedar',
  programmeName: 'Cedar Clinic',
  timeZone: 'America/New_York',
  dayLine: '+1 555-010-0100',
  outOfHoursLine: '+1 555-010-0199',
  hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
  onCall: [{ name: 'On-call nurse', contact: '+15550100101' }],
};

export const ENROLMENT: Enrolment = {
  patientId: 'p1',
  studyId: 'S-1',
  name: 'Example',
  phone: '+15550100200',
  country: 'US',
  language: 'en',
  timeZone: 'America/New_York',
  preferredTime: '10:00',
  careTeamId: 'cedar',
  consentSource: 'in-person',
  recordedBy: 'coordinator',
};

/** Monday 4 January 2027, 10:00 in New York. */
export const MONDAY_MORNING: Instant = '2027-01-04T15:00:00.000Z';
/** The next day at the same time: when a plan that starts then asks first. */
export const TUESDAY_MORNING: Instant = '2027-01-05T15:00:00.000Z';

/** The plans without their symptom checks: most tests are about what happens whatever is asked, in a few texts. */
export const WITHOUT_SYMPTOMS: Content = {
  ...CONTENT,
  plan: (id) => {
    const plan = CONTENT.plan(id);
    return { ...plan, activities: plan.activities.filter((activity) => activity.id !== 'symptoms') };
  },
};

export const at = (now: Instant, turnId = `turn-${now}`): ReadingContext => ({
  now,
  turnId,
  readReply,
  content: WITHOUT_SYMPTOMS,
  careTeam: TEAM,
});

/** The same moment without a covering care team. */
export const withoutCover = (now: Instant): ReadingContext => ({
  now,
  turnId: `turn-${now}`,
  readReply,
  content: WITHOUT_SYMPTOMS,
});

export const saying = (body: string, now: Instant, more: Partial<ArrivedText> = {}): ArrivedText => ({
  inboundMessageId: `in-${now}-${body}`,
  writtenAt: now,
  receivedAt: now,
  body,
  ...more,
});

export const says = (state: PatientState, body: string, now: Instant, more: Partial<ArrivedText> = {}): Turn =>
  textArrived(state, saying(body, now, more), at(now));

/** A patient who was invited on Monday morning. */
const invited = (more: Partial<Enrolment> = {}): PatientState =>
  enrol({ ...ENROLMENT, ...more }, at(MONDAY_MORNING)).state;

/** A patient who agreed on Monday morning; the plan starts on Tuesday. */
export const agreed = (more: Partial<Enrolment> = {}): PatientState => says(invited(more), 'YES', MONDAY_MORNING).state;
