import { describe, expect, it } from 'vitest';
import { type AccessRequest, isAllowed, type Statement } from '../../infra/local/policy.ts';

const TABLE = 'arn:aws:dynamodb:us-east-1:000000000000:table/patients';
const TOPIC = 'arn:aws:sns:us-east-1:000000000000:care-team';
const ROLE = 'arn:aws:iam::000000000000:role/schedule';

const allow = (statement: Partial<Statement>): Statement => ({
  Effect: 'Allow',
  Action: 'dynamodb:GetItem',
  ...(statement.NotResource ? {} : { Resource: TABLE }),
  ...statement,
});
const deny = (statement: Partial<Statement>): Statement => ({ ...allow(statement), Effect: 'Deny' });
const read: AccessRequest = { action: 'dynamodb:GetItem', resource: TABLE };
const passedTo = (service: string): AccessRequest => ({
  action: 'iam:PassRole',
  resource: ROLE,
  context: { 'iam:PassedToService': service },
});
const passRole = (Condition: Statement['Condition']): Statement =>
  allow({ Action: 'iam:PassRole', Resource: ROLE, Condition });
const toScheduler = { 'iam:PassedToService': 'scheduler.amazonaws.com' };

const cases: readonly [what: string, statements: readonly Statement[], request: AccessRequest, allowed: boolean][] = [
  ['nothing without a statement', [], read, false],
  ['the named action on the named resource', [allow({})], read, true],
  ['an action in any case', [allow({ Action: 'DynamoDB:getitem' })], read, true],
  ['one of several actions', [allow({ Action: ['dynamodb:PutItem', 'dynamodb:GetItem'] })], read, true],
  ['not another action', [allow({ Action: 'dynamodb:PutItem' })], read, false],
  ['actions by wildcard', [allow({ Action: 'dynamodb:*Item' })], read, true],
  ['actions by question mark', [allow({ Action: 'dynamodb:?etItem' })], read, true],
  ['not a longer action than the pattern', [allow({ Action: 'dynamodb:Get' })], read, false],
  ['what NotAction leaves', [allow({ Action: undefined, NotAction: 'dynamodb:PutItem' })], read, true],
  ['not what NotAction names', [allow({ Action: undefined, NotAction: 'dynamodb:Get*' })], read, false],
  ['resources by wildcard', [allow({ Resource: `${TABLE}*` })], { ...read, resource: `${TABLE}/index/work` }, true],
  ['not an index of the table itself', [allow({})], { ...read, resource: `${TABLE}/index/work` }, false],
  ['not a resource that only looks like the pattern', [allow({ Resource: 'arn.aws.*' })], read, false],
  [
    'a phone, by NotResource',
    [allow({ Action: 'sns:Publish', NotResource: 'arn:aws:sns:*:*:*' })],
    { action: 'sns:Publish', resource: 'a phone number' },
    true,
  ],
  [
    'not a topic, by NotResource',
    [allow({ Action: 'sns:Publish', NotResource: 'arn:aws:sns:*:*:*' })],
    { action: 'sns:Publish', resource: TOPIC },
    false,
  ],
  ['nothing that is denied too', [allow({}), deny({ Resource: '*' })], read, false],
  [
    'a role for the right service',
    [passRole({ StringEquals: toScheduler })],
    passedTo('scheduler.amazonaws.com'),
    true,
  ],
  [
    'not a role for another service',
    [passRole({ StringEquals: toScheduler })],
    passedTo('lambda.amazonaws.com'),
    false,
  ],
  [
    'nothing where the key is missing',
    [passRole({ StringEquals: toScheduler })],
    { ...passedTo(''), context: {} },
    false,
  ],
  [
    'a missing key, with IfExists',
    [passRole({ StringEqualsIfExists: toScheduler })],
    { ...passedTo(''), context: {} },
    true,
  ],
  [
    'by StringLike',
    [passRole({ StringLike: { 'iam:PassedToService': 'sched*' } })],
    passedTo('scheduler.amazonaws.com'),
    true,
  ],
  [
    'by ArnLike',
    [passRole({ ArnLike: { 'aws:SourceArn': 'arn:*:own' } })],
    { ...passedTo(''), context: { 'aws:SourceArn': 'arn:aws:own' } },
    true,
  ],
  ['what StringNotEquals leaves', [passRole({ StringNotEquals: toScheduler })], passedTo('lambda.amazonaws.com'), true],
  [
    'not what StringNotEquals names',
    [passRole({ StringNotEquals: toScheduler })],
    passedTo('scheduler.amazonaws.com'),
    false,
  ],
  [
    'all values, by ForAllValues',
    [allow({ Condition: { 'ForAllValues:StringLike': { keys: 'PATIENT#*' } } })],
    { ...read, context: { keys: ['PATIENT#1', 'PHONE#1'] } },
    false,
  ],
  [
    'any value, by ForAnyValue',
    [allow({ Condition: { 'ForAnyValue:StringLike': { keys: 'PATIENT#*' } } })],
    { ...read, context: { keys: ['PATIENT#1', 'PHONE#1'] } },
    true,
  ],
  [
    'a true Bool',
    [allow({ Condition: { Bool: { 'aws:SecureTransport': true } } })],
    { ...read, context: { 'aws:SecureTransport': 'true' } },
    true,
  ],
  [
    'nothing under an operator that is not known',
    [allow({ Condition: { DateLessThan: { when: '2030' } } })],
    read,
    false,
  ],
  [
    'no escape from a Deny by an unknown operator',
    [allow({}), deny({ Condition: { DateLessThan: { when: '2030' } } })],
    read,
    false,
  ],
];

describe('a role may do', () => {
  it.each(cases)('%s', (_, statements, request, allowed) => {
    expect(isAllowed(statements, request)).toBe(allowed);
  });
});
