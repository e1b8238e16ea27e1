// Signs staff in at the Cognito user pool, and checks what it signed.
import { JwtBaseError, JwtExpiredError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { JwtVerifier } from 'aws-jwt-verify/jwt-verifier';
import { SECOND } from '../domain/instant.ts';
import { RetryableError, type StaffSignIn, type TokenCheck } from '../ports.ts';

export interface SignInSettings {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** OAuth's addresses are below it. */
  readonly signInUrl: string;
  readonly clientId: string;
  /** Of the pages: where the browser comes back to. */
  readonly consoleOrigin: string;
}

/** Nobody waits longer for a page. */
const PATIENCE = 5 * SECOND;

export const cognitoSignIn = ({ issuer, signInUrl, clientId, consoleOrigin }: SignInSettings): StaffSignIn => {
  const redirectUri = `${consoleOrigin}/console/signed-in`;
  const verifier = JwtVerifier.create(
    // Access tokens have no audience: the client is checked below.
    { issuer, audience: null, jwksUri: `${issuer}/.well-known/jwks.json` },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  );

  const address = (path: string, query: Record<string, string>): string =>
    `${signInUrl}${path}?${new URLSearchParams({ client_id: clientId, ...query })}`;

  const post = (path: string, form: Record<string, string>): Promise<Response> =>
    reach(`${signInUrl}${path}`, { method: 'POST', body: new URLSearchParams({ client_id: clientId, ...form }) });

  const tokens = async (form: Record<string, string>): Promise<Readonly<Record<string, unknown>> | undefined> => {
    const response = await post('/oauth2/token', form);
    if (response.status >= 500) throw new RetryableError(`Signing in answered ${response.status}`);
    return response.ok ? ((await response.json()) as Record<string, unknown>) : undefined;
  };

  return {
    beginAt: ({ state, challenge }) =>
      address('/oauth2/authorize', {
        response_type: 'code',
        scope: 'openid',
        redirect_uri: redirectUri,
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }),
    redeem: async (code, codeVerifier) => {
      const given = await tokens({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: codeVerifier,
      });
      const { access_token: accessToken, refresh_token: refreshToken } = given ?? {};
      return typeof accessToken === 'string' && typeof refreshToken === 'string'
        ? { accessToken, refreshToken }
        : undefined;
    },
    check: async (accessToken): Promise<TokenCheck> => {
      try {
        const claims = await verifier.verify(accessToken);
        const isOurs = claims.token_use === 'access' && claims.client_id === clientId;
        return isOurs ? { outcome: 'valid', claims } : { outcome: 'refused' };
      } catch (error) {
        if (error instanceof JwtExpiredError) return { outcome: 'expired' };
        if (error instanceof JwtBaseError) return { outcome: 'refused' };
        throw error;
      }
    },
    renew: async (refreshToken) => {
      const given = await tokens({ grant_type: 'refresh_token', refresh_token: refreshToken });
      return typeof given?.access_token === 'string' ? given.access_token : undefined;
    },
    revoke: async (refreshToken) => {
      await post('/oauth2/revoke', { token: refreshToken });
    },
    endAt: () => address('/logout', { logout_uri: `${consoleOrigin}/console/signed-out` }),
  };
};

const fetchKeys = async (uri: string): Promise<ArrayBuffer> => {
  const response = await reach(uri, {});
  if (!response.ok) throw new RetryableError(`The keys of the user pool answered ${response.status}`);
  return response.arrayBuffer();
};

const reach = async (address: string, options: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, { ...options, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    throw new RetryableError(`The user pool cannot be reached: ${error instanceof Error ? error.name : 'unknown'}`);
  }
};
