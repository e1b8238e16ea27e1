// No infusion was recorded for twice the cycle: a coordinator is asked once, for a forgotten date moves no survey.
import { infusionsMissingAt, lastInfusion } from './care-plan.ts';
import { raiseEventOnce } from './consenting.ts';
import type { Draft } from './draft.ts';
import type { Instant } from './instant.ts';

/** Asks, if that is due by `until`. */
export const askForInfusions = (draft: Draft, until: Instant): void => {
  const { state } = draft;
  const dueAt = infusionsMissingAt(state);
  const since = lastInfusion(state);
  if (!state.treatment || !since || !dueAt || dueAt > until) return;
  draft.change({ treatment: { ...state.treatment, askedSince: since } });
  raiseEventOnce(draft, 'infusions-missing', {});
};
