// Wires wake-patient to the wake queue.
import { dynamodbFollowedPlans } from '../../shared/adapters/dynamodb/followed-plans.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbProgramme } from '../../shared/adapters/dynamodb/programme.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { ENV } from '../../shared/contracts/names.ts';
import { parseWakeRequest } from '../../shared/contracts/wake-request.ts';
import { SECOND } from '../../shared/domain/instant.ts';
import { CONTENT, SHIPPED } from '../../shared/plans/content.ts';
import { contentFollowedBy } from '../../shared/runtime/content-followed.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { count } from '../../shared/runtime/metrics.ts';
import { queueHandler } from '../../shared/runtime/middleware.ts';
import { rememberFor } from '../../shared/runtime/remember-for.ts';
import { wakePatient } from './wake-patient.ts';

const environment = readEnvironment([ENV.tableName, ENV.spreadMinutes]);
const table = openTable(environment[ENV.tableName]);
const programme = dynamodbProgramme(table);
const clock = () => new Date().toISOString();
const deps = {
  patients: dynamodbPatientStore(table),
  content: CONTENT,
  contentFollowedBy: contentFollowedBy(CONTENT, dynamodbFollowedPlans(table), SHIPPED),
  spreadMinutes: Number(environment[ENV.spreadMinutes]),
  clock,
  programmeHeld: rememberFor(30 * SECOND, clock, async () => (await programme.hold())?.on === true),
  count,
};

export const handler = queueHandler(async ({ body }) => {
  const request = parseWakeRequest(body);
  if (!request.ok) throw new Error(request.problem);
  await wakePatient(deps, request.value);
});
