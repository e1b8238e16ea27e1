// Takes an outgoing text for sending, if it may be sent: the one moment at which consent is asked.
import { type Communication, type OutgoingText, PURPOSES } from '../../domain/communication.ts';
import { staysThatStop } from '../../domain/holds/stay-rules.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Claim, MOST_ATTEMPTS, type TextPointer } from '../../ports.ts';
import { toAttributes } from './attributes.ts';
import { fromItem, outgoingItem } from './items.ts';
import { stateKey, textKey } from './keys.ts';
import { getItem, type Table } from './table.ts';
import { putIf, transact, type Write } from './transaction.ts';

export const claimText = async (
  table: Table,
  pointer: TextPointer,
  now: Instant,
  leaseUntil: Instant,
): Promise<Claim> => {
  const item = await getItem(table, textKey(pointer));
  const text = item && fromItem<Communication>(item);
  if (text?.direction !== 'out') return { outcome: 'unknown' };
  if (text.status === 'completed' || text.status === 'not-done') return { outcome: 'settled', text };
  if (text.leaseUntil && text.leaseUntil >= now) return { outcome: 'busy', leaseUntil: text.leaseUntil };
  if (text.attempts >= MOST_ATTEMPTS) return { outcome: 'exhausted', text };

  const claimed: OutgoingText = {
    ...text,
    status: 'in-progress',
    attempts: text.attempts + 1,
    // The first claim is kept: an answer is judged by whether its question was on its way by then.
    claimedAt: text.claimedAt ?? now,
    leaseUntil,
    // A lease that ran out belongs to a sender that was lost, perhaps after it had sent.
    ...(text.status === 'in-progress' && { outcomeUnknown: true }),
  };
  const failed = await transact<'taken' | 'not-permitted'>(table, [
    takeIfUnchanged(table, text, claimed),
    permitted(table, text),
  ]);
  // Someone else has just claimed it, for about as long.
  if (failed.has('taken')) return { outcome: 'busy', leaseUntil };
  return failed.has('not-permitted') ? { outcome: 'not-permitted', text } : { outcome: 'claimed', text: claimed };
};

const takeIfUnchanged = (table: Table, seen: OutgoingText, claimed: OutgoingText): Write<'taken'> =>
  putIf(
    table,
    outgoingItem(claimed),
    {
      expression: `#status = :status AND attempts = :attempts AND ${
        seen.leaseUntil ? 'leaseUntil = :lease' : 'attribute_not_exists(leaseUntil)'
      }`,
      names: { '#status': 'status' },
      values: toAttributes({ ':status': seen.status, ':attempts': seen.attempts, ':lease': seen.leaseUntil }),
    },
    'taken',
  );

/** Asked in the very transaction that claims, so that a STOP that came first wins, and so does an answer. */
const permitted = (table: Table, text: OutgoingText): Write<'not-permitted'> => {
  const { permission } = PURPOSES[text.purpose];
  const anyone = permission === 'anyone';
  const unconfirmed = permission === 'unconfirmed-number';
  const stays = Object.fromEntries(staysThatStop(text.purpose).map((kind, index) => [`:stay${index}`, kind]));
  const stopped = Object.keys(stays);
  const conditions = [
    'phone = :phone',
    ...(anyone ? [] : ['consent.#status = :consent']),
    ...(anyone ? [] : [unconfirmed ? '#hold.reason = :unconfirmed' : 'attribute_not_exists(#hold)']),
    ...(stopped.length > 0 ? [`(attribute_not_exists(stay) OR NOT stay.kind IN (${stopped.join(', ')}))`] : []),
    ...(text.asks ? ['sitting.question.communicationId = :asks'] : []),
  ];
  return {
    action: {
      ConditionCheck: {
        TableName: table.name,
        Key: stateKey(text.patientId),
        ConditionExpression: conditions.join(' AND '),
        ...(!anyone && { ExpressionAttributeNames: { '#status': 'status', '#hold': 'hold' } }),
        ExpressionAttributeValues: toAttributes({
          ':phone': text.phone,
          ':consent': anyone ? undefined : unconfirmed ? 'opted-in' : permission,
          ':unconfirmed': unconfirmed ? 'number-unconfirmed' : undefined,
          ':asks': text.asks,
          ...stays,
        }),
      },
    },
    guard: 'not-permitted',
  };
};
