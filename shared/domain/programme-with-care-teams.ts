// What every page needs before anything else: the hold on the whole programme, and the care teams.
import type { CareTeam } from './care-team.ts';
import type { ProgrammeHold } from './holds/programme-hold.ts';

export interface ProgrammeWithCareTeams {
  /** Undefined where it was never on hold. */
  readonly hold?: ProgrammeHold;
  readonly careTeams: readonly CareTeam[];
}
