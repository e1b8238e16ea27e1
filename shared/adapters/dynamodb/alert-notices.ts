// Counts published alert notices in DynamoDB.
import { TABLE } from '../../contracts/names.ts';
import type { AlertNotices } from '../../ports.ts';
import { toAttributes } from './attributes.ts';
import { alertKey } from './keys.ts';
import { type Table, update } from './table.ts';
import { NOTICED_SORT_KEY } from './work-keys.ts';

export const dynamodbAlertNotices = (table: Table): AlertNotices => ({
  markNoticed: async (alertId, noticesSent) => {
    await update(table, {
      Key: alertKey(alertId),
      UpdateExpression: `SET noticesSent = :sent, ${TABLE.workSortKey} = ${NOTICED_SORT_KEY}`,
      // Where one more has fallen due meanwhile, the change that made it due is still to be delivered.
      ConditionExpression: 'noticesDue = :sent',
      ExpressionAttributeValues: toAttributes({ ':sent': noticesSent }),
    });
  },
});
