// Plays the event source mapping of the table's stream: in order, filtered, with retries and bisecting as the template says.
import { matchesEventPattern } from './event-pattern.ts';
import type { EventSourceMapping, EventSourceParts } from './event-source-mapping.ts';
import type { PlayedFunction } from './functions.ts';
import { nameOf } from './messaging.ts';
import { failedItems } from './queue-source.ts';
import { REGION } from './resource-identity.ts';
import type { Upstream } from './upstream.ts';

const DEFAULT_BATCH = 100;
const PAGE = 1_000;
const MOST_RETRIES = 10_000;

/** A record as DynamoDB Streams writes it. */
interface RawRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventVersion: string;
  readonly dynamodb: { readonly SequenceNumber: string };
}

interface RecordsAnswer {
  readonly Records: readonly RawRecord[];
  readonly NextShardIterator: string;
}

interface StreamsAnswer {
  readonly Streams: readonly { readonly StreamArn: string }[];
}

interface StreamAnswer {
  readonly StreamDescription: { readonly Shards: readonly { readonly ShardId: string }[] };
}

type StreamRecord = ReturnType<typeof lambdaRecord>;

export class StreamSource {
  readonly #mapping: EventSourceMapping;
  readonly #played: PlayedFunction;
  readonly #parts: EventSourceParts;
  readonly #upstream: Upstream;
  #iterator: string | undefined;
  #written = false;
  #reading: Promise<void> | undefined;

  constructor(mapping: EventSourceMapping, played: PlayedFunction, parts: EventSourceParts) {
    this.#mapping = mapping;
    this.#played = played;
    this.#parts = parts;
    this.#upstream = parts.database;
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
  }

  async #readOn(): Promise<void> {
    while (this.#written) {
      this.#written = false;
      for (let records = await this.#next(); records.length > 0; records = await this.#more(records)) {
        const wanted = records.filter((record) => this.#wants(record));
        const size = this.#mapping.BatchSize ?? DEFAULT_BATCH;
        for (let start = 0; start < wanted.length; start += size)
          await this.#deliver(wanted.slice(start, start + size), 0);
        this.#parts.position.write(records.at(-1)?.dynamodb.SequenceNumber ?? '');
      }
    }
  }

  /** Only a full page has more behind it; what is written meanwhile is read for itself. */
  async #more(records: readonly StreamRecord[]): Promise<readonly StreamRecord[]> {
    return records.length < PAGE ? [] : this.#next();
  }

  async #next(): Promise<readonly StreamRecord[]> {
    this.#iterator ??= await this.#firstIterator();
    const { Records, NextShardIterator } = await this.#call<RecordsAnswer>('GetRecords', {
      ShardIterator: this.#iterator,
      Limit: PAGE,
    });
    this.#iterator = NextShardIterator;
    return Records.map((record) => lambdaRecord(record, this.#mapping.EventSourceArn));
  }

  async #firstIterator(): Promise<string> {
    const { Streams } = await this.#call<StreamsAnswer>('ListStreams', { TableName: this.#parts.tableName });
    const StreamArn = Streams[0]?.StreamArn;
    const { StreamDescription } = await this.#call<StreamAnswer>('DescribeStream', { StreamArn });
    const position = this.#parts.position.read();
    const { ShardIterator } = await this.#call<{ readonly ShardIterator: string }>('GetShardIterator', {
      StreamArn,
      ShardId: StreamDescription.Shards[0]?.ShardId,
      ShardIteratorType: position ? 'AFTER_SEQUENCE_NUMBER' : 'TRIM_HORIZON',
      ...(position && { SequenceNumber: position }),
    });
    return ShardIterator;
  }

  #call<Answer>(action: string, input: object): Promise<Answer> {
    return this.#upstream.call(`DynamoDBStreams_20120810.${action}`, input);
  }

  #wants(record: StreamRecord): boolean {
    const filters = this.#mapping.FilterCriteria?.Filters ?? [];
    return filters.length === 0 || filters.some(({ Pattern }) => matchesEventPattern(JSON.parse(Pattern), record));
  }

  /** A partial answer goes on from its lowest failure; an error halves the batch, which costs no retry, or retries it. */
  async #deliver(records: readonly StreamRecord[], retries: number): Promise<void> {
    const identifiers = records.map(({ dynamodb }) => dynamodb.SequenceNumber);
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
const lambdaRecord = ({ eventID, eventName, eventVersion, dynamodb }: RawRecord, eventSourceARN: string) => ({
  eventID,
  eventName,
  eventVersion,
  eventSource: 'aws:dynamodb',
  eventSourceARN,
  awsRegion: REGION,
  dynamodb: { ...dynamodb, ApproximateCreationDateTime: Math.floor(Date.now() / 1_000) },
});
