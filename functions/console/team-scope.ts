// What one member of staff is given to work with: patients and alerts of their care teams. Others are simply not there.

import type { PatientId } from '../../shared/domain/communication.ts';
import type { Erasure } from '../../shared/domain/erasure.ts';
import { seesTeam } from '../../shared/domain/team-access.ts';
import type { Erasures } from '../../shared/erasure-ports.ts';
import type { PatientStore } from '../../shared/ports.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { Identity } from './identity.ts';

interface Placed {
  readonly careTeamId: string;
}

type Sees = (placed: Placed) => Promise<boolean>;

/** The same ports, limited. Every answer to a person goes through here, for the pages and the API alike. */
export const scopedTo = (deps: ConsoleDependencies, by: Identity): ConsoleDependencies => {
  const seesById = async (): Promise<(careTeamId: string) => boolean> => {
    const teams = await deps.knownTeams();
    return (careTeamId) =>
      seesTeam(
        teams.find(({ id }) => id === careTeamId),
        by,
      );
  };
  const sees: Sees = async ({ careTeamId }) => (await seesById())(careTeamId);
  return {
    ...unlimited(deps),
    patients: scopedPatients(deps.patients, deps.erasures, sees),
    erasures: {
      find: async (id) => erasedFor(await deps.erasures.find(id), sees),
      begin: (begun) => deps.erasures.begin(begun),
      eraseSome: (id, now) => deps.erasures.eraseSome(id, now),
    },
    directory: {
      find: async ({ among, ...search }) => {
        const isTheirs = await seesById();
        if (search.careTeamId !== undefined && !isTheirs(search.careTeamId)) return { patients: [] };
        return deps.directory.find({ ...search, among: (id) => isTheirs(id) && (among?.(id) ?? true) });
      },
    },
    workList: {
      waiting: async (teams, limit) => deps.workList.waiting(teams.filter(await seesById()), limit),
      rows: async (patients) => {
        const isTheirs = await seesById();
        return (await deps.workList.rows(patients)).filter(({ state }) => isTheirs(state.careTeamId));
      },
    },
    work: {
      alerts: async ({ among, ...query }) => {
        const isTheirs = await seesById();
        return deps.work.alerts({ ...query, among: (id) => isTheirs(id) && (among?.(id) ?? true) });
      },
    },
  };
};

/** What holds no patient. Each is named, so that a port that is added has to be judged: limited above, or named here. */
const unlimited = (
  deps: ConsoleDependencies,
): Omit<ConsoleDependencies, 'patients' | 'directory' | 'work' | 'workList' | 'erasures'> => ({
  careTeams: deps.careTeams,
  setUps: deps.setUps,
  defaultCareTeam: deps.defaultCareTeam,
  knownTeams: deps.knownTeams,
  phoneHolders: deps.phoneHolders,
  channels: deps.channels,
  dailyNote: deps.dailyNote,
  programme: deps.programme,
  knownHold: deps.knownHold,
  heldBack: deps.heldBack,
  unsentNotices: deps.unsentNotices,
  figures: deps.figures,
  segmentPrice: deps.segmentPrice,
  plans: deps.plans,
  knownPlans: deps.knownPlans,
  readPlanFile: deps.readPlanFile,
  content: deps.content,
  approval: deps.approval,
  isUsableLabel: deps.isUsableLabel,
  readCohort: deps.readCohort,
  openApi: deps.openApi,
  ...(deps.spreadMinutes !== undefined && { spreadMinutes: deps.spreadMinutes }),
  clock: deps.clock,
  hasTime: deps.hasTime,
  log: deps.log,
});

const erasedFor = async (erasure: Erasure | undefined, sees: Sees): Promise<Erasure | undefined> =>
  erasure && (await sees(erasure)) ? erasure : undefined;

const scopedPatients = (store: PatientStore, erasures: Pick<Erasures, 'find'>, sees: Sees): PatientStore => {
  const ifSeen = async <Found>(
    found: Found | undefined,
    placed: (found: Found) => Placed,
  ): Promise<Found | undefined> => (found !== undefined && (await sees(placed(found))) ? found : undefined);
  const load = async (id: PatientId) => ifSeen(await store.load(id), (state) => state);
  return {
    ...writes(store),
    patientIdsByPhone: (phone) => store.patientIdsByPhone(phone),
    patientIdByStudyId: (studyId) => store.patientIdByStudyId(studyId),
    load,
    loadWithCareTeam: async (id) => ifSeen(await store.loadWithCareTeam(id), ({ state }) => state),
    communication: async (pointer) => ((await load(pointer.patientId)) ? store.communication(pointer) : undefined),
    alert: async (id) => ifSeen(await store.alert(id), (alert) => alert),
    record: async (id) => ifSeen(await store.record(id), ({ state }) => state),
    course: async (id, newestTexts) => ifSeen(await store.course(id, newestTexts), ({ state }) => state),
    texts: async (id, piece) => ((await load(id)) ? store.texts(id, piece) : []),
    // What stays of who was erased is still the same team's to see.
    audit: async (id, piece) =>
      ((await load(id)) ?? (await erasedFor(await erasures.find(id), sees))) ? store.audit(id, piece) : [],
  };
};

/** Whatever is written was read before, through the scope. */
const writes = (
  store: PatientStore,
): Pick<PatientStore, 'wasReceived' | 'create' | 'commit' | 'addAudit' | 'addNote'> => ({
  wasReceived: (id) => store.wasReceived(id),
  create: (turn, sharedWith) => store.create(turn, sharedWith),
  commit: (turn) => store.commit(turn),
  addAudit: (entry) => store.addAudit(entry),
  addNote: (note, entry) => store.addNote(note, entry),
});
