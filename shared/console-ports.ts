// What the console alone needs from outside, besides the ports that it shares with the other functions.
import type { Channel, FilterPolicy, Notified, WantedChannel } from './domain/channel.ts';
import type { WholePlan } from './domain/more-plans.ts';
import type { PlanAuditEntry, PlanVersion } from './domain/plan-version.ts';
import type { FollowedPlans } from './ports.ts';

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

/** A version as it is to be. `seen` is the revision that was changed; without it the version is new. */
export interface PlanChange {
  readonly plan: PlanVersion;
  readonly seen?: number;
  readonly entry: PlanAuditEntry;
  /** With an approval: what patients follow from now on, for ever. */
  readonly approved?: WholePlan;
}

/** `changed`: somebody was faster, and nothing is written. */
export type PlanOutcome = 'written' | 'changed';

/** The plans that are edited here, by name and version. Reads are strongly consistent; what is written is on record. */
export interface PlanStore extends FollowedPlans {
  /** Every version of every plan, by name and then by number; one query. */
  versions(): Promise<readonly PlanVersion[]>;
  write(change: PlanChange): Promise<PlanOutcome>;
  /** Only a draft of the revision that the entry names goes. */
  remove(plan: Pick<PlanVersion, 'name' | 'version'>, entry: PlanAuditEntry): Promise<PlanOutcome>;
  /** Who did what to the versions of this plan, in order of time. */
  history(name: string): Promise<readonly PlanAuditEntry[]>;
}
