import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (...words: readonly string[]) => {
  const { stdout, status } = spawnSync(process.execPath, ['infra/tools/lint-text.ts', ...words], { encoding: 'utf8' });
  return { rules: stdout.split('\n').flatMap((line) => line.split(':')[0] || []), status };
};

it.each<[readonly string[], readonly string[], number]>([
  [['Please call your care team today.'], [], 0],
  [['Do not worry, take 20 mg.'], ['dose', 'reassurance'], 1],
  [['Call 555-010-0199.'], ['phone-number'], 1],
  [['--given', '555-010-0199', '--given', '911', 'Call 555-010-0199 or 911.'], [], 0],
  [['Llame hoy, por favor, o mande un número.'], ['characters'], 1],
  [['--language', 'es', 'Llame hoy, por favor, o mande un número.'], [], 0],
  [['--language', 'fr', 'Bonjour'], [], 2],
  [['two', 'texts'], [], 2],
  [[], [], 2],
])('%j: %j, exit status %i', (words, rules, status) => {
  expect(run(...words)).toEqual({ rules, status });
});
