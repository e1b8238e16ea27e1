// Serves the page of `npm start`: its files, what it shows, and what its buttons do. For this machine only.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { ROLES } from '../../../shared/contracts/names.ts';
import type { LocalCloud } from '../cloud.ts';
import type { Enrolled } from '../example-cohort.ts';
import { listen } from '../listen.ts';
import { readBody } from '../upstream.ts';
import { actOn } from './page-actions.ts';
import { pageRecords } from './page-records.ts';
import { viewOf } from './page-view.ts';

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['page.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/panels.css': ['panels.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/drawing.js': ['drawing.js', 'text/javascript; charset=utf-8'],
};

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const FIRST_PORT = 3_000;
const PORTS_TRIED = 20;
const LAST_PORT = 65_535;

export interface Page {
  readonly url: string;
  stop(): Promise<void>;
}

/** `port` is taken as it is; without one, 3000 or the next that is free. */
export const startPage = async (
  cloud: LocalCloud,
  cohort: readonly Enrolled[],
  port: string | undefined,
): Promise<Page> => {
  const records = pageRecords(cloud);
  const watching = new Set<ServerResponse>();
  const tellWatching = (): void => {
    for (const response of watching) response.write('data: changed\n\n');
  };
  cloud.carrier.onDelivery(tellWatching);
  cloud.inbox.onNotice(tellWatching);
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, { message: String(error) });
    });
  });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const file = FILES[pathname];
    if (file && request.method === 'GET') {
      response.writeHead(200, { ...HEADERS, 'content-type': file[1] });
      response.end(readFileSync(join(import.meta.dirname, file[0])));
    } else if (pathname === '/console') {
      response.writeHead(302, { ...HEADERS, location: `${cloud.api.url}/console` }).end();
    } else if (pathname === '/local/token') {
      sendToken(response, cloud, searchParams.get('as'));
    } else if (pathname === '/local/changes') {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
      response.write(': watching\n\n');
      watching.add(response);
      response.once('close', () => watching.delete(response));
    } else if (pathname === '/local/view') {
      send(response, 200, await viewOf(cloud, records, cohort, searchParams.get('phone') ?? undefined));
    } else if (pathname.startsWith('/local/') && isOwnPost(request)) {
      const answer = await actOn(cloud, pathname.slice('/local/'.length), (await readBody(request)).toString());
      send(response, answer.status, answer.body);
      tellWatching();
    } else send(response, 404, { message: 'Not found' });
  };

  const url = await listenNear(server, port);
  return {
    url,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      records.close();
    },
  };
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** A token of one role alone, so that what the other may not do can be tried; of both where nothing is asked for. */
const sendToken = (response: ServerResponse, { api }: LocalCloud, as: string | null): void => {
  const role = ROLES.find((known) => known === as);
  if (as !== null && !role) send(response, 400, { message: `as is one of ${ROLES.join(', ')}` });
  else {
    const token = role ? api.token([role], `local-${role}`) : api.token(ROLES);
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/plain' }).end(token);
  }
};

/** Another site's page can post here too, but not with this content type. */
const isOwnPost = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && headers['content-type'] === 'application/json';

const listenNear = async (server: ReturnType<typeof createServer>, port: string | undefined): Promise<string> => {
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= LAST_PORT))
    throw new Error(`PORT is a number from 0 to ${LAST_PORT}, not ${port}.`);
  for (let tried = port === undefined ? FIRST_PORT : Number(port); ; tried += 1) {
    try {
      const origin = await listen(server, tried);
      return origin.replace('127.0.0.1', 'localhost');
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (taken && port !== undefined) throw new Error(`Port ${port} is taken: choose another with PORT, or none.`);
      if (!taken || tried === FIRST_PORT + PORTS_TRIED) throw error;
    }
  }
};
