// The manifest that a build puts into the functions, against the one that a bundle would compute from what it carries.
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';
import { siteDefinitions } from '../../infra/tools/site-definitions.ts';
import type { SitePlan } from '../../shared/domain/plan.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { PLANS } from '../../shared/plans/plans.ts';

const TEXTS = {
  instrument: 'who-5',
  version: 'who-2024',
  language: 'en',
  licence: 'Invented for a test',
  stem: null,
  items: { 'who5-1': 'Invented "text" of $HOME and ñ' },
  options: {},
} as const;
const [PLAN] = PLANS;
const OWN: SitePlan = {
  plan: { ...PLAN, version: 'site.1', rules: PLAN.id },
  ruleSet: { id: PLAN.id, version: 'site.1', rules: RULE_SETS[0].rules.slice(1) },
};

const SITES = [
  ['nothing', { texts: [], plans: [] }],
  ['texts', { texts: [TEXTS], plans: [] }],
  ['a plan', { texts: [], plans: [OWN] }],
] as const;

interface Bundled {
  readonly held: readonly object[];
  readonly carried: readonly object[];
}

/** `held` is what the console compares with the approvals, `carried` what is in the bundle in truth. */
const bundledWith = (define: Readonly<Record<string, string>>): Bundled => {
  const [file] = buildSync({
    stdin: {
      contents: `import { contentManifest } from './shared/plans/content-manifest.ts';
        export const held = JSON.parse(CONTENT_PIECES);
        export const carried = contentManifest().map(({ data, ...piece }) => piece);`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    write: false,
    define: { ...define },
  }).outputFiles;
  const bundle: { exports: Bundled } = { exports: { held: [], carried: [] } };
  new Function('module', 'require', file?.text ?? '')(bundle, process.getBuiltinModule);
  return bundle.exports;
};

it.each(SITES)('is the same where a site supplies %s', (_, site) => {
  const { held, carried } = bundledWith(siteDefinitions(site));
  expect(carried.length).toBeGreaterThan(20);
  expect(held).toEqual(carried);
});

it('is another for every site', () => {
  const all = SITES.map(([, site]) => siteDefinitions(site).CONTENT_PIECES);
  expect(new Set(all).size).toBe(SITES.length);
});
