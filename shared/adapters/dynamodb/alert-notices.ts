// Counts published alert notices in DynamoDB, each with its time.
import { TABLE } from '../../contracts/names.ts';
import type { AlertNotices } from '../../ports.ts';
import { toAttributes } from './attributes.ts';
import { alertKey } from './keys.ts';
import { type Table, update } from './table.ts';
import { NOTICED_SORT_KEY } from './work-keys.ts';

export const dynamodbAlertNotices = (table: Table): AlertNotices => ({
  // A condition alone: nothing is written, so the stream has nothing to carry.
  isDue: (alertId, noticesDue) =>
    update(table, {
      Key: alertKey(alertId),
      ConditionExpression: 'noticesSent < :due',
      ExpressionAttributeValues: toAttributes({ ':due': noticesDue }),
    }),
  markNoticed: async (alertId, noticesSent, at) => {
    await update(table, {
      Key: alertKey(alertId),
      UpdateExpression: `SET noticesSent = :sent, ${TABLE.workSortKey} = ${NOTICED_SORT_KEY}, noticedAt = list_append(if_not_exists(noticedAt, :none), :at)`,
      // Where one more has fallen due meanwhile, the change that made it due is still to be delivered. A request that the
      // client repeats adds its time once.
      ConditionExpression: 'noticesDue = :sent AND noticesSent < :sent',
      ExpressionAttributeValues: toAttributes({ ':sent': noticesSent, ':none': [], ':at': [at] }),
    });
  },
});
