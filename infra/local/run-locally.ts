// Starts the local cloud on its state folder, enrols the example cohort the first time, and serves the page.
import { relative } from 'node:path';
import { startLocalCloud } from './cloud.ts';
import { type Enrolled, enrolExamples } from './example-cohort.ts';
import { startPage } from './page/page-server.ts';
import { StateFolder } from './state-folder.ts';

export interface RunSettings {
  readonly fresh: boolean;
  readonly port: string | undefined;
  readonly stateFolder: string;
}

const HOUR_MS = 3_600_000;

export const runLocally = async ({ fresh, port, stateFolder }: RunSettings): Promise<void> => {
  const begun = performance.now();
  console.log('Starting Vigil …');
  const cloud = await startLocalCloud({
    stateFolder,
    fresh,
    // A jump over a day need not wait for 288 sweeps.
    rulesAtMostEvery: HOUR_MS,
    onDenial: ({ message }) => console.error(`AccessDenied: ${message}`),
  });
  const stored = new StateFolder(stateFolder).document<readonly Enrolled[]>('cohort');
  if (!stored.read()) stored.write(await enrolExamples(cloud.api));
  const page = await startPage(cloud, stored.read() ?? [], port).catch(async (error: unknown) => {
    await cloud.stop();
    throw error;
  });

  let stopping = false;
  const stop = async (): Promise<void> => {
    // A second Ctrl-C does not wait.
    if (stopping) process.exit(1);
    stopping = true;
    await page.stop();
    await cloud.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  const shown = relative('.', stateFolder);
  console.log(`
Vigil is running, ready after ${((performance.now() - begun) / 1_000).toFixed(1)} s.

  Console ${cloud.api.url}/console    (choose whom to be)
  Page    ${page.url}    (the phones, and the clock)
  API     ${cloud.api.url}    (a token: ${page.url}/local/token, of one role: e.g. ?as=coordinator)
  Table   ${cloud.tableName} at ${cloud.administrator.endpoint}    (for npm run patient: docs/runbook.md)
  State   ${shown}/    (kept between starts; npm start -- --fresh begins anew)
  Logs    ${shown}/logs/

Ctrl-C ends everything.`);
};
