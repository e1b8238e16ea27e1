// `npm run -s replay`: how many alerts a set of rules would have raised on past responses, before anyone is paged by it.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseRuleFile, type RuleFile } from '../../shared/contracts/rule-file.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { countLoad } from './replay/count-load.ts';
import { playResponses } from './replay/play-responses.ts';
import { readResponses } from './replay/read-responses.ts';
import { reportOf } from './replay/report.ts';
import { endWithHelp } from './usage.ts';

const USAGE = `npm run -s replay -- --responses <file.csv|file.jsonl> [options]

  --responses <file>        past responses, such as examples/panel.csv
  --rules <file.json>       alert rules; the shipped ones where none are given
  --patients-per-nurse 100  size of a nurse's panel
  --days-open 2             days until staff have closed an alert
  --json                    all figures, for programs

Exit status: 0; 1 where rows were bad or nothing was played; 2 where an option or the rules are wrong.
The files: docs/replaying-rules.md`;

endWithHelp(USAGE);

/** Ends the run: nothing was played. */
const refuse = (...lines: readonly string[]): never => {
  console.error(lines.join('\n'));
  process.exit(2);
};

const options = () => {
  try {
    return parseArgs({
      options: {
        responses: { type: 'string' },
        rules: { type: 'string' },
        'patients-per-nurse': { type: 'string', default: '100' },
        'days-open': { type: 'string', default: '2' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), USAGE);
  }
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return refuse(`${file} cannot be read.`, USAGE);
  }
};

const positive = (name: string, text: string): number => {
  const value = Number(text);
  return value > 0 && Number.isFinite(value)
    ? value
    : refuse(`--${name} is "${text}"; expected a number above 0.`, USAGE);
};

const rulesOf = (file: string | undefined): RuleFile => {
  if (file === undefined) return CONTENT.ruleSet(CONTENT.plans[0].id);
  const parsed = parseRuleFile(read(file), INSTRUMENTS);
  if (parsed.ok) return parsed.value;
  return refuse(
    ...parsed.faults.map(({ place, problem, expected }) => `${file}: ${place} ${problem}; expected ${expected}`),
  );
};

const given = options();
const file = given.responses ?? refuse('--responses is missing.', USAGE);
if (!/\.(csv|jsonl)$/.test(file))
  refuse(`--responses is "${file}"; expected a file that ends in .csv or .jsonl.`, USAGE);
const rules = rulesOf(given.rules);
const patientsPerNurse = positive('patients-per-nurse', given['patients-per-nurse']);
const daysOpen = positive('days-open', given['days-open']);

const { responses, badRows } = readResponses(file, read(file), INSTRUMENTS);
const load = countLoad(
  playResponses(responses, { ...CONTENT, ruleSet: () => ({ id: 'rules', ...rules }) }, { daysOpen }),
  rules.rules,
  patientsPerNurse,
);
console.log(
  given.json
    ? JSON.stringify({ rulesVersion: rules.version, ...load, badRows }, null, 2)
    : reportOf(load, rules.version),
);
for (const { line, field, problem } of badRows) console.error(`${file}: line ${line}: ${field} ${problem}`);
process.exitCode = badRows.length > 0 || load.withinBudget === null ? 1 : 0;
