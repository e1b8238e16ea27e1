// Plays the Cognito user pool of the template: signs staff in without a password, on this machine only.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { JwtRsaVerifier } from 'aws-jwt-verify';
import type { Role } from '../../shared/contracts/names.ts';

const KEY_ID = 'local';
const HOUR_SECONDS = 3_600;

type Claims = Readonly<Record<string, unknown>>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Access tokens with the issuer and client that the template's authorizer asks for. */
export class Issuer {
  readonly #issuer: string;
  readonly #audience: readonly string[];
  readonly #privateKey: ReturnType<typeof generateKeyPairSync>['privateKey'];
  readonly #verify: (token: string) => Promise<Claims>;

  constructor(issuer: string, audience: readonly string[]) {
    this.#issuer = issuer;
    this.#audience = audience;
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    this.#privateKey = privateKey;
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' };
    const verifier = JwtRsaVerifier.create({ issuer, audience: null });
    verifier.cacheJwks({ keys: [jwk] } as Parameters<typeof verifier.cacheJwks>[0]);
    this.#verify = (token) => verifier.verify(token);
  }

  /** A token for one member of staff, good for an hour of virtual time. */
  token(roles: readonly Role[], username: string): string {
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      sub: username,
      username,
      iss: this.#issuer,
      client_id: this.#audience[0],
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      'cognito:groups': roles,
      jti: randomUUID(),
      auth_time: now,
      iat: now,
      exp: now + HOUR_SECONDS,
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
