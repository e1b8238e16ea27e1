// Who is asking: the claims that the JWT authorizer has verified, read with suspicion.
import { ROLES, type Role } from '../../shared/contracts/names.ts';

export interface Identity {
  /** User name, for the audit. */
  readonly name: string;
  /** Opaque id, for logs. */
  readonly subject: string;
  readonly roles: readonly Role[];
}

/** Undefined unless these are the claims of an access token: an ID token is no key to the API. */
export const identityOf = (claims: Readonly<Record<string, unknown>>): Identity | undefined => {
  const { sub, username, token_use: use } = claims;
  if (use !== 'access' || typeof sub !== 'string') return undefined;
  const groups = groupsIn(claims['cognito:groups']);
  return {
    name: typeof username === 'string' ? username : sub,
    subject: sub,
    roles: ROLES.filter((role) => groups.includes(role)),
  };
};

/** API Gateway hands lists on as `[a b]`, emulators as a list, others as `a,b`. Anything else is no group. */
const groupsIn = (claim: unknown): readonly string[] => {
  if (Array.isArray(claim)) return claim.map(String);
  if (typeof claim !== 'string') return [];
  return claim.replace(/^\[|\]$/g, '').split(/[\s,]+/);
};
