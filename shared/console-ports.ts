// What the console alone needs from outside, besides the ports that it shares with the other functions.

import type { AlertStatus } from './domain/alert.ts';
import type { CareTeam, CareTeamId } from './domain/care-team.ts';
import type { Channel, FilterPolicy, Notified, WantedChannel } from './domain/channel.ts';
import type { TeamFigures } from './domain/figures/team-figures.ts';
import type { Instant } from './domain/instant.ts';
import type { SetUpEntry, SetUpPlace } from './domain/set-up/set-up-audit.ts';

/** How staff hear of alerts: the subscriptions of the care-team topic. */
export interface Channels {
  /** Those that are not confirmed yet are there without id and filter. */
  list(): Promise<readonly Channel[]>;
  /** E-mail and HTTPS have to be confirmed where they arrive; asking again for one that waits sends the confirmation again. */
  add(channel: Pick<WantedChannel, 'kind' | 'endpoint'>, filter: FilterPolicy): Promise<void>;
  setFilter(id: string, filter: FilterPolicy): Promise<void>;
  /** One that is gone already is done. */
  remove(id: string): Promise<void>;
  /** Sends a notice that says it is a test to whoever would hear of such an alert. */
  test(notice: Notified, by: string): Promise<void>;
}

/** How many alerts nobody was told of in time. */
export interface UnsentNotices {
  /**
   * The care team of each alert that was raised before then and has a notice to come. A request for each team and status, and
   * one for every 100 alerts found: the index does not say when they were raised, since the sweep moves what it carries again.
   */
  unsentNotices(query: {
    readonly careTeamIds: readonly CareTeamId[];
    readonly statuses: readonly AlertStatus[];
    readonly raisedBefore: Instant;
  }): Promise<readonly CareTeamId[]>;
}

/** Who changed care teams, their channels and the programme. */
export interface SetUpAudit {
  add(entry: SetUpEntry): Promise<void>;
  /** As last written, the newest first. */
  newest(place: SetUpPlace, most: number): Promise<readonly SetUpEntry[]>;
}

export interface TeamChange {
  readonly team: CareTeam;
  /** What it was when this was decided; undefined where it is new. */
  readonly seen: CareTeam | undefined;
  readonly entry: SetUpEntry;
}

/** Changes of care teams by people. */
export interface TeamChanges {
  /** With its entry in the audit; neither where somebody changed the team since. */
  write(change: TeamChange): Promise<'written' | 'changed'>;
}

/** The figures of care teams, one item for each; no patient can be found from them. */
export interface TeamFiguresStore {
  /** One request for all of them, at most 1 MB; always as last written. */
  list(): Promise<readonly TeamFigures[]>;
  /** False where the version before this one is not what is there. */
  put(figures: TeamFigures): Promise<boolean>;
}
