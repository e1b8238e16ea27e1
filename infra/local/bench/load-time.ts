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

export const sizeOf = (built: BuiltFunction): FunctionSize => ({
  name: built.name,
  kb: kbOf(bundleOf(built)),
  laterKb: round(
    readdirSync(built.folder)
      .filter((file) => file.endsWith('.js') && file !== 'index.js')
      .reduce((sum, file) => sum + kbOf(join(built.folder, file)), 0),
    1,
  ),
});

const kbOf = (file: string): number => round(statSync(file).size / 1_000, 1);

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
  Number(execFileSync(process.execPath, ['-e', TIMER, file], { env: { ...environment }, encoding: 'utf8' }));

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
