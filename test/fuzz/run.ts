// How the fuzz tests run: with the seed of all random tests (test/seed.ts).
import fc from 'fast-check';

const TIMES = Number(process.env.FUZZ_TIMES ?? 1);

/** Holds a property against `runs` samples; FUZZ_TIMES multiplies them. */
export const holds = <Sample>(
  runs: number,
  samples: fc.Arbitrary<Sample>,
  property: (sample: Sample) => Promise<void>,
): Promise<void> => fc.assert(fc.asyncProperty(samples, property), { numRuns: runs * TIMES });
