// Patients for the benchmarks, brought to an open question by the real decisions.
import type { CoveringCareTeam } from '../../../shared/domain/care-team.ts';
import type { ReadingContext } from '../../../shared/domain/content.ts';
import { enrol } from '../../../shared/domain/enrolment.ts';
import { DAY, type Instant, MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { textArrived } from '../../../shared/domain/text-arrived.ts';
import type { Turn } from '../../../shared/domain/turn.ts';
import { wokeUp } from '../../../shared/domain/wake-up.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { newTurnId } from '../../../shared/runtime/turn-id.ts';

export const CARE_TEAM: CoveringCareTeam = {
  id: 'cedar',
  programmeName: 'Cedar Clinic',
  timeZone: 'America/New_York',
  dayLine: '+12065550111',
  outOfHoursLine: '+12065550112',
  hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
  onCall: [{ name: 'Duty nurse', contact: '+12065550113' }],
};

/** Monday 4 January 2027, 10:00 in New York. */
const ENROLLED_AT: Instant = '2027-01-04T15:00:00.000Z';
/** The next day at the same time: the first survey. */
export const FIRST_SURVEY_AT: Instant = plus(ENROLLED_AT, DAY);

const contextAt = (now: Instant): ReadingContext => ({
  now,
  turnId: newTurnId(now),
  content: CONTENT,
  readReply,
  careTeam: CARE_TEAM,
});

/** Nobody has these numbers: 555-0100 to 555-0199 of any area code, and more like them. */
const phoneOf = (index: number): string => `+1206555${String(index).padStart(4, '0')}`;

/** The turns of patient `index` up to the first question of the first survey: enrolled, agreed, woken. */
export const turnsToFirstQuestion = (index: number): readonly [Turn, Turn, Turn] => {
  const enrolled = enrol(
    {
      patientId: `p${String(index).padStart(16, 'a')}`,
      studyId: `ICI-${index}`,
      name: 'Ana Example-Patient',
      phone: phoneOf(index),
      country: 'US',
      language: 'en',
      timeZone: 'America/New_York',
      preferredTime: '10:00',
      careTeamId: CARE_TEAM.id,
      consentSource: 'in-person',
      recordedBy: 'coordinator',
    },
    contextAt(ENROLLED_AT),
  );
  const agreed = says(enrolled.state, 'YES', plus(ENROLLED_AT, MINUTE));
  return [enrolled, agreed, wakes(agreed.state, FIRST_SURVEY_AT)];
};

export const says = (state: PatientState, body: string, now: Instant): Turn =>
  textArrived(state, { inboundMessageId: newTurnId(now), writtenAt: now, receivedAt: now, body }, contextAt(now));

export const wakes = (state: PatientState, now: Instant): Turn => {
  const turn = wokeUp(state, contextAt(now));
  if (!turn) throw new Error(`nothing was due at ${now}`);
  return turn;
};
