// Someone who is signed in to the pages.
import type { Identity } from '../identity.ts';

export interface Session {
  readonly by: Identity;
  /** Every form that they post carries it. */
  readonly csrf: string;
}
