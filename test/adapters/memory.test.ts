import { describe } from 'vitest';
import { memoryAlertNotices } from '../../shared/adapters/memory/alert-notices.ts';
import { memoryCareTeamTopic } from '../../shared/adapters/memory/care-team-topic.ts';
import { memoryCareTeams } from '../../shared/adapters/memory/care-teams.ts';
import { memoryDailyNotes } from '../../shared/adapters/memory/daily-notes.ts';
import { memoryDirectory } from '../../shared/adapters/memory/directory.ts';
import { memoryErasures } from '../../shared/adapters/memory/erasures.ts';
import { memoryTable } from '../../shared/adapters/memory/memory-table.ts';
import { memoryOldTexts } from '../../shared/adapters/memory/old-texts.ts';
import { memoryOutbox } from '../../shared/adapters/memory/outbox.ts';
import { memoryPatientStore } from '../../shared/adapters/memory/patient-store.ts';
import { memoryPlanStore } from '../../shared/adapters/memory/plan-store.ts';
import { memoryProgramme } from '../../shared/adapters/memory/programme.ts';
import { memoryPulse } from '../../shared/adapters/memory/pulse.ts';
import { memoryQueues, memoryReceiptQueue } from '../../shared/adapters/memory/queues.ts';
import { memoryReceipts } from '../../shared/adapters/memory/receipts.ts';
import { memorySetUpAudit } from '../../shared/adapters/memory/set-up-audit.ts';
import { memoryTeamFigures } from '../../shared/adapters/memory/team-figures.ts';
import { memoryTextGateway } from '../../shared/adapters/memory/text-gateway.ts';
import { memoryWakeUps } from '../../shared/adapters/memory/wake-ups.ts';
import { memoryWorkIndex } from '../../shared/adapters/memory/work-index.ts';
import { memoryWorkList } from '../../shared/adapters/memory/work-list.ts';
import type { SendOutcome } from '../../shared/ports.ts';
import { careTeamTopicContract } from './contract/care-team-topic.ts';
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
import { queuesContract, receiptQueueContract } from './contract/queues.ts';
import { receiptsContract } from './contract/receipts.ts';
import { setUpAuditContract } from './contract/set-up-audit.ts';
import { teamFiguresContract } from './contract/team-figures.ts';
import { type Mishap, textGatewayContract } from './contract/text-gateway.ts';
import { NOW, wakeUpsContract } from './contract/wake-ups.ts';
import { workIndexContract } from './contract/work-index.ts';
import { workListContract } from './contract/work-list.ts';

const makePorts = (): TablePorts => {
  const table = memoryTable();
  return {
    patients: memoryPatientStore(table),
    directory: memoryDirectory(table),
    erasures: memoryErasures(table),
    oldTexts: memoryOldTexts(table),
    outbox: memoryOutbox(table),
    receipts: memoryReceipts(table),
    work: memoryWorkIndex(table),
    workList: memoryWorkList(table),
    notices: memoryAlertNotices(table),
    pulse: memoryPulse(table),
    careTeams: memoryCareTeams(table),
    setUps: memorySetUpAudit(table),
    programme: memoryProgramme(table),
    dailyNotes: memoryDailyNotes(table),
    figures: memoryTeamFigures(table),
    plans: memoryPlanStore(table),
  };
};

const OUTCOMES: Readonly<Record<Mishap, SendOutcome>> = {
  throttled: { outcome: 'throttled' },
  refused: { outcome: 'refused', code: 'InvalidParameterException' },
  lost: { outcome: 'unknown' },
  'answer-lost': { outcome: 'unknown' },
};

describe('in memory', () => {
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

  textGatewayContract(() => {
    const gateway = memoryTextGateway();
    return { gateway, attempts: gateway.sent, suffer: (mishap) => gateway.script.push(OUTCOMES[mishap]) };
  });

  careTeamTopicContract(async (subscribers) => {
    const topic = memoryCareTeamTopic();
    topic.isHeard = ({ careTeamId }) =>
      subscribers === 'with-a-subscriber' || (subscribers === 'of-harbor-alone' && careTeamId === 'harbor');
    return { topic, heard: async () => topic.notices.splice(0) };
  });

  queuesContract(async () => {
    const queues = memoryQueues();
    const { replies, campaign, wakeRequests: wake } = queues;
    return { queues, drain: async (queue) => ({ replies, campaign, wake })[queue].splice(0) };
  });

  receiptQueueContract(async () => {
    const queue = memoryReceiptQueue();
    return { queue, drain: async () => queue.receipts.splice(0) };
  });

  wakeUpsContract(() => {
    const { wake, wakeRequests: woken } = memoryQueues();
    const wakeUps = memoryWakeUps({ wake, clock: () => NOW });
    return { wakeUps, woken, scheduled: (patientId) => [wakeUps.set.get(patientId) ?? []].flat() };
  });
});
