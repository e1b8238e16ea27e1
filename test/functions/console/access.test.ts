import { describe, expect, test } from 'vitest';
import { identityOf } from '../../../functions/console/identity.ts';
import { inParallel } from '../../../functions/console/in-parallel.ts';
import { DAY } from '../../../shared/domain/instant.ts';
import { RetryableError } from '../../../shared/ports.ts';
import { seedPatient, TEAM, world } from '../world.ts';
import { CLINICIAN, COORDINATOR, call, errorsIn } from './api.ts';

describe('who is asking', () => {
  test.each<[unknown, string[]]>([
    ['[coordinator clinician]', ['coordinator', 'clinician']],
    ['coordinator,clinician', ['coordinator', 'clinician']],
    [['clinician'], ['clinician']],
    ['[clinician]', ['clinician']],
    ['clinician', ['clinician']],
    ['[coordinators]', []],
    ['', []],
    [undefined, []],
    [{ clinician: true }, []],
    [7, []],
  ])('groups %j give the roles %j', (groups, roles) => {
    expect(identityOf({ ...COORDINATOR, 'cognito:groups': groups })?.roles).toEqual(roles);
  });

  test('is named by user name, or else by subject', () => {
    expect(identityOf(COORDINATOR)?.name).toBe('carla');
    expect(identityOf({ ...COORDINATOR, username: undefined })?.name).toBe('sub-1');
  });

  test.each([{ token_use: 'id' }, { token_use: undefined }, { sub: undefined }])(
    'with %j is nobody',
    async (change) => {
      const claims = { ...COORDINATOR, ...change };
      expect((await call(world(), { route: 'GET /care-teams', claims })).status).toBe(401);
    },
  );
});

describe('what they may do', () => {
  const ROUTES = [
    ['POST /patients', 422, 403],
    ['POST /patients/import', 422, 403],
    ['GET /patients/{id}', 404, 404],
    ['POST /patients/{id}/release', 404, 404],
    ['POST /patients/{id}/appointments', 422, 403],
    ['PUT /patients/{id}/appointments/{part}', 422, 403],
    ['DELETE /patients/{id}/appointments/{part}', 404, 403],
    ['PUT /patients/{id}/sending-days', 404, 403],
    ['PUT /patients/{id}/medicine-reminders', 422, 403],
    ['DELETE /patients/{id}/medicine-reminders', 404, 403],
    ['POST /patients/{id}/hold', 422, 422],
    ['POST /patients/{id}/resume', 404, 404],
    ['POST /patients/{id}/mode', 422, 422],
    ['POST /patients/{id}/responses', 422, 422],
    ['PUT /patients/{id}/watch', 403, 422],
    ['DELETE /patients/{id}/watch', 403, 404],
    ['GET /alerts', 200, 200],
    ['POST /alerts/{id}/acknowledge', 404, 404],
    ['POST /alerts/{id}/attempt', 422, 422],
    ['POST /alerts/{id}/assign', 422, 422],
    ['POST /alerts/{id}/snooze', 403, 422],
    ['POST /alerts/{id}/close', 422, 422],
    ['POST /alerts/together', 422, 422],
    ['GET /care-teams', 200, 200],
    ['PUT /care-teams/{id}', 422, 403],
    ['GET /programme', 200, 200],
    ['PUT /programme/hold', 403, 403],
    ['DELETE /patients/{id}', 404, 404],
  ] as const;

  test.each(ROUTES)('%s answers a coordinator %i, a clinician %i', async (route, coordinator, clinician) => {
    const body = route === 'POST /patients/import' ? '' : {};
    const answered = async (claims: Record<string, unknown>) =>
      (await call(world(), { route, id: 'x', body, claims })).status;
    expect(await answered(COORDINATOR)).toBe(coordinator);
    expect(await answered(CLINICIAN)).toBe(clinician);
  });

  test('whoever is in no group may do nothing', async () => {
    const claims = { ...COORDINATOR, 'cognito:groups': '[]' };
    for (const [route] of ROUTES.slice(0, -1))
      expect((await call(world(), { route, id: 'x', body: {}, claims })).status).toBe(403);
  });
});

