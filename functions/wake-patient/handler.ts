// Wires wake-patient to the wake queue.
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { ENV } from '../../shared/contracts/names.ts';
import { parseWakeRequest } from '../../shared/contracts/wake-request.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { count } from '../../shared/runtime/metrics.ts';
import { queueHandler } from '../../shared/runtime/middleware.ts';
import { wakePatient } from './wake-patient.ts';

const environment = readEnvironment([ENV.tableName]);
const deps = {
  patients: dynamodbPatientStore(openTable(environment[ENV.tableName])),
  content: CONTENT,
  clock: () => new Date().toISOString(),
  count,
};

export const handler = queueHandler(async ({ body }) => {
  const request = parseWakeRequest(body);
  if (!request.ok) throw new Error(request.problem);
  await wakePatient(deps, request.value);
});
