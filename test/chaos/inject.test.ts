// Whose texts a fault excuses from having been sent once.
import { expect, it } from 'vitest';
import { jsonAnswer, xmlAnswer } from '../../infra/local/aws-errors.ts';
import type { AwsRequest } from '../../infra/local/aws-request.ts';
import type { Fault } from './fault.ts';
import { injector } from './inject.ts';

const request = (accessKeyId: string, service: string, action: string, parameters = {}): AwsRequest => ({
  accessKeyId,
  callId: `${accessKeyId} ${action}`,
  service,
  action,
  parameters,
});
const EXCUSING: readonly Fault[] = ['killed-before', 'killed-after', 'answer-lost', 'first-answer-lost', 'throttled'];

/** The network takes a text of `send`, and a write of `whose` is then broken. */
const unconfirmedAfter = async (fault: Fault, whose: string): Promise<readonly string[]> => {
  const { intercept, begin, unconfirmed } = injector(
    { call: `${whose}/dynamodb:UpdateItem/1`, fault },
    { kill: async () => {}, invocations: () => 1 },
  );
  begin();
  await intercept(request('send', 'sns', 'Publish', { PhoneNumber: '+12125550101' }), async () =>
    xmlAnswer('<PublishResponse><MessageId>taken</MessageId></PublishResponse>'),
  );
  await intercept(request(whose, 'dynamodb', 'UpdateItem'), async () => jsonAnswer({}));
  return [...unconfirmed];
};

it.each(EXCUSING)('%s excuses the texts that its own function has in hand', async (fault) => {
  expect(await unconfirmedAfter(fault, 'send')).toEqual(['taken']);
});

it.each(EXCUSING)('%s of another function excuses no text', async (fault) => {
  expect(await unconfirmedAfter(fault, 'wake')).toEqual([]);
});
