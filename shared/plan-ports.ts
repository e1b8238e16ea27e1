// What plans that are approved in the console need from outside: of the console to keep them, of every function to follow them.
import type { WholePlan } from './domain/more-plans.ts';
import type { PlanAuditEntry, PlanVersion } from './domain/plan-version.ts';

/** Plans that were approved in the console, as patients follow them. What is there once stays as it is. */
export interface FollowedPlans {
  followed(planId: string): Promise<WholePlan | undefined>;
}

/** A version as it is to be. `seen` is the revision that was changed; without it the version is new. */
export interface PlanChange {
  readonly plan: PlanVersion;
  readonly seen?: number;
  readonly entry: PlanAuditEntry;
  /** JSON of the plan file (shared/contracts/plan-file.ts), where it is saved. */
  readonly file?: string;
  /** With an approval: what patients follow from now on, for ever. */
  readonly approved?: WholePlan;
}

/** `changed`: somebody was faster, and nothing is written. */
export type PlanOutcome = 'written' | 'changed';

/** The plans that are edited here, by name and version. Reads are strongly consistent; what is written is on record. */
export interface PlanStore extends FollowedPlans {
  /** Every version of every plan, by name and then by number, without their files; one query. */
  versions(): Promise<readonly PlanVersion[]>;
  /** JSON of the plan file, as it was last saved. */
  file(plan: Pick<PlanVersion, 'name' | 'version'>): Promise<string | undefined>;
  write(change: PlanChange): Promise<PlanOutcome>;
  /** Only a draft of the revision that the entry names goes. */
  remove(plan: Pick<PlanVersion, 'name' | 'version'>, entry: PlanAuditEntry): Promise<PlanOutcome>;
  /** Who did what to the versions of this plan, in order of time. */
  history(name: string): Promise<readonly PlanAuditEntry[]>;
}
