// How every function is bundled: `index.js`, which is loaded at its start, and a file for each part that it loads later.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync, type Metafile, transformSync } from 'esbuild';
import type { FunctionName } from '../../shared/contracts/names.ts';
import { SITE_CONTENT } from '../site-content.ts';
import { siteDefinitions } from '../tools/site-definitions.ts';

const SOURCES = join(import.meta.dirname, '..', '..');
const RUNTIME = join(SOURCES, 'shared', 'runtime');
/** Without the SDK's sign-in by profile, SSO or web identity, a quarter of a bundle, and other parts that no function needs. */
const REPLACED = {
  '@aws-sdk/credential-provider-node': join(RUNTIME, 'environment-credentials.ts'),
  '@aws-sdk/endpoint-cache': join(RUNTIME, 'unused-endpoint-cache.ts'),
  '@smithy/core/event-streams': join(RUNTIME, 'unused-sdk-parts.ts'),
  bowser: join(RUNTIME, 'unused-sdk-parts.ts'),
};
const TARGET = 'node24';

const SITE = siteDefinitions(SITE_CONTENT);

export interface BundledFile {
  readonly name: string;
  readonly text: string;
  /** Names of the files that are loaded with it. */
  readonly needs: readonly string[];
  /** What it holds some of, from the root of the project. */
  readonly sources: readonly string[];
}

/** Every `import()` begins a part. What parts have in common is a file that they share, and no part repeats what the start has. */
export const bundle = (name: FunctionName): readonly BundledFile[] => {
  const handler = `functions/${name}/handler.ts`;
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: SOURCES,
    entryPoints: { index: handler },
    // As if every part imported the handler too: what is needed at the start is then one file, and not one for each set of parts.
    inject: [handler],
    outdir: '.',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    platform: 'node',
    target: TARGET,
    mainFields: ['module', 'main'],
    alias: REPLACED,
    // The texts and plans of a site (docs/site-content.md, docs/changing-a-plan.md), and what is to be approved of it all.
    define: SITE,
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  return outputFiles.map(({ path, text }) => ({
    name: basename(path),
    text: commonJs(text),
    ...describe(metafile.outputs[basename(path)]),
  }));
};

/** The bundler splits ES modules alone, and CommonJS loads about 10 ms faster. */
const commonJs = (text: string): string =>
  transformSync(text, {
    format: 'cjs',
    minify: true,
    platform: 'node',
    target: TARGET,
    supported: { 'dynamic-import': false },
  }).code;

const describe = (output: Metafile['outputs'][string] | undefined): Pick<BundledFile, 'needs' | 'sources'> => ({
  needs: (output?.imports ?? [])
    .filter(({ kind, external }) => kind === 'import-statement' && !external)
    .map(({ path }) => path),
  sources: Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file),
});

/** Hashed by what comes out, so that only a function that has changed is deployed. */
export const codeOf = (name: FunctionName): Code =>
  Code.fromAsset(join(SOURCES, 'functions', name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never run: `local` is.
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle: (folder) => {
          for (const file of bundle(name)) writeFileSync(join(folder, file.name), file.text);
          return true;
        },
      },
    },
  });
