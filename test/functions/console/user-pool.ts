// The user pool as the local cloud plays it, for the pages alone: real tokens, signed, over HTTP.

import { Issuer, makeKeyPair } from '../../../infra/local/issuer.ts';
import { SignIn } from '../../../infra/local/sign-in.ts';
import { CloudTemplate } from '../../../infra/local/template.ts';
import { cognitoSignIn } from '../../../shared/adapters/cognito-sign-in.ts';
import type { Role } from '../../../shared/contracts/names.ts';
import type { StaffSignIn, StaffTokens } from '../../../shared/ports.ts';

export const ORIGIN = 'https://console.example';

const client = (flows: readonly string[]) => ({
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: {
    AllowedOAuthFlows: flows,
    CallbackURLs: [`${ORIGIN}/console/signed-in`],
    LogoutURLs: [`${ORIGIN}/console/signed-out`],
    AccessTokenValidity: 15,
    RefreshTokenValidity: 720,
  },
});

export interface TokenOptions {
  readonly clientId?: string;
  readonly seconds?: number;
  readonly use?: 'access' | 'id';
}

export interface UserPool {
  readonly signIn: StaffSignIn;
  readonly clientId: string;
  readonly apiClientId: string;
  readonly issuer: string;
  /** Signed by the pool; of the pages' client unless another is named. */
  token(roles: readonly Role[], options?: TokenOptions): string;
  /** As the pool would sign it, by another key. */
  forged(roles: readonly Role[]): string;
  /** Signs in at its page, from the address that it was sent to: the address that leads back. */
  choose(address: string, username: string): Promise<string>;
  /** All the way. */
  tokensOf(username: string): Promise<StaffTokens>;
  stop(): Promise<void>;
}

export const startUserPool = async (): Promise<UserPool> => {
  const server = new SignIn();
  await server.listen();
  const template = new CloudTemplate([{ stack: 'Pool', Resources: { Pages: client(['code']), Api: client([]) } }], {
    gateway: '',
    api: '',
    signIn: server.origin,
  });
  const [clientId, apiClientId] = ['Pool-Pages', 'Pool-Api'];
  const address = `${server.origin}/us-east-1_pool`;
  const issuer = new Issuer(address, [apiClientId]);
  server.open(template, () => issuer);
  const signIn = cognitoSignIn({ issuer: address, signInUrl: server.origin, clientId, consoleOrigin: ORIGIN });

  const choose = async (asked: string, username: string): Promise<string> => {
    const form = new URLSearchParams(new URL(asked).search);
    form.set('username', username);
    const chosen = await fetch(`${server.origin}/oauth2/authorize`, { method: 'POST', body: form, redirect: 'manual' });
    return chosen.headers.get('location') ?? '';
  };

  return {
    signIn,
    clientId,
    apiClientId,
    issuer: address,
    token: (roles, options = {}) => issuer.token(roles, 'kim', { clientId, ...options }),
    forged: (roles) => new Issuer(address, [apiClientId], makeKeyPair()).token(roles, 'kim', { clientId }),
    choose,
    tokensOf: async (username) => {
      // The challenge of RFC 7636, appendix B.
      const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
      const asked = signIn.beginAt({ state: 's', challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM' });
      const code = new URL(await choose(asked, username)).searchParams.get('code') ?? '';
      const tokens = await signIn.redeem(code, verifier);
      if (!tokens) throw new Error('the pool did not take its own code');
      return tokens;
    },
    stop: () => server.stop(),
  };
};
