// `npm run -s replay`: how many alerts a set of rules would have raised on past responses, before anyone is paged by it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nameOf } from '../../shared/contracts/plan-rules.ts';
import { readResponses } from '../../shared/contracts/replay/read-responses.ts';
import { parseRuleFile, type RuleFile } from '../../shared/contracts/rule-file.ts';
import type { RuleSet } from '../../shared/domain/alert.ts';
import { faultInWords } from '../../shared/domain/check-threshold.ts';
import { countLoad } from '../../shared/domain/replay/count-load.ts';
import { playResponses } from '../../shared/domain/replay/play-responses.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { CONTENT, ruleSetOf } from '../../shared/plans/content.ts';
import { reportOf } from './replay/report.ts';
import { contentFor, readSiteContentForBuild } from './site-content.ts';
import { readPlan } from './site-plans.ts';
import { endWithHelp } from './usage.ts';

const SITE = join(import.meta.dirname, '..', '..', 'vigil.content');
const USAGE = `npm run -s replay -- --responses <file.csv|file.jsonl> [options]

  --responses <file>        past responses, such as examples/panel.csv
  --rules <file.json>       alert rules; the shipped ones where none are given
  --plan <id or file.json>  instead: the rules of a plan, shipped or of this site, or of a plan file
  --patients-per-nurse 100  size of a nurse's panel
  --days-open 2             days until staff have closed an alert
  --json                    all figures, for programs

Exit status: 0; 1 where rows were bad or nothing was played; 2 where an option, the rules or the plan are wrong.
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
        plan: { type: 'string' },
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

const rulesOfFile = (file: string): RuleFile => {
  const parsed = parseRuleFile(read(file), INSTRUMENTS);
  if (parsed.ok) return parsed.value;
  return refuse(...parsed.faults.map((fault) => faultInWords(file, fault)));
};

/** What the site supplies, read as for a build. */
const siteContent = () => {
  try {
    return contentFor(readSiteContentForBuild(SITE));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
};

const rulesOfPlan = (wanted: string): RuleFile => {
  const { content, instruments } = siteContent();
  if (wanted.endsWith('.json')) {
    const site = readPlan(wanted, read(wanted), instruments);
    return site.ok ? named(ruleSetOf(site.value)) : refuse(...site.problems);
  }
  const found = content.plans.find(({ id }) => id === wanted);
  if (found) return named(content.ruleSet(found.id));
  return refuse(`--plan is "${wanted}"; expected a file, or one of ${content.plans.map(({ id }) => id).join(', ')}.`);
};

const named = (ruleSet: RuleSet): RuleFile => ({ version: nameOf(ruleSet), rules: ruleSet.rules });

const rulesOf = (file: string | undefined, plan: string | undefined): RuleFile => {
  if (file !== undefined && plan !== undefined) return refuse('--rules and --plan; expected one of them.', USAGE);
  if (plan !== undefined) return rulesOfPlan(plan);
  return file === undefined ? named(RULE_SETS[0]) : rulesOfFile(file);
};

const given = options();
const file = given.responses ?? refuse('--responses is missing.', USAGE);
if (!/\.(csv|jsonl)$/.test(file))
  refuse(`--responses is "${file}"; expected a file that ends in .csv or .jsonl.`, USAGE);
const rules = rulesOf(given.rules, given.plan);
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
