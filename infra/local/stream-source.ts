// Plays the event source mapping of the table's stream: in order, filtered, with retries and bisecting as the template says.
import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { matchesEventPattern } from './event-pattern.ts';
import type { EventSourceMapping, EventSourceParts } from './event-source-mapping.ts';
import type { PlayedFunction } from './functions.ts';
import { nameOf } from './messaging.ts';
import { failedItems } from './queue-source.ts';
import { REGION } from './resource-identity.ts';

const DEFAULT_BATCH = 100;
const MOST_RETRIES = 10_000;

type StreamRecord = ReturnType<typeof lambdaRecord>;

export class StreamSource {
  readonly #mapping: EventSourceMapping;
  readonly #played: PlayedFunction;
  readonly #parts: EventSourceParts;
  readonly #client: DynamoDBStreamsClient;
  #iterator: string | undefined;
  #written = false;
  #reading: Promise<void> | undefined;

  constructor(mapping: EventSourceMapping, played: PlayedFunction, parts: EventSourceParts) {
    this.#mapping = mapping;
    this.#played = played;
    this.#parts = parts;
    this.#client = new DynamoDBStreamsClient({
      region: REGION,
      endpoint: parts.database,
      credentials: { accessKeyId: 'stream', secretAccessKey: 'local' },
    });
    parts.activity.restsWhen(() => !this.#written && !this.#reading);
  }

  /** Something may have been written: reads on until there is nothing more. */
  notify(): void {
    this.#written = true;
    this.#reading ??= this.#parts.activity
      .track(() => this.#readOn())
      .finally(() => {
        this.#reading = undefined;
        this.#parts.activity.changed();
      });
  }

  async stop(): Promise<void> {
    this.#written = false;
    await this.#reading;
    this.#client.destroy();
  }

  async #readOn(): Promise<void> {
    while (this.#written) {
      this.#written = false;
      for (let records = await this.#next(); records.length > 0; records = await this.#next()) {
        const wanted = records.filter((record) => this.#wants(record));
        const size = this.#mapping.BatchSize ?? DEFAULT_BATCH;
        for (let start = 0; start < wanted.length; start += size)
          await this.#deliver(wanted.slice(start, start + size), 0);
        this.#parts.position.write(records.at(-1)?.dynamodb.SequenceNumber ?? '');
      }
    }
  }

  async #next(): Promise<readonly StreamRecord[]> {
    this.#iterator ??= await this.#firstIterator();
    const { Records = [], NextShardIterator } = await this.#client.send(
      new GetRecordsCommand({ ShardIterator: this.#iterator }),
    );
    this.#iterator = NextShardIterator;
    return Records.map((record) => lambdaRecord(record, this.#mapping.EventSourceArn));
  }

  async #firstIterator(): Promise<string | undefined> {
    const { Streams } = await this.#client.send(new ListStreamsCommand({ TableName: this.#parts.tableName }));
    const StreamArn = Streams?.[0]?.StreamArn;
    const { StreamDescription } = await this.#client.send(new DescribeStreamCommand({ StreamArn }));
    const position = this.#parts.position.read();
    const { ShardIterator } = await this.#client.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId: StreamDescription?.Shards?.[0]?.ShardId,
        ShardIteratorType: position ? 'AFTER_SEQUENCE_NUMBER' : 'TRIM_HORIZON',
        SequenceNumber: position,
      }),
    );
    return ShardIterator;
  }

  #wants(record: StreamRecord): boolean {
    const filters = this.#mapping.FilterCriteria?.Filters ?? [];
    return filters.length === 0 || filters.some(({ Pattern }) => matchesEventPattern(JSON.parse(Pattern), record));
  }

  /** A partial answer goes on from its lowest failure; an error halves the batch, which costs no retry, or retries it. */
  async #deliver(records: readonly StreamRecord[], retries: number): Promise<void> {
    const identifiers = records.map(({ dynamodb }) => dynamodb.SequenceNumber ?? '');
    const failed = failedItems(
      await this.#played.invoke({ Records: records }),
      identifiers,
      this.#mapping.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
    );
    if (failed !== 'all' && failed.length === 0) return;
    const { BisectBatchOnFunctionError, MaximumRetryAttempts = MOST_RETRIES } = this.#mapping;
    if (failed === 'all' && BisectBatchOnFunctionError && records.length > 1) {
      const half = Math.ceil(records.length / 2);
      await this.#deliver(records.slice(0, half), retries);
      await this.#deliver(records.slice(half), retries);
      return;
    }
    const rest = records.slice(failed === 'all' ? 0 : Math.min(...failed.map((one) => identifiers.indexOf(one))));
    if (retries >= MaximumRetryAttempts || this.#tooOld(rest)) this.#giveUp(rest, retries + 1);
    else await this.#deliver(rest, rest.length < records.length ? 0 : retries + 1);
  }

  #tooOld([first]: readonly StreamRecord[]): boolean {
    const { MaximumRecordAgeInSeconds: limit = -1 } = this.#mapping;
    return limit >= 0 && Date.now() / 1_000 - (first?.dynamodb.ApproximateCreationDateTime ?? 0) > limit;
  }

  /** The destination learns which records were dropped, never what was in them. */
  #giveUp(records: readonly StreamRecord[], invocations: number): void {
    const destination = this.#mapping.DestinationConfig?.OnFailure?.Destination;
    if (!destination) return;
    const { permissions, messaging } = this.#parts;
    permissions.require(this.#played.caller, { action: 'sqs:SendMessage', resource: destination });
    messaging.send(
      nameOf(destination),
      JSON.stringify({
        version: '1.0',
        timestamp: new Date().toISOString(),
        requestContext: {
          functionArn: this.#played.arn,
          condition: 'RetryAttemptsExhausted',
          approximateInvokeCount: invocations,
        },
        DDBStreamBatchInfo: {
          startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
          endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
          batchSize: records.length,
          streamArn: this.#mapping.EventSourceArn,
        },
      }),
    );
  }
}

/** Records carry the time they were read here: the database stamps them by the wall clock, not by the virtual one. */
const lambdaRecord = ({ eventID, eventName, eventVersion, dynamodb }: _Record, eventSourceARN: string) => ({
  eventID,
  eventName,
  eventVersion,
  eventSource: 'aws:dynamodb',
  eventSourceARN,
  awsRegion: REGION,
  dynamodb: { ...dynamodb, ApproximateCreationDateTime: Math.floor(Date.now() / 1_000) },
});
