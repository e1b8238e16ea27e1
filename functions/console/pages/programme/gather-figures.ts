// The figures of the programme, or of one team: read with one request, whatever there is to count.
import type { AlertRule } from '../../../../shared/domain/alert.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { type Counts, sumOf } from '../../../../shared/domain/figures/counts.ts';
import { mondayOf } from '../../../../shared/domain/figures/patient-figures.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { LocalDate, TimeZoneId } from '../../../../shared/domain/local-time.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { everyRule } from '../../every-rule.ts';
import type { PageRequest } from '../page-request.ts';

export interface FiguresView {
  readonly counts: Counts;
  readonly present: LocalDate;
  readonly zone: TimeZoneId;
  /** When the oldest of them began to be counted; absent before the first night. */
  readonly asOf?: Instant;
  readonly teams: readonly CareTeam[];
  /** The one that is shown; all where absent. */
  readonly team?: CareTeam;
  /** Teams that have not been counted yet. */
  readonly uncounted: number;
  readonly segmentPrice: number;
  /** What the rules that alerted are called by. */
  readonly rules: readonly AlertRule[];
}

export const gatherFigures = async (
  deps: ConsoleDependencies,
  { query }: Pick<PageRequest, 'query'>,
): Promise<FiguresView> => {
  const [stored, known] = await Promise.all([deps.figures.list(), deps.knownTeams()]);
  const teams = known.filter(({ id }) => stored.some(({ careTeamId }) => careTeamId === id));
  const team = teams.find(({ id }) => id === query.careTeam);
  const shown = stored.filter(({ careTeamId }) => !team || careTeamId === team.id);
  const finished = shown.flatMap((each) => each.finished ?? []);
  const asOf = finished.map((each) => each.asOf).toSorted()[0];
  const zone = (team ?? teams[0])?.timeZone ?? 'UTC';
  return {
    counts: sumOf(finished.map(({ counts }) => counts)),
    present: mondayOf(asOf ?? deps.clock(), zone),
    zone,
    ...(asOf && { asOf }),
    teams,
    ...(team && { team }),
    uncounted: shown.length - finished.length,
    segmentPrice: deps.segmentPrice,
    rules: await everyRule(deps),
  };
};
