// `npm run hunt`: the tests that draw at random, over and over, each time with another seed, until one fails.
//
//   npm run hunt                                            ten rounds
//   npm run hunt -- --rounds 3 test/properties              three, of what lies there
//   TEST_SEED=1234 npx vitest run test/properties           what was found by seed 1234, again
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '10' } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds is "${values.rounds}"; it must be a whole number from 1 on.`);

const draws = (file: string): boolean => /from '(fast-check|\.\/run\.ts)'/.test(readFileSync(file, 'utf8'));
const files = globSync('test/**/*.test.{ts,tsx}')
  .filter((file) => !file.startsWith('test/deploy/') && draws(file))
  .filter((file) => positionals.length === 0 || positionals.some((start) => file.startsWith(start)));
if (files.length === 0) throw new Error(`No test that draws at random lies under ${positionals.join(', ')}.`);

for (let round = 1; round <= rounds; round += 1) {
  const seed = randomInt(2 ** 31);
  console.log(`Round ${round} of ${rounds}: ${files.length} files, TEST_SEED=${seed}`);
  const { status } = spawnSync('vitest', ['run', '--reporter=dot', ...files], {
    stdio: 'inherit',
    env: { ...process.env, TEST_SEED: String(seed) },
  });
  if (status !== 0) {
    console.log(`\nFailed with TEST_SEED=${seed}: TEST_SEED=${seed} npx vitest run <the file> shows it again.`);
    process.exit(1);
  }
}
console.log(`\nAll ${rounds} rounds held.`);
