import { defineConfig } from 'vitest/config';

// `isolate: false` loads aws-cdk-lib once for all files: a test that fakes a global must restore it.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/deploy/**'],
    isolate: false,
    testTimeout: 30_000,
  },
});
