// The one endpoint of all AWS services: knows who calls by the access key, asks the caller's role, passes the call on.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AwsError, accessDenied, errorAnswer, type HttpAnswer } from './aws-errors.ts';
import { type AwsRequest, accessRequests, type HttpRequest, readAwsRequest, writesItems } from './aws-request.ts';
import { listen } from './listen.ts';
import { AccessDeniedError, type Caller, type Permissions } from './permissions.ts';
import { REGION } from './resource-identity.ts';
import { readBody, type Upstream, type UpstreamAnswer } from './upstream.ts';

/** Answers a call itself, or says `undefined` and lets it go on to the next; `hang-up` closes the line without a word. */
export type Service = (request: AwsRequest) => Promise<HttpAnswer | 'hang-up' | undefined>;

export type Answer = HttpAnswer | UpstreamAnswer | 'hang-up';
/** Stands between a function and the services: may pass a call on, answer in their place, or keep their answer back. */
export type Interceptor = (request: AwsRequest, passOn: () => Promise<Answer>) => Promise<Answer>;

/** Tests and tools use this key: it stands for an administrator, whom no role limits. */
const ADMINISTRATOR_KEY = 'administrator';

export interface Administrator {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export interface GatewayRoutes {
  readonly permissions: Permissions;
  readonly callers: ReadonlyMap<string, Caller>;
  /** Played here, by service name. */
  readonly played: Readonly<Record<string, Service>>;
  /** Passed on, by service name: where to. */
  readonly upstreams: Readonly<Record<string, Upstream>>;
  readonly onWrite: () => void;
  /** Asked about every call of a function. */
  readonly intercept?: Interceptor;
}

/** Listens at once, so that its address is known; answers once it is given its routes. */
export class Gateway {
  readonly #server: Server;
  #routes: GatewayRoutes | undefined;
  #origin = '';

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  get origin(): string {
    return this.#origin;
  }

  /** Settings of an SDK client. */
  get administrator(): Administrator {
    return {
      endpoint: this.#origin,
      region: REGION,
      credentials: { accessKeyId: ADMINISTRATOR_KEY, secretAccessKey: 'local' },
    };
  }

  async listen(): Promise<void> {
    this.#origin = await listen(this.#server);
  }

  open(routes: GatewayRoutes): void {
    this.#routes = routes;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming);
    const { method = '', url: path = '', headers } = incoming;
    const answer = await this.#answer({ method, path, headers, body });
    if (answer === 'hang-up') {
      incoming.socket.destroy();
      return;
    }
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async #answer(http: HttpRequest): Promise<Answer> {
    const request = readAwsRequest(http);
    const routes = this.#routes;
    if (!request || !routes)
      return errorAnswer('', new AwsError('MissingAuthenticationToken', 403, 'unsigned request'));
    const passOn = () => this.#pass(request, http, routes);
    const isOfFunction = request.accessKeyId !== ADMINISTRATOR_KEY;
    return routes.intercept && isOfFunction ? routes.intercept(request, passOn) : passOn();
  }

  async #pass(request: AwsRequest, http: HttpRequest, routes: GatewayRoutes): Promise<Answer> {
    try {
      this.#authorize(request, routes);
      const played = await routes.played[request.service]?.(request);
      if (played) return played;
      const upstream = routes.upstreams[request.service];
      if (!upstream) throw new AwsError('NotImplemented', 501, `the local cloud does not play ${request.service}`);
      const answer = await upstream.send(http);
      if (writesItems(request)) routes.onWrite();
      return answer;
    } catch (error) {
      if (error instanceof AccessDeniedError) return accessDenied(request.service, error.message);
      if (error instanceof AwsError) return errorAnswer(request.service, error);
      return errorAnswer(request.service, new AwsError('InternalFailure', 500, String(error)));
    }
  }

  #authorize(request: AwsRequest, { callers, permissions }: GatewayRoutes): void {
    if (request.accessKeyId === ADMINISTRATOR_KEY) return;
    const caller = callers.get(request.accessKeyId);
    if (!caller) throw new AwsError('UnrecognizedClientException', 403, 'The security token is invalid.');
    for (const access of accessRequests(request)) permissions.require(caller, access);
  }
}
