import { describe, expect, test } from 'vitest';
import { accessRequests } from '../../infra/local/aws-request.ts';
import { isAllowed, type Statement } from '../../infra/local/policy.ts';

const TABLE = 'arn:aws:dynamodb:us-east-1:000000000000:table/patients';
const key = (PK: string) => ({ PK: { S: PK }, SK: { S: 'STATE' } });
const asked = (action: string, parameters: object) =>
  accessRequests({ accessKeyId: 'key', callId: 'call', service: 'dynamodb', action, parameters: { ...parameters } });
const on = (name: string, keys: readonly string[]) => ({
  action: `dynamodb:${name}`,
  resource: TABLE,
  context: { 'dynamodb:LeadingKeys': keys },
});

describe('A call to the table is asked about with the partitions that it names', () => {
  test.each<[string, object, object[]]>([
    ['GetItem', { TableName: 'patients', Key: key('PATIENT#1') }, [on('GetItem', ['PATIENT#1'])]],
    ['PutItem', { TableName: 'patients', Item: key('PATIENT#1') }, [on('PutItem', ['PATIENT#1'])]],
    [
      'BatchGetItem',
      { RequestItems: { patients: { Keys: [key('PATIENT#1'), key('TEAMS')] } } },
      [on('BatchGetItem', ['PATIENT#1', 'TEAMS'])],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'patients', Item: key('PATIENT#1') } },
          { Delete: { TableName: 'patients', Key: key('PHONE#1') } },
        ],
      },
      [on('PutItem', ['PATIENT#1']), on('DeleteItem', ['PHONE#1'])],
    ],
  ])('%s', (action, parameters, expected) => {
    expect(asked(action, parameters)).toEqual(expected);
  });
});

test('whoever may delete phones alone may not delete a patient', () => {
  const statements: readonly Statement[] = [
    {
      Effect: 'Allow',
      Action: 'dynamodb:DeleteItem',
      Resource: TABLE,
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'PHONE#*' } },
    },
  ];
  const mayDelete = (PK: string) =>
    asked('DeleteItem', { TableName: 'patients', Key: key(PK) }).map((request) => isAllowed(statements, request));
  expect(mayDelete('PHONE#1')).toEqual([true]);
  expect(mayDelete('PATIENT#1')).toEqual([false]);
});
