// A site's folder of plans, and the commands that write, check, show and replay them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planToWrite } from '../../infra/tools/content/plan-to-write.ts';
import { readSiteContentForBuild } from '../../infra/tools/site-content.ts';
import { readSitePlans } from '../../infra/tools/site-plans.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';
import { PLANS } from '../../shared/plans/plans.ts';

const written = (...rules: readonly string[]) => JSON.parse(planToWrite(['plan', 'car-t'], rules, false).text);
const CAR_T = written();

describe('a folder of plans', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-plans-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const load = (files: Readonly<Record<string, unknown>>) => {
    mkdirSync(join(folder, 'plans'));
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, 'plans', name), JSON.stringify(content));
    return readSitePlans(join(folder, 'plans'), INSTRUMENTS);
  };

  it('may be missing, and need not hold plans alone', () => {
    expect(readSitePlans(join(folder, 'plans'), INSTRUMENTS)).toEqual([]);
    expect(load({ 'notes.txt': 'not for us' })).toEqual([]);
  });

  it('replaces plans and adds some', () => {
    const read = load({ 'car-t.json': CAR_T, 'mine.json': { ...CAR_T, id: 'mine', rules: 'alert-rules' } });
    expect(read.map(({ plan }) => `${plan.id} ${plan.version} ${plan.rules}`)).toEqual([
      'car-t 1.0.0-site.1 car-t',
      'mine 1.0.0-site.1 alert-rules',
    ]);
    expect(readSiteContentForBuild(folder)).toMatchObject({ texts: [], plans: read });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      'a plan of the version that ships',
      { 'car-t.json': { ...CAR_T, version: '1.0.0' } },
      'car-t.json: version is 1.0.0, that of the shipped plan; expected one of your own, such as 1.0.0-site.1',
    ],
    [
      'a file called otherwise than its plan',
      { 'mine.json': CAR_T },
      'mine.json: id is "car-t"; expected "mine", as the file is called',
    ],
    [
      'a plan called like a set of rules',
      { 'alert-rules.json': { ...CAR_T, id: 'alert-rules' } },
      'alert-rules.json: id "alert-rules" is the id of a set of rules; expected another',
    ],
    [
      'what needs a licence that the site has not',
      { 'car-t.json': { ...CAR_T, whereLicensed: [] } },
      'car-t.json: activities[3].instruments[0] cannot be asked: promis-global-10 1.2 cannot be asked in "en"',
    ],
    [
      'a plan that asks nothing else',
      {
        'car-t.json': {
          ...CAR_T,
          activities: [{ id: 'a', instruments: ['promis-global-10'], days: [0] }],
        },
      },
      'car-t.json: activities ask only what needs a licence; expected an instrument that this site can ask',
    ],
  ])('is refused for %s', (_, files, problem) => {
    expect(() => load(files)).toThrow(problem);
    expect(() => readSiteContentForBuild(folder)).toThrow(problem);
  });

  it('is refused with the problems of all its files', () => {
    const problems = () => load({ 'a.json': [], 'b.json': { ...CAR_T, id: 'b', lastDay: 'x' } });
    expect(problems).toThrow(/a\.json: file is not valid[\s\S]*b\.json: lastDay is not valid/);
  });
});

