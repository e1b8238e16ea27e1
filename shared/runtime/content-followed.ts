// The content a patient is decided about with: that of the build, and the plan they follow where it was approved in the console.
import type { Content } from '../domain/content.ts';
import { type WholePlan, withMorePlans } from '../domain/more-plans.ts';
import type { PatientState } from '../domain/patient.ts';
import type { FollowedPlans } from '../plan-ports.ts';

export type ContentFollowedBy = (state: Pick<PatientState, 'carePlan'>) => Content | Promise<Content>;

/**
 * A plan of the build costs no request. Any other is read once by each process, since it never changes. One that is nowhere is
 * left to the decision, which says that it is unknown.
 */
export const contentFollowedBy = (built: Content, plans: FollowedPlans): ContentFollowedBy => {
  const isBuilt = (id: string): boolean => built.plans.some((plan) => plan.id === id);
  const read: WholePlan[] = [];
  let content = built;

  const readOnce = async (id: string): Promise<WholePlan | undefined> => {
    const known = read.find(({ plan }) => plan.id === id);
    const whole = known ?? (await plans.followed(id));
    if (!whole || known) return whole;
    read.push(whole);
    content = withMorePlans(built, read);
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
