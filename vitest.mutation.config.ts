import process from 'node:process';
import { defineConfig } from 'vitest/config';

// Stryker's workers take no argument.
// biome-ignore lint/style/noProcessEnv: see above
const { MUTATION_TESTS, MUTATION_KEEPS } = process.env;

// The tests of one group of rules (test/mutation/groups.ts), each file by itself: what a module keeps must not outlive a mutant.
export default defineConfig({
  test: {
    include: MUTATION_TESTS?.split(',') ?? ['test/{domain,instruments,plans}/**/*.test.ts'],
    setupFiles: ['test/seed.ts', ...(MUTATION_KEEPS ? ['test/mutation/all-patterns.ts'] : [])],
    testTimeout: 30_000,
  },
});
