// All clinical content in one place: what every decision is given besides the state and the event.
import type { Content, Wording } from '../domain/content.ts';
import type { Language } from '../domain/language.ts';
import type { PlanDefinition } from '../domain/plan.ts';
import { instrument, SITE_INSTRUMENTS } from '../instruments/registry.ts';
import { EN } from '../wording/en.ts';
import { ES } from '../wording/es.ts';
import { ALERT_RULES, ALERT_RULES_VERSION } from './alert-rules.ts';
import { CRISIS_LINES } from './crisis-lines.ts';
import { PLANS } from './plans.ts';
import { sitePlan } from './site-plan.ts';

const WORDINGS: Readonly<Record<Language, Wording>> = { en: EN, es: ES };

const load = (plan: PlanDefinition): PlanDefinition => sitePlan(plan, SITE_INSTRUMENTS);
const [first, ...others] = PLANS;
const plans: Content['plans'] = [load(first), ...others.map(load)];

export const CONTENT: Content = {
  instrument,
  plans,
  plan: (id) => {
    const found = plans.find((plan) => plan.id === id);
    if (!found) throw new Error(`Unknown plan "${id}"; known: ${plans.map((known) => known.id).join(', ')}`);
    return found;
  },
  rules: { version: ALERT_RULES_VERSION, rules: ALERT_RULES },
  wording: (language) => WORDINGS[language],
  crisisLines: (country) => CRISIS_LINES.find((lines) => lines.country === country),
};
