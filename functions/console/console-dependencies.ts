// What the API needs from outside.
import type { Channels, SetUpAudit, TeamChanges, TeamFiguresStore, UnsentNotices } from '../../shared/console-ports.ts';
import type { Cohort } from '../../shared/contracts/console/cohort-table.ts';
import type { CareTeam, CareTeamId } from '../../shared/domain/care-team.ts';
import type { DailyNoteTime } from '../../shared/domain/daily-note.ts';
import type { ProgrammeHold } from '../../shared/domain/holds/programme-hold.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Erasures } from '../../shared/erasure-ports.ts';
import type { DailyNotes } from '../../shared/note-ports.ts';
import type { PlanStore } from '../../shared/plan-ports.ts';
import type { CareTeams, Directory, PatientStore, Programme, WorkIndex, WorkList } from '../../shared/ports.ts';
import type { TurnDependencies } from '../../shared/runtime/commit-turn.ts';
import type { LogEvent } from '../../shared/runtime/log-events.ts';
import type { ContentApproval } from './check-approval.ts';
import type { HeldBack } from './held-back.ts';
import type { KnownPlans } from './known-plans.ts';
import type { LabelCheck } from './label-errors.ts';
import type { NamesForPlans, ReadPlanFile } from './read-plan-file.ts';

export interface ConsoleDependencies extends TurnDependencies {
  readonly careTeams: CareTeams & TeamChanges;
  readonly setUps: SetUpAudit;
  /** The team that hears of texts from unknown numbers. */
  readonly defaultCareTeam: CareTeamId;
  /** The care teams as they were some seconds ago: whose patients someone sees is asked with every request. */
  readonly knownTeams: () => Promise<readonly CareTeam[]>;
  /** Whoever has a number, of whatever team: what keeps it from being enrolled must not depend on who asks. */
  readonly phoneHolders: Pick<PatientStore, 'load'>;
  readonly directory: Directory;
  readonly channels: Channels;
  /** Counts alone go by its channels, and no alert. */
  readonly dailyNote: {
    /** Undefined where no note is sent. */
    readonly time: DailyNoteTime | undefined;
    readonly notes: Pick<DailyNotes, 'last'>;
    readonly channels: Pick<Channels, 'list' | 'add' | 'remove'>;
  };
  readonly erasures: Omit<Erasures, 'unfinished'>;
  readonly programme: Programme;
  /** What each care team's figures add up to: counts alone, for those who see to the whole programme. */
  readonly figures: Pick<TeamFiguresStore, 'list'>;
  /** US dollars that a segment of a text is reckoned at. */
  readonly segmentPrice: number;
  /** Whether the programme is on hold, as it was some seconds ago: every page says so. */
  readonly knownHold: () => Promise<ProgrammeHold | undefined>;
  /** Of every care team: only counts of them are shown. */
  readonly heldBack: (before: Instant, most: number) => Promise<HeldBack>;
  readonly work: Pick<WorkIndex, 'alerts'>;
  /** Of every care team, whoever asks: that a team was not told is shown to those who see none of its patients, too. */
  readonly unsentNotices: UnsentNotices['unsentNotices'];
  readonly workList: WorkList;
  /** The content that is deployed, and what of it is approved. */
  readonly approval: ContentApproval;
  /** The plans that are edited here, and those of them that were approved. */
  readonly plans: PlanStore;
  readonly knownPlans: KnownPlans;
  /** Loaded when the first plan is edited. */
  readonly readPlanFile: (file: object, names: NamesForPlans) => Promise<ReadPlanFile>;
  readonly isUsableLabel: LabelCheck;
  /** Loaded at the first import. */
  readonly readCohort: (csv: string) => Promise<Cohort>;
  /** The description of the API, loaded when it is first asked for. */
  readonly openApi: () => Promise<object>;
  /** False when the answer has to be on its way soon: nothing more is begun. */
  readonly hasTime: () => boolean;
  /** Ids and codes only. */
  readonly log: (event: LogEvent, details: Readonly<Record<string, string | number>>) => void;
}
