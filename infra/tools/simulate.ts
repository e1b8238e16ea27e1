// `npm run simulate`: as many patients as wanted on a virtual clock, to see what they cost and how many texts come at once.
import { parseArgs } from 'node:util';
import { type Figures, figuresOf } from './simulate/outcome.ts';
import { REPLIERS, type Shares } from './simulate/people.ts';
import { reportOf, tableOf } from './simulate/report.ts';
import { simulate } from './simulate/simulate.ts';
import { loadOf } from './simulate/traffic.ts';
import { endWithHelp } from './usage.ts';

const USAGE = `npm run simulate -- [options]

  --patients 10000          how many; several sizes after each other with commas: 10000,100000,1000000
  --weeks 1                 how many; everybody is enrolled on the first three days
  --seed 1                  varies the patients
  --repliers 60,20,15,5     shares of patients who answer promptly, late, never, and promptly but badly off
  --carrier-rate 100        texts a second that the phone number may send
  --json                    figures only, for programs

Exit status: 0; 1 where a text was missed, doubled or sent in quiet hours; 2 where an option is wrong.`;

endWithHelp(USAGE);

const refuse = (problem: string): never => {
  console.error(`${problem}\n\n${USAGE}`);
  process.exit(2);
};

const options = () => {
  try {
    return parseArgs({
      options: {
        patients: { type: 'string', default: '10000' },
        weeks: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        repliers: { type: 'string', default: '60,20,15,5' },
        'carrier-rate': { type: 'string', default: '100' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
};

const numbers = (name: string, text: string, lowest: number): readonly number[] =>
  text.split(',').map((part) => {
    const number = Number(part);
    return part.trim() !== '' && Number.isInteger(number) && number >= lowest
      ? number
      : refuse(`--${name} is "${text}"; expected whole numbers from ${lowest}.`);
  });

const one = (name: string, text: string): number => {
  const [number = 0, ...more] = numbers(name, text, 1);
  return more.length === 0 ? number : refuse(`--${name} is "${text}"; expected one number.`);
};

const sharesOf = (text: string): Shares => {
  const [prompt = 0, late = 0, silent = 0, alerting = 0, ...more] = numbers('repliers', text, 0);
  return prompt + late + silent + alerting > 0 && more.length === 0
    ? { prompt, late, silent, alerting }
    : refuse(`--repliers is "${text}"; expected shares of ${REPLIERS.join(', ')}, not all 0.`);
};

const given = options();
const sizes = numbers('patients', given.patients, 1);
const weeks = one('weeks', given.weeks);
const seed = one('seed', given.seed);
const shares = sharesOf(given.repliers);
const carrierRate = one('carrier-rate', given['carrier-rate']);

const all: Figures[] = [];
for (const patients of sizes) {
  const share = await simulate({ patients, weeks, seed, shares });
  const load = loadOf(share.traffic, carrierRate);
  const figures = figuresOf({ patients, weeks }, share, load);
  all.push(figures);
  if (!given.json) console.log(reportOf(figures, share, load, carrierRate));
}
console.log(given.json ? JSON.stringify(all) : tableOf(all));
process.exitCode = all.some(({ missed, doubled, inQuietHours }) => missed + doubled + inQuietHours > 0) ? 1 : 0;
