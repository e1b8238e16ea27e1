// Counts the figures of each care team once a day: some pages of patients in each sweep, until all have been counted.

import type { TeamFiguresStore } from '../../shared/console-ports.ts';
import type { CareTeam } from '../../shared/domain/care-team.ts';
import { isCovering } from '../../shared/domain/care-team.ts';
import { patientFigures } from '../../shared/domain/figures/patient-figures.ts';
import { countingOn, type TeamFigures, withPage } from '../../shared/domain/figures/team-figures.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { localDate } from '../../shared/domain/zoned-time.ts';
import type { CareTeams, Directory, PatientStore } from '../../shared/ports.ts';

/** Three requests for each patient, all at once. */
const PATIENTS = 20;
/** Of all teams, in one sweep: 288 sweeps a day count 28,800 patients. */
const PAGES = 5;
/** The newest texts of a patient: more than half a year brings, unless somebody is asked every day. */
const TEXTS = 2_000;

export interface CountDependencies {
  readonly careTeams: Pick<CareTeams, 'list'>;
  readonly directory: Directory;
  readonly patients: Pick<PatientStore, 'course'>;
  readonly figures: TeamFiguresStore;
  readonly clock: () => Instant;
}

/** Goes on where the last sweep ended, while `hasTime`. */
export const countFigures = async (deps: CountDependencies, hasTime: () => boolean): Promise<void> => {
  if (!hasTime()) return;
  const [teams, stored] = await Promise.all([deps.careTeams.list(), deps.figures.list()]);
  let pages = 0;
  for (const team of teams) {
    let figures = stored.find(({ careTeamId }) => careTeamId === team.id) ?? { careTeamId: team.id, version: 0 };
    while (pages < PAGES && hasTime()) {
      const next = await countPage(deps, team, figures);
      // Another sweep is at it.
      if (!next || !(await deps.figures.put(next))) break;
      figures = next;
      pages += 1;
    }
  }
};

/** Undefined where today is done. */
const countPage = async (
  deps: CountDependencies,
  team: CareTeam,
  figures: TeamFigures,
): Promise<TeamFigures | undefined> => {
  const { directory, patients, clock } = deps;
  const now = clock();
  const counting = countingOn(figures, localDate(now, team.timeZone), now);
  if (!counting) return undefined;
  const { after } = counting;
  const page = await directory.find({ careTeamId: team.id, limit: PATIENTS, ...(after !== undefined && { after }) });
  // Whoever the page before ended at was erased: the day is counted anew.
  if (page.isLost) return countPage(deps, team, withoutCounting(figures));
  const courses = await Promise.all(page.patients.map(({ id }) => patients.course(id, TEXTS)));
  const around = { now: counting.asOf, timeZone: team.timeZone, ...(isCovering(team) && { careTeam: team }) };
  const counts = courses.flatMap((course) => (course ? [patientFigures(course, around)] : []));
  return withPage(figures, counting, { counts, ...(page.next !== undefined && { next: page.next }) });
};

const withoutCounting = ({ careTeamId, version, finished }: TeamFigures): TeamFigures => ({
  careTeamId,
  version,
  ...(finished && { finished }),
});
