// What the console alone needs from outside, besides the ports that it shares with the other functions.
import type { Channel, FilterPolicy, Notified, WantedChannel } from './domain/channel.ts';

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
