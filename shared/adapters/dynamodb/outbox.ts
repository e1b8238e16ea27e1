// Outgoing texts on their way, in DynamoDB: each move of a text is one conditional write.
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../contracts/names.ts';
import type { OutgoingText } from '../../domain/communication.ts';
import type { Outbox } from '../../ports.ts';
import { type Item, toAttributes } from './attributes.ts';
import { claimText } from './claim.ts';
import { pointerOf, sentItem } from './items.ts';
import { textKey } from './keys.ts';
import { type Table, update } from './table.ts';
import { put, transact } from './transaction.ts';

const STATUS = { '#status': 'status' };
const OFF_THE_INDEX = `${TABLE.workPartitionKey}, ${TABLE.workSortKey}`;
/** Takes a settled text's lease away, and its place in the work index unless others follow it. */
const settled = ({ thenId }: OutgoingText): string => `REMOVE leaseUntil${thenId ? '' : `, ${OFF_THE_INDEX}`}`;

export const dynamodbOutbox = (table: Table): Outbox => {
  /** Only while the sender still holds the text: its lease may have ended, and another taken over. */
  const whileHeld = (text: OutgoingText, expression: string, values: Item = {}): Promise<boolean> =>
    update(table, {
      Key: textKey(pointerOf(text)),
      UpdateExpression: expression,
      ConditionExpression: '#status = :inProgress AND leaseUntil = :lease',
      ExpressionAttributeNames: STATUS,
      ExpressionAttributeValues: {
        ...values,
        ...toAttributes({ ':inProgress': 'in-progress', ':lease': text.leaseUntil }),
      },
    });

  return {
    claim: (pointer, now, leaseUntil) => claimText(table, pointer, now, leaseUntil),

    markSent: async (text, sentAt, providerMessageId) => {
      const completed: TransactWriteItem = {
        Update: {
          TableName: table.name,
          Key: textKey(pointerOf(text)),
          // Of a patient who was erased while it was sent nothing comes back.
          ConditionExpression: 'attribute_exists(PK)',
          UpdateExpression: `SET #status = :completed, sentAt = :sentAt, providerMessageId = :id ${settled(text)}`,
          ExpressionAttributeNames: STATUS,
          ExpressionAttributeValues: toAttributes({
            ':completed': 'completed',
            ':sentAt': sentAt,
            ':id': providerMessageId,
          }),
        },
      };
      await transact(table, [
        { action: completed, guard: 'erased' },
        put(table, sentItem(text, sentAt, providerMessageId)),
      ]);
    },

    // The index keeps the end of the lease, so that the sweep leaves the text to the queue until then.
    release: async (text) => {
      const attempts = text.attempts - 1;
      const neverTaken = attempts === 0 ? ', claimedAt' : '';
      await whileHeld(
        text,
        `SET #status = :preparation, attempts = :attempts REMOVE leaseUntil${neverTaken}`,
        toAttributes({ ':preparation': 'preparation', ':attempts': attempts }),
      );
    },

    markOutcomeUnknown: async (text) => {
      await whileHeld(text, 'SET outcomeUnknown = :true', toAttributes({ ':true': true }));
    },

    markNotDone: async (text, reason) => {
      await update(table, {
        Key: textKey(pointerOf(text)),
        UpdateExpression: `SET #status = :notDone, notDoneReason = :reason ${settled(text)}`,
        // A sender that was given up for lost may have sent it after all.
        ConditionExpression: 'attribute_exists(PK) AND #status <> :completed',
        ExpressionAttributeNames: STATUS,
        ExpressionAttributeValues: toAttributes({
          ':notDone': 'not-done',
          ':reason': reason,
          ':completed': 'completed',
        }),
      });
    },

    markChainSettled: async (first) => {
      await update(table, {
        Key: textKey(pointerOf(first)),
        UpdateExpression: `REMOVE ${OFF_THE_INDEX}`,
        ConditionExpression: 'attribute_exists(PK)',
      });
    },
  };
};
