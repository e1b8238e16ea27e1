// Whoever leads the programme, as a list of what they were told.
import type { AlertNotice } from '../../domain/alert-notice.ts';
import type { ProgrammeLeads } from '../../note-ports.ts';

export interface MemoryProgrammeLeads extends ProgrammeLeads {
  readonly notices: AlertNotice[];
}

export const memoryProgrammeLeads = (): MemoryProgrammeLeads => {
  const notices: AlertNotice[] = [];
  return { notices, tell: async (notice) => void notices.push(notice) };
};
