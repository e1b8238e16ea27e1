// One request to the pages, in the words of HTTP, and what it is answered with.
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { SentPage } from '../send-page.tsx';
import type { Cookies } from './cookies.ts';
import type { SessionDependencies } from './keep-session.ts';

export interface WebDependencies extends ConsoleDependencies, SessionDependencies {
  /** Scheme and host of the pages. */
  readonly origin: string;
}

export interface WebVisit {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: Cookies;
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
}

export interface WebAnswer extends SentPage {
  /** To set. */
  readonly cookies: readonly string[];
}

export const without = (sent: SentPage): WebAnswer => ({ ...sent, cookies: [] });
