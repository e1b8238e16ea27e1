import { defineConfig } from 'vitest/config';

// One patient's way through the deployed stacks, in the time of real clocks.
export default defineConfig({
  test: {
    include: ['test/deploy/**/*.test.ts'],
    globalSetup: 'test/deploy/emulator.ts',
    testTimeout: 360_000,
    hookTimeout: 120_000,
    reporters: ['verbose'],
  },
});
