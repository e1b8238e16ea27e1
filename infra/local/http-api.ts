// Plays the template's HTTP API: its routes, its JWT authorizer, and events in payload format 2.0.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Activity } from './activity.ts';
import { functionNamed, type PlayedFunction } from './functions.ts';
import { httpEvent, type LambdaResponse, lambdaResponse, type Route } from './http-event.ts';
import { Issuer } from './issuer.ts';
import { listen } from './listen.ts';
import type { CloudTemplate } from './template.ts';

interface RouteProperties {
  readonly RouteKey: string;
  readonly Target: string;
  readonly AuthorizationType?: string;
}

interface AuthorizerProperties {
  readonly JwtConfiguration: { readonly Issuer: string; readonly Audience: readonly string[] };
}

/** An answer of 400 and above. */
export interface RefusedCall {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly status: number;
  readonly body: string;
}

const LARGEST_BODY = 10 * 1_024 * 1_024;
const LARGEST_EVENT = 6 * 1_024 * 1_024;

/** Listens at once, so that its address is known; answers once it is given the template. */
export class HttpApi {
  readonly refused: RefusedCall[] = [];
  readonly #server: Server;
  #origin = '';
  #routes: readonly Route[] = [];
  #issuer: Issuer | undefined;
  #activity: Activity | undefined;

  constructor() {
    this.#server = createServer((request, response) => {
      const answering = () => this.#serve(request, response);
      void (this.#activity?.track(answering) ?? answering());
    });
  }

  get origin(): string {
    return this.#origin;
  }

  get issuer(): Issuer {
    if (!this.#issuer) throw new Error('the template has no JWT authorizer');
    return this.#issuer;
  }

  async listen(): Promise<void> {
    this.#origin = await listen(this.#server);
  }

  open(template: CloudTemplate, functions: ReadonlyMap<string, PlayedFunction>, activity: Activity): void {
    const integrations = template.all<{ readonly IntegrationUri: string }>('AWS::ApiGatewayV2::Integration');
    const [authorizer] = template.all<AuthorizerProperties>('AWS::ApiGatewayV2::Authorizer');
    if (authorizer) {
      const { Issuer: issuer, Audience } = authorizer.properties.JwtConfiguration;
      this.#issuer = new Issuer(issuer, Audience);
    }
    this.#routes = template.all<RouteProperties>('AWS::ApiGatewayV2::Route').map(({ properties }) => {
      const [method = '', path = ''] = properties.RouteKey.split(' ');
      const integration = integrations.find(({ ref }) => properties.Target === `integrations/${ref}`);
      return {
        key: properties.RouteKey,
        method,
        pattern: pathPattern(path),
        needsToken: properties.AuthorizationType === 'JWT',
        played: functionNamed(integration?.properties.IntegrationUri ?? properties.Target, functions),
      };
    });
    this.#activity = activity;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { statusCode, headers, body } = await this.#answer(request);
    if (statusCode >= 400) {
      const { method = '', url = '/' } = request;
      this.refused.push({ method, path: this.#pathIn(url), status: statusCode, body: String(body) });
    }
    response.writeHead(statusCode, { ...headers }).end(body);
  }

  #pathIn(url: string): string {
    return new URL(url, this.#origin).pathname;
  }

  async #answer(request: IncomingMessage): Promise<LambdaResponse> {
    const body = await read(request);
    const path = this.#pathIn(request.url ?? '/');
    const route = this.#routes.find(({ method, pattern }) => method === request.method && pattern.test(path));
    if (!route) return refusal(404, 'Not Found');
    const claims = route.needsToken ? await this.issuer.accept(request.headers.authorization) : {};
    if (!claims) return refusal(401, 'Unauthorized');
    if (!body) return refusal(413, 'Request Entity Too Large');
    const event = httpEvent(request, { route, path, body, claims });
    if (JSON.stringify(event).length > LARGEST_EVENT) return refusal(413, 'Request Entity Too Large');
    const result = await route.played.invoke(event);
    return 'error' in result ? refusal(500, 'Internal Server Error') : lambdaResponse(result.payload);
  }
}

const refusal = (statusCode: number, message: string): LambdaResponse => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
});

/** `{id}` matches one segment, `{proxy+}` all that follow. */
const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\{(\w+)\+\}/g, '(?<$1>.+)').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

/** The whole body, or nothing when it is larger than an HTTP API takes. */
const read = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= LARGEST_BODY) chunks.push(chunk as Buffer);
  }
  return size <= LARGEST_BODY ? Buffer.concat(chunks) : undefined;
};
