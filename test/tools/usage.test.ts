import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const run = (command: string, ...words: readonly string[]) =>
  spawnSync(process.execPath, [`infra/tools/${command}.ts`, ...words], { encoding: 'utf8', input: '' });

describe.each(['content', 'score', 'replay', 'interpret', 'lint-text', 'redrive'])('%s', (command) => {
  it.each(['--help', '-h'])('%s says how it is used', (word) => {
    const { stdout, stderr, status } = run(command, word);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain(`npm run -s ${command}`);
  });

  it('refuses a word it does not know, and says how it is used', () => {
    const { stdout, stderr, status } = run(command, '--helpp');
    expect(stdout).toBe('');
    expect(status).not.toBe(0);
    expect(stderr).toContain(`npm run -s ${command}`);
  });
});
