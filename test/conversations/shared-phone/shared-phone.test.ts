// Golden transcripts of a phone that patients share, as in ../conversations.test.ts, and renewed in the same way.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { play } from './play.ts';

const files = globSync('*.txt', { cwd: import.meta.dirname }).sort();

it('finds the transcripts', () => {
  expect(files.length).toBeGreaterThan(3);
});

it.each(files)('%s', async (file) => {
  const path = `${import.meta.dirname}/${file}`;
  const written = readFileSync(path, 'utf8');
  const played = await play(written);
  if (process.env.UPDATE_CONVERSATIONS) writeFileSync(path, played);
  else expect(played).toBe(written);
});
