// A web server that keeps requests and answers as told: what a service looks like to its client.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
}

export interface ScriptedServer {
  readonly endpoint: string;
  readonly received: Received[];
  /** What to answer next; `hang-up` closes the connection, `silence` leaves it open. */
  readonly script: (Answer | 'hang-up' | 'silence')[];
  stop(): Promise<void>;
}

export const startScriptedServer = async (): Promise<ScriptedServer> => {
  const received: Received[] = [];
  const script: ScriptedServer['script'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({
      method: request.method ?? '',
      path: request.url ?? '',
      body: Buffer.concat(chunks).toString(),
    });
    const answer = script.shift() ?? { status: 500, body: '' };
    // Node keeps the date of a header for a second: one that another test has set would look to a client like a wrong clock.
    response.sendDate = false;
    if (answer === 'hang-up') request.socket.destroy();
    else if (answer !== 'silence') response.writeHead(answer.status, answer.headers).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    script,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** What every client of a test needs besides its endpoint. */
export const CLIENT = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
