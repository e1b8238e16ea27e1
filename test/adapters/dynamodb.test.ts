import { afterAll, beforeAll, describe } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { dynamodbAlertNotices } from '../../shared/adapters/dynamodb/alert-notices.ts';
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbDailyNotes } from '../../shared/adapters/dynamodb/daily-notes.ts';
import { dynamodbDirectory } from '../../shared/adapters/dynamodb/directory.ts';
import { dynamodbErasures } from '../../shared/adapters/dynamodb/erasures.ts';
import { dynamodbOldTexts } from '../../shared/adapters/dynamodb/old-texts.ts';
import { dynamodbOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbPlanStore } from '../../shared/adapters/dynamodb/plan-store.ts';
import { dynamodbProgramme } from '../../shared/adapters/dynamodb/programme.ts';
import { dynamodbPulse } from '../../shared/adapters/dynamodb/pulse.ts';
import { dynamodbReceipts } from '../../shared/adapters/dynamodb/receipts.ts';
import { dynamodbSetUpAudit } from '../../shared/adapters/dynamodb/set-up-audit.ts';
import { dynamodbTeamFigures } from '../../shared/adapters/dynamodb/team-figures.ts';
import { dynamodbWorkIndex } from '../../shared/adapters/dynamodb/work-index.ts';
import { dynamodbWorkList } from '../../shared/adapters/dynamodb/work-list.ts';
import { careTeamsContract } from './contract/care-teams.ts';
import { dailyNotesContract } from './contract/daily-notes.ts';
import { directoryContract } from './contract/directory.ts';
import { erasuresContract } from './contract/erasures.ts';
import { oldTextsContract } from './contract/old-texts.ts';
import { outboxContract } from './contract/outbox.ts';
import { patientCourseContract } from './contract/patient-course.ts';
import { patientStoreContract } from './contract/patient-store.ts';
import { planStoreContract } from './contract/plan-store.ts';
import type { TablePorts } from './contract/ports.ts';
import { programmeContract } from './contract/programme.ts';
import { receiptsContract } from './contract/receipts.ts';
import { setUpAuditContract } from './contract/set-up-audit.ts';
import { teamFiguresContract } from './contract/team-figures.ts';
import { workIndexContract } from './contract/work-index.ts';
import { workListContract } from './contract/work-list.ts';
import { freshTable } from './dynamodb-table.ts';

let database: Dynoxide;
beforeAll(async () => {
  database = await startDynoxide();
});
afterAll(() => database.stop());

const makePorts = async (): Promise<TablePorts> => {
  const table = await freshTable(database.endpoint);
  const careTeams = dynamodbCareTeams(table);
  return {
    patients: dynamodbPatientStore(table),
    directory: dynamodbDirectory(table),
    erasures: dynamodbErasures(table),
    oldTexts: dynamodbOldTexts(table),
    outbox: dynamodbOutbox(table),
    receipts: dynamodbReceipts(table),
    work: dynamodbWorkIndex(table, careTeams),
    workList: dynamodbWorkList(table),
    notices: dynamodbAlertNotices(table),
    pulse: dynamodbPulse(table),
    careTeams,
    setUps: dynamodbSetUpAudit(table),
    programme: dynamodbProgramme(table),
    dailyNotes: dynamodbDailyNotes(table),
    figures: dynamodbTeamFigures(table),
    plans: dynamodbPlanStore(table),
  };
};

describe('in DynamoDB', () => {
  patientStoreContract(makePorts);
  directoryContract(makePorts);
  erasuresContract(makePorts);
  patientCourseContract(makePorts);
  oldTextsContract(makePorts);
  outboxContract(makePorts);
  receiptsContract(makePorts);
  workIndexContract(makePorts);
  workListContract(makePorts);
  careTeamsContract(makePorts);
  planStoreContract(makePorts);
  programmeContract(makePorts);
  setUpAuditContract(makePorts);
  dailyNotesContract(makePorts);
  teamFiguresContract(makePorts);
});
