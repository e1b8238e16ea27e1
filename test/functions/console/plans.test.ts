import { describe, expect, test } from 'vitest';
import { knownPlans } from '../../../functions/console/known-plans.ts';
import { listPlans, type ShownPlan } from '../../../functions/console/plans.ts';
import type { ContentPiece } from '../../../shared/domain/approval.ts';
import { DAY } from '../../../shared/domain/instant.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { contentManifest } from '../../../shared/plans/content-manifest.ts';
import { recheck, seedPatient, type World, world } from '../world.ts';
import { CLINICIAN, COORDINATOR, call, errorsIn } from './api.ts';
import { NEW_PATIENT } from './new-patient.ts';

const LEAD = { sub: 'sub-3', username: 'lena', token_use: 'access', 'cognito:groups': '[programme-lead]' };
const OTHER = { ...CLINICIAN, sub: 'sub-4', username: 'omar' };
const RULE = 'phq-9-total-routine';

const copy = (on: World, from = 'checkpoint-inhibitor', name = 'cedar') =>
  call(on, { route: 'POST /plans', claims: LEAD, body: { from, name } });

const show = async (on: World, id: string): Promise<ShownPlan> => {
  const { status, body } = await call(on, { route: 'GET /plans/{id}', id, claims: COORDINATOR });
  if (status !== 200) throw new Error(`${id}: ${status}`);
  return body.plan as unknown as ShownPlan;
};

const save = (on: World, id: string, revision: number, plan: object, claims: Record<string, unknown> = LEAD) =>
  call(on, { route: 'PUT /plans/{id}', id, claims, body: { revision, plan } });

const approve = (on: World, id: string, revision: number, claims: Record<string, unknown> = CLINICIAN) =>
  call(on, { route: 'POST /plans/{id}/approve', id, claims, body: { revision, reviewBy: '2027-11-30' } });

const retire = (on: World, id: string, revision: number) =>
  call(on, { route: 'POST /plans/{id}/retire', id, claims: LEAD, body: { revision } });

const remove = (on: World, id: string, revision: string) =>
  call(on, { route: 'DELETE /plans/{id}', id, claims: LEAD, query: { revision } });

const newVersion = (on: World, name: string) =>
  call(on, { route: 'POST /plans/{id}/versions', id: name, claims: LEAD, body: {} });

/** A world in which `cedar-v1` is approved. */
const withApproved = async (): Promise<World> => {
  const on = world();
  await copy(on);
  expect((await approve(on, 'cedar-v1', 1)).status).toBe(200);
  return on;
};

const listed = async (on: World) =>
  (await listPlans({ hasTime: () => true, ...on })).map(({ name, origin, versions }) => [
    name,
    origin,
    ...versions.map(({ id, status, isOffered }) => `${id} ${status}${isOffered ? ' offered' : ''}`),
  ]);

const BUILT = CONTENT.plans.map(({ id }) => [id, 'build', `${id} draft offered`]);

test('a plan of the build is copied: the same plan, with the rules that ship and no change of them', async () => {
  const on = world();
  expect(await listed(on)).toEqual(BUILT);
  expect((await copy(on)).status).toBe(201);
  expect(await listed(on)).toEqual([...BUILT, ['cedar', 'console', 'cedar-v1 draft']]);
  const { file, plan, ruleSet, history } = await show(on, 'cedar-v1');
  const built = CONTENT.plan('checkpoint-inhibitor');
  const shipped = CONTENT.ruleSet(built.id);
  expect(file).toMatchObject({ rules: { from: `alert-rules@${shipped.version}`, without: [], replace: [], add: [] } });
  expect(plan).toEqual({ ...built, title: `${built.title} (cedar)`, id: 'cedar-v1', version: '1', rules: 'cedar-v1' });
  expect(ruleSet).toEqual({ id: 'cedar-v1', version: '1', rules: shipped.rules });
  expect(history).toMatchObject([{ by: 'lena', action: 'plan-drafted', version: 1, revision: 1 }]);
  expect((await show(on, 'checkpoint-inhibitor')).plan).toEqual(built);
});

