// `npm run demo -- [--seed N] [--weeks N] [--json]`: plays twelve weeks of scripted patients and checks what must hold.
import { parseArgs } from 'node:util';
import { playDemo } from './demo/play.ts';
import { reportOn } from './demo/report.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    weeks: { type: 'string', default: '12' },
    json: { type: 'boolean', default: false },
  },
});
const options = { seed: Number(values.seed), weeks: Number(values.weeks) };
if (!Object.values(options).every((number) => Number.isInteger(number) && number > 0))
  throw new Error('--seed and --weeks take a whole number above 0');

if (!values.json) console.log(`Playing ${options.weeks} weeks with seed ${options.seed} …`);
const begun = performance.now();
const world = await playDemo(options);
const { json, table, breaches } = reportOn(world, options, Math.round((performance.now() - begun) / 100) / 10);
console.log(values.json ? json : table);
for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length > 0 ? 1 : 0;
