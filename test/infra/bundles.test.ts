// What the bundles of the functions hold, what they leave to be loaded later, and that the parts fit together.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BundledFile, bundle } from '../../infra/constructs/bundling.ts';
import { CONSOLE_KB, sizeChecks } from '../../infra/local/bench/limits.ts';
import { ENV, FUNCTIONS, type FunctionName } from '../../shared/contracts/names.ts';

const bundles = new Map<FunctionName, readonly BundledFile[]>();

const bundled = (name: FunctionName): readonly BundledFile[] => {
  const files = bundles.get(name) ?? bundle(name);
  bundles.set(name, files);
  return files;
};

/** Files and all that is loaded with them. */
const loadedWith = (all: readonly BundledFile[], ...names: readonly string[]): readonly BundledFile[] => {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const { needs } of all.filter((file) => file.name === name)) for (const needed of needs) add(needed);
  };
  for (const name of names) add(name);
  return all.filter(({ name }) => found.has(name));
};

const start = (name: FunctionName): readonly BundledFile[] => loadedWith(bundled(name), 'index.js');

const sourcesOf = (files: readonly BundledFile[]): readonly string[] => files.flatMap(({ sources }) => sources);

const kbOf = (files: readonly BundledFile[]): number =>
  files.reduce((bytes, { text }) => bytes + Buffer.byteLength(text), 0) / 1_000;

/** The file of the part that begins with a source file of this name. */
const partOf = (name: FunctionName, source: string): string => {
  const [found, ...others] = bundled(name).filter((file) => file.name.startsWith(`${source}-`));
  if (!found || others.length > 0) throw new Error(`${name} has not exactly one part ${source}`);
  return found.name;
};

const READS_DANGER = /^shared\/domain\/reply\/self-harm/;
const DRAWS = /^node_modules\/d3-/;
const CALLS_SNS = /^node_modules\/@aws-sdk\/client-sns\//;

describe('The reader of replies', () => {
  test.each(['console', 'receive-text'] as const)('is loaded by %s when it is first needed', (name) => {
    expect(sourcesOf(start(name)).filter((file) => READS_DANGER.test(file))).toEqual([]);
    expect(sourcesOf(bundled(name)).filter((file) => READS_DANGER.test(file))).not.toEqual([]);
  });

  test.each(['deliver', 'record-receipt', 'send-text', 'sweep', 'wake-patient'] as const)(
    'is not in %s, which never reads',
    (name) => {
      expect(sourcesOf(bundled(name)).filter((file) => READS_DANGER.test(file))).toEqual([]);
    },
  );
});

describe('The console', () => {
  const firstPage = () =>
    loadedWith(bundled('console'), 'index.js', partOf('console', 'answer-visit'), partOf('console', 'worklist-routes'));

  test('shows the work list without what draws charts or calls SNS', () => {
    for (const kind of [DRAWS, CALLS_SNS]) {
      expect(sourcesOf(firstPage()).filter((file) => kind.test(file))).toEqual([]);
      expect(sourcesOf(bundled('console')).filter((file) => kind.test(file))).not.toEqual([]);
    }
  });

  test('holds to its limit also with the first page that staff open', () => {
    expect(kbOf(firstPage())).toBeLessThanOrEqual(CONSOLE_KB);
  });

  test('loads no pages at its start', () => {
    expect(sourcesOf(start('console')).filter((file) => file.endsWith('.tsx'))).toEqual([]);
  });
});

test('The sweep loads what the daily note needs once a day', () => {
  for (const kind of [CALLS_SNS, /^shared\/plans\/content\.ts$/]) {
    expect(sourcesOf(start('sweep')).filter((file) => kind.test(file))).toEqual([]);
    expect(sourcesOf(bundled('sweep')).filter((file) => kind.test(file))).not.toEqual([]);
  }
});

test.each(FUNCTIONS)('%s holds every source once', (name) => {
  const sources = sourcesOf(bundled(name));
  expect(sources).toHaveLength(new Set(sources).size);
});

test.each(FUNCTIONS)('%s comes out the same each time', (name) => {
  expect(bundle(name)).toEqual(bundled(name));
});

const SETTINGS = Object.fromEntries(Object.values(ENV).map((name) => [name, 'https://example.org/x']));

test.each(FUNCTIONS)('every file of %s is loaded as CommonJS', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const files = bundled(name).map((file) => ({ ...file, path: join(folder, file.name) }));
  for (const { path, text } of files) writeFileSync(path, text);
  const script = 'for (const file of process.argv.slice(1)) require(file);';
  const env = { AWS_REGION: 'us-east-1', ...SETTINGS };
  expect(() => execFileSync(process.execPath, ['-e', script, ...files.map(({ path }) => path)], { env })).not.toThrow();
  rmSync(folder, { recursive: true });
});

test('a constant of the build is no file that every other has to load first', () => {
  expect(sourcesOf(bundled('console')).filter((file) => file.startsWith('<define'))).toEqual([]);
});

test.each(FUNCTIONS)('%s is small enough to start fast', (name) => {
  for (const { what, value, limit } of sizeChecks([{ name, kb: kbOf(start(name)), laterKb: 0 }]))
    expect(value, what).toBeLessThanOrEqual(limit);
});