test('GET /plans answers with all of them', async () => {
  const on = await withApproved();
  const { status, body } = await call(on, { route: 'GET /plans', claims: COORDINATOR });
  expect([status, body.plans]).toEqual([200, await listPlans({ hasTime: () => true, ...on })]);
  expect(await listed(on)).toEqual([...BUILT, ['cedar', 'console', 'cedar-v1 approved offered']]);
});

test.each([
  [{ from: 'car-t', name: 'car-t' }, 'name is that of a plan of the build'],
  [{ from: 'car-t', name: 'alert-rules' }, 'name is that of a plan of the build'],
  [{ from: 'car-t', name: 'Cedar' }, 'name is not a name'],
  [{ from: 'car-t', name: 'c'.repeat(57) }, 'name is not a name'],
  [{ from: 'car', name: 'cedar' }, 'from is unknown'],
  [{ name: 'cedar' }, 'from is missing'],
])('copying %j is refused: %s', async (body, problem) => {
  const on = world();
  const refused = await call(on, { route: 'POST /plans', claims: LEAD, body });
  expect([refused.status, errorsIn(refused.body)]).toEqual([422, [problem]]);
  expect(on.table.plans.size).toBe(0);
});

test('whoever edited a draft does not approve a copy of it either', async () => {
  const on = world();
  await copy(on);
  const { file } = await show(on, 'cedar-v1');
  await save(on, 'cedar-v1', 1, { ...file, title: 'At Cedar' }, CLINICIAN);
  await copy(on, 'cedar-v1', 'birch');
  expect((await approve(on, 'birch-v1', 1)).status).toBe(409);
  expect((await approve(on, 'birch-v1', 1, OTHER)).status).toBe(200);
});

test('the number of a version that was deleted is not used again', async () => {
  const on = world();
  await copy(on);
  expect((await remove(on, 'cedar-v1', '1')).status).toBe(200);
  await copy(on, 'car-t');
  expect((await approve(on, 'cedar-v1', 1)).status).toBe(404);
  expect((await show(on, 'cedar-v2')).revision).toBe(1);
});

test('a title is that of one plan: staff choose by it', async () => {
  const on = await withApproved();
  await copy(on, 'car-t', 'birch');
  const { file } = await show(on, 'birch-v1');
  const titled = (title: string) => save(on, 'birch-v1', 1, { ...file, title });
  const { title } = CONTENT.plan('car-t');
  expect(errorsIn((await titled(title)).body)).toEqual(['title is that of the plan car-t']);
  const other = (await show(on, 'cedar-v1')).title;
  expect(errorsIn((await titled(other.toUpperCase())).body)).toEqual(['title is that of the plan cedar-v1']);
  expect((await titled('Birch')).status).toBe(200);
  await call(on, { route: 'POST /plans/{id}/versions', id: 'cedar', claims: LEAD, body: {} });
  expect((await show(on, 'cedar-v2')).title).toBe(other);
});

test('a plan that others lead to is not retired, and nobody comes back on one that is', async () => {
  const on = await withApproved();
  await copy(on, 'checkpoint-inhibitor', 'birch');
  const { file } = await show(on, 'birch-v1');
  await save(on, 'birch-v1', 1, { ...file, afterLastDose: 'cedar-v1' });
  expect((await approve(on, 'birch-v1', 2)).status).toBe(200);
  const refused = await retire(on, 'cedar-v1', 2);
  expect([refused.status, refused.body.detail]).toMatchObject([409, expect.stringContaining('birch-v1')]);
  expect((await retire(on, 'birch-v1', 3)).status).toBe(200);
  expect((await retire(on, 'cedar-v1', 2)).status).toBe(200);
  const { consent } = seedPatient(on);
  seedPatient(on, {
    carePlan: { planId: 'cedar-v1', version: '1', next: 0 },
    consent: { ...consent, status: 'opted-out' },
  });
  const invite = await call(on, {
    route: 'POST /patients/{id}/invite',
    id: 'p1',
    body: { consentSource: 'written' },
    claims: COORDINATOR,
  });
  expect([invite.status, invite.body.detail]).toMatchObject([409, expect.stringContaining('cedar-v1, is retired')]);
});

