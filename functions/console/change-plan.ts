// What every change of a plan goes through: the version that was seen, a file that can be followed, one write with its entry.

import type { WholePlan } from '../../shared/domain/more-plans.ts';
import { type PlanAction, type PlanAuditEntry, type PlanVersion, planIdOf } from '../../shared/domain/plan-version.ts';
import type { PlanChange, PlanOutcome } from '../../shared/plan-ports.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { newTurnId } from '../../shared/runtime/turn-id.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { Identity } from './identity.ts';
import { noPlan, readVersion, showPlan } from './plans.ts';

/** An item of the table holds 400 KB; an approved plan is one, with all of its rules. */
const MOST_BYTES = 350 * 1024;

/** What was asked for, or the answer that says why not. */
export type OrAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly answer: ApiResponse };

const changedMeanwhile = (): ApiResponse =>
  problem('plan-changed', 'Nothing was changed: somebody has changed this plan since you opened it. Read it again.');

/** The version, if it is as whoever asks has seen it. */
export const planSeen = async (
  deps: ConsoleDependencies,
  id: string,
  revision: number,
): Promise<OrAnswer<PlanVersion>> => {
  const plan = (await deps.plans.versions()).find((version) => planIdOf(version) === id);
  if (!plan) return { ok: false, answer: noPlan() };
  return plan.revision === revision ? { ok: true, value: plan } : { ok: false, answer: changedMeanwhile() };
};

export interface CheckedPlan {
  readonly title: string;
  /** JSON, as it is saved. */
  readonly file: string;
  readonly whole: WholePlan;
}

/** The file as it would be saved, or everything that is wrong with it, with its place. */
export const checkedFile = async (
  deps: ConsoleDependencies,
  version: Pick<PlanVersion, 'name' | 'version'>,
  file: object,
): Promise<OrAnswer<CheckedPlan>> => {
  const read = await readVersion(deps, version, file);
  if (!read.ok)
    return { ok: false, answer: invalid(read.faults.map(({ place, ...fault }) => ({ field: place, ...fault }))) };
  if (Buffer.byteLength(JSON.stringify(read.whole)) > MOST_BYTES)
    return { ok: false, answer: problem('too-large', 'A plan may have 350 KB with all of its rules.') };
  const same = await sameTitle(deps, version.name, read.whole.plan.title);
  if (same !== undefined)
    return {
      ok: false,
      answer: invalid([{ field: 'title', problem: `is that of the plan ${same}`, expected: 'a title of its own' }]),
    };
  return { ok: true, value: { title: read.whole.plan.title, file: JSON.stringify(file), whole: read.whole } };
};

/** Staff choose a plan by its title: two must not look the same in a list. Versions of one plan may. */
const sameTitle = async (deps: ConsoleDependencies, name: string, title: string): Promise<string | undefined> => {
  const versions = (await deps.plans.versions()).filter(({ status }) => status !== 'retired');
  const ofConsole = versions.map((version) => ({ id: planIdOf(version), name: version.name, title: version.title }));
  const built = deps.content.plans.filter(({ id }) => ofConsole.every((one) => one.id !== id));
  const others = [...ofConsole.filter((one) => one.name !== name), ...built];
  const wanted = title.trim().toLowerCase();
  return others.find((one) => one.title.trim().toLowerCase() === wanted)?.id;
};

export const entryOf = (
  deps: ConsoleDependencies,
  action: PlanAction,
  { name, version, revision }: PlanVersion,
  by: Identity,
): PlanAuditEntry => {
  const at = deps.clock();
  return { id: newTurnId(at), at, by: by.name, action, name, version, revision };
};

/** Writes the change, and answers with the plan as it is then. */
export const writePlan = async (
  deps: ConsoleDependencies,
  action: PlanAction,
  change: Omit<PlanChange, 'entry'>,
  by: Identity,
): Promise<ApiResponse> => {
  const entry = entryOf(deps, action, change.plan, by);
  const failed = afterwards(deps, await deps.plans.write({ ...change, entry }), entry, by);
  if (failed) return failed;
  return answer(change.seen === undefined ? 201 : 200, { plan: await showPlan(deps, planIdOf(change.plan)) });
};

/** Puts in the log what was written; else says that nothing was. */
export const afterwards = (
  deps: ConsoleDependencies,
  outcome: PlanOutcome,
  { action, ...entry }: PlanAuditEntry,
  by: Identity,
): ApiResponse | undefined => {
  if (outcome === 'changed') return changedMeanwhile();
  deps.knownPlans.forget();
  deps.log(LOG_EVENTS.consolePlanChanged, { planId: planIdOf(entry), action, by: by.subject });
  return undefined;
};
