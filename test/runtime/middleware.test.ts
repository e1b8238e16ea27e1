import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context, SQSRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RetryableError } from '../../shared/ports.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { count } from '../../shared/runtime/metrics.ts';
import { httpHandler, queueHandler, scheduledHandler, streamHandler } from '../../shared/runtime/middleware.ts';

const SECRET = 'I feel hopeless';
const context = { functionName: 'receive-text', awsRequestId: 'r1', getRemainingTimeInMillis: () => 5_000 } as Context;
const message = (messageId: string, body = ''): SQSRecord => ({ messageId, body }) as SQSRecord;
const refuseBad = async ({ body }: SQSRecord): Promise<void> => {
  if (body === SECRET) throw new Error(SECRET);
};

/** Powertools writes to the console of its own making, so that is where a leak would show. */
let written: string[];
beforeEach(() => {
  written = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void written.push(words.join(' ')));
  const keep = (chunk: unknown): boolean => {
    written.push(String(chunk));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
const lines = () => written.join('');

describe('a queue handler', () => {
  it('answers which messages failed, and no more', async () => {
    const handler = queueHandler(refuseBad);
    const event = { Records: [message('1'), message('2', SECRET), message('3')] };
    expect(await handler(event, context)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(await handler({ Records: [message('4')] }, context)).toEqual({ batchItemFailures: [] });
  });

  it('answers in the same way when all fail', async () => {
    const event = { Records: [message('1', SECRET), message('2', SECRET)] };
    expect(await queueHandler(refuseBad)(event, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }, { itemIdentifier: '2' }],
    });
  });

  it('logs a failure by message and error, never what it was about', async () => {
    await queueHandler(refuseBad)({ Records: [message('m-2', SECRET)] }, context);
    expect(lines()).toContain('"messageId":"m-2","error":"Error"');
    expect(lines()).not.toContain('hopeless');
  });

  it('logs the reason of an error that we write ourselves', async () => {
    const busy = queueHandler(() => Promise.reject(new RetryableError('c1 is being sent')));
    await busy({ Records: [message('1')] }, context);
    expect(lines()).toContain('c1 is being sent');
  });

  it('does not log events, even where the environment asks for it', async () => {
    vi.stubEnv('POWERTOOLS_LOGGER_LOG_EVENT', 'true');
    await queueHandler(async () => {})({ Records: [message('1', SECRET)] }, context);
    expect(lines()).not.toContain('hopeless');
  });

  it.each([
    [true, ['begin 1', 'end 1', 'begin 2', 'end 2']],
    [undefined, ['begin 1', 'begin 2', 'end 1', 'end 2']],
  ] as const)('keeps the order of arrival where that is asked (%s)', async (inOrder, expected) => {
    const happened: string[] = [];
    const handler = queueHandler(
      async ({ messageId }) => {
        happened.push(`begin ${messageId}`);
        await Promise.resolve();
        happened.push(`end ${messageId}`);
      },
      { inOrder },
    );
    await handler({ Records: [message('1'), message('2')] }, context);
    expect(happened).toEqual(expected);
  });

  it('counts the messages that failed, since the function itself did not', async () => {
    const event = { Records: [message('1'), message('2', SECRET), message('3', SECRET)] };
    await queueHandler(refuseBad)(event, context);
    expect(lines()).toMatch(/"Namespace":"Vigil".*"RecordsFailed":\[1,1\]/);
  });

  it('does not count a message that only asks for another try', async () => {
    await queueHandler(() => Promise.reject(new RetryableError('later')))({ Records: [message('1')] }, context);
    expect(lines()).not.toContain('RecordsFailed');
  });

  it('writes out what was counted', async () => {
    const handler = queueHandler(async () => count('TextsReceived'));
    await handler({ Records: [message('1'), message('2')] }, context);
    expect(lines()).toMatch(/"Namespace":"Vigil".*"TextsReceived":\[1,1\]/);
  });
});

describe('a stream handler', () => {
  it.each([
    ['77', [{ itemIdentifier: '77' }]],
    [undefined, []],
  ])('has the stream start again from %s', async (from, batchItemFailures) => {
    expect(await streamHandler(async () => from)({ Records: [] }, context)).toEqual({ batchItemFailures });
    expect(lines().includes('"RecordsFailed":1')).toBe(from !== undefined);
  });
});

describe('a scheduled handler', () => {
  it('fails by name alone: the runtime prints what a handler throws', async () => {
    const handler = scheduledHandler(() => Promise.reject(new TypeError(SECRET)));
    const error = await handler({}, context).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ message: 'TypeError' });
    expect(String((error as Error).stack) + lines()).not.toContain('hopeless');
    expect(lines()).toContain('INVOCATION_FAILED');
  });
});

describe('an HTTP handler', () => {
  const event = { routeKey: 'GET /alerts' } as APIGatewayProxyEventV2WithJWTAuthorizer;

  it('answers what it is given', async () => {
    expect(await httpHandler(async () => ({ statusCode: 204 }))(event, context)).toEqual({ statusCode: 204 });
  });

  it('answers a fault as a problem without detail', async () => {
    const answer = await httpHandler(() => Promise.reject(new Error(SECRET)))(event, context);
    expect(answer).toMatchObject({ statusCode: 500, headers: { 'content-type': 'application/problem+json' } });
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ status: 500 });
    expect(JSON.stringify(answer) + lines()).not.toContain('hopeless');
    expect(lines()).toContain('"route":"GET /alerts"');
  });

  it('answers a fault as its route does, where that has a way of its own', async () => {
    const fails = () => Promise.reject(new Error(SECRET));
    const page = { statusCode: 500, body: 'Something went wrong' };
    expect(await httpHandler(fails, async () => page)(event, context)).toEqual(page);
    expect(await httpHandler(fails, async () => undefined)(event, context)).toMatchObject({ statusCode: 500 });
    expect(lines()).not.toContain('hopeless');
  });
});

describe('the environment', () => {
  it('is read by name, empty values included', () => {
    vi.stubEnv('TABLE_NAME', 'table');
    vi.stubEnv('ORIGINATION_NUMBER', '');
    expect(readEnvironment(['TABLE_NAME', 'ORIGINATION_NUMBER'])).toEqual({
      TABLE_NAME: 'table',
      ORIGINATION_NUMBER: '',
    });
  });

  it('names everything that is missing at once', () => {
    vi.stubEnv('TABLE_NAME', 'table');
    expect(() => readEnvironment(['TABLE_NAME', 'STAGE_ONE', 'STAGE_TWO'])).toThrow('STAGE_ONE, STAGE_TWO');
  });
});
