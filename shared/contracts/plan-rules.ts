// The alert rules of a plan file: the name of a set, a list of rules, or what differs from a set.
import * as z from 'zod/mini';
import type { AlertRule, RuleSet } from '../domain/alert.ts';
import { checkRules } from '../domain/check-rules.ts';
import type { Fault } from '../domain/check-threshold.ts';
import type { Instrument } from '../domain/questionnaire.ts';
import { text } from './rule-condition.ts';
import { ruleSchema } from './rule-file.ts';

/** What differs from a set that ships. A misspelt id must not leave the old rule in force beside the new one. */
export interface RuleChanges {
  /** `<id>@<version>`: a release that changes the set is not taken over unread. */
  readonly from: string;
  /** Ids of rules to leave out. */
  readonly without?: readonly string[];
  /** Rules to put in the place of those with their ids. */
  readonly replace?: readonly AlertRule[];
  /** Rules with ids of their own. */
  readonly add?: readonly AlertRule[];
}

export type PlanRules = string | readonly AlertRule[] | RuleChanges;

const WAYS = 'the id of a set of rules, a list of rules, or what differs from a set: {"from": "<id>@<version>", …}';
const rules = z.array(ruleSchema, { error: 'expected a list of rules' });

const changesSchema = z.strictObject(
  {
    from: text('a set of rules: <id>@<version>'),
    without: z.optional(z.array(text('the id of a rule'), { error: 'expected a list of ids of rules' })),
    replace: z.optional(rules),
    add: z.optional(rules),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? 'expected from, without, replace, add' : `expected ${WAYS}`,
  },
);

/** By what is there, so that a fault in a list is told as one of the list. */
export const planRulesSchema = (given: unknown): z.ZodMiniType => {
  if (typeof given === 'string') return text(WAYS);
  return Array.isArray(given) ? rules.check(z.minLength(1, { error: 'expected at least one rule' })) : changesSchema;
};

/** What a plan file may name. */
export interface Names {
  readonly instruments: readonly Instrument[];
  readonly ruleSets: readonly RuleSet[];
}

export const nameOf = ({ id, version }: Pick<RuleSet, 'id' | 'version'>): string => `${id}@${version}`;

/** A rule, and where in the file it stands. */
interface Placed {
  readonly rule: AlertRule;
  readonly place: string;
}

const ofList = (list: readonly AlertRule[]): readonly Placed[] =>
  list.map((rule, index) => ({ rule, place: `rules[${index}]` }));

const ofChanges = ({ rules: shipped }: RuleSet, changes: RuleChanges): readonly Placed[] => {
  const { without = [], replace = [], add = [] } = changes;
  return [
    ...shipped
      .filter(({ id }) => !without.includes(id))
      .map((rule) => {
        const index = replace.findIndex(({ id }) => id === rule.id);
        return {
          rule: replace[index] ?? rule,
          place: index < 0 ? `rules.from: ${rule.id}` : `rules.replace[${index}]`,
        };
      }),
    ...add.map((rule, index) => ({ rule, place: `rules.add[${index}]` })),
  ];
};

const wrong = (place: string, problem: string, expected: string): Fault => ({ place, problem, expected });

const changeFaults = (
  { rules: shipped }: RuleSet,
  { without = [], replace = [], add = [] }: RuleChanges,
): readonly Fault[] => {
  const ids = shipped.map(({ id }) => id);
  const known = `one of ${ids.join(', ')}`;
  const replaced = replace.map(({ id }) => id);
  return [
    ...without.flatMap((id, index) => {
      if (!ids.includes(id)) return [wrong(`rules.without[${index}]`, `"${id}" is unknown`, known)];
      return replaced.includes(id)
        ? [wrong(`rules.without[${index}]`, `"${id}" is replaced too`, 'one of the two')]
        : [];
    }),
    ...replace.flatMap(({ id }, index) => {
      const place = `rules.replace[${index}].id`;
      if (!ids.includes(id)) return [wrong(place, `"${id}" is unknown`, `${known}; a new rule belongs under add`)];
      return replaced.indexOf(id) === index ? [] : [wrong(place, `"${id}" is there already`, 'each rule once')];
    }),
    ...add.flatMap(({ id }, index) =>
      ids.includes(id)
        ? [wrong(`rules.add[${index}].id`, `"${id}" is the id of a shipped rule`, 'an id of its own, or replace')]
        : [],
    ),
  ];
};

const startOf = (from: string, ruleSets: readonly RuleSet[]): RuleSet | readonly Fault[] => {
  const found = ruleSets.find((one) => nameOf(one) === from);
  if (found) return found;
  const other = ruleSets.find(({ id }) => id === from.split('@')[0]);
  return [
    other
      ? wrong('rules.from', `"${from}" is not what is shipped`, `${nameOf(other)}, once what has changed is read`)
      : wrong('rules.from', `"${from}" is unknown`, `one of ${ruleSets.map(nameOf).join(', ')}`),
  ];
};

/** Faults name a rule by its number in the whole set; the file has it elsewhere. */
const inFile = (fault: Fault, placed: readonly Placed[]): Fault => ({
  ...fault,
  place: fault.place.replace(/^rules\[(\d+)\]/, (whole, index) => placed[Number(index)]?.place ?? whole),
});

const checked = (placed: readonly Placed[], { instruments, ruleSets }: Names): readonly Fault[] => {
  const ladders = [...new Set(ruleSets.flatMap((ruleSet) => ruleSet.rules.map(({ ladder }) => ladder)))];
  const all = placed.map(({ rule }) => rule);
  return checkRules(all, instruments, ladders).map((fault) => inFile(fault, placed));
};

export type ResolvedRules =
  | { readonly ok: true; readonly rules: readonly AlertRule[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The rules that a list or changes come to, or every fault by its place in the file. */
export const resolveRules = (given: readonly AlertRule[] | RuleChanges, names: Names): ResolvedRules => {
  if (isList(given)) return resolved(ofList(given), names);
  const start = startOf(given.from, names.ruleSets);
  if (!('rules' in start)) return { ok: false, faults: start };
  const faults = changeFaults(start, given);
  return faults.length > 0 ? { ok: false, faults } : resolved(ofChanges(start, given), names);
};

const isList = (given: readonly AlertRule[] | RuleChanges): given is readonly AlertRule[] => Array.isArray(given);

const resolved = (placed: readonly Placed[], names: Names): ResolvedRules => {
  const faults = checked(placed, names);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rules: placed.map(({ rule }) => rule) };
};
