// `npm run test:chaos`: plays each scenario, then breaks its calls one at a time, and tells what did not hold.
//
//   npm run test:chaos                          one of every kind of call, by every fault it can meet
//   npm run test:chaos -- --full                every call of every scenario, by every fault
//   npm run test:chaos -- --injections 500      so many of all, drawn by --seed
//   npm run test:chaos -- --scenario import --call SweepSweep/dynamodb:Query/1 --fault killed-after
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { vigilAssembly } from '../../infra/local/cloud.ts';
import { Random } from '../../infra/local/demo/random.ts';
import { canFailBy, FAULTS } from './fault.ts';
import { callNames, kindOf, type SeenCall } from './inject.ts';
import { SCENARIOS } from './scenarios.ts';
import type { Job, Report } from './worker.ts';

interface Point {
  readonly scenario: string;
  readonly injection: NonNullable<Job['injection']>;
  /** The same for calls that do the same, broken in the same way. */
  readonly kind: string;
}

const { values } = parseArgs({
  options: {
    scenario: { type: 'string' },
    call: { type: 'string' },
    fault: { type: 'string' },
    full: { type: 'boolean', default: false },
    injections: { type: 'string' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
  },
});

const LONGEST_SECONDS = 160;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const assembly = await vigilAssembly();
const workers = Array.from({ length: Number(values.processes) }, () =>
  fork(new URL('./worker.ts', import.meta.url), { execArgv: [] }),
);

const ask = async (worker: ChildProcess, job: Job): Promise<Report> => {
  worker.send(job);
  const [report] = (await once(worker, 'message')) as [Report];
  return report;
};

/** Hands the work out to the processes, one piece at a time. */
const share = async <Work>(work: readonly Work[], act: (worker: ChildProcess, piece: Work) => Promise<void>) => {
  const left = [...work];
  await Promise.all(
    workers.map(async (worker) => {
      for (let piece = left.shift(); piece !== undefined; piece = left.shift()) await act(worker, piece);
    }),
  );
};

const nameOf = ({ scenario, injection }: Point): string =>
  `--scenario ${scenario} --call ${injection.call} --fault ${injection.fault}`;

const pointsOf = (scenario: string, calls: readonly SeenCall[]): readonly Point[] =>
  callNames(calls).flatMap((call, place) => {
    const called = calls[place];
    if (!called) return [];
    return FAULTS.filter((fault) => canFailBy(fault, called)).map((fault) => ({
      scenario,
      kind: `${kindOf(called)} ${fault}`,
      injection: { call, fault },
    }));
  });

/** One of each kind of call and fault, or as many as were asked for: the same for the same seed. */
const chosen = (points: readonly Point[]): readonly Point[] => {
  const { call, fault, full, injections, seed } = values;
  const wanted = points.filter(
    ({ injection }) => (!call || injection.call === call) && (!fault || injection.fault === fault),
  );
  if (full || call) return wanted;
  const drawn = new Random(Number(seed)).shuffled(wanted);
  if (injections) return drawn.slice(0, Number(injections));
  return [...new Map(drawn.map((point) => [point.kind, point])).values()];
};

const began = performance.now();
const points: Point[] = [];
const failures: string[] = [];
const scenarios = SCENARIOS.filter(({ name }) => !values.scenario || name === values.scenario);
await share(scenarios, async (worker, { name }) => {
  const { calls, broken } = await ask(worker, { assembly, scenario: name });
  for (const problem of broken) failures.push(`--scenario ${name}, without a fault: ${problem}`);
  points.push(...pointsOf(name, calls));
});
// Whichever process was ready first: the draw is the same.
points.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));

const tried = chosen(points);
/** The short form ends in time on any machine, and says what it left out. */
const isTimeUp = (): boolean =>
  !values.full && !values.injections && !values.call && performance.now() - began > LONGEST_SECONDS * 1_000;
const countBy = new Map<string, number>();
let notReached = 0;
let longestDelay = 0;
let played = 0;
await share(tried, async (worker, point) => {
  if (isTimeUp()) return;
  played += 1;
  const report = await ask(worker, { assembly, scenario: point.scenario, injection: point.injection });
  if (!report.hasFired) notReached += 1;
  countBy.set(point.injection.fault, (countBy.get(point.injection.fault) ?? 0) + 1);
  longestDelay = Math.max(longestDelay, report.longestDelay);
  for (const problem of report.broken) {
    failures.push(`${nameOf(point)} --seed ${values.seed}: ${problem}`);
    say(`BROKEN ${failures.at(-1)}`);
  }
});
for (const worker of workers) worker.disconnect();

const callCount = new Set(points.map(({ scenario, injection }) => `${scenario} ${injection.call}`)).size;
say(
  `${scenarios.length} scenarios, ${callCount} calls to AWS, ${points.length} ways to break them; tried ${played}${played < tried.length ? ` of the ${tried.length} drawn, for want of time` : ''}, seed ${values.seed}`,
);
for (const fault of FAULTS) say(`  ${fault.padEnd(18)} ${countBy.get(fault) ?? 0}`);
if (notReached > 0) say(`${notReached} runs ended before the call was made: timing differed`);
say(`the longest that a critical alert took to be heard of: ${longestDelay.toFixed(1)} minutes`);
say(
  `${failures.length === 0 ? 'everything held' : `${failures.length} things did not hold`} (${Math.round((performance.now() - began) / 1_000)} s)`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
