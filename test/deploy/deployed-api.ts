// The deployed HTTP API, as staff call it.
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface ApiAnswer {
  readonly status: number | undefined;
  readonly body: string;
}

export class DeployedApi {
  readonly #endpoint: URL;
  readonly #host: string;

  /** The emulator finds the API by the host name, which no resolver knows: so the name goes into the header alone. */
  constructor(endpoint: string, apiUrl: string) {
    this.#endpoint = new URL(endpoint);
    const [id] = new URL(apiUrl).hostname.split('.');
    this.#host = `${id}.execute-api.localhost`;
  }

  async call(method: string, path: string, token?: string, body?: string | object): Promise<ApiAnswer> {
    const { hostname, port } = this.#endpoint;
    const headers = {
      host: this.#host,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': typeof body === 'string' ? 'text/csv' : 'application/json' }),
    };
    const call = request({ hostname, port, method, path, headers });
    call.end(typeof body === 'object' ? JSON.stringify(body) : body);
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    return { status: answer.statusCode, body: await text(answer) };
  }
}
