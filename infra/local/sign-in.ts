// Plays the sign-in page of the template's user pool and what is around it: codes, tokens, keys, signing out.
// Anyone on this machine may be any of the local staff; Vigil itself asks for a token and checks it as it does in the cloud.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Grants, type PagesClient } from './grants.ts';
import type { Issuer } from './issuer.ts';
import { listen } from './listen.ts';
import { LOCAL_STAFF } from './local-staff.ts';
import { signInHtml } from './sign-in-html.ts';
import type { CloudTemplate } from './template.ts';
import { readBody } from './upstream.ts';

interface ClientProperties {
  readonly AllowedOAuthFlows?: readonly string[];
  readonly CallbackURLs?: readonly string[];
  readonly LogoutURLs?: readonly string[];
  /** Minutes, as CDK writes both. */
  readonly AccessTokenValidity?: number;
  readonly RefreshTokenValidity?: number;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Listens at once, so that its address is known; answers once it is given the template. */
export class SignIn {
  readonly #server: Server;
  #origin = '';
  #clients: readonly PagesClient[] = [];
  #issuer: () => Issuer = () => {
    throw new Error('the user pool is not open yet');
  };
  readonly #grants = new Grants(() => this.#issuer());

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  get origin(): string {
    return this.#origin;
  }

  async listen(): Promise<void> {
    this.#origin = await listen(this.#server);
  }

  open(template: CloudTemplate, issuer: () => Issuer): void {
    this.#issuer = issuer;
    this.#clients = template
      .all<ClientProperties>('AWS::Cognito::UserPoolClient')
      .filter(({ properties }) => properties.AllowedOAuthFlows?.includes('code'))
      .map(({ ref, properties }) => ({
        id: ref,
        callbackUrls: properties.CallbackURLs ?? [],
        logoutUrls: properties.LogoutURLs ?? [],
        accessSeconds: (properties.AccessTokenValidity ?? 60) * 60,
        refreshSeconds: (properties.RefreshTokenValidity ?? 60) * 60,
      }));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.#origin);
    const form = new URLSearchParams((await readBody(request)).toString());
    const { status, headers, body } = this.#answer(`${request.method} ${url.pathname}`, url.searchParams, form);
    response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);
  }

  #answer(route: string, query: URLSearchParams, form: URLSearchParams): Answer {
    if (/^GET \/[\w-]+\/\.well-known\/jwks\.json$/.test(route)) return json(200, this.#issuer().keys);
    const client = this.#clients.find(({ id }) => id === (query.get('client_id') ?? form.get('client_id')));
    if (!client) return json(400, { error: 'invalid_client' });
    switch (route) {
      case 'GET /oauth2/authorize':
        return isAsking(client, query) ? html(signInHtml(query)) : json(400, { error: 'invalid_request' });
      case 'POST /oauth2/authorize':
        return this.#signIn(client, form);
      case 'POST /oauth2/token':
        return granted(
          form.get('grant_type') === 'refresh_token'
            ? this.#grants.renew(client, form)
            : this.#grants.redeem(client, form),
        );
      case 'POST /oauth2/revoke':
        this.#grants.revoke(form.get('token') ?? '');
        return json(200, {});
      case 'GET /logout': {
        const back = query.get('logout_uri') ?? '';
        return client.logoutUrls.includes(back) ? goTo(back) : json(400, { error: 'redirect_mismatch' });
      }
      default:
        return json(404, { error: 'not_found' });
    }
  }

  #signIn(client: PagesClient, form: URLSearchParams): Answer {
    const staff = LOCAL_STAFF.find(({ username }) => username === form.get('username'));
    if (!staff || !isAsking(client, form)) return json(400, { error: 'invalid_request' });
    const redirectUri = form.get('redirect_uri') ?? '';
    const challenge = form.get('code_challenge') ?? '';
    const code = this.#grants.code({ clientId: client.id, redirectUri, challenge, staff });
    return goTo(`${redirectUri}?${new URLSearchParams({ code, state: form.get('state') ?? '' })}`);
  }
}

/** Whether it asks for a code, with PKCE, for an address that the template names. */
const isAsking = (client: PagesClient, asked: URLSearchParams): boolean =>
  asked.get('response_type') === 'code' &&
  asked.get('code_challenge_method') === 'S256' &&
  client.callbackUrls.includes(asked.get('redirect_uri') ?? '');

const json = (status: number, body: object): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const html = (body: string): Answer => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body });

const goTo = (location: string): Answer => ({ status: 302, headers: { location } });

const granted = (tokens: object | undefined): Answer =>
  tokens ? json(200, tokens) : json(400, { error: 'invalid_grant' });
