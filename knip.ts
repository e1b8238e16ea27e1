// What knip takes for used. Every entry says why.
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    // Lambda entry points: named by the stacks as files to bundle.
    'functions/*/handler.ts',
    // Bundled in the place of a package of the SDK.
    'shared/runtime/environment-credentials.ts',
    'shared/runtime/unused-endpoint-cache.ts',
    'shared/runtime/unused-sdk-parts.ts',
    // Named to the CDK CLI by a command.
    'infra/account-app.ts',
    // Commands of package.json and the CDK app.
    'infra/tools/*.mjs',
    // Run by hand (docs/site-content.md).
    'infra/tools/check-site-content.ts',
    'test/**/*.test.ts',
    // Named by vitest.mutation.config.ts.
    'test/mutation/all-patterns.ts',
    // Run in a worker thread or bundled by path.
    'infra/local/function-worker.ts',
    'test/local/fixtures/*.ts',
  ],
  project: ['{infra,functions,shared,test}/**/*.{ts,tsx,mjs}'],
  // A type beside its only use documents a shape; it need not be hidden.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
