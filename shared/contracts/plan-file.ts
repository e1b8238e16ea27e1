// A plan as a JSON file with its alert rules: its shape, and whether it can be followed with the instruments there are.
import * as z from 'zod/mini';
import type { RuleSet } from '../domain/alert.ts';
import { safetyFaults } from '../domain/check-safety-net.ts';
import type { Fault } from '../domain/check-threshold.ts';
import { ANCHORS, type PlanDefinition, SELF_CARE_TOPICS, type SitePlan } from '../domain/plan.ts';
import { parseJson } from './parsing.ts';
import { type Names, type PlanRules, planRulesSchema, resolveRules } from './plan-rules.ts';
import { strict, text } from './rule-condition.ts';
import { NOT_JSON, shapeFaults } from './shape-faults.ts';

const number = z.number({ error: 'expected a number' });
const instruments = z.array(text('the id of an instrument'), { error: 'expected a list of instruments' });
const days = z.array(
  z.union(
    [
      number,
      strict({ from: number, until: number, every: number }),
      strict({ from: number, times: number, every: number }),
      strict({ from: number, until: number, everyMonths: number }),
      strict({ from: number, times: number, everyMonths: number }),
    ],
    {
      error:
        'expected a day, counted from 0, or {"from": …, "until": …, "every": …}, with "times" for "until" or "everyMonths" for "every" where that is meant',
    },
  ),
  { error: 'expected a list of days' },
);
const byId = (what: string) => z.record(z.string(), text(what), { error: `expected an object, by id ${what}` });

const activity = strict({
  id: text('a stable id such as symptoms'),
  instruments: instruments.check(z.minLength(1, { error: 'expected at least one instrument' })),
  days,
  anchor: z.optional(z.enum(ANCHORS, { error: `expected one of ${ANCHORS.join(', ')}` })),
  fromDay: z.optional(number),
  untilEvent: z.optional(z.literal('last-dose', { error: 'expected last-dose, or no such field' })),
  replyWithinHours: z.optional(number),
});

const stepUp = strict({
  instrument: text('the id of an instrument'),
  score: text('the id of a score'),
  atLeast: z.optional(number),
  atMost: z.optional(number),
  ask: text('the id of an instrument'),
  carry: z.optional(byId('the linkId of an item')),
});

const ID = 'a stable id of small letters, digits and hyphens';

/** A field that the domain gains has to be given its shape here. */
const FIELDS = {
  id: z.string({ error: `expected ${ID}` }).check(z.regex(/^[a-z][a-z0-9-]{0,63}$/, { error: `expected ${ID}` })),
  version: z
    .string({ error: 'expected a version' })
    .check(z.regex(/^[^\s@]{1,64}$/, { error: 'expected a version without spaces or @' })),
  title: text('a title'),
  startWeekdays: z.array(number, { error: 'expected a list of weekdays, 1 for Monday' }),
  lastDay: number,
  afterLastDose: z.optional(text('the id of a plan')),
  activities: z.array(activity, { error: 'expected a list of activities' }),
  stepUps: z.array(stepUp, { error: 'expected a list of step-ups' }),
  standIns: byId('the id of an instrument'),
  whereLicensed: z.optional(instruments),
  selfCare: z.optional(
    strict({
      topics: z.array(z.enum(SELF_CARE_TOPICS, { error: `expected one of ${SELF_CARE_TOPICS.join(', ')}` }), {
        error: 'expected a list of topics',
      }),
      days,
    }),
  ),
  roundTheClockCover: z.optional(z.literal(true, { error: 'expected true, or no such field' })),
  reminders: z.optional(number),
  remindAfterDays: number,
  expireAfterDays: number,
} as const satisfies Record<Exclude<keyof PlanDefinition, 'rules'>, unknown>;

/** A plan as it is written: its rules are more than a name. */
export type PlanFile = Omit<PlanDefinition, 'rules'> & { readonly rules: PlanRules };

export type ParsedPlan =
  | { readonly ok: true; readonly value: SitePlan }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const rulesIn = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'rules' in data ? data.rules : undefined;

const withOwnRules = (plan: Omit<PlanDefinition, 'rules'>, rules: RuleSet['rules']): SitePlan => ({
  plan: { ...plan, rules: plan.id },
  ruleSet: { id: plan.id, version: plan.version, rules },
});

/**
 * The plan of a file, or every fault by place: first of shape, and once that is right, of what it names. Rules of its own
 * have the id and the version of the plan. `check` says what is wrong with the plan itself.
 */
export const parsePlanFile = (
  json: string,
  names: Names,
  check: (plan: PlanDefinition) => readonly Fault[],
): ParsedPlan => {
  const data = parseJson(z.unknown(), json, 'file');
  if (!data.ok) return { ok: false, faults: [NOT_JSON] };
  const parsed = strict({ ...FIELDS, rules: planRulesSchema(rulesIn(data.value)) }).safeParse(data.value);
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error, data.value) };
  // Optional fields that are absent are absent, not undefined: JSON knows no undefined.
  const { rules: given, ...plan } = parsed.data as PlanFile;
  if (typeof given === 'string') return orFaults({ plan: { ...plan, rules: given } }, check({ ...plan, rules: given }));
  const resolved = resolveRules(given, names);
  // A name that is known: what is wrong with the rules is told as such.
  const planFaults = check({ ...plan, rules: names.ruleSets[0]?.id ?? plan.id });
  if (!resolved.ok) return { ok: false, faults: [...planFaults, ...resolved.faults] };
  const site = withOwnRules(plan, resolved.rules);
  return orFaults(site, [...planFaults, ...safetyFaults(site.plan, resolved.rules, names.instruments)]);
};

const orFaults = (value: SitePlan, faults: readonly Fault[]): ParsedPlan =>
  faults.length > 0 ? { ok: false, faults } : { ok: true, value };
