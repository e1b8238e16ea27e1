import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What esbuild does with `with { type: 'text' }`: the style and script of the console, as they are sent. */
const assetsAsText = {
  name: 'assets-as-text',
  enforce: 'pre' as const,
  load: (id: string) =>
    /functions\/console\/pages\/assets\/[^/]+\.(css|js)$/.test(id)
      ? { code: `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`, moduleType: 'js' as const }
      : undefined,
};

// `isolate: false` loads aws-cdk-lib once for all files: a test that fakes a global must restore it.
export default defineConfig({
  plugins: [assetsAsText],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/deploy/**'],
    setupFiles: ['test/seed.ts'],
    isolate: false,
    // By itself vitest leaves a core free, and many tests wait: on two cores it took half as long again.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
  },
});
