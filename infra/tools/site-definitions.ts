// What a site supplies as it goes into a bundle: constants that the bundler puts in.
import { isDeepStrictEqual } from 'node:util';
import type { AlertRule } from '../../shared/domain/alert.ts';
import type { SitePlan } from '../../shared/domain/plan.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';
import type { BuiltPlan } from '../../shared/plans/site-plans.ts';
import type { SiteContent } from './site-content.ts';

/** The bundler is given each as one argument, and Linux takes no longer one than 128 KiB. */
const LONGEST = 120_000;

const packed = ({ plan, ruleSet }: SitePlan): BuiltPlan =>
  ruleSet ? { plan, ruleSet: { ...ruleSet, rules: ruleSet.rules.map(idIfShipped) } } : { plan };

const idIfShipped = (rule: AlertRule): AlertRule | string =>
  ALERT_RULES.some((shipped) => isDeepStrictEqual(shipped, rule)) ? rule.id : rule;

const constant = (name: string, data: object): string => {
  const text = JSON.stringify(data);
  const bytes = Buffer.byteLength(text);
  if (bytes > LONGEST) throw new Error(`${name} of this site are ${bytes} bytes; a build takes at most ${LONGEST}.`);
  return text;
};

/** @throws Error where it is more than a build takes. */
export const siteDefinitions = ({
  texts,
  plans,
}: Pick<SiteContent, 'texts' | 'plans'>): Readonly<Record<string, string>> => ({
  SITE_TEXTS: constant('The texts', texts),
  SITE_PLANS: constant('The plans', plans.map(packed)),
});
