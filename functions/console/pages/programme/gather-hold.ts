// Whether all texts are on hold, and what lifting that would let go now.
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { type Lifting, whatLiftingSends } from '../../../../shared/domain/holds/lifting.ts';
import type { ProgrammeHold } from '../../../../shared/domain/holds/programme-hold.ts';
import { HOUR, type Instant, plus } from '../../../../shared/domain/instant.ts';
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import { decisionContext } from '../../../../shared/runtime/commit-turn.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';

/** A read for each: more are not looked at. */
const MOST = 300;
/** Whoever waits because of the hold is looked at again within half an hour; twice that leaves none out. */
const SOON = HOUR;

export interface HoldView {
  readonly now: Instant;
  readonly zone: TimeZoneId;
  readonly hold: ProgrammeHold | undefined;
  /** While it is on. */
  readonly lifting?: Lifting & { readonly lookedAt: number; readonly more: boolean };
}

export const gatherHold = async (deps: ConsoleDependencies): Promise<HoldView> => {
  const now = deps.clock();
  const [hold, teams] = await Promise.all([deps.programme.hold(), deps.knownTeams()]);
  const view = { now, hold, zone: teams[0]?.timeZone ?? 'UTC' };
  return hold?.on ? { ...view, lifting: await liftingNow(deps, teams, plus(now, SOON)) } : view;
};

const liftingNow = async (deps: ConsoleDependencies, teams: readonly CareTeam[], soon: Instant) => {
  const { states, more } = await deps.heldBack(soon, MOST);
  const waiting = states.map((state) => {
    const team = teams.find(({ id }) => id === state.careTeamId);
    return { state, context: decisionContext(deps, team) };
  });
  return { ...whatLiftingSends(waiting), lookedAt: states.length, more };
};