describe('care teams', () => {
  const put = (on: ReturnType<typeof world>, id: string, body: unknown) =>
    call(on, { route: 'PUT /care-teams/{id}', id, body });
  const SOUTH = { programmeName: 'South Clinic', timeZone: 'America/New_York', dayLine: '+1 212 555 0100' };

  test('may decide on answers after STOP and on how many Vigil gives by itself', async () => {
    const on = world();
    const settings = { replyToDangerAfterStop: false, automaticRepliesPerHour: 3 };
    expect((await put(on, 'south', { ...SOUTH, settings })).body.careTeam).toMatchObject({ settings });
    const wrong = { ...SOUTH, settings: { automaticRepliesPerHour: 21 } };
    expect(errorsIn((await put(on, 'south', wrong)).body)).toEqual([
      'settings.automaticRepliesPerHour is out of range',
    ]);
  });

  test('may be set up step by step, and say what they still lack', async () => {
    const on = world();
    const { status, body } = await put(on, 'south', SOUTH);
    expect(status).toBe(200);
    expect(body.careTeam).toMatchObject({
      id: 'south',
      dayLine: '+12125550100',
      missing: ['outOfHoursLine', 'hours', 'onCall'],
    });
    const listed = await call(on, { route: 'GET /care-teams' });
    expect(listed.body.careTeams).toMatchObject([{ id: TEAM.id, missing: [] }, { id: 'south' }]);
    expect(on.logs).toEqual([{ event: 'CONSOLE_CARE_TEAM_CHANGED', details: { careTeamId: 'south', by: 'sub-1' } }]);
  });

  test('lack someone on call while everyone in the chain is away', async () => {
    const on = world();
    const kim = { user: 'kim', name: 'Kim', role: 'nurse', awayUntil: '2026-12-24' };
    const onCall = [{ name: 'Kim', contact: '+12065550113', user: 'kim' }];
    await on.careTeams.put({ ...TEAM, members: [kim, { user: 'carla', name: 'Carla', role: 'coordinator' }], onCall });
    const listed = async () => (await call(on, { route: 'GET /care-teams' })).body.careTeams;
    expect(await listed()).toMatchObject([{ missing: ['someoneOnCall'] }]);
    on.pass(30 * DAY);
    expect(await listed()).toMatchObject([{ missing: [] }]);
  });

  test.each<[string, unknown, string[]]>([
    ['South Clinic', SOUTH, ['id is not an id']],
    ['south', {}, ['programmeName is missing', 'timeZone is missing']],
  ])('refuses %s with %j', async (id, body, errors) => {
    const on = world();
    const answer = await put(on, id, body);
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.body)).toEqual(errors);
    expect(on.table.careTeams.size).toBe(1);
  });

  test('are refused once they are too many to be read with every reply, but may still be changed', async () => {
    const on = world();
    const onCall = Array.from({ length: 400 }, () => ({ name: 'n'.repeat(50), contact: 'c'.repeat(50) }));
    expect((await put(on, 'east', { ...SOUTH, onCall })).status).toBe(200);
    expect((await put(on, 'west', { ...SOUTH, onCall })).status).toBe(200);
    const refused = await put(on, 'south', { ...SOUTH, onCall });
    expect(refused).toMatchObject({ status: 413, body: { type: 'urn:vigil:problem:too-large' } });
    expect([...on.table.careTeams.keys()]).toEqual([TEAM.id, 'east', 'west']);
    expect((await put(on, 'west', { ...SOUTH, onCall })).status).toBe(200);
  });
});

test('someone else’s change is no fault of the caller: busy, not an error', async () => {
  const on = world();
  seedPatient(on);
  on.patients.record = async () => {
    throw new RetryableError('The table is busy');
  };
  expect((await call(on, { route: 'GET /patients/{id}', id: 'p1' })).status).toBe(503);
});

test('a bounded number of tasks runs at a time, and results keep their order', async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel([5, 4, 3, 2, 1], 2, async (item) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, item));
    running -= 1;
    return item * 10;
  });
  expect(results).toEqual([50, 40, 30, 20, 10]);
  expect(most).toBe(2);
});
