// The content a patient is decided about with: that of the build, and the plan they follow where it was approved in the console.
import type { Content } from '../domain/content.ts';
import { withStandIns } from '../domain/missing-plan.ts';
import { type WholePlan, withMorePlans } from '../domain/more-plans.ts';
import type { PatientState } from '../domain/patient.ts';
import { type Shipped, workingPlan } from '../domain/working-plan.ts';
import type { FollowedPlans } from '../plan-ports.ts';

export type ContentFollowedBy = (state: Pick<PatientState, 'carePlan'>) => Content | Promise<Content>;

export interface FollowedWith extends Shipped {
  /** Of a plan that is nowhere nothing is asked, and the rules that ship are gone by; else the decision says that it is unknown. */
  readonly standsIn?: true;
}

/** A plan of the build costs no request. Any other is read once by each process, since it never changes. */
export const contentFollowedBy = (
  built: Content,
  plans: FollowedPlans,
  { standsIn, ...shipped }: FollowedWith,
): ContentFollowedBy => {
  const isBuilt = (id: string): boolean => built.plans.some((plan) => plan.id === id);
  const read: WholePlan[] = [];
  const isNowhere = (id: string): boolean => !isBuilt(id) && read.every(({ plan }) => plan.id !== id);
  const withRead = (content: Content): Content =>
    standsIn ? withStandIns(content, isNowhere, shipped.rules) : content;
  let content = withRead(built);

  const readOnce = async (id: string): Promise<WholePlan | undefined> => {
    const known = read.find(({ plan }) => plan.id === id);
    const stored = known ?? (await plans.followed(id));
    if (!stored || known) return stored;
    const whole = workingPlan(stored, shipped);
    read.push(whole);
    content = withRead(withMorePlans(built, read));
    return whole;
  };

  /** With those that follow the last dose, which are looked at before that day comes. */
  const readAll = async (planIds: readonly (string | undefined)[]): Promise<Content> => {
    const left = [...planIds];
    const seen = new Set<string>();
    for (let id = left.shift(); id !== undefined || left.length > 0; id = left.shift()) {
      if (id === undefined || isBuilt(id) || seen.has(id)) continue;
      seen.add(id);
      left.push((await readOnce(id))?.plan.afterLastDose);
    }
    return content;
  };

  return ({ carePlan: { planId, upNext } }) =>
    isBuilt(planId) && (!upNext || isBuilt(upNext.planId)) ? built : readAll([planId, upNext?.planId]);
};
