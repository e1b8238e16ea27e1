// Plays the Cognito user pool of the template: signs staff in without a password, on this machine only.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { JwtRsaVerifier } from 'aws-jwt-verify';
import type { Role } from '../../shared/contracts/names.ts';

const KEY_ID = 'local';
const HOUR_SECONDS = 3_600;

type Claims = Readonly<Record<string, unknown>>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const makeKeyPair = () => generateKeyPairSync('rsa', { modulusLength: 2_048 });

/** One pair for all clouds of this process: to make it takes a third of the time that a cloud takes to start. */
let made: ReturnType<typeof makeKeyPair> | undefined;
const keyPair = (): ReturnType<typeof makeKeyPair> => {
  made ??= makeKeyPair();
  return made;
};

interface TokenSettings {
  readonly clientId?: string | undefined;
  readonly seconds?: number;
  readonly use?: 'access' | 'id';
}

/** Tokens with the issuer that the template's authorizer asks for, and its client where no other is named. */
export class Issuer {
  readonly #issuer: string;
  readonly #audience: readonly string[];
  readonly #privateKey: ReturnType<typeof generateKeyPairSync>['privateKey'];
  /** As the user pool publishes them. */
  readonly keys: { readonly keys: readonly object[] };
  readonly #verify: (token: string) => Promise<Claims>;

  constructor(issuer: string, audience: readonly string[], { privateKey, publicKey } = keyPair()) {
    this.#issuer = issuer;
    this.#audience = audience;
    this.#privateKey = privateKey;
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' };
    this.keys = { keys: [jwk] };
    const verifier = JwtRsaVerifier.create({ issuer, audience: null });
    verifier.cacheJwks({ keys: [jwk] } as Parameters<typeof verifier.cacheJwks>[0]);
    this.#verify = (token) => verifier.verify(token);
  }

  /** A token for one member of staff, good for an hour of virtual time where nothing else is said. */
  token(
    roles: readonly Role[],
    username: string,
    { clientId = this.#audience[0], seconds = HOUR_SECONDS, use = 'access' }: TokenSettings = {},
  ): string {
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      sub: username,
      username,
      iss: this.#issuer,
      ...(use === 'access' ? { client_id: clientId, scope: 'openid' } : { aud: clientId }),
      token_use: use,
      'cognito:groups': roles,
      jti: randomUUID(),
      auth_time: now,
      iat: now,
      exp: now + seconds,
    };
    const content = `${encode({ alg: 'RS256', kid: KEY_ID })}.${encode(claims)}`;
    return `${content}.${sign('sha256', Buffer.from(content), this.#privateKey).toString('base64url')}`;
  }

  /** The claims of a token that the JWT authorizer would let through, each as text, as the authorizer passes them on. */
  async accept(authorization: string | undefined): Promise<Record<string, string> | undefined> {
    const token = authorization?.replace(/^Bearer /i, '');
    if (!token) return undefined;
    const claims = await this.#verify(token).catch(() => undefined);
    const client = claims?.aud ?? claims?.client_id;
    if (!claims || !this.#audience.includes(String(client))) return undefined;
    return Object.fromEntries(
      Object.entries(claims).map(([name, value]) => [
        name,
        Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
      ]),
    );
  }
}
