// A process of its own that plays one broken run after the other: a local cloud needs a process to itself.
import { broken, criticalDelays } from './expectations.ts';
import type { Injection, SeenCall } from './inject.ts';
import { SCENARIOS } from './scenarios.ts';
import { playOnce, type Run, type Scenario } from './stage.ts';

export interface Job {
  readonly assembly: string;
  readonly scenario: string;
  /** None: the faultless run, which says what calls there are. */
  readonly injection?: Injection;
}

export interface Report {
  readonly calls: readonly SeenCall[];
  readonly hasFired: boolean;
  readonly broken: readonly string[];
  /** Minutes from a text to the first notice of a critical alert, the longest one. */
  readonly longestDelay: number;
}

const faultless = new Map<string, Promise<Run>>();

const playFaultless = (scenario: Scenario, assembly: string): Promise<Run> => {
  const known = faultless.get(scenario.name) ?? playOnce(scenario, assembly);
  faultless.set(scenario.name, known);
  return known;
};

const play = async ({ assembly, scenario: name, injection }: Job): Promise<Report> => {
  const scenario = SCENARIOS.find((one) => one.name === name);
  if (!scenario) throw new Error(`There is no scenario ${name}`);
  const reference = await playFaultless(scenario, assembly);
  try {
    const { world, calls, hasFired } = injection ? await playOnce(scenario, assembly, injection) : reference;
    return {
      calls: injection ? [] : calls,
      hasFired,
      broken: broken(world, reference.world),
      longestDelay: Math.max(0, ...criticalDelays(world)),
    };
  } catch (error) {
    return {
      calls: [],
      hasFired: true,
      broken: [`the scenario could not be played to its end: ${error}`],
      longestDelay: 0,
    };
  }
};

// Its parent has ended: nobody waits for it.
process.once('disconnect', () => process.exit());

process.on('message', (job: Job) => {
  void play(job).then((report) => process.send?.(report));
});
