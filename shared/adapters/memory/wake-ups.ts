// Wake-ups that keep what is set, one for each patient and time.
import type { PatientId } from '../../domain/communication.ts';
import type { Instant } from '../../domain/instant.ts';
import type { WakeUps } from '../../ports.ts';

export interface MemoryWakeUps extends WakeUps {
  readonly set: Map<PatientId, Instant>;
}

export const memoryWakeUps = (): MemoryWakeUps => {
  const set = new Map<PatientId, Instant>();
  return {
    set,
    move: async (patientId, _from, to) => {
      if (to) set.set(patientId, to);
      else set.delete(patientId);
    },
  };
};
