// What the bundles of the functions hold, and what they leave to be loaded later.
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundlingOf, entryOf } from '../../infra/constructs/bundling.ts';
import { sizeChecks } from '../../infra/local/bench/limits.ts';
import { FUNCTIONS, type FunctionName } from '../../shared/contracts/names.ts';

/** What the constructs give as `loadsLater`. */
const LATER: Partial<Record<FunctionName, readonly string[]>> = {
  console: ['read-label', 'read-cohort'],
  'receive-text': ['reader'],
};

const bundle = async (name: FunctionName, loadsLater: readonly string[] = LATER[name] ?? []) => {
  const { externalModules = [], mainFields = [], define = {}, esbuildArgs = {} } = bundlingOf(name, loadsLater);
  const { metafile } = await build({
    entryPoints: [entryOf(name)],
    outfile: 'index.js',
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    external: externalModules,
    mainFields,
    define,
    alias: Object.fromEntries([esbuildArgs['--alias']].flat().map((pair) => String(pair).split('=', 2))),
    metafile: true,
    write: false,
  });
  const { bytes = 0, inputs = {} } = metafile.outputs['index.js'] ?? {};
  return { kb: bytes / 1_000, files: Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0) };
};

/** The files that a function holds some of at its start. */
const filesIn = async (...of: Parameters<typeof bundle>): Promise<readonly string[]> => (await bundle(...of)).files;

const READS_DANGER = /^shared\/domain\/reply\/self-harm/;

describe('The reader of replies', () => {
  test.each(['console', 'receive-text'] as const)('is loaded by %s when it is first needed', async (name) => {
    expect((await filesIn(name)).filter((file) => READS_DANGER.test(file))).toEqual([]);
    expect((await filesIn(name, [])).filter((file) => READS_DANGER.test(file))).not.toEqual([]);
  });

  test.each(['deliver', 'record-receipt', 'send-text', 'sweep', 'wake-patient'] as const)(
    'is not in %s, which never reads',
    async (name) => {
      expect((await filesIn(name)).filter((file) => READS_DANGER.test(file))).toEqual([]);
    },
  );
});

test('a constant of the build is no file that every other has to load first', async () => {
  expect((await filesIn('console')).filter((file) => file.startsWith('<define'))).toEqual([]);
});

test.each(FUNCTIONS)('%s is small enough to start fast', async (name) => {
  for (const { what, value, limit } of sizeChecks([{ name, ...(await bundle(name)), laterKb: 0 }]))
    expect(value, what).toBeLessThanOrEqual(limit);
});