describe('the commands', () => {
  let site: string;
  beforeAll(() => {
    site = mkdtempSync(join(tmpdir(), 'site-'));
  });
  afterAll(() => rmSync(site, { recursive: true }));
  const run = (tool: string, ...given: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join('infra', 'tools', tool), ...given], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const content = (...given: readonly string[]) => run('content.ts', '--site', site, ...given);
  const file = () => join(site, 'plans', 'checkpoint-inhibitor.json');
  const change = (from: string, to: string) => writeFileSync(file(), readFileSync(file(), 'utf8').replace(from, to));

  it('write a plan with a rule to change, once', () => {
    const { status, stdout } = content('--write', 'plan', 'checkpoint-inhibitor', '--rule', 'phq-9-total-routine');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `${file()} is written. Change it, then run: npm run -s content -- --check\n`,
    });
    expect(JSON.parse(readFileSync(file(), 'utf8')).rules.replace).toEqual(
      ALERT_RULES.filter(({ id }) => id === 'phq-9-total-routine'),
    );
    expect(content('--write', 'plan', 'checkpoint-inhibitor')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is there already'),
    });
  });

  it('check it, and show it like one that ships', () => {
    change('"atLeast": 8 }', '"atLeast": 10 }');
    change('PHQ-9 total 8 or more', 'PHQ-9 total 10 or more');
    expect(content('--check').stdout).toContain('files are right: 0 texts, plan checkpoint-inhibitor 1.0.0-site.1.');
    expect(content('--check').stderr).toContain('rules/checkpoint-inhibitor 1.0.0-site.1 is a draft');
    const rules = content('--show', 'rules/checkpoint-inhibitor').stdout;
    expect(rules).toContain('changed: phq-9-total-routine\n');
    expect(rules).toMatch(/total 10 or more/);
    expect(content('--show', 'plan/checkpoint-inhibitor').stdout).toContain('by the rules checkpoint-inhibitor.');
    expect(run('check-site-content.ts', site).stdout).toContain(
      "plan checkpoint-inhibitor 1.0.0-site.1, the site's: rules checkpoint-inhibitor 1.0.0-site.1",
    );
  });

  it('replay its rules, as docs/changing-a-plan.md says', () => {
    const load = (...plan: readonly string[]) =>
      JSON.parse(run('replay.ts', '--responses', 'examples/mood.csv', '--json', ...plan).stdout);
    expect(load()).toMatchObject({ rulesVersion: 'alert-rules@3.1.0', bySeverity: { routine: { alerts: 2 } } });
    expect(load('--plan', 'car-t')).toEqual(load());
    expect(load('--plan', file())).toMatchObject({
      rulesVersion: 'checkpoint-inhibitor@1.0.0-site.1',
      bySeverity: { routine: { alerts: 1 } },
    });
  });

  it('name what is wrong, and go no further', () => {
    change('"atLeast": 10 }', '"atLeast": 100 }');
    const problem = 'rules.replace[0].when.atLeast is 100; expected a number from 0 to 27';
    for (const { status, stderr } of [content(), content('--check'), run('check-site-content.ts', site)])
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(problem) });
    const replayed = run('replay.ts', '--responses', 'examples/panel.csv', '--plan', file());
    expect(replayed).toMatchObject({ status: 2, stderr: expect.stringContaining(problem) });
  });

  it.each([
    [['--write', 'plan'], `there is ${PLANS.map(({ id }) => id).join(', ')}`],
    [['--write', 'rules', 'x'], 'Only plans can be written'],
    [['--write', 'plan', 'car-t', '--rule', 'x'], 'There is no rule x; there is phq-9-item-9-positive'],
    [['--check', 'x'], 'x is not expected here'],
  ])('%s is answered with what would be right', (given, expected) => {
    expect(content(...given)).toMatchObject({ status: 1, stderr: expect.stringContaining(expected) });
  });

  it.each([
    [['--plan', 'x'], 'expected a file, or one of checkpoint-inhibitor, after-treatment, car-t'],
    [['--plan', 'car-t', '--rules', 'x.json'], 'expected one of them'],
  ])('replay %s is refused', (given, expected) => {
    const { status, stderr } = run('replay.ts', '--responses', 'examples/panel.csv', ...given);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(expected) });
  });
});

it('a plan written with all its rules has every one', () => {
  expect(JSON.parse(planToWrite(['plan', 'car-t'], [], true).text).rules).toEqual(ALERT_RULES);
  expect(written('car-t-fever').rules.replace.map(({ id }: { id: string }) => id)).toEqual(['car-t-fever']);
});
