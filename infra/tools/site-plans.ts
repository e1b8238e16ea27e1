// Reads a site's plans (vigil.content/plans/*.json), and refuses the folder if any file is wrong.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlanFile } from '../../shared/contracts/plan-file.ts';
import { type Fault, faultInWords } from '../../shared/domain/check-threshold.ts';
import type { SitePlan } from '../../shared/domain/plan.ts';
import type { Instrument } from '../../shared/domain/questionnaire.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { PLANS } from '../../shared/plans/plans.ts';
import { planFaults } from '../../shared/plans/site-plan.ts';

const NAMES = RULE_SETS.map(({ id }) => id);

export type ReadPlan =
  | { readonly ok: true; readonly value: SitePlan }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Who follows a plan and what was approved is known by its version: two of one version must not differ. */
const versionFaults = ({ plan: { id, version } }: SitePlan): readonly Fault[] => {
  const shipped = PLANS.find((plan) => plan.id === id);
  return shipped?.version === version
    ? [
        {
          place: 'version',
          problem: `is ${version}, that of the shipped plan`,
          expected: `one of your own, such as ${version}-site.1`,
        },
      ]
    : [];
};

const idFaults = ({ plan: { id } }: SitePlan, file: string): readonly Fault[] => [
  ...(file === id ? [] : [{ place: 'id', problem: `is "${id}"`, expected: `"${file}", as the file is called` }]),
  ...(NAMES.includes(id) ? [{ place: 'id', problem: `"${id}" is the id of a set of rules`, expected: 'another' }] : []),
];

/** One file, called `name` in what is wrong with it. `instruments` have the texts of the site. */
export const readPlan = (name: string, json: string, instruments: readonly Instrument[]): ReadPlan => {
  const parsed = parsePlanFile(json, { instruments, ruleSets: RULE_SETS }, (plan) =>
    planFaults(plan, { instruments, ruleSets: NAMES, plans: PLANS.map(({ id }) => id) }),
  );
  const faults = parsed.ok
    ? [...versionFaults(parsed.value), ...idFaults(parsed.value, name.replace(/^.*[/\\]|\.json$/g, ''))]
    : parsed.faults;
  if (parsed.ok && faults.length === 0) return parsed;
  return { ok: false, problems: faults.map((fault) => faultInWords(name, fault)) };
};

/**
 * The plan of every JSON file in the folder; none where there is no folder.
 * @throws Error that names, for everything that is wrong, the file, the place and what would be right.
 */
export const readSitePlans = (folder: string, instruments: readonly Instrument[]): readonly SitePlan[] => {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const read = names.toSorted().map((name) => readPlan(name, readFileSync(join(folder, name), 'utf8'), instruments));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) throw new Error(`The site's plans cannot be followed:\n${problems.join('\n')}`);
  return read.flatMap((one) => (one.ok ? [one.value] : []));
};
