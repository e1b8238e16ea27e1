// Starts the local cloud with the probe stack, and stops it after the tests of a file.
import { afterEach } from 'vitest';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../infra/local/cloud.ts';
import type { ProbeOrder } from './fixtures/probe.ts';
import { probeAssembly } from './fixtures/probe-stack.ts';

export const START = '2027-01-04T12:00:00.000Z';

const running: LocalCloud[] = [];
afterEach(async () => {
  for (const cloud of running.splice(0)) await cloud.stop();
});

export const startProbe = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  const cloud = await startLocalCloud({ assembly: probeAssembly(), startAt: START, ...options });
  running.push(cloud);
  return cloud;
};

export const order = (cloud: LocalCloud, ...orders: readonly ProbeOrder[]): void => {
  for (const one of orders) cloud.messaging.send('probe-queue', JSON.stringify(one));
};

/** What the probe printed, parsed. */
export const printed = (cloud: LocalCloud): readonly Record<string, unknown>[] =>
  cloud.logs.lines.filter(({ text }) => text.startsWith('{')).map(({ text }) => JSON.parse(text));