test('a name is there once', async () => {
  const on = world();
  await copy(on);
  expect(errorsIn((await copy(on, 'car-t')).body)).toEqual(['name is there already']);
});

describe('saving a draft', () => {
  const drafted = async () => {
    const on = world();
    await copy(on);
    return { on, file: (await show(on, 'cedar-v1')).file };
  };

  test('keeps what was edited, says who did, and counts the revision', async () => {
    const { on, file } = await drafted();
    const { body, status } = await save(on, 'cedar-v1', 1, { ...file, title: 'At Cedar', reminders: 2 }, OTHER);
    expect(status).toBe(200);
    expect(body.plan).toMatchObject({ title: 'At Cedar', revision: 2, editors: ['lena', 'omar'] });
    expect((await show(on, 'cedar-v1')).plan).toMatchObject({ title: 'At Cedar', reminders: 2 });
    expect((await show(on, 'cedar-v1')).history.map(({ by, action }) => `${by} ${action}`)).toEqual([
      'lena plan-drafted',
      'omar plan-edited',
    ]);
    expect(on.logs.at(-1)).toMatchObject({
      event: 'CONSOLE_PLAN_CHANGED',
      details: { planId: 'cedar-v1', by: 'sub-4' },
    });
  });

  test('does not change which version it is', async () => {
    const { on, file } = await drafted();
    await save(on, 'cedar-v1', 1, { ...file, id: 'car-t', version: '9' });
    expect((await show(on, 'cedar-v1')).plan).toMatchObject({ id: 'cedar-v1', version: '1' });
  });

  test('tells the second of two people', async () => {
    const { on, file } = await drafted();
    await save(on, 'cedar-v1', 1, { ...file, title: 'First' });
    const late = await save(on, 'cedar-v1', 1, { ...file, title: 'Second' }, OTHER);
    expect(late).toMatchObject({ status: 412, body: { type: 'urn:vigil:problem:plan-changed' } });
    expect((await show(on, 'cedar-v1')).title).toBe('First');
  });

  test.each<[string, object, string]>([
    ['an unknown field', { colour: 'red' }, 'colour is not a field we know'],
    ['a wrong type', { lastDay: 'never' }, 'lastDay is not valid'],
    ['no days', { startWeekdays: [] }, 'startWeekdays is empty'],
    ['an unknown plan to follow', { afterLastDose: 'rowan-v1' }, 'afterLastDose "rowan-v1" is unknown'],
    ['rules that lack the safety net', { rules: [] }, 'rules is not valid'],
  ])('refuses %s, with its place', async (_, change, problem) => {
    const { on, file } = await drafted();
    const refused = await save(on, 'cedar-v1', 1, { ...file, ...change });
    expect([refused.status, errorsIn(refused.body)]).toEqual([422, [problem]]);
    expect((await show(on, 'cedar-v1')).revision).toBe(1);
  });

  test('refuses to leave out what no patient goes without, and an instrument that is not there', async () => {
    const { on, file } = await drafted();
    const rules = { ...(file.rules as object), without: ['self-harm-statement'] };
    const without = await save(on, 'cedar-v1', 1, { ...file, rules });
    expect(errorsIn(without.body).join()).toContain('lack what no patient goes without');
    const [first, ...others] = file.activities;
    const activities = [{ ...first, instruments: ['phq-99'] }, ...others];
    expect(errorsIn((await save(on, 'cedar-v1', 1, { ...file, activities })).body)[0]).toContain(
      'activities[0].instruments[0]',
    );
  });

  test('is for drafts; a plan of the build, or one that is not there, is not found', async () => {
    const { on, file } = await drafted();
    await approve(on, 'cedar-v1', 1);
    expect((await save(on, 'cedar-v1', 2, file)).status).toBe(409);
    expect((await save(on, 'checkpoint-inhibitor', 1, file)).status).toBe(404);
    expect((await save(on, 'cedar-v2', 1, file)).status).toBe(404);
  });
});

