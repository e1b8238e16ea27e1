// Golden transcripts: every file here is a conversation a nurse can read, and the domain must say exactly that.
// After a wanted change run `UPDATE_CONVERSATIONS=1 npx vitest run test/conversations`, and read the difference.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { play } from './play.ts';

const files = globSync('*.txt', { cwd: import.meta.dirname }).sort();

it('finds the transcripts', () => {
  expect(files.length).toBeGreaterThan(10);
});

it.each(files)('%s', (file) => {
  const path = `${import.meta.dirname}/${file}`;
  const written = readFileSync(path, 'utf8');
  const played = play(written);
  if (process.env.UPDATE_CONVERSATIONS) writeFileSync(path, played);
  else expect(played).toBe(written);
});
