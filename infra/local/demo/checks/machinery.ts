// Nothing is left behind in the machinery, and no role was too narrow.
import type { Check } from './check.ts';

export const queuesEmpty: Check = {
  name: 'nothing is left in a queue or among the dead letters',
  run: ({ queueDepths }) => {
    const queues = Object.entries(queueDepths);
    return {
      checked: queues.length,
      breaches: queues
        .filter(([, { active, waiting }]) => active + waiting > 0)
        .map(([id, { active, waiting }]) => ({ patient: 'nobody', id, problem: `holds ${active + waiting} messages` })),
    };
  },
};

export const nothingDenied: Check = {
  name: 'nothing was denied to a role',
  run: ({ denials, callsChecked }) => ({
    checked: callsChecked,
    breaches: denials.map(({ caller, message }) => ({ patient: 'nobody', id: caller, problem: message })),
  }),
};