describe('deleting', () => {
  test('is for drafts, as they were seen', async () => {
    const on = world();
    await copy(on);
    expect((await remove(on, 'cedar-v1', 'one')).status).toBe(422);
    expect((await remove(on, 'cedar-v1', '2')).status).toBe(412);
    expect((await remove(on, 'cedar-v1', '1')).status).toBe(200);
    expect((await remove(on, 'cedar-v1', '1')).status).toBe(404);
    expect(await listed(on)).toEqual(BUILT);
    expect((await on.plans.history('cedar')).map(({ action }) => action)).toEqual(['plan-drafted', 'plan-deleted']);
  });

  test('leaves what was approved', async () => {
    const on = await withApproved();
    expect((await remove(on, 'cedar-v1', '2')).status).toBe(409);
    expect((await show(on, 'cedar-v1')).status).toBe('approved');
  });
});

describe('approving', () => {
  test('is for a clinician who did not edit it, and is on record', async () => {
    const on = world();
    await copy(on);
    const { file } = await show(on, 'cedar-v1');
    await save(on, 'cedar-v1', 1, file, CLINICIAN);
    await save(on, 'cedar-v1', 2, file, LEAD);
    const own = await approve(on, 'cedar-v1', 3);
    expect([own.status, own.body.detail]).toEqual([
      409,
      'You edited this version. A clinician who did not has to approve it.',
    ]);
    expect((await approve(on, 'cedar-v1', 2, OTHER)).status).toBe(412);
    expect((await approve(on, 'cedar-v1', 3, OTHER)).body.plan).toMatchObject({
      status: 'approved',
      isOffered: true,
      approvedBy: { name: 'omar', role: 'clinician' },
      approvedOn: '2026-11-30',
      reviewBy: '2027-11-30',
    });
    expect((await on.plans.history('cedar')).at(-1)).toMatchObject({ by: 'omar', action: 'plan-approved' });
  });

  test('checks the file again', async () => {
    const on = world();
    await copy(on);
    const draft = on.table.planFiles.get('cedar-v1');
    if (!draft) throw new Error('No draft');
    on.table.planFiles.set('cedar-v1', draft.replace('alert-rules@', 'alert-rules@0.'));
    expect(errorsIn((await approve(on, 'cedar-v1', 1)).body)[0]).toContain('rules.from');
    expect((await show(on, 'cedar-v1')).faults).toMatchObject([{ place: 'rules.from' }]);
  });

  test('stores all rules as they are now: an update of those that ship changes nothing of them', async () => {
    const on = await withApproved();
    expect((await on.plans.followed('cedar-v1'))?.ruleSet.rules).toEqual(CONTENT.ruleSet('checkpoint-inhibitor').rules);
  });
});

describe('a new version', () => {
  test('begins with what was approved, its changed rules among them, and takes its place once approved', async () => {
    const on = world();
    await copy(on);
    const { file } = await show(on, 'cedar-v1');
    const rule = CONTENT.ruleSet('checkpoint-inhibitor').rules.find(({ id }) => id === RULE);
    const when = { kind: 'score', instrument: 'phq-9', score: 'total', atLeast: 10 };
    const replacing = (one: object) => ({ ...file, rules: { ...(file.rules as object), replace: [one] } });
    expect((await save(on, 'cedar-v1', 1, replacing({ ...rule, when }))).status).toBe(422);
    const changed = { ...rule, when, reason: 'PHQ-9 total 10 or more.' };
    expect((await save(on, 'cedar-v1', 1, replacing(changed))).status).toBe(200);
    await approve(on, 'cedar-v1', 2);
    expect((await newVersion(on, 'cedar')).status).toBe(201);
    expect((await newVersion(on, 'cedar')).status).toBe(409);
    expect((await newVersion(on, 'rowan')).status).toBe(404);
    const second = await show(on, 'cedar-v2');
    expect(second.file.rules).toMatchObject({ replace: [changed], without: [], add: [] });
    expect(await listed(on)).toContainEqual(['cedar', 'console', 'cedar-v2 draft', 'cedar-v1 approved offered']);
    await approve(on, 'cedar-v2', 1);
    expect(await listed(on)).toContainEqual(['cedar', 'console', 'cedar-v2 approved offered', 'cedar-v1 approved']);
    expect((await retire(on, 'cedar-v2', 2)).status).toBe(200);
    expect(await listed(on)).toContainEqual(['cedar', 'console', 'cedar-v2 retired', 'cedar-v1 approved']);
  });
});

