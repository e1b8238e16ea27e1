// Stands between a function and the database: records each request and what it consumed, indexes included.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '../listen.ts';

interface Capacity {
  readonly CapacityUnits?: number;
}

export interface RecordedRequest {
  /** e.g. `GetItem` */
  readonly action: string;
  readonly input: Record<string, unknown>;
  readonly units: number;
}

export interface Consumed {
  readonly requests: number;
  readonly writeUnits: number;
  readonly readUnits: number;
}

export class DatabaseProxy {
  /** While true a transaction is recorded and answered, and not made: it can be made later, exactly as it was asked. */
  withholdsTransactions = false;
  readonly #server: Server;
  readonly #database: string;
  readonly #requests: RecordedRequest[] = [];
  #address = '';

  private constructor(database: string) {
    this.#database = database;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(database: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(database);
    proxy.#address = await listen(proxy.#server);
    return proxy;
  }

  get address(): string {
    return this.#address;
  }

  /** What was asked since the last time. */
  take(): readonly RecordedRequest[] {
    return this.#requests.splice(0);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const target = String(incoming.headers['x-amz-target']);
    const action = target.split('.').at(-1) ?? '';
    const input = JSON.parse(await text(incoming)) as Record<string, unknown>;
    const answer =
      this.withholdsTransactions && action === 'TransactWriteItems'
        ? NOTHING
        : await this.#forward(incoming, target, input);
    this.#requests.push({ action, input, units: unitsOf(answer.body) });
    outgoing.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer.body);
  }

  async #forward(incoming: IncomingMessage, target: string, input: object): Promise<Answer> {
    const answer = await fetch(this.#database, {
      method: 'POST',
      headers: {
        authorization: String(incoming.headers.authorization),
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-date': String(incoming.headers['x-amz-date']),
        'x-amz-target': target,
      },
      body: JSON.stringify({ ...input, ReturnConsumedCapacity: 'INDEXES' }),
    });
    return { status: answer.status, body: await answer.text() };
  }
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const NOTHING: Answer = { status: 200, body: '{}' };

const unitsOf = (body: string): number => {
  const { ConsumedCapacity = [] } = JSON.parse(body) as { readonly ConsumedCapacity?: Capacity | readonly Capacity[] };
  return [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }: Capacity) => sum + CapacityUnits, 0);
};

const READS: ReadonlySet<string> = new Set(['BatchGetItem', 'GetItem', 'Query', 'TransactGetItems']);

export const consumedBy = (requests: readonly RecordedRequest[]): Consumed => {
  const units = (reads: boolean): number =>
    requests.filter(({ action }) => READS.has(action) === reads).reduce((sum, request) => sum + request.units, 0);
  return { requests: requests.length, writeUnits: units(false), readUnits: units(true) };
};
