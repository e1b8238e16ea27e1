// How the fuzz tests run: with a seed that is printed, so that what was found can be tried again with FUZZ_SEED.
import fc from 'fast-check';

const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const TIMES = Number(process.env.FUZZ_TIMES ?? 1);
console.log(`fuzz: FUZZ_SEED=${SEED}`);

/** Holds a property against `runs` samples; FUZZ_TIMES multiplies them. */
export const holds = <Sample>(
  runs: number,
  samples: fc.Arbitrary<Sample>,
  property: (sample: Sample) => Promise<void>,
): Promise<void> => fc.assert(fc.asyncProperty(samples, property), { seed: SEED, numRuns: runs * TIMES });
