// Which conditions a fault may find broken, and how the caller hears so.
import { expect, it } from 'vitest';
import { canFailBy, errorOf } from './fault.ts';

const update = (ConditionExpression?: string) => ({
  service: 'dynamodb',
  action: 'UpdateItem',
  parameters: { ConditionExpression },
});
const transaction = (...expressions: readonly (string | undefined)[]) => ({
  service: 'dynamodb',
  action: 'TransactWriteItems',
  parameters: { TransactItems: expressions.map((ConditionExpression) => ({ Put: { ConditionExpression } })) },
});

it.each([
  'workSk = :due',
  'noticesDue = :sent AND noticesSent < :sent',
  'attribute_not_exists(beatAt) OR beatAt < :at',
  '#version = :before',
])('finds %s broken', (condition) => {
  expect(canFailBy('overtaken', update(condition))).toBe(true);
  expect(canFailBy('overtaken', transaction(condition))).toBe(true);
});

it.each([
  undefined,
  '#status = :inProgress AND leaseUntil = :lease',
  'attribute_exists(PK) AND (attribute_not_exists(delivery) OR delivery.#status = :before0)',
  'noticesSent < :due',
])('leaves %s to hold', (condition) => {
  expect(canFailBy('overtaken', update(condition))).toBe(false);
  expect(canFailBy('overtaken', transaction(condition))).toBe(false);
});

it('tells the caller of one write', () => {
  const { body } = errorOf('overtaken', update('workSk = :due'));
  expect(JSON.parse(body).__type).toBe('ConditionalCheckFailedException');
});

it.each([
  ['overtaken', ['ConditionalCheckFailed', 'None', 'None']],
  ['overtaken-later', ['None', 'None', 'ConditionalCheckFailed']],
] as const)('tells which write of a transaction was %s', (fault, codes) => {
  const call = transaction('#version = :before', undefined, 'noticesSent = :sent');
  expect(canFailBy(fault, call)).toBe(true);
  const { CancellationReasons } = JSON.parse(errorOf(fault, call).body);
  expect(CancellationReasons).toEqual(codes.map((Code) => ({ Code })));
});

it('finds no later condition broken that would say what nobody wrote', () => {
  expect(canFailBy('overtaken-later', transaction('#version = :before', 'attribute_not_exists(PK)'))).toBe(false);
});
