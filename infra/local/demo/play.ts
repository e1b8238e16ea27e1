// Plays the whole demo: the cohort shared out between local clouds, side by side.
//
// A virtual clock goes from one event to the next and waits for each, so that one cloud keeps one processor busy. Patients
// have nothing to do with each other: every share has a process, a cloud and a clock of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Grant } from '../grant.ts';
import type { QueueDepth } from '../messaging.ts';
import { vigilAssembly } from '../vigil-assembly.ts';
import type { ShareOptions } from './play-share.ts';
import type { RecordedDemo } from './recorded-world.ts';

export type DemoOptions = Pick<ShareOptions, 'seed' | 'weeks'>;

/** Not by the machine: a seed plays the same everywhere. */
const SHARES = 2;

export const playDemo = async (options: DemoOptions): Promise<RecordedDemo> => {
  const assembly = await vigilAssembly();
  const worlds = await Promise.all(
    Array.from({ length: SHARES }, (_, share) => inOwnProcess({ ...options, share, shares: SHARES, assembly })),
  );
  return together(worlds);
};

const inOwnProcess = async (options: ShareOptions): Promise<RecordedDemo> => {
  const file = new URL('./share-process.ts', import.meta.url);
  const child = fork(file, [JSON.stringify(options)], { serialization: 'advanced', execArgv: [] });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`share ${options.share} of the demo ended with ${code ?? signal} before it was played`);
  });
  const [world] = (await Promise.race([once(child, 'message'), ended])) as [RecordedDemo];
  return world;
};

const together = (worlds: readonly RecordedDemo[]): RecordedDemo => ({
  patients: worlds.flatMap(({ patients }) => patients),
  communications: worlds.flatMap(({ communications }) => communications),
  responses: worlds.flatMap(({ responses }) => responses),
  alerts: worlds.flatMap(({ alerts }) => alerts),
  carried: worlds.flatMap(({ carried }) => carried),
  writings: worlds.flatMap(({ writings }) => writings),
  notices: worlds.flatMap(({ notices }) => notices),
  logLines: worlds.flatMap(({ logLines }) => logLines),
  scheduleNames: worlds.flatMap(({ scheduleNames }) => scheduleNames),
  traces: worlds.flatMap(({ traces }) => traces),
  queueDepths: worlds.map(({ queueDepths }) => queueDepths).reduce(sumOfDepths),
  denials: worlds.flatMap(({ denials }) => denials),
  grants: usedInAny(worlds.flatMap(({ grants }) => grants)),
  callsChecked: worlds.reduce((sum, { callsChecked }) => sum + callsChecked, 0),
});

/** Every share plays the same template: what one of them needed is needed. */
const usedInAny = (grants: readonly Grant[]): readonly Grant[] => {
  const whose = ({ role, action, resource }: Grant): string => `${role} ${action} ${resource}`;
  const used = new Set(grants.filter((grant) => grant.used).map(whose));
  return [...new Map(grants.map((grant) => [whose(grant), { ...grant, used: used.has(whose(grant)) }])).values()];
};

type Depths = Readonly<Record<string, QueueDepth>>;

const sumOfDepths = (depths: Depths, more: Depths): Depths =>
  Object.fromEntries(
    Object.entries(depths).map(([queue, { active, waiting }]) => [
      queue,
      { active: active + (more[queue]?.active ?? 0), waiting: waiting + (more[queue]?.waiting ?? 0) },
    ]),
  );
