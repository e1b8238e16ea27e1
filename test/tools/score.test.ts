import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const run = (input: string) => spawnSync('npm', ['run', '-s', 'score'], { input, encoding: 'utf8' });
const LASA = '{"instrument":"lasa-qol","answers":{"lasa-qol":5}}';

describe('npm run -s score', () => {
  it('writes one line for each line, and says in its status whether all were right', () => {
    const { stdout, stderr, status } = run(`${LASA}\n{"instrument":"phq-5","answers":{}}\n${LASA}\n`);
    const scored = { instrument: 'lasa-qol', result: { score: 5, band: 'clinically meaningful deficit' } };
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ).toEqual([scored, { instrument: 'phq-5', error: expect.any(String) }, scored]);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(run(LASA).status).toBe(0);
  });
});
