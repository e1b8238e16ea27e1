// Wires record-receipt to the delivery log of SNS, which it takes apart, and to the receipts queue, which it works off.
import type { CloudWatchLogsEvent, Context, SQSEvent } from 'aws-lambda';
import { dynamodbFollowedPlans } from '../../shared/adapters/dynamodb/followed-plans.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbReceipts } from '../../shared/adapters/dynamodb/receipts.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { sqsReceiptQueue } from '../../shared/adapters/queues.ts';
import { ENV } from '../../shared/contracts/names.ts';
import { parseQueuedReceipt } from '../../shared/contracts/queued-receipt.ts';
import { CONTENT, SHIPPED } from '../../shared/plans/content.ts';
import { contentFollowedBy } from '../../shared/runtime/content-followed.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { count } from '../../shared/runtime/metrics.ts';
import { logHandler, queueHandler } from '../../shared/runtime/middleware.ts';
import { recordReceipt } from './record-receipt.ts';
import { takeReceipts } from './take-receipts.ts';

const environment = readEnvironment([ENV.tableName, ENV.receiptsQueueUrl]);
const table = openTable(environment[ENV.tableName]);

const deps = {
  patients: dynamodbPatientStore(table),
  receipts: dynamodbReceipts(table),
  receiptQueue: sqsReceiptQueue(environment[ENV.receiptsQueueUrl]),
  content: CONTENT,
  contentFollowedBy: contentFollowedBy(CONTENT, dynamodbFollowedPlans(table), SHIPPED),
  clock: () => new Date().toISOString(),
  count,
  log: logger.info.bind(logger),
};

const takeLog = logHandler((data) => takeReceipts(deps, data));

const workOff = queueHandler(async ({ body }) => {
  const receipt = parseQueuedReceipt(body);
  if (!receipt.ok) throw new Error(receipt.problem);
  await recordReceipt(deps, receipt.value);
});

export const handler = (event: CloudWatchLogsEvent | SQSEvent, context: Context) =>
  'awslogs' in event ? takeLog(event, context) : workOff(event, context);
