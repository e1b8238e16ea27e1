// How large each bundle is, and how long it loads, against a bundle that only imports the DynamoDB client.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { FunctionName } from '../../../shared/contracts/names.ts';
import { type BuiltFunction, bundleOf } from './built-functions.ts';

const ROUNDS = 15;
const FOLDER = join(import.meta.dirname, '..', '..', '..', '.build', 'bench');
/** Prints the milliseconds that one bundle takes to load. */
const TIMER =
  'const from = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - from));';
/** Prints the files that one bundle loads at its start. */
const LISTER = 'require(process.argv[1]); process.stdout.write(JSON.stringify(Object.keys(require.cache)));';

export interface FunctionSize {
  readonly name: FunctionName;
  /** Kilobytes of 1,000 bytes, of what is loaded at the start. */
  readonly kb: number;
  /** Of the parts that are loaded when they are first needed. */
  readonly laterKb: number;
}

export interface FunctionLoad extends FunctionSize {
  readonly loadMs: number;
  readonly bareMs: number;
  readonly ratio: number;
}

export const sizeOf = ({ name, folder, environment }: BuiltFunction): FunctionSize => {
  const start: readonly string[] = JSON.parse(run(LISTER, bundleOf({ folder }), environment));
  const files = readdirSync(folder).map((file) => join(folder, file));
  return { name, kb: kbOf(start), laterKb: kbOf(files.filter((file) => !start.includes(file))) };
};

const kbOf = (files: readonly string[]): number =>
  round(files.reduce((bytes, file) => bytes + statSync(file).size, 0) / 1_000, 1);

/** Every load in a fresh process, bare client and function in turn, so that the machine's noise falls on both alike. */
export const measureLoads = (functions: readonly BuiltFunction[]): readonly FunctionLoad[] => {
  const bare = buildBareClient();
  const samples = functions.map((built) => ({ built, load: [] as number[], bare: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++)
    for (const sample of samples) {
      sample.bare.push(loadMs(bare, {}));
      sample.load.push(loadMs(bundleOf(sample.built), sample.built.environment));
    }
  return samples.map(({ built, load, bare }) => ({
    ...sizeOf(built),
    loadMs: round(median(load), 1),
    bareMs: round(median(bare), 1),
    ratio: round(median(load) / median(bare), 2),
  }));
};

/** Like the functions' own bundles (infra/constructs/bundling.ts), but with all of the SDK's credential providers. */
const buildBareClient = (): string => {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{"type":"commonjs"}\n');
  const outfile = join(FOLDER, 'bare-client.js');
  buildSync({
    stdin: { contents: "export { DynamoDBClient } from '@aws-sdk/client-dynamodb';", resolveDir: import.meta.dirname },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    target: 'node24',
  });
  return outfile;
};

const loadMs = (file: string, environment: Readonly<Record<string, string>>): number =>
  Number(run(TIMER, file, environment));

const run = (script: string, file: string, environment: Readonly<Record<string, string>>): string =>
  execFileSync(process.execPath, ['-e', script, file], { env: { ...environment }, encoding: 'utf8' });

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
