// What surrounds every handler: log context, metrics, partial batch answers, and errors that give nothing away.
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy, { type MiddlewareObj } from '@middy/core';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  CloudWatchLogsEvent,
  Context,
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda';
import { METRICS } from '../contracts/names.ts';
import { RetryableError } from '../ports.ts';
import { failureOf } from './failure.ts';
import { LOG_EVENTS } from './log-events.ts';
import { logger } from './logger.ts';
import { count, flushMetrics } from './metrics.ts';

type Handle<Event, Result> = (event: Event, context: Context) => Promise<Result>;

/**
 * Handles messages of a queue one by one: each that throws is answered as failed and comes again, the others are done.
 * `inOrder` handles them one after the other, as they arrived; otherwise they run side by side.
 */
export const queueHandler = (
  handle: (record: SQSRecord) => Promise<void>,
  options: { readonly inOrder?: true } = {},
) => {
  const processor = new BatchProcessor(EventType.SQS);
  const logged = async (record: SQSRecord): Promise<void> => {
    try {
      await handle(record);
    } catch (error) {
      logger.error(LOG_EVENTS.recordFailed, { messageId: record.messageId, ...failureOf(error) });
      // Whoever asks for another try gets it, and the age of the queue tells when it takes too long.
      if (!(error instanceof RetryableError)) count(METRICS.recordsFailed);
      throw error;
    }
  };
  return observed<SQSEvent, SQSBatchResponse>((event, context) =>
    processPartialResponse(event, logged, processor, {
      context,
      processInParallel: !options.inOrder,
      throwOnFullBatchFailure: false,
    }),
  );
};

/** Handles a batch of table changes; `handle` returns the sequence number the stream has to start again from, if any. */
export const streamHandler = (handle: (records: readonly DynamoDBRecord[]) => Promise<string | undefined>) =>
  observed<DynamoDBStreamEvent, DynamoDBBatchResponse>(async ({ Records }) => {
    const itemIdentifier = await handle(Records);
    if (itemIdentifier === undefined) return { batchItemFailures: [] };
    count(METRICS.recordsFailed);
    return { batchItemFailures: [{ itemIdentifier }] };
  });

/** Handles what a subscription filter brings of a log: gzip in base64. */
export const logHandler = (handle: (data: string) => Promise<void>) =>
  observed<CloudWatchLogsEvent, void>(({ awslogs }) => handle(awslogs.data));

/** Handles a tick of the clock; the context tells how much time is left. */
export const scheduledHandler = (handle: (context: Context) => Promise<void>) =>
  observed<unknown, void>((_, context) => handle(context));

/**
 * Handles a request; what it throws is logged and becomes what `failed` says, or else a plain 500. Only the events of routes
 * that the JWT authorizer guards have claims.
 */
export const httpHandler = (
  handle: Handle<APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2>,
  failed: (
    event: APIGatewayProxyEventV2WithJWTAuthorizer,
  ) => Promise<APIGatewayProxyStructuredResultV2 | undefined> = async () => undefined,
) =>
  observed<APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2>(async (event, context) => {
    try {
      return await handle(event, context);
    } catch (error) {
      logger.error(LOG_EVENTS.requestFailed, { route: event.routeKey, ...failureOf(error) });
      return (await failed(event)) ?? INTERNAL_ERROR;
    }
  });

const INTERNAL_ERROR: APIGatewayProxyStructuredResultV2 = {
  statusCode: 500,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  body: JSON.stringify({ type: 'about:blank', title: 'Internal Server Error', status: 500 }),
};

/** The Lambda runtime prints the message and stack of what a handler throws, so only its name gets that far. */
const namelessErrors: MiddlewareObj = {
  onError: (request) => {
    logger.error(LOG_EVENTS.invocationFailed, { ...failureOf(request.error) });
    request.error = new Error(failureOf(request.error).error);
  },
};

const observed = <Event, Result>(handle: Handle<Event, Result>) =>
  middy<Event, Result>()
    // Said outright, or POWERTOOLS_LOGGER_LOG_EVENT could switch it on: events hold message texts.
    .use(injectLambdaContext(logger, { logEvent: false, resetKeys: true }))
    .use({ after: flushMetrics, onError: flushMetrics })
    .use(namelessErrors)
    .handler(handle);
