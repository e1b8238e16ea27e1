import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const START_AND_STAY = `
  import { startDynoxide } from '${new URL('../../infra/local/dynoxide.ts', import.meta.url)}';
  console.log((await startDynoxide()).endpoint);
  setInterval(() => {}, 60_000);
`;

const answers = async (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

test('the database ends with the process that started it, even one that is killed', async () => {
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', START_AND_STAY], {
    env: { ...process.env, DYNAMODB_ENDPOINT: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(owner.stdout, 'data');
  const endpoint = String(said).trim();
  expect(await answers(endpoint)).toBe(true);

  owner.kill('SIGKILL');
  await once(owner, 'exit');

  await expect.poll(() => answers(endpoint), { timeout: 10_000 }).toBe(false);
});
