// A patient goes over to another version of their plan in the week they are in: same first day, same dates, same baselines.
import type { Actor } from './alert-actions.ts';
import { gapsOfInstrument } from './check-safety-net.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { PatientState } from './patient.ts';
import { askedBy } from './plan.ts';
import { askedByModule } from './plan-module.ts';
import type { CarePlan } from './plan-progress.ts';
import { isVersionId, type PlanVersion } from './plan-version.ts';
import type { InstrumentId } from './questionnaire.ts';
import type { Turn } from './turn.ts';

/** What the versions of a plan have in common; of a plan of the build its id. */
export const nameOfPlan = (id: string): string => (isVersionId(id) ? id.replace(/-v\d+$/, '') : id);

/** Whether `to` is another version of the plan `from`, or of a copy that takes its place. */
export const isSameFamily = (
  versions: readonly Pick<PlanVersion, 'name' | 'succeeds'>[],
  from: string,
  to: string,
): boolean => {
  if (from === to) return false;
  const names = new Set([nameOfPlan(to)]);
  // A set grows while it is walked through.
  for (const name of names)
    for (const version of versions)
      if (version.name === name && version.succeeds !== undefined) names.add(nameOfPlan(version.succeeds));
  return names.has(nameOfPlan(from));
};

/** At once: what an open survey still asks is asked to its end, and what was dealt with is not asked again. */
export const moveInSameWeek = (state: PatientState, planId: string, actor: Actor, context: DecisionContext): Turn => {
  const draft = new Draft(state, context);
  draft.change({ carePlan: movedTo(state.carePlan, planId, context) });
  draft.note('plan-switched', actor.name, `${planId}, in the same week`);
  return draft.turn();
};

const movedTo = (
  { upNext: _left, modules, owed, postponed, ...kept }: CarePlan,
  planId: string,
  { content }: DecisionContext,
): CarePlan => {
  const plan = content.plan(planId);
  const { rules } = content.ruleSet(planId);
  const isAsked = (id: InstrumentId): boolean => askedBy(plan).includes(id);
  const isWatched = (id: string): boolean => {
    const module = content.modules?.find((one) => one.id === id);
    return (
      module !== undefined &&
      askedByModule(module).every((asked) => gapsOfInstrument(content.instrument(asked), rules).length === 0)
    );
  };
  const left = {
    modules: modules?.filter(({ id }) => isWatched(id)),
    owed: owed?.filter(isAsked),
    postponed: postponed?.filter(({ instrument }) => isAsked(instrument)),
  };
  return { ...kept, planId, version: plan.version, ...withoutEmpty(left) };
};

const withoutEmpty = <Lists extends Readonly<Record<string, readonly unknown[] | undefined>>>(
  lists: Lists,
): { readonly [Name in keyof Lists]?: NonNullable<Lists[Name]> } =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list && list.length > 0)) as {
    readonly [Name in keyof Lists]?: NonNullable<Lists[Name]>;
  };
