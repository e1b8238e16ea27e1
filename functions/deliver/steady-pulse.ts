// Beats at most once in ten minutes per container: silence is measured in hours.
import { type Instant, MINUTE, millisecondsBetween } from '../../shared/domain/instant.ts';
import type { Pulse } from '../../shared/ports.ts';

const INTERVAL = 10 * MINUTE;

export const steadyPulse = (pulse: Pick<Pulse, 'beat'>): Pick<Pulse, 'beat'> => {
  let last: Instant | undefined;
  return {
    beat: async (at) => {
      if (last && millisecondsBetween(last, at) < INTERVAL) return;
      await pulse.beat(at);
      last = at;
    },
  };
};
