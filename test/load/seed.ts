// Patients of a burst, enrolled and agreed by the real decisions: one wake-up away from their first survey.
import { CARE_TEAM, says } from '../../infra/local/bench/surveyed-patient.ts';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { newTurnId } from '../../shared/runtime/turn-id.ts';

/** Monday 4 January 2027, 10:00 in New York: the first survey is on the next day. */
const ENROLLED_AT: Instant = '2027-01-04T15:00:00.000Z';

/** Nobody has these numbers. */
export const phoneOf = (index: number): string => `+1206555${String(index).padStart(4, '0')}`;

export const patientIdOf = (index: number): string => `p${String(index).padStart(16, 'a')}`;

const turnsOf = (index: number, preferredTime: string) => {
  const turnId = newTurnId(ENROLLED_AT);
  const enrolled = enrol(
    {
      patientId: patientIdOf(index),
      studyId: `B-${index}`,
      name: 'Ana Example-Patient',
      phone: phoneOf(index),
      country: 'US',
      language: 'en',
      timeZone: CARE_TEAM.timeZone,
      preferredTime,
      careTeamId: CARE_TEAM.id,
      consentSource: 'in-person',
      recordedBy: 'coordinator',
    },
    { now: ENROLLED_AT, turnId, content: CONTENT, careTeam: CARE_TEAM },
  );
  return [enrolled, says(enrolled.state, 'YES', plus(ENROLLED_AT, MINUTE))] as const;
};

/** `preferredTimes`: of each patient, by index. */
export const seed = async (
  { administrator, tableName }: Pick<LocalCloud, 'administrator' | 'tableName'>,
  preferredTimes: readonly string[],
): Promise<void> => {
  const table = openTable(tableName, administrator);
  const patients = dynamodbPatientStore(table);
  await dynamodbCareTeams(table).put(CARE_TEAM);
  for (const [index, preferredTime] of preferredTimes.entries()) {
    const [enrolled, agreed] = turnsOf(index, preferredTime);
    await patients.create(enrolled);
    await patients.commit(agreed);
  }
  table.client.destroy();
};
