// What a build knows and the functions need: constants that the bundler puts in.
import { isDeepStrictEqual } from 'node:util';
import type { AlertRule } from '../../shared/domain/alert.ts';
import type { ContentPiece } from '../../shared/domain/approval.ts';
import type { SitePlan } from '../../shared/domain/plan.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';
import { manifestOf, sourcesOf } from '../../shared/plans/content-manifest.ts';
import type { BuiltPlan } from '../../shared/plans/site-plans.ts';
import { contentFor, type SiteContent } from './site-content.ts';

/** Every function that sends texts loads them at its start, which is limited (docs/adr/0016-parts-that-load-later.md). */
const LONGEST = 120_000;

const packed = ({ plan, ruleSet }: SitePlan): BuiltPlan =>
  ruleSet ? { plan, ruleSet: { ...ruleSet, rules: ruleSet.rules.map(idIfShipped) } } : { plan };

const idIfShipped = (rule: AlertRule): AlertRule | string =>
  ALERT_RULES.some((shipped) => isDeepStrictEqual(shipped, rule)) ? rule.id : rule;

/** JSON within a string: a constant of any other kind becomes a file that the bundler has every other file load first. */
const constant = (name: string, data: object): string => {
  const text = JSON.stringify(JSON.stringify(data));
  const bytes = Buffer.byteLength(text);
  if (bytes > LONGEST) throw new Error(`${name} of this site are ${bytes} bytes; a build takes at most ${LONGEST}.`);
  return text;
};

type BuiltFrom = Pick<SiteContent, 'texts' | 'plans'>;

/** Every piece with its hash: a function that computed them would have to carry the reader of replies to hash what it reads. */
const pieces = (site: BuiltFrom): readonly ContentPiece[] => {
  const { content, instruments } = contentFor(site);
  return manifestOf(sourcesOf(content, instruments)).map(({ data: _hashed, ...piece }) => piece);
};

/** @throws Error where it is more than a build takes. */
export const siteDefinitions = ({ texts, plans }: BuiltFrom): Readonly<Record<string, string>> => {
  const all = pieces({ texts, plans });
  return {
    SITE_TEXTS: constant('The texts', texts),
    SITE_PLANS: constant('The plans', plans.map(packed)),
    CONTENT_PIECES: constant('The pieces of content', all),
    WORDING_PIECES: constant(
      'The pieces of wording',
      all.filter(({ kind }) => kind === 'wording'),
    ),
  };
};
