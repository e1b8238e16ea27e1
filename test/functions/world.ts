// A world in memory for the functions: one table, everything around it, a clock that stands until it is moved.
import type { ContentApproval } from '../../functions/console/check-approval.ts';
import { heldBack } from '../../functions/console/held-back.ts';
import { knownPlans, type Recheck } from '../../functions/console/known-plans.ts';
import { readOpenApi } from '../../functions/console/read-openapi.ts';
import { type NamesForPlans, readPlanFile } from '../../functions/console/read-plan-file.ts';
import { recheckPlan } from '../../functions/console/recheck-plan.ts';
import { memoryAlertNotices } from '../../shared/adapters/memory/alert-notices.ts';
import { memoryCareTeamTopic } from '../../shared/adapters/memory/care-team-topic.ts';
import { memoryCareTeams } from '../../shared/adapters/memory/care-teams.ts';
import { memoryChannels } from '../../shared/adapters/memory/channels.ts';
import { memoryDailyNotes } from '../../shared/adapters/memory/daily-notes.ts';
import { memoryDirectory } from '../../shared/adapters/memory/directory.ts';
import { memoryErasures } from '../../shared/adapters/memory/erasures.ts';
import { memoryTable, putOutgoing, putState } from '../../shared/adapters/memory/memory-table.ts';
import { memoryOldTexts } from '../../shared/adapters/memory/old-texts.ts';
import { memoryOutbox } from '../../shared/adapters/memory/outbox.ts';
import { memoryPatientStore } from '../../shared/adapters/memory/patient-store.ts';
import { memoryPlanStore } from '../../shared/adapters/memory/plan-store.ts';
import { memoryProgramme } from '../../shared/adapters/memory/programme.ts';
import { memoryProgrammeLeads } from '../../shared/adapters/memory/programme-leads.ts';
import { memoryPulse } from '../../shared/adapters/memory/pulse.ts';
import { memoryQueues, memoryReceiptQueue } from '../../shared/adapters/memory/queues.ts';
import { memoryReceipts } from '../../shared/adapters/memory/receipts.ts';
import { memorySetUpAudit } from '../../shared/adapters/memory/set-up-audit.ts';
import { memoryTeamFigures } from '../../shared/adapters/memory/team-figures.ts';
import { memoryTextGateway } from '../../shared/adapters/memory/text-gateway.ts';
import { memoryWakeUps } from '../../shared/adapters/memory/wake-ups.ts';
import { memoryWorkIndex } from '../../shared/adapters/memory/work-index.ts';
import { memoryWorkList } from '../../shared/adapters/memory/work-list.ts';
import { parseCohort } from '../../shared/contracts/console/cohort-csv.ts';
import type { CoveringCareTeam } from '../../shared/domain/care-team.ts';
import type { OutgoingText } from '../../shared/domain/communication.ts';
import type { DailyNoteTime } from '../../shared/domain/daily-note.ts';
import { type Instant, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { readReply } from '../../shared/domain/reply/read-reply.ts';
import { isUsableLabel } from '../../shared/domain/usable-label.ts';
import { SITE_INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';

/** A Monday, 11:00 in Chicago. */
export const START = '2026-11-30T17:00:00.000Z';
export const PHONE = '+13125550100';

export const TEAM: CoveringCareTeam = {
  id: 'north',
  programmeName: 'North Clinic',
  timeZone: 'America/Chicago',
  dayLine: '+13125550111',
  outOfHoursLine: '+13125550112',
  hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  onCall: [{ name: 'Duty nurse', contact: '+13125550113' }],
};

export const NOTE_TIME: DailyNoteTime = { hour: 7, timeZone: TEAM.timeZone };

/** As the console does: nothing that ships has changed since. */
export const recheck: Recheck = async (whole, ofConsole) =>
  recheckPlan(whole, {
    instruments: SITE_INSTRUMENTS,
    plans: [...CONTENT.plans.map(({ id }) => id), ...ofConsole],
  });

/** As on every stage but production. */
const DRAFTS_ALLOWED: ContentApproval = {
  approvedOnly: false,
  deployed: () => ({ pieces: [], approvals: [] }),
};

export const world = () => {
  const table = memoryTable();
  table.careTeams.set(TEAM.id, TEAM);
  const clock = { now: START as Instant };
  const counts: Record<string, number> = {};
  const logs: { event: string; details: object }[] = [];
  const programme = memoryProgramme(table);
  const patients = memoryPatientStore(table);
  const plans = memoryPlanStore(table);
  const careTeams = memoryCareTeams(table);
  const work = memoryWorkIndex(table);
  return {
    table,
    patients,
    phoneHolders: patients,
    directory: memoryDirectory(table),
    erasures: memoryErasures(table),
    oldTexts: memoryOldTexts(table),
    outbox: memoryOutbox(table),
    receipts: memoryReceipts(table),
    receiptQueue: memoryReceiptQueue(),
    work,
    unsentNotices: work.unsentNotices,
    workList: memoryWorkList(table),
    notices: memoryAlertNotices(table),
    pulse: memoryPulse(table),
    channels: memoryChannels(),
    dailyNote: {
      time: NOTE_TIME as DailyNoteTime | undefined,
      notes: memoryDailyNotes(table),
      channels: memoryChannels(),
    },
    programme,
    figures: memoryTeamFigures(table),
    segmentPrice: 0.01,
    knownHold: () => programme.hold(),
    heldBack: heldBack(work, patients),
    programmeHeld: async (): Promise<boolean> => (await programme.hold())?.on === true,
    careTeams,
    setUps: memorySetUpAudit(table),
    knownTeams: () => careTeams.list(),
    gateway: memoryTextGateway(),
    queues: memoryQueues(),
    topic: memoryCareTeamTopic(),
    leads: memoryProgrammeLeads(),
    wakeUps: memoryWakeUps(),
    plans,
    knownPlans: knownPlans(plans, () => clock.now, recheck, 0),
    readPlanFile: async (file: object, names: NamesForPlans) => readPlanFile(file, names),
    content: CONTENT,
    approval: DRAFTS_ALLOWED,
    isUsableLabel: async (label: string) => isUsableLabel(label),
    readCohort: async (csv: string) => parseCohort(csv),
    openApi: async () => readOpenApi(),
    loadReader: async () => readReply,
    defaultCareTeam: TEAM.id,
    clock: (): Instant => clock.now,
    pass: (milliseconds: number): void => {
      clock.now = plus(clock.now, milliseconds);
    },
    counts,
    count: (metric: string, value = 1): void => {
      counts[metric] = (counts[metric] ?? 0) + value;
    },
    logs,
    log: (event: string, details: object): void => {
      logs.push({ event, details });
    },
  };
};

export type World = ReturnType<typeof world>;

/** Puts a patient in the table who has agreed and is waiting for the next survey. */
export const seedPatient = ({ table }: World, fields: Partial<PatientState> = {}): PatientState => {
  const state: PatientState = {
    id: 'p1',
    kind: 'patient',
    schemaVersion: 1,
    version: 1,
    studyId: 'S1',
    name: 'Ana Example',
    phone: PHONE,
    country: 'US',
    language: 'en',
    timeZone: 'America/Chicago',
    preferredTime: '10:00',
    quietHours: { from: '20:00', to: '09:00' },
    careTeamId: TEAM.id,
    consent: {
      status: 'opted-in',
      source: 'written',
      recordedBy: 'coordinator',
      recordedAt: START,
      wordingVersion: '1',
      language: 'en',
    },
    carePlan: { planId: CONTENT.plans[0].id, version: CONTENT.plans[0].version, next: 0, startsOn: '2026-12-07' },
    openAlerts: [],
    missedInARow: 0,
    lastAsked: {},
    nextWakeAt: '2026-12-07T16:00:00.000Z',
    ...fields,
  };
  putState(table, state);
  table.phones.set(state.phone, { patientIds: [state.id], contact: state.kind === 'contact' });
  if (state.kind === 'patient') table.studies.set(state.studyId, state.id);
  return state;
};

/** Puts a text in the table that is to be sent to that patient. */
export const seedText = ({ table }: World, id: string, fields: Partial<OutgoingText> = {}): OutgoingText => {
  const text: OutgoingText = {
    id,
    patientId: 'p1',
    direction: 'out',
    purpose: 'survey-reply',
    createdAt: START,
    phone: PHONE,
    language: 'en',
    body: `Body of ${id}`,
    wording: 'item@1',
    status: 'preparation',
    attempts: 0,
    ...fields,
  };
  putOutgoing(table, text);
  return text;
};
