import { describe } from 'vitest';
import { memoryAlertNotices } from '../../shared/adapters/memory/alert-notices.ts';
import { memoryCareTeams } from '../../shared/adapters/memory/care-teams.ts';
import { memoryTable } from '../../shared/adapters/memory/memory-table.ts';
import { memoryOutbox } from '../../shared/adapters/memory/outbox.ts';
import { memoryPatientStore } from '../../shared/adapters/memory/patient-store.ts';
import { memoryPulse } from '../../shared/adapters/memory/pulse.ts';
import { memoryWorkIndex } from '../../shared/adapters/memory/work-index.ts';
import { outboxContract } from './contract/outbox.ts';
import { patientStoreContract } from './contract/patient-store.ts';
import type { TablePorts } from './contract/ports.ts';
import { workIndexContract } from './contract/work-index.ts';

const makePorts = (): TablePorts => {
  const table = memoryTable();
  return {
    patients: memoryPatientStore(table),
    outbox: memoryOutbox(table),
    work: memoryWorkIndex(table),
    notices: memoryAlertNotices(table),
    pulse: memoryPulse(table),
    careTeams: memoryCareTeams(table),
  };
};

describe('in memory', () => {
  patientStoreContract(makePorts);
  outboxContract(makePorts);
  workIndexContract(makePorts);
});