describe('enrolling', () => {
  const enrol = (on: World, plan: string) => call(on, { route: 'POST /patients', body: { ...NEW_PATIENT, plan } });

  const pieces = contentManifest();
  const recordOf = ({ kind, id, version, hash }: ContentPiece) => ({
    ...{ kind, id, version, hash, status: 'approved' as const, date: '2026-11-01', reviewBy: '2028-05-01' },
    approvedBy: { name: 'Approver', role: 'oncologist' },
    editedBy: { name: 'Editor', role: 'nurse' },
    confirmedBy: { name: 'Caller', role: 'coordinator' },
    confirmedOn: '2026-10-30',
  });
  /** Where everything but the plans and rules of the build is approved. */
  const production = (on: World): World => ({
    ...on,
    approval: {
      approvedOnly: true,
      deployed: () => ({ pieces, approvals: pieces.filter(({ kind }) => !/plan|rules/.test(kind)).map(recordOf) }),
    },
  });

  test('takes an approved plan, not a draft nor a retired one', async () => {
    const on = world();
    await copy(on);
    expect(errorsIn((await enrol(on, 'cedar-v1')).body)).toEqual(['plan is unknown']);
    await approve(on, 'cedar-v1', 1);
    const { body } = await enrol(on, 'cedar-v1');
    expect(body.patient).toMatchObject({ carePlan: { planId: 'cedar-v1', version: '1' } });
    await retire(on, 'cedar-v1', 2);
    const again = await call(on, {
      route: 'POST /patients',
      body: { ...NEW_PATIENT, plan: 'cedar-v1', studyId: 'ICI-2', phone: '+13125550199' },
    });
    expect(errorsIn(again.body)).toEqual(['plan is unknown']);
  });

  test('in production the approval that was given here stands, until it is to be reviewed', async () => {
    const on = production(await withApproved());
    expect(errorsIn((await enrol(on, 'checkpoint-inhibitor')).body)).toHaveLength(2);
    expect((await enrol(on, 'cedar-v1')).status).toBe(201);
    const later = production(await withApproved());
    later.pass(366 * DAY);
    expect(errorsIn((await enrol(later, 'cedar-v1')).body)).toEqual([
      'plan needs plan/cedar-v1 1, which is overdue for review',
      'plan needs rules/cedar-v1 1, which is overdue for review',
    ]);
  });

  test('in production what is stored has to be what was approved', async () => {
    const on = production(await withApproved());
    const whole = on.table.followedPlans.get('cedar-v1');
    if (!whole) throw new Error('Not stored');
    on.table.followedPlans.set('cedar-v1', { ...whole, plan: { ...whole.plan, title: 'Another' } });
    // The process that approved it has read it already.
    const other = { ...on, knownPlans: knownPlans(on.plans, on.clock, recheck) };
    expect(errorsIn((await enrol(other, 'cedar-v1')).body)).toEqual([
      'plan needs plan/cedar-v1 1, which is not what was approved',
    ]);
  });
});

test('a patient who follows a plan that another process has just approved is there in a moment', async () => {
  const on = await withApproved();
  seedPatient(on, { carePlan: { planId: 'cedar-v1', version: '1', next: 0, startsOn: '2026-12-07' } });
  let isNew = true;
  const outdated = {
    list: async () => (isNew ? [] : on.knownPlans.list()),
    forget: () => {},
    lookFor: () => {
      isNew = false;
      return 'again' as const;
    },
  };
  const ask = () => call({ ...on, knownPlans: outdated }, { route: 'GET /patients/{id}', id: 'p1' });
  expect((await ask()).status).toBe(503);
  expect((await ask()).status).toBe(200);
});
