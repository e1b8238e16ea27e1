// The plans of a site: in the place of those that ship or beside them, each with its own rules, and approved like them.
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { differences } from '../../infra/tools/content/differences.ts';
import { readable } from '../../infra/tools/content/readable.ts';
import { siteDefinitions } from '../../infra/tools/site-definitions.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import { neededByPlan, unapproved } from '../../shared/domain/approval.ts';
import type { Content } from '../../shared/domain/content.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { plus } from '../../shared/domain/instant.ts';
import type { SitePlan } from '../../shared/domain/plan.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import { unknownSenderWrote } from '../../shared/domain/unknown-sender.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { ALERT_RULES, RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { CONTENT, contentOf } from '../../shared/plans/content.ts';
import { manifestOf, sourcesOf } from '../../shared/plans/content-manifest.ts';
import { PLANS } from '../../shared/plans/plans.ts';
import { at, ENROLMENT, MONDAY_MORNING, saying, TUESDAY_MORNING } from '../domain/fixtures.ts';

const [FIRST, SECOND] = PLANS;
if (!SECOND) throw new Error('There are plans');
const RULES = ALERT_RULES.filter(({ id }) => id !== 'k6-total-urgent').map((rule) =>
  rule.id === 'distress-urgent' ? { ...rule, severity: 'critical' as const } : rule,
);
const own = (plan: SitePlan['plan']): SitePlan => ({
  plan: { ...plan, version: 'site.1', rules: plan.id },
  ruleSet: { id: plan.id, version: 'site.1', rules: RULES },
});
const NEW: SitePlan = { plan: { ...FIRST, id: 'mine', version: '1', title: 'Mine' } };
const content = contentOf(INSTRUMENTS, [NEW, own(SECOND)]);

const names = ({ plans, ruleSet }: Content): readonly string[] =>
  plans.map(({ id, version }) => `${id} ${version}, ${ruleSet(id).id} ${ruleSet(id).version}`);

describe('a site’s plans', () => {
  it('stand in the place of those with their ids, and new ones at the end, each with its rules', () => {
    const [, , ...others] = names(CONTENT);
    expect(names(content)).toEqual([
      names(CONTENT)[0],
      'after-treatment site.1, after-treatment site.1',
      ...others,
      'mine 1, alert-rules 3.1.0',
    ]);
    expect(content.plan('after-treatment').version).toBe('site.1');
    expect(content.ruleSet('after-treatment').rules).toEqual(RULES);
  });

  it('leave the rules of the others as they ship', () => {
    expect(content.ruleSet(FIRST.id)).toEqual(RULE_SETS[0]);
    expect(() => content.ruleSet('none')).toThrow('Unknown plan "none"; known: checkpoint-inhibitor,');
  });
});

/** The first alert of a patient of this plan, to the distress of the first survey. */
const alertTo = (plan: string): Alert | undefined => {
  const context = (now: string) => ({
    ...at(now),
    content: {
      ...content,
      plan: (id: string) => ({
        ...content.plan(id),
        activities: [{ id: 'well-being', instruments: ['distress-0-10'], days: [0] }],
      }),
    },
  });
  const { state } = enrol({ ...ENROLMENT, plan }, context(MONDAY_MORNING));
  const agreed = textArrived(state, saying('YES', MONDAY_MORNING), context(MONDAY_MORNING));
  const asked = wokeUp(agreed.state, context(TUESDAY_MORNING));
  if (!asked) throw new Error('Nothing was due');
  const later = plus(TUESDAY_MORNING, 60_000);
  return textArrived(asked.state, saying('9', later), context(later)).alerts[0];
};

describe('alerts', () => {
  it.each([
    [FIRST.id, 'urgent', 'alert-rules@3.1.0'],
    [SECOND.id, 'critical', 'after-treatment@site.1'],
    ['mine', 'urgent', 'alert-rules@3.1.0'],
  ])('of patients of %s are decided by its rules: %s by %s', (plan, severity, rulesVersion) => {
    expect(alertTo(plan)).toMatchObject({ ruleId: 'distress-urgent', severity, rulesVersion });
  });

  it('about unknown senders are decided by the rules of the first plan', () => {
    const sender = { patientId: 'c1', phone: '+15550100900', country: 'US', timeZone: 'UTC', careTeamId: 'cedar' };
    const site = contentOf(INSTRUMENTS, [own(FIRST)]);
    const context = { ...at(MONDAY_MORNING), content: site };
    expect(unknownSenderWrote(sender, saying('Hello?', MONDAY_MORNING), context).alerts).toMatchObject([
      { ruleId: 'unknown-sender', rulesVersion: 'checkpoint-inhibitor@site.1' },
    ]);
  });
});

describe('approval', () => {
  const sources = sourcesOf(content, INSTRUMENTS);
  const manifest = manifestOf(sources);
  const NOW = '2027-03-01T12:00:00.000Z';
  const approvalsOf = (kinds: readonly string[]) =>
    manifest
      .filter(({ kind, id }) => kinds.includes(`${kind}/${id}`) || !['plan', 'rules'].includes(kind))
      .map(({ kind, id, version, hash }) => ({
        ...{ kind, id, version, hash, status: 'approved' as const, date: '2027-01-04', reviewBy: '2027-07-04' },
        approvedBy: { name: 'A', role: 'r' },
        editedBy: { name: 'B', role: 'r' },
      }));
  const missing = (plan: string, ...approved: readonly string[]) =>
    unapproved(neededByPlan(content.plan(plan)), manifest, approvalsOf(approved), NOW).map(
      ({ kind, id, version, status }) => `${kind}/${id} ${version} ${status}`,
    );

  it('is asked of a site’s plan and of its own rules, and of no other', () => {
    expect(missing('after-treatment')).toEqual([
      'plan/after-treatment site.1 draft',
      'rules/after-treatment site.1 draft',
    ]);
    expect(missing('after-treatment', 'plan/after-treatment', 'rules/after-treatment')).toEqual([]);
    expect(missing('mine', 'plan/mine', 'rules/after-treatment')).toEqual(['rules/alert-rules 3.1.0 draft']);
  });

  it('no longer holds once one rule is another', () => {
    const [first, ...others] = RULES;
    if (!first) throw new Error('There are rules');
    const { plan } = own(SECOND);
    const changed = {
      plan,
      ruleSet: { id: plan.id, version: plan.version, rules: [{ ...first, reason: 'x' }, ...others] },
    };
    const now = manifestOf(sourcesOf(contentOf(INSTRUMENTS, [NEW, changed]), INSTRUMENTS));
    const approvals = approvalsOf(['plan/after-treatment', 'rules/after-treatment']);
    expect(unapproved(neededByPlan(content.plan('after-treatment')), now, approvals, NOW)).toEqual([
      { kind: 'rules', id: 'after-treatment', version: 'site.1', status: 'changed' },
    ]);
  });

  it('begins with reading which rules are others than those that ship', () => {
    const piece = manifest.find(({ kind, id }) => kind === 'rules' && id === 'after-treatment');
    expect(piece && readable(piece, sources).slice(0, 4)).toEqual([
      'Beside alert-rules 3.1.0, which ships:',
      '  changed: distress-urgent',
      '  new: none',
      '  left out: k6-total-urgent',
    ]);
    expect(differences(RULE_SETS[0])).toEqual([]);
  });

  it('of an instrument shows the alerts of either set of rules where they differ', () => {
    const printed = (id: string) => {
      const piece = manifest.find((one) => one.kind === 'instrument' && one.id === id);
      return piece ? readable(piece, sources).join('\n') : '';
    };
    expect(printed('distress-0-10')).toContain('With the rules alert-rules:');
    expect(printed('distress-0-10')).toContain('With the rules after-treatment:');
    expect(printed('phq-9')).not.toContain('With the rules');
  });
});

describe('in a bundle', () => {
  const plansIn = (define: Readonly<Record<string, string>>): unknown => {
    const [file] = buildSync({
      stdin: {
        contents: `import { CONTENT } from './shared/plans/content.ts';
          export const plans = CONTENT.plans.map((plan) => ({ plan, ruleSet: CONTENT.ruleSet(plan.id) }));`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      minify: true,
      format: 'cjs',
      platform: 'node',
      write: false,
      define: { ...define },
    }).outputFiles;
    const bundle: { exports: { readonly plans?: unknown } } = { exports: {} };
    new Function('module', 'require', file?.text ?? '')(bundle, () => ({}));
    return bundle.exports.plans;
  };
  const all = ({ plans, ruleSet }: Content) => plans.map((plan) => ({ plan, ruleSet: ruleSet(plan.id) }));

  it('are those it was built with, and none else', () => {
    expect(plansIn({})).toEqual(all(CONTENT));
    expect(plansIn(siteDefinitions({ texts: [], plans: [NEW, own(SECOND)] }))).toEqual(all(content));
  });

  it('take little more room than what they change', () => {
    const { SITE_PLANS = '""' } = siteDefinitions({ texts: [], plans: [own(SECOND)] });
    const ids = JSON.stringify(RULES.map(({ id }) => id));
    expect(JSON.parse(SITE_PLANS).length).toBeLessThan(JSON.stringify(own(SECOND).plan).length + ids.length + 500);
  });

  it('are refused where a build could not take them', () => {
    const [first] = RULES;
    if (!first) throw new Error('There are rules');
    const ruleSet = { id: 'mine', version: '1', rules: [{ ...first, reason: 'x'.repeat(120_000) }] };
    expect(() => siteDefinitions({ texts: [], plans: [{ plan: FIRST, ruleSet }] })).toThrow(
      /^The plans of this site are \d+ bytes; a build takes at most 120000\.$/,
    );
  });
});
