// Finds patients by name, study number or phone; without any, those of one care team.
import { phoneTyped } from '../../shared/contracts/console/phone.ts';
import { isSameUser } from '../../shared/domain/away.ts';
import type { CareTeam, CareTeamId } from '../../shared/domain/care-team.ts';
import { nameWords } from '../../shared/domain/name-words.ts';
import { type PatientRow, patientRow } from '../../shared/domain/patient-row.ts';
import type { PatientSearch } from '../../shared/domain/patient-search.ts';
import { plannedNextAt } from '../../shared/domain/planned-ahead.ts';
import { seesTeam } from '../../shared/domain/team-access.ts';
import { type ApiResponse, answer } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { pageOf } from './page-of.ts';
import type { ApiRequest } from './request.ts';

const ON_A_PAGE = 25;
const STUDY_ID = /^[\w.-]{1,64}$/;

export interface FoundPatients {
  readonly patients: readonly PatientRow[];
  readonly next?: string;
  /** The teams whose patients may be seen, and the one that was asked for or, without anything to find, is shown. */
  readonly careTeams: readonly CareTeamId[];
  readonly careTeam?: CareTeamId;
}

/** `GET /patients?find=…&careTeam=…&after=…` */
export const getPatients = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> =>
  answer(200, await findPatients(deps, request));

/** At most four requests to the table, and one more a minute for the care teams. */
export const findPatients = async (
  deps: ConsoleDependencies,
  { query, by }: Pick<ApiRequest, 'query' | 'by'>,
): Promise<FoundPatients> => {
  const teams = (await deps.knownTeams()).filter((team) => seesTeam(team, by));
  const find = query.find?.trim() ?? '';
  const careTeamId = query.careTeam || (find === '' ? homeOf(teams, by.name) : undefined);
  const search = { ...searchFor(find, teams), ...(careTeamId && { careTeamId }), limit: ON_A_PAGE };
  const { patients, next } = await pageOf(deps.directory, search, query.after);
  return {
    patients: patients.map((state) =>
      patientRow(state, plannedNextAt(state, { content: deps.content, now: deps.clock() })),
    ),
    ...(next && { next }),
    careTeams: teams.map(({ id }) => id),
    ...(careTeamId && { careTeam: careTeamId }),
  };
};

/** The first team that names them as a member, or the first there is. */
const homeOf = (teams: readonly CareTeam[], user: string): CareTeamId | undefined => {
  const isTheirs = ({ members = [] }: CareTeam) => members.some((one) => isSameUser(one.user, user));
  return (teams.find(isTheirs) ?? teams[0])?.id;
};

/** What was typed may be any of the three. A phone without its country code is taken for one of the teams' country. */
const searchFor = (find: string, teams: readonly CareTeam[]): Pick<PatientSearch, 'words' | 'studyId' | 'phone'> => {
  if (find === '') return {};
  const phone = phoneTyped(find, teams.find(({ dayLine }) => dayLine)?.dayLine);
  if (phone) return { phone };
  return { ...(STUDY_ID.test(find) && { studyId: find }), words: nameWords(find) };
};
