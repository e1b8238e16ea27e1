// Calls the emulators behind the gateway: plain HTTP over kept connections, bodies passed on as they are.
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';

export interface UpstreamRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer | string;
  readonly signal?: AbortSignal;
}

export interface UpstreamAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export class Upstream {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  send({ method, path, headers, body, signal }: UpstreamRequest): Promise<UpstreamAnswer> {
    return new Promise((resolve, reject) => {
      const options = { method, headers: passedOn(headers), agent: this.#agent, signal };
      const outgoing = httpRequest(this.#origin + path, options, (response) => {
        readBody(response).then(
          (whole) => resolve({ status: response.statusCode ?? 502, headers: passedOn(response.headers), body: whole }),
          reject,
        );
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  }

  /** One call of an AWS JSON API, as administrator. An SDK client would cost several times as much, thousands of times. */
  async call<Answer>(target: string, input: unknown, signal?: AbortSignal): Promise<Answer> {
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': '20270101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20270101/us-east-1/local/aws4_request, SignedHeaders=host, Signature=0',
    };
    const { status, body } = await this.send({
      method: 'POST',
      path: '/',
      headers,
      body: JSON.stringify(input),
      signal,
    });
    if (status !== 200) throw new Error(`${target}: ${body}`);
    return JSON.parse(body.toString()) as Answer;
  }

  stop(): void {
    this.#agent.destroy();
  }
}

/** The connection's own headers end at each hop. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'host', 'expect']);

const passedOn = (headers: UpstreamRequest['headers']): Record<string, string> => {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (typeof value === 'string' && !OF_THE_CONNECTION.has(name)) kept[name] = value;
  return kept;
};

export const readBody = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
