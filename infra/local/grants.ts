// Plays what a user pool keeps of those who sign in: codes that count once and for a short time, and refresh tokens.
import { createHash, randomUUID } from 'node:crypto';
import type { Issuer } from './issuer.ts';
import type { LocalStaff } from './local-staff.ts';

/** An app client of the template that signs in at a page of the user pool. */
export interface PagesClient {
  readonly id: string;
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly accessSeconds: number;
  readonly refreshSeconds: number;
}

interface Code {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly staff: LocalStaff;
  readonly until: number;
}

interface Refresh {
  readonly clientId: string;
  readonly staff: LocalStaff;
  readonly until: number;
}

export interface Granted {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token?: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

const CODE_LIVES = 5 * 60_000;

export class Grants {
  readonly #issuer: () => Issuer;
  readonly #codes = new Map<string, Code>();
  readonly #refreshes = new Map<string, Refresh>();

  constructor(issuer: () => Issuer) {
    this.#issuer = issuer;
  }

  code(grant: Omit<Code, 'until'>): string {
    const code = randomUUID();
    this.#codes.set(code, { ...grant, until: Date.now() + CODE_LIVES });
    return code;
  }

  /** Undefined where the code was used, is too old, or the verifier is not the one that it was begun with. */
  redeem(client: PagesClient, form: URLSearchParams): Granted | undefined {
    const code = form.get('code') ?? '';
    const kept = this.#codes.get(code);
    this.#codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isOurs = kept?.clientId === client.id && kept.redirectUri === form.get('redirect_uri');
    if (!kept || !isOurs || kept.challenge !== challenge || kept.until < Date.now()) return undefined;
    const refresh = randomUUID();
    const until = Date.now() + client.refreshSeconds * 1_000;
    this.#refreshes.set(refresh, { clientId: client.id, staff: kept.staff, until });
    return { ...this.#tokens(client, kept.staff), refresh_token: refresh };
  }

  renew(client: PagesClient, form: URLSearchParams): Granted | undefined {
    const kept = this.#refreshes.get(form.get('refresh_token') ?? '');
    return kept?.clientId === client.id && kept.until >= Date.now() ? this.#tokens(client, kept.staff) : undefined;
  }

  revoke(token: string): void {
    this.#refreshes.delete(token);
  }

  #tokens(client: PagesClient, { roles, username }: LocalStaff): Granted {
    const issuer = this.#issuer();
    const settings = { clientId: client.id, seconds: client.accessSeconds };
    return {
      access_token: issuer.token(roles, username, settings),
      id_token: issuer.token(roles, username, { ...settings, use: 'id' }),
      token_type: 'Bearer',
      expires_in: client.accessSeconds,
    };
  }
}
