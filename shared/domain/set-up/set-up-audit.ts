// The audit of what is set up for many patients at once: care teams, their channels, the programme.
import type { CareTeamId } from '../care-team.ts';
import type { Instant } from '../instant.ts';

/** Not the id of a care team: these are lower-case. */
export const PROGRAMME = 'PROGRAMME';
export type SetUpPlace = CareTeamId | typeof PROGRAMME;

export type SetUpAction =
  | 'team-created'
  | 'team-changed'
  | 'away-changed'
  | 'channel-added'
  | 'channel-removed'
  | 'test-sent'
  | 'hold-changed'
  | 'note-address-added'
  | 'note-address-removed';

/** What one field was and is, in codes; of a list only what came and went. Never the address of a person. */
export interface SetUpChange {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

export interface SetUpEntry {
  /** Begins with the time. */
  readonly id: string;
  readonly place: SetUpPlace;
  readonly at: Instant;
  /** User name. */
  readonly by: string;
  readonly action: SetUpAction;
  readonly changes: readonly SetUpChange[];
}
