// `npm run test:mutation`: changes the clinical rules one place at a time, and tells which changes no test noticed.
//
//   npm run test:mutation                                  every group of groups.ts; fails if one mutant survives
//   npm run test:mutation -- --group scoring               that group
//   npm run test:mutation -- --mutate shared/domain/score.ts --tests test/domain/score.test.ts
//   npm run test:mutation -- --sample 20                   one in 20 changes of all of shared/domain and shared/instruments
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { CLINICAL, EVERYTHING, type Group } from './groups.ts';
import { type Mutant, row, scores, survivors } from './report.ts';

const { values } = parseArgs({
  options: {
    group: { type: 'string', multiple: true },
    mutate: { type: 'string' },
    tests: { type: 'string' },
    sample: { type: 'string' },
    processes: { type: 'string', default: '2' },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const chosen = (): readonly Group[] => {
  const { group: names, mutate, tests } = values;
  if (mutate && tests) return [{ name: 'by hand', mutate: mutate.split(','), tests: tests.split(',') }];
  const groups = values.sample ? EVERYTHING : CLINICAL;
  return names ? groups.filter(({ name }) => names.includes(name)) : groups;
};

const run = async ({ mutate, tests, keepsPatterns }: Group): Promise<readonly Mutant[]> => {
  process.env.MUTATION_TESTS = tests.join();
  process.env.MUTATION_KEEPS = keepsPatterns ? '1' : '';
  if (values.sample) process.env.MUTATION_SAMPLE = values.sample;
  const mutants = await new Stryker({
    mutate: [...mutate],
    concurrency: Number(values.processes),
    // All tests together take longer than the five minutes that it has by itself. What Stryker calls static would meet them all, at
    // minutes a change; and on a busy machine what is only slow must not count as noticed.
    ...(values.sample && { checkers: ['sample'], ignoreStatic: true, dryRunTimeoutMinutes: 30, timeoutMS: 60_000 }),
  }).runMutationTest();
  return mutants.filter(({ status }) => status !== 'CompileError');
};

const all: Mutant[] = [];
for (const group of chosen()) {
  const mutants = await run(group);
  all.push(...mutants);
  say(`\n${group.name.padEnd(50)}  mutants noticed survived  ignored`);
  for (const file of [...new Set(mutants.map(({ fileName }) => fileName))].sort())
    say(
      row(
        file.replace(`${process.cwd()}/`, ''),
        mutants.filter(({ fileName }) => fileName === file),
      ),
    );
  for (const { fileName, location, mutatorName, replacement, status } of survivors(mutants))
    say(
      `${status}: ${fileName.replace(`${process.cwd()}/`, '')}:${location.start.line}:${location.start.column} ${mutatorName}: ${replacement.replaceAll(/\s+/g, ' ').slice(0, 120)}`,
    );
}
say(row('\nall', all));
for (const line of scores(all)) say(line);
mkdirSync('.build', { recursive: true });
writeFileSync('.build/mutants.json', JSON.stringify(all));
// Nothing tried is nothing shown. A sample is a measurement, and fails for no survivor.
if (all.length === 0 || (!values.sample && survivors(all).length > 0)) process.exitCode = 1;
