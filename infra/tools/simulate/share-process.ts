// The process of one share of the patients: lives through the weeks and sends what came of it to its parent.
import type { Share } from './outcome.ts';
import { Simulation, type SimulationOptions } from './simulation.ts';

const KB_PER_MB = 1_024;

// Another share failed, or the parent was stopped: nobody waits for this one.
process.once('disconnect', () => process.exit());

const simulation = new Simulation(JSON.parse(process.argv[2] ?? '') as SimulationOptions);
const begun = performance.now();
const cpuBefore = process.cpuUsage();
await simulation.run();
const { user, system } = process.cpuUsage(cpuBefore);
const { happened, traffic, check } = simulation;
const share: Share = {
  happened,
  seconds: (performance.now() - begun) / 1_000,
  cpuSeconds: (user + system) / 1e6,
  rssMb: process.resourceUsage().maxRSS / KB_PER_MB,
  missed: check.missed,
  doubled: check.doubled,
  inQuietHours: check.inQuietHours,
  traffic,
};
process.send?.(share, () => process.disconnect());
