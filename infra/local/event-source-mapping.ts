// An event source mapping as the template states it, and the parts of the local cloud that play it.
import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';
import type { PlayedFunction } from './functions.ts';
import type { Messaging } from './messaging.ts';
import type { Permissions } from './permissions.ts';
import type { Document } from './state-folder.ts';
import type { Upstream } from './upstream.ts';

/** An event source mapping as the template states it. */
export interface EventSourceMapping {
  readonly EventSourceArn: string;
  readonly FunctionName: string;
  readonly BatchSize?: number;
  readonly Enabled?: boolean;
  readonly FilterCriteria?: { readonly Filters?: readonly { readonly Pattern: string }[] };
  readonly FunctionResponseTypes?: readonly string[];
  readonly ScalingConfig?: { readonly MaximumConcurrency?: number };
  readonly BisectBatchOnFunctionError?: boolean;
  readonly MaximumRetryAttempts?: number;
  readonly MaximumRecordAgeInSeconds?: number;
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination?: string } };
}

export interface EventSourceParts {
  readonly functions: ReadonlyMap<string, PlayedFunction>;
  readonly messaging: Messaging;
  readonly activity: Activity;
  readonly permissions: Permissions;
  readonly clock: Clock;
  /** The table's own endpoint. */
  readonly database: Upstream;
  readonly tableName: string;
  readonly position: Document<string>;
  /** How many batches of one queue are in hand at once, where the template does not say less. */
  readonly concurrency: number;
}
