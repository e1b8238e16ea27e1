// All clinical content in one place: what every decision is given besides the state and the event.
import type { RuleSet } from '../domain/alert.ts';
import type { Content, Wording } from '../domain/content.ts';
import type { Language } from '../domain/language.ts';
import type { PlanDefinition, SitePlan } from '../domain/plan.ts';
import type { Instrument } from '../domain/questionnaire.ts';
import type { Shipped } from '../domain/working-plan.ts';
import { finderIn, SITE_INSTRUMENTS } from '../instruments/registry.ts';
import { EN } from '../wording/en.ts';
import { ES } from '../wording/es.ts';
import { ALERT_RULES, RULE_SETS } from './alert-rules.ts';
import { CRISIS_LINES } from './crisis-lines.ts';
import { MODULES } from './modules.ts';
import { PLANS } from './plans.ts';
import { sitePlan, withSitePlans } from './site-plan.ts';
import { sitePlans } from './site-plans.ts';

const WORDINGS: Readonly<Record<Language, Wording>> = { en: EN, es: ES };

/** The rules that a plan brings, or the set that it names. */
export const ruleSetOf = ({ plan: { rules }, ruleSet }: SitePlan): RuleSet => {
  const found = ruleSet ?? RULE_SETS.find(({ id }) => id === rules);
  if (!found) throw new Error(`Unknown rules "${rules}"; known: ${RULE_SETS.map(({ id }) => id).join(', ')}`);
  return found;
};

/** What is shipped together with what a site supplies: `instruments` with its texts, and its plans. */
export const contentOf = (instruments: readonly Instrument[], ofSite: readonly SitePlan[]): Content => {
  const load = ({ plan }: SitePlan): PlanDefinition => sitePlan(plan, instruments);
  const [first, ...others] = withSitePlans(PLANS, ofSite);
  const plans: Content['plans'] = [load(first), ...others.map(load)];
  const plan: Content['plan'] = (id) => {
    const found = plans.find((one) => one.id === id);
    if (!found) throw new Error(`Unknown plan "${id}"; known: ${plans.map((known) => known.id).join(', ')}`);
    return found;
  };
  return {
    instrument: finderIn(instruments),
    plans,
    modules: MODULES,
    plan,
    ruleSet: (planId) => ruleSetOf(ofSite.find((one) => one.plan.id === planId) ?? { plan: plan(planId) }),
    wording: (language) => WORDINGS[language],
    crisisLines: (country) => CRISIS_LINES.find((lines) => lines.country === country),
  };
};

/** What plans of the console were approved with, as it is now. */
export const SHIPPED: Shipped = { instruments: SITE_INSTRUMENTS, rules: RULE_SETS[0] };

export const CONTENT: Content = contentOf(SITE_INSTRUMENTS, sitePlans(ALERT_RULES));
