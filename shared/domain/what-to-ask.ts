// What of a survey that is due may be asked now, and what is owed or put off.
import { administrationOf, asksOfSelfHarm, tellLeftOut } from './beginning.ts';
import type { PlannedAdministration } from './care-plan.ts';
import type { Draft } from './draft.ts';
import { type FollowedPlan, POSTPONED } from './followed-plan.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-time.ts';
import type { Administration } from './patient.ts';
import type { CarePlan } from './plan-progress.ts';
import { postpone, stillPostponed } from './postponing.ts';
import { countedAt, mayAskWhole, wasAskedElsewhere } from './recall.ts';
import type { DueAdministration, DueSurvey } from './survey-due.ts';

const OWED = 'owed';

interface Candidate extends PlannedAdministration {
  readonly countedAt: Instant;
}

/**
 * Where its items were asked too recently in part, it is put off once to when they may be; where the plan has no room for that,
 * staff hear of a self-harm item that is left out.
 */
const mayBegin = (
  draft: Draft,
  plan: FollowedPlan,
  { instrument: id, activityId, countedAt: at }: Candidate,
  latest: number,
) => {
  const instrument = draft.context.content.instrument(id);
  if (!mayAskWhole(draft, instrument, at)) return false;
  if (activityId === OWED || !wasAskedElsewhere(draft, instrument, at)) return true;
  const isPutOff = activityId !== POSTPONED && postpone(draft, plan, instrument, latest);
  if (!isPutOff && asksOfSelfHarm(instrument)) tellLeftOut(draft, instrument);
  return false;
};

/**
 * What is planned and may be asked now, each once and mood last; what was owed comes ahead of that, and is asked whole, also
 * the items that called for it.
 */
export const toAsk = (
  draft: Draft,
  plan: FollowedPlan,
  planned: readonly DueAdministration[],
  { dueAt, latest }: DueSurvey,
): readonly Administration[] => {
  const { content } = draft.context;
  const owed = (draft.state.carePlan.owed ?? []).map((instrument) => ({ instrument, activityId: OWED, dueAt }));
  const isMood = ({ instrument }: PlannedAdministration): boolean => content.instrument(instrument).mood === true;
  return [...planned.filter((one) => !isMood(one)), ...owed, ...planned.filter(isMood)]
    .filter(({ instrument }, index, all) => all.findIndex((other) => other.instrument === instrument) === index)
    .map((one) => ({ ...one, countedAt: countedAt(content.instrument(one.instrument), one.dueAt, draft.now) }))
    .filter((one) => mayBegin(draft, plan, one, latest))
    .map((one) => ({
      ...administrationOf(content.instrument(one.instrument), one.activityId, dueAt),
      ...(one.countedAt !== dueAt && { countedAt: one.countedAt }),
    }));
};

/** Every day up to `latest`; whoever was enrolled with an earlier version is asked by the one that is deployed. */
export const dealtWith = (
  { owed: _asked, postponed = [], ...carePlan }: CarePlan,
  { version }: FollowedPlan,
  latest: number,
  today: LocalDate,
): CarePlan => {
  const later = stillPostponed(postponed, today);
  return { ...carePlan, version, next: latest + 1, ...(later.length > 0 && { postponed: later }) };
};
