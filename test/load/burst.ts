// `npm run test:burst`: plays a burst of replies, says what did not hold, and draws depth, age and memory over time.
//
//   npm run test:burst                                     10,000 replies; the plot goes to docs/burst.svg
//   npm run test:burst -- --replies 600 --seed 7 --plot .build/burst.svg
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { broken, incoming, keptOfEach, outgoing } from './burst-checks.ts';
import { type Burst, playBurst } from './play-burst.ts';
import { plotOf } from './plot.ts';
import { QUEUE_TITLES } from './samples.ts';

const { values } = parseArgs({
  options: {
    replies: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    plot: { type: 'string', default: 'docs/burst.svg' },
  },
});

const MOST_SAID = 20;
/** Fewer do not outweigh what a function loads with its first unusual text. */
const ENOUGH_FOR_MEMORY = 5_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const tell = ({ world, poison, deadLetters, samples, ...burst }: Burst): void => {
  const texts = incoming(world);
  const ofBurst = texts.filter(({ writtenAt }) => writtenAt >= burst.writtenFrom);
  const sent = outgoing(world).filter(({ createdAt }) => createdAt >= burst.began);
  say(
    `${ofBurst.length} replies: ${ofBurst.filter(({ filed }) => filed).length} filed as answers, the others refused and kept`,
  );
  say(
    `${burst.messages} messages brought them, ${poison.length} more were poison, ${deadLetters.length} are dead letters`,
  );
  say(`${sent.length} texts were decided on, ${sent.filter(({ status }) => status === 'completed').length} sent`);
  say(
    `${world.patients.length} patients, ${world.alerts.length} alerts, ${world.callsChecked} calls to AWS, ${world.denials.length} denied`,
  );
  for (const title of QUEUE_TITLES) {
    const deepest = Math.max(...samples.map(({ queues }) => queues[title].depth));
    say(`${title}: at most ${deepest} waited`);
  }
};

const burst = await playBurst({
  replies: Number(values.replies),
  starters: Math.ceil(Number(values.replies) / 10),
  poison: Math.ceil(Number(values.replies) / 100),
  seed: Number(values.seed),
});
tell(burst);
say(
  `functions held ${megabytes(burst.heapMidway)} MB after ${burst.takenMidway} texts and ${megabytes(burst.heapAfter)} MB at the end: ${keptOfEach(burst).toFixed(0)} bytes more for each text between`,
);
writeFileSync(values.plot, plotOf(burst.samples));
const problems = broken(burst, { flat: Number(values.replies) >= ENOUGH_FOR_MEMORY });
for (const problem of problems.slice(0, MOST_SAID)) say(`BROKEN ${problem}`);
say(
  problems.length === 0
    ? `everything held, seed ${values.seed}`
    : `${problems.length} things did not hold, seed ${values.seed}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
