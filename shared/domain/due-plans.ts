// The day of another plan has come: it takes the place of the present one, and that is put on record.
import { beginsAt, comingPlan, withPlan } from './coming-plan.ts';
import type { Draft } from './draft.ts';
import type { Instant } from './instant.ts';

/** Begins every plan that is due by `until`. What an open survey still asks belongs to the plan that asked it, so it is waited for. */
export const beginDuePlans = (draft: Draft, until: Instant, by = 'vigil'): void => {
  const { content } = draft.context;
  const { consent, hold, sitting } = draft.state;
  if (consent.status !== 'opted-in' || hold || sitting) return;
  for (
    let coming = comingPlan(draft.state, content);
    coming && beginsAt(draft.state, coming) <= until;
    coming = comingPlan(draft.state, content)
  ) {
    draft.state = withPlan(draft.state, coming, content);
    draft.note('plan-switched', by, `${coming.planId} from ${coming.startsOn}`);
  }
};
