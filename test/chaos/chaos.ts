// `npm run test:chaos`: plays each scenario, then breaks its calls one at a time, and tells what did not hold.
//
//   npm run test:chaos                          one of every kind of call, by every fault it can meet
//   npm run test:chaos -- --injections 500      so many of all, drawn by --seed
//   npm run test:chaos -- --injections 500 --journal tried.txt    so many more than stand in the journal
//   npm run test:chaos -- --full                every call of every scenario, by every fault
//   npm run test:chaos -- --scenario import --call Sweep/dynamodb:Query/1 --fault killed-after
import { parseArgs } from 'node:util';
import { vigilAssembly } from '../../infra/local/vigil-assembly.ts';
import { Crew } from './crew.ts';
import { FAULTS } from './fault.ts';
import { TriedJournal } from './journal.ts';
import { drawn, nameOf, type Point, pointsOf } from './points.ts';
import { SCENARIOS } from './scenarios.ts';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string' },
    call: { type: 'string' },
    fault: { type: 'string' },
    full: { type: 'boolean', default: false },
    injections: { type: 'string' },
    seed: { type: 'string', default: '1' },
    journal: { type: 'string' },
    processes: { type: 'string', default: '2' },
  },
});

/** When the short form begins no more runs, and when it gives up those that it began. */
const LAST_BEGIN_SECONDS = 190;
const LAST_END_SECONDS = 230;
const MINUTE_MS = 60_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { call, fault, full, seed } = values;
const injections = values.injections ? Number(values.injections) : undefined;
const isShort = !full && !injections && !call;

const began = performance.now();
const deadline = isShort ? AbortSignal.timeout(LAST_END_SECONDS * 1_000) : new AbortController().signal;
const assembly = await vigilAssembly();
const crew = new Crew(Number(values.processes), deadline);
const journal = new TriedJournal(values.journal);

const points: Point[] = [];
const failures: string[] = [];
const scenarios = SCENARIOS.filter(({ name }) => !values.scenario || name === values.scenario);
await crew.share(scenarios, async ({ name }, ask) => {
  const { calls, broken } = await ask({ assembly, scenario: name });
  for (const problem of broken) failures.push(`--scenario ${name}, without a fault: ${problem}`);
  points.push(...pointsOf(name, calls));
});
for (const failure of failures) say(`BROKEN ${failure}`);

const wanted = drawn(points, { call, fault, full, seed, injections, done: journal.held() });
/** The short form ends in time on any machine, and says what it left out. */
const isTimeUp = (): boolean => isShort && performance.now() - began > LAST_BEGIN_SECONDS * 1_000;

const countBy = new Map<string, number>();
let tried = 0;
let notReached = 0;
let longestDelay = 0;
const minutely = setInterval(() => {
  const minutes = Math.round((performance.now() - began) / MINUTE_MS);
  say(`${minutes} min: ${tried} of ${wanted.length} tried, ${failures.length} things did not hold`);
}, MINUTE_MS);

await crew.share(wanted, async (point, ask) => {
  if (isTimeUp()) return;
  const report = await ask({ assembly, scenario: point.scenario, injection: point.injection });
  longestDelay = Math.max(longestDelay, report.longestDelay);
  for (const problem of report.broken) {
    failures.push(`${nameOf(point)} --seed ${seed}: ${problem}`);
    say(`BROKEN ${failures.at(-1)}`);
  }
  if (report.hasFired) {
    tried += 1;
    countBy.set(point.injection.fault, (countBy.get(point.injection.fault) ?? 0) + 1);
  } else notReached += 1;
  journal.add(report.broken.length > 0 ? 'broken' : report.hasFired ? 'held' : 'not-reached', nameOf(point));
});
clearInterval(minutely);
crew.leave();

const left = wanted.length - tried - notReached;
const callCount = new Set(points.map(({ scenario, injection }) => `${scenario} ${injection.call}`)).size;
say(
  `${scenarios.length} scenarios, ${callCount} calls to AWS, ${points.length} ways to break them; tried ${tried}${left > 0 ? `, and not ${left} more that were drawn, for want of time` : ''}, seed ${seed}`,
);
for (const one of FAULTS) say(`  ${one.padEnd(18)} ${countBy.get(one) ?? 0}`);
if (notReached > 0) say(`${notReached} runs ended before the call was made, and do not count: timing differed`);
if (values.journal) say(`in ${values.journal} stand ${journal.held().size} that held`);
say(`the longest that a critical alert took to be heard of: ${longestDelay.toFixed(1)} minutes`);
say(
  `${failures.length === 0 ? 'everything held' : `${failures.length} things did not hold`} (${Math.round((performance.now() - began) / 1_000)} s)`,
);
// A run that broke nothing has shown nothing, unless all that was asked for held before: a call is asked for whatever held.
const hasShownNothing = tried === 0 && (wanted.length > 0 || call !== undefined);
if (hasShownNothing) say('no call was broken');
process.exitCode = failures.length === 0 && !hasShownNothing ? 0 : 1;
