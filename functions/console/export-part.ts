// Gathers one part of an export: patients by team and name, until there is enough for one answer.
import type { CareTeamId } from '../../shared/domain/care-team.ts';
import type { PatientId } from '../../shared/domain/communication.ts';
import { type Filed, filedIn, itemsIn, type Period } from '../../shared/domain/export/filed.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { seesTeam } from '../../shared/domain/team-access.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { Identity } from './identity.ts';
import { inParallel } from './in-parallel.ts';

/** Patients looked at together: a part ends after all of one group. */
const GROUP = 5;
/** With one group more of them the largest file stays below the 6 MB that a function may answer. */
const MOST_ITEMS = 5_000;
const MOST_PATIENTS = 200;

export interface ExportQuery extends Period {
  readonly careTeam?: CareTeamId | undefined;
  readonly after?: string | undefined;
}

export interface ExportPart {
  readonly filed: readonly Filed[];
  /** Where the next part begins; absent after the last. */
  readonly next?: string;
}

interface Place {
  readonly team: CareTeamId;
  /** The last of the team's patients, by name, who were looked at. */
  readonly after?: PatientId;
}

/** Undefined where `after` is no place that an export ended at, or the patient there was erased since. `isWanted` leaves patients out before they are read. */
export const gatherPart = async (
  deps: ConsoleDependencies,
  by: Identity,
  { careTeam, after, ...period }: ExportQuery,
  isWanted: (state: PatientState) => boolean,
): Promise<ExportPart | undefined> => {
  const teams = (await deps.knownTeams())
    .filter((team) => seesTeam(team, by) && (careTeam === undefined || team.id === careTeam))
    .map(({ id }) => id)
    .toSorted();
  let place = after === undefined ? firstOf(teams) : placeIn(teams, after);
  if (after !== undefined && !place) return undefined;
  const filed: Filed[] = [];
  let looked = 0;
  let items = 0;
  while (place) {
    const { team, after: last } = place;
    const found = await deps.directory.find({ careTeamId: team, ...(last && { after: last }), limit: GROUP });
    if (found.isLost) return undefined;
    const records = await inParallel(found.patients.filter(isWanted), GROUP, ({ id }) => deps.patients.record(id));
    const group = records.flatMap((record) => (record ? filedIn(record, period) : []));
    filed.push(...group);
    items += itemsIn(group).length;
    looked += found.patients.length;
    place = found.next ? { team, after: found.next } : firstOf(teams.filter((other) => other > team));
    if (items >= MOST_ITEMS || looked >= MOST_PATIENTS || !deps.hasTime()) break;
  }
  return {
    filed,
    ...(place && { next: `${place.team}/${place.after ?? ''}` }),
  };
};

/** Those with something in a part. */
export const patientsIn = ({ filed }: ExportPart): readonly PatientId[] => [
  ...new Set(filed.map(({ state }) => state.id)),
];

const firstOf = ([team]: readonly CareTeamId[]): Place | undefined => (team === undefined ? undefined : { team });

const placeIn = (teams: readonly CareTeamId[], after: string): Place | undefined => {
  const team = teams.find((id) => after.startsWith(`${id}/`));
  if (team === undefined) return undefined;
  const last = after.slice(team.length + 1);
  return { team, ...(last !== '' && { after: last }) };
};
