// A permission stays only while code that its function loads needs it; test/e2e/demo.test.ts says whether a run does, too.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAY, NOT_IN_THE_DEMO } from './permitted.ts';

const IMPORT = /(?:from|import\()\s*'(\.[^']+\.ts)'/g;

/** Every file that a handler can load, now or later. */
const loadedBy = (entry: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(entry) || !existsSync(entry)) return seen;
  seen.add(entry);
  for (const [, path = ''] of readFileSync(entry, 'utf8').matchAll(IMPORT)) loadedBy(join(dirname(entry), path), seen);
  return seen;
};

describe.each(Object.entries(MAY))('%s', (name, permissions) => {
  const loaded = loadedBy(`functions/${name}/handler.ts`);
  const needed = Object.entries(permissions).flatMap(([permission, use]) =>
    typeof use === 'string' ? [] : [[permission, ...use] as const],
  );

  test.each(needed)('needs %s in %s', (_, file, words) => {
    expect([...loaded]).toContain(file);
    expect(readFileSync(file, 'utf8')).toContain(words);
  });
});

const LAMBDA_ACTIONS = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:ReceiveMessage',
  'sqs:SendMessage DroppedQueue',
];

test('what no code of ours needs is what Lambda does to read a source, and nothing else', () => {
  const others = Object.values(MAY)
    .flatMap((permissions) => Object.entries(permissions))
    .filter(([, use]) => typeof use === 'string')
    .map(([permission]) => permission)
    .filter((permission) => !LAMBDA_ACTIONS.some((action) => permission.startsWith(action)));
  expect(others).toEqual([]);
});

const promises = Object.values(NOT_IN_THE_DEMO)
  .flatMap((permissions) => Object.values(permissions))
  .flatMap(({ neededIn }) => neededIn ?? []);

test.each([...new Set(promises)])('%s checks in its run what it is said to need', (file) => {
  expect(readFileSync(file, 'utf8')).toContain(`promisedBy('${file}')`);
});
