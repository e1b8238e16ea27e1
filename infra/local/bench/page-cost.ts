// What the pages cost with a full panel: requests to the table, and time beside a bare loop of exactly those requests.
import { createServer } from 'node:http';
import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  GetItemCommand,
  type GetItemCommandInput,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { dynamodbCareTeams } from '../../../shared/adapters/dynamodb/care-teams.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamodb/table.ts';
import { ENV } from '../../../shared/contracts/names.ts';
import { createTable } from '../database.ts';
import { startDynoxide } from '../dynoxide.ts';
import { FunctionInstance } from '../function-instance.ts';
import { Issuer } from '../issuer.ts';
import { listen } from '../listen.ts';
import { REGION } from '../resource-identity.ts';
import { VirtualTime } from '../virtual-time.ts';
import { builtFunctions } from './built-functions.ts';
import { DatabaseProxy, type RecordedRequest } from './database-proxy.ts';
import { seedLongHistory } from './long-history.ts';
import { seedPanel } from './panel.ts';
import { CARE_TEAM } from './surveyed-patient.ts';

const CLIENT = 'bench';
const TIMEOUT_SECONDS = 30;
const ROUNDS = 20;
export const WORK_LIST = 'work list';

export interface PageCost {
  readonly page: string;
  readonly requests: number;
  /** Of a function that has just started and knows nothing yet. */
  readonly coldRequests: number;
  readonly scans: number;
  readonly ms: number;
  /** Time of the page over time of the bare loop. */
  readonly bareRatio: number;
  readonly kb: number;
}

type Visit = (path: string) => Promise<string>;

export const measurePages = async (): Promise<readonly PageCost[]> => {
  const database = await startDynoxide();
  const proxy = await DatabaseProxy.start(database.endpoint);
  const keys = createServer((_, response) => response.end(JSON.stringify(issuer.keys)));
  const address = await listen(keys);
  const issuer = new Issuer(address, [CLIENT]);
  const built = await builtFunctions(database.endpoint);
  const name = await createTable(built.template, database.endpoint, false);
  const table = openTable(name, {
    endpoint: database.endpoint,
    region: REGION,
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  const time = new VirtualTime();
  time.freezeAt(Date.now());
  const console = built.functions.find((one) => one.name === 'console');
  if (!console) throw new Error('console was not built');
  const environment = { ...console.environment, [ENV.staffIssuer]: address, [ENV.pagesClientId]: CLIENT };
  const instance = (endpoint: string): FunctionInstance =>
    new FunctionInstance({
      ...console,
      arn: `arn:aws:lambda:${REGION}:000000000000:function:console`,
      handler: 'index.handler',
      environment: { ...environment, AWS_ENDPOINT_URL: endpoint },
      timeoutSeconds: TIMEOUT_SECONDS,
      timeBuffer: time.buffer,
      onOutput: () => {},
    });
  const direct = instance(database.endpoint);
  try {
    await dynamodbCareTeams(table).put(CARE_TEAM);
    const { id } = await seedPanel(table);
    await seedLongHistory(table, id);
    const cookies = cookiesOf(issuer.token(['coordinator', 'clinician'], 'bench'));
    const costs: PageCost[] = [];
    for (const [page, path] of [
      [WORK_LIST, '/console'],
      ['a patient', `/console/patients/${id}`],
      ['a search', '/console/patients?find=exam'],
    ] as const) {
      const counted = instance(proxy.address);
      const [visit, visitDirect] = [visitor(counted, cookies), visitor(direct, cookies)];
      costs.push({ page, ...(await measure(path, visit, visitDirect, proxy, table).finally(() => counted.stop())) });
    }
    return costs;
  } finally {
    await Promise.all([direct.stop(), proxy.stop()]);
    keys.close();
    table.client.destroy();
    await database.stop();
  }
};

/** The first visit learns the care teams, the hold and the plans, which are known for a while then. */
const measure = async (path: string, counted: Visit, direct: Visit, proxy: DatabaseProxy, table: Table) => {
  proxy.take();
  await counted(path);
  const coldRequests = proxy.take().length;
  const html = await counted(path);
  const requests = proxy.take();
  for (let round = 0; round < 3; round++) await direct(path);
  let [pages, bare] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    pages += await timed(() => direct(path));
    bare += await timed(() => replay(table, requests));
  }
  return {
    requests: requests.length,
    coldRequests,
    scans: requests.filter(({ action }) => action === 'Scan').length,
    ms: Number((pages / ROUNDS).toFixed(1)),
    bareRatio: Number((pages / bare).toFixed(2)),
    kb: Number((Buffer.byteLength(html) / 1_024).toFixed(1)),
  };
};

const cookiesOf = (token: string): readonly string[] => [
  `__Host-vigil-access=${token}`,
  `__Host-vigil-session=${'a'.repeat(32)}.${Date.now()}`,
];

const visitor =
  (instance: FunctionInstance, cookies: readonly string[]): Visit =>
  async (path) => {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    const result = await instance.invoke({
      version: '2.0',
      routeKey: pathname === '/console' ? 'GET /console' : 'GET /console/{path+}',
      rawPath: pathname,
      cookies,
      headers: {},
      queryStringParameters: Object.fromEntries(searchParams),
      requestContext: { http: { method: 'GET', path: pathname } },
      isBase64Encoded: false,
    });
    const { statusCode, body } = 'payload' in result ? JSON.parse(result.payload) : { statusCode: 0, body: '' };
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}: ${JSON.stringify(result).slice(0, 500)}`);
    return body;
  };

const replay = async ({ client }: Table, requests: readonly RecordedRequest[]): Promise<void> => {
  for (const { action, input } of requests)
    if (action === 'Query') await client.send(new QueryCommand(input as unknown as QueryCommandInput));
    else if (action === 'GetItem') await client.send(new GetItemCommand(input as unknown as GetItemCommandInput));
    else if (action === 'BatchGetItem')
      await client.send(new BatchGetItemCommand(input as unknown as BatchGetItemCommandInput));
    else if (action === 'PutItem') await client.send(new PutItemCommand(input as unknown as PutItemCommandInput));
    else throw new Error(`the bare loop knows no ${action}`);
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};
