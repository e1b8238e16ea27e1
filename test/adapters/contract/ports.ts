// The ports that share one table: what both kinds of adapter make, and every contract is checked against.
import type { SetUpAudit, TeamChanges, TeamFiguresStore, UnsentNotices } from '../../../shared/console-ports.ts';
import type { Erasures, OldTexts } from '../../../shared/erasure-ports.ts';
import type { DailyNotes } from '../../../shared/note-ports.ts';
import type { PlanStore } from '../../../shared/plan-ports.ts';
import type {
  AlertNotices,
  CareTeams,
  Directory,
  Outbox,
  PatientStore,
  Programme,
  Pulse,
  Receipts,
  WorkIndex,
  WorkList,
} from '../../../shared/ports.ts';

export interface TablePorts {
  readonly patients: PatientStore;
  readonly directory: Directory;
  readonly erasures: Erasures;
  readonly oldTexts: OldTexts;
  readonly outbox: Outbox;
  readonly receipts: Receipts;
  readonly work: WorkIndex & UnsentNotices;
  readonly workList: WorkList;
  readonly notices: AlertNotices;
  readonly pulse: Pulse;
  readonly careTeams: CareTeams & TeamChanges;
  readonly setUps: SetUpAudit;
  readonly programme: Programme;
  readonly dailyNotes: DailyNotes;
  readonly figures: TeamFiguresStore;
  readonly plans: PlanStore;
}

/** Makes the ports anew, over an empty table. */
export type MakePorts = () => TablePorts | Promise<TablePorts>;
