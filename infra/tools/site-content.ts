// Reads what a site supplies (vigil.content), and refuses the folder if any file is wrong.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInstrumentTexts } from '../../shared/contracts/site-content.ts';
import { type InstrumentTexts, problemsWithTexts, withAllTexts } from '../../shared/domain/instrument-texts.ts';
import type { SitePlan } from '../../shared/domain/plan.ts';
import type { Instrument } from '../../shared/domain/questionnaire.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { contentOf } from '../../shared/plans/content.ts';
import { PLANS } from '../../shared/plans/plans.ts';
import { askedWithout, assertPlans, withSitePlans } from '../../shared/plans/site-plan.ts';
import { readSitePlans } from './site-plans.ts';

type Read =
  | { readonly ok: true; readonly texts: InstrumentTexts }
  | { readonly ok: false; readonly problems: readonly string[] };

const readTexts = (name: string, json: string, instruments: readonly Instrument[]): Read => {
  const parsed = parseInstrumentTexts(json, name);
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  const texts = parsed.value;
  const versions = instruments.filter(({ id }) => id === texts.instrument);
  const found = versions.find(({ version }) => version === texts.version) ?? versions.at(-1);
  if (!found) {
    const known = [...new Set(instruments.map(({ id }) => id))].join(', ');
    return { ok: false, problems: [`${name}.instrument is unknown; expected one of ${known}`] };
  }
  const problems = problemsWithTexts(found, texts).map(({ field, problem }) => `${name}.${field} ${problem}`);
  return problems.length === 0 ? { ok: true, texts } : { ok: false, problems };
};

const twice = (texts: readonly InstrumentTexts[]): readonly string[] => {
  const keys = texts.map(({ instrument, version, language }) => `${instrument} ${version} in "${language}"`);
  return [...new Set(keys.filter((key, place) => keys.indexOf(key) !== place))].map(
    (key) => `${key} has two files; expected one`,
  );
};

/**
 * The texts of every JSON file in the folder; none where there is no folder.
 * @throws Error that names, for everything that is wrong, the file, the field and what would be right.
 */
export const readSiteContent = (
  folder: string,
  instruments: readonly Instrument[] = INSTRUMENTS,
): readonly InstrumentTexts[] => {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const read = names.map((name) => readTexts(name, readFileSync(join(folder, name), 'utf8'), instruments));
  const all = read.flatMap((one) => (one.ok ? one.texts : []));
  const problems = [...read.flatMap((one) => (one.ok ? [] : one.problems)), ...twice(all)];
  if (problems.length > 0) throw new Error(`The site's texts are not complete:\n${problems.join('\n')}`);
  return all;
};

/** What a build puts into the functions, and what whoever builds has to know about it. */
export interface SiteContent {
  readonly texts: readonly InstrumentTexts[];
  readonly plans: readonly SitePlan[];
  /** What patients are asked without, in which language, and from whom to get it. */
  readonly warnings: readonly string[];
}

/**
 * The texts and the plans for a build, which stops where a plan, shipped or of the site, could not be followed with them.
 * @throws Error as {@link readSiteContent} and {@link readSitePlans}, or that names what is wrong with which plan.
 */
export const readSiteContentForBuild = (folder: string): SiteContent => {
  const texts = readSiteContent(folder);
  const instruments = withAllTexts(INSTRUMENTS, texts);
  const plans = readSitePlans(join(folder, 'plans'), instruments);
  assertPlans(PLANS, {
    instruments,
    ruleSets: RULE_SETS.map(({ id }) => id),
    plans: PLANS.map(({ id }) => id),
  });
  const followed = withSitePlans(PLANS, plans).map(({ plan }) => plan);
  return { texts, plans, warnings: askedWithout(followed, instruments) };
};

/** The content as it would be built, and its instruments with the texts of the site. */
export const contentFor = ({ texts, plans }: Pick<SiteContent, 'texts' | 'plans'>) => {
  const instruments = withAllTexts(INSTRUMENTS, texts);
  return { content: contentOf(instruments, plans), instruments };
};
