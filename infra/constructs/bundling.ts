// How every function is bundled: one file of what it needs at its start, and one for each part that it loads later.
import { join } from 'node:path';
import { type BundlingOptions, type ICommandHooks, LogLevel, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { FunctionName } from '../../shared/contracts/names.ts';
import { SITE_CONTENT } from '../site-content.ts';
import { siteDefinitions } from '../tools/site-definitions.ts';

const SOURCES = join(import.meta.dirname, '..', '..');
const RUNTIME = join(SOURCES, 'shared', 'runtime');
/** Without the SDK's sign-in by profile, SSO or web identity, a quarter of a bundle, and other parts that no function needs. */
const REPLACED = [
  `@aws-sdk/credential-provider-node=${join(RUNTIME, 'environment-credentials.ts')}`,
  `@aws-sdk/endpoint-cache=${join(RUNTIME, 'unused-sdk-parts.ts')}`,
  `@smithy/core/event-streams=${join(RUNTIME, 'unused-sdk-parts.ts')}`,
];
const TARGET = 'node24';

const SITE = siteDefinitions(SITE_CONTENT);

export const entryOf = (name: FunctionName): string => join(SOURCES, 'functions', name, 'handler.ts');

/** `loadsLater` are files beside the handler, without `.ts`: `import('./file.js')` finds each beside the bundle. */
export const bundlingOf = (name: FunctionName, loadsLater: readonly string[]): BundlingOptions => ({
  // The runtime's own SDK moves under us and loads slower; CommonJS loads about 10 ms faster than ESM.
  bundleAwsSDK: true,
  minify: true,
  format: OutputFormat.CJS,
  mainFields: ['module', 'main'],
  target: TARGET,
  logLevel: LogLevel.WARNING,
  esbuildArgs: { '--alias': REPLACED },
  externalModules: loadsLater.map((file) => `./${file}.js`),
  commandHooks: bundlingLater(name, loadsLater),
  // The texts and plans of a site (docs/site-content.md, docs/changing-a-plan.md), and what is to be approved of it all.
  define: SITE,
});

const bundlingLater = (name: FunctionName, files: readonly string[]): ICommandHooks => ({
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (from, to) =>
    files.map(
      (file) =>
        `npx --no-install esbuild "${join(from, 'functions', name, `${file}.ts`)}" --outfile="${join(to, `${file}.js`)}" ` +
        `--bundle --minify --platform=node --format=cjs --target=${TARGET} --log-level=warning`,
    ),
});
