// How many changes were tried and noticed, as rows of a table and as a score with its interval.
import { dirname, relative } from 'node:path';
import process from 'node:process';
import type { Stryker } from '@stryker-mutator/core';

export type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const DETECTED = ['Killed', 'Timeout', 'RuntimeError'];
const count = (mutants: readonly Mutant[], ...statuses: readonly string[]): number =>
  mutants.filter(({ status }) => statuses.includes(status)).length;

export const survivors = (mutants: readonly Mutant[]): readonly Mutant[] =>
  mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');

export const row = (name: string, mutants: readonly Mutant[]): string =>
  [
    name.padEnd(50),
    ...[
      mutants.length - count(mutants, 'Ignored'),
      count(mutants, ...DETECTED),
      survivors(mutants).length,
      count(mutants, 'Ignored'),
    ].map((one) => String(one).padStart(9)),
  ].join('');

/** Wilson's 95 % interval of a share, as fractions. */
const interval = (share: number, tried: number): readonly [number, number] => {
  const z2 = 1.96 ** 2;
  const middle = share + z2 / (2 * tried);
  const half = 1.96 * Math.sqrt((share * (1 - share)) / tried + z2 / (4 * tried ** 2));
  return [(middle - half) / (1 + z2 / tried), (middle + half) / (1 + z2 / tried)];
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const score = (name: string, mutants: readonly Mutant[]): string => {
  const noticed = count(mutants, ...DETECTED);
  const tried = noticed + survivors(mutants).length;
  if (tried === 0) return `${name.padEnd(50)} none`;
  const [from, to] = interval(noticed / tried, tried);
  return `${name.padEnd(50)} ${noticed} of ${tried}: ${percent(noticed / tried)}, 95 % interval ${percent(from)} to ${percent(to)}`;
};

/** The score of each folder and of all; an interval means something for a sample alone. */
export const scores = (mutants: readonly Mutant[]): readonly string[] => {
  const byFolder = Map.groupBy(mutants, ({ fileName }) => dirname(relative(process.cwd(), fileName)));
  return [...[...byFolder].sort().map(([folder, some]) => score(folder, some)), score('all', mutants)];
};
