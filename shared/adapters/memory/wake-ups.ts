// Wake-ups that keep what is set, one for each patient.
import type { PatientId } from '../../domain/communication.ts';
import { type Instant, MINUTE, plus } from '../../domain/instant.ts';
import type { Queues, WakeUps } from '../../ports.ts';

export interface MemoryWakeUps extends WakeUps {
  readonly set: Map<PatientId, Instant>;
}

/** Without `soon` every time is far enough ahead to be set, and nobody is woken at once. */
export const memoryWakeUps = (soon?: {
  readonly wake: Queues['wake'];
  readonly clock: () => Instant;
}): MemoryWakeUps => {
  const set = new Map<PatientId, Instant>();
  return {
    set,
    move: async (patientId, from, to) => {
      if (from === to) return;
      if (to && soon && to < plus(soon.clock(), MINUTE)) await soon.wake([{ patientId }]);
      else if (to) set.set(patientId, to);
      if (from && set.get(patientId) === from) set.delete(patientId);
    },
  };
};
