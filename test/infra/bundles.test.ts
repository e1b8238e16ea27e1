// What the bundles of the functions hold, and what they leave to be loaded later.
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundlingOf, entryOf } from '../../infra/constructs/bundling.ts';
import type { FunctionName } from '../../shared/contracts/names.ts';

/** The files that a function holds some of. */
const filesIn = async (name: FunctionName, loadsLater: readonly string[] = []): Promise<readonly string[]> => {
  const { externalModules = [], mainFields = [], define = {} } = bundlingOf(name, loadsLater);
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
    metafile: true,
    write: false,
  });
  const inputs = metafile.outputs['index.js']?.inputs ?? {};
  return Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0);
};

const READS_DANGER = /^shared\/domain\/reply\/self-harm/;

describe('The reader of replies', () => {
  test('is in the function that reads them', async () => {
    expect((await filesIn('receive-text')).filter((file) => READS_DANGER.test(file))).not.toEqual([]);
  });

  test('is loaded by the console at the first label', async () => {
    expect((await filesIn('console', ['read-label'])).filter((file) => READS_DANGER.test(file))).toEqual([]);
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
