import { describe, expect, test } from 'vitest';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import type { Severity } from '../../../shared/domain/alert.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import { alert } from '../alert.ts';
import { START, seedPatient, type World, world } from '../world.ts';
import { CLINICIAN, COORDINATOR, call, errorsIn } from './api.ts';

const worldWithAlert = (severity: Severity = 'critical'): World => {
  const on = world();
  const raised = alert({ severity, noticesSent: 1 });
  putAlert(on.table, raised);
  const { id, caseId, raisedAt } = raised;
  seedPatient(on, {
    openAlerts: [{ id, caseId, raisedAt, severity, ladder: 'l', level: 0, nextStepAt: plus(START, 15 * MINUTE) }],
  });
  return on;
};

const acknowledge = (on: World, claims = CLINICIAN) =>
  call(on, { route: 'POST /alerts/{id}/acknowledge', id: 'p1.a1', claims });

const close = (on: World, claims = CLINICIAN, body: unknown = { outcome: 'called', note: 'Safe at home' }) =>
  call(on, { route: 'POST /alerts/{id}/close', id: 'p1.a1', claims, body });

describe('GET /alerts', () => {
  test('lists newest first, by team and status', async () => {
    const on = world();
    putAlert(on.table, alert());
    putAlert(on.table, alert({ id: 'p1.a2', raisedAt: plus(START, MINUTE), status: 'acknowledged' }));
    putAlert(on.table, alert({ id: 'p2.a1', careTeamId: 'south' }));
    const ids = async (query: Record<string, string>) => {
      const { body } = await call(on, { route: 'GET /alerts', query });
      return (body.alerts as { id: string }[]).map(({ id }) => id);
    };
    expect(await ids({ team: 'north' })).toEqual(['p1.a2', 'p1.a1']);
    expect(await ids({ team: 'north', status: 'open' })).toEqual(['p1.a1']);
    expect(await ids({ limit: '1' })).toEqual(['p1.a2']);
    expect((await call(on, { route: 'GET /alerts' })).body.alerts).toHaveLength(3);
  });

  test('goes on where the page before ended, and reaches every one', async () => {
    const on = world();
    const ids = Array.from({ length: 450 }, (_, index) => `p1.a${index}`);
    // Two by two at the same moment, as alerts of one survey are.
    for (const [index, id] of ids.entries())
      putAlert(on.table, alert({ id, raisedAt: plus(START, Math.floor(index / 2) * MINUTE) }));
    const found: string[] = [];
    let after: string | undefined;
    do {
      const query = { status: 'open', limit: '199', ...(after && { after }) };
      const { body } = await call(on, { route: 'GET /alerts', query });
      const page = body.alerts as { id: string }[];
      found.push(...page.map(({ id }) => id));
      after = body.next as string | undefined;
    } while (after);
    expect(found).toHaveLength(ids.length);
    expect(new Set(found)).toEqual(new Set(ids));
  });

  test('says who has it and when it escalates; neither of one that is closed', async () => {
    const on = worldWithAlert();
    const nextStepAt = plus(START, 15 * MINUTE);
    putAlert(on.table, alert({ id: 'p1.a2', status: 'closed', raisedAt: plus(START, -MINUTE) }));
    const listed = async () => (await call(on, { route: 'GET /alerts' })).body.alerts as Record<string, unknown>[];
    const [open, closed] = await listed();
    expect(open).toMatchObject({ id: 'p1.a1', nextStepAt });
    expect(open).not.toHaveProperty('assignedTo');
    expect(closed).not.toHaveProperty('nextStepAt');
    await acknowledge(on, COORDINATOR);
    const [taken] = await listed();
    expect(taken).toMatchObject({
      id: 'p1.a1',
      assignedTo: 'carla',
      nextStepAt: on.table.states.get('p1')?.openAlerts[0]?.nextStepAt,
    });
    expect(taken).toHaveProperty('nextStepAt', expect.any(String));
  });

  test('leaves out what the patient answered, which only the patient’s own page shows', async () => {
    const on = world();
    const score = { id: 'total', value: 21, band: 'severe' };
    const answers = { 'phq9-1': 3, 'phq9-9': 2 };
    const evidence = { instrument: 'phq-9', linkId: 'phq9-9', code: 2, score, count: 1, before: 0, answers };
    putAlert(on.table, alert({ evidence }));
    const { body } = await call(on, { route: 'GET /alerts' });
    expect(body.alerts).toMatchObject([{ id: 'p1.a1', severity: 'critical', reason: alert().reason, raisedAt: START }]);
    expect(body.alerts).toHaveProperty('0.evidence', {
      instrument: 'phq-9',
      linkId: 'phq9-9',
      count: 1,
      linkIds: ['phq9-1', 'phq9-9'],
    });
  });

  test('leaves out what the patient answered to "Is it happening now?"', async () => {
    const on = world();
    const added = { at: START, by: 'patient', what: 'added', communicationId: 'c1', answer: 'yes' } as const;
    putAlert(on.table, alert({ steps: [added] }));
    const { answer: _answer, ...shown } = added;
    expect((await call(on, { route: 'GET /alerts' })).body).toHaveProperty('alerts.0.steps', [shown]);
  });

  test.each([
    [{ status: 'new' }, 'status is not one of the choices'],
    [{ limit: '0' }, 'limit is out of range'],
    [{ limit: '201' }, 'limit is out of range'],
    [{ limit: 'all' }, 'limit is out of range'],
    [{ severity: 'critical' }, 'severity is not a field we know'],
    [{ after: '2026-11-30' }, 'after is not the next of a page'],
    [{ after: '2026-13-30T16:00:00.000Z' }, 'after is not the next of a page'],
  ])('refuses %j', async (query, error) => {
    const { status, body } = await call(world(), { route: 'GET /alerts', query });
    expect(status).toBe(422);
    expect(errorsIn(body)).toEqual([error]);
  });
});

describe('an alert in a case that holds something worse', () => {
  const worldWithWorse = (): World => {
    const on = world();
    for (const [id, severity] of [
      ['p1.a1', 'routine'],
      ['p1.a2', 'critical'],
    ] as const)
      putAlert(on.table, alert({ id, severity }));
    const open = { caseId: 'case1', raisedAt: START, level: 0 };
    seedPatient(on, {
      openAlerts: [
        { ...open, id: 'p1.a1', severity: 'routine', ladder: 'l' },
        { ...open, id: 'p1.a2', severity: 'critical', ladder: 'm', nextStepAt: plus(START, 15 * MINUTE) },
      ],
    });
    return on;
  };

  test.each([
    ['acknowledged', 'a clinician', acknowledge, CLINICIAN],
    ['acknowledged', 'a coordinator', acknowledge, COORDINATOR],
    ['closed', 'a clinician', close, CLINICIAN],
  ])('is not %s by %s, who is told which one to look at', async (_, __, act, claims) => {
    const on = worldWithWorse();
    const { status, body } = await act(on, claims);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      type: 'urn:vigil:problem:conflict',
      detail: expect.stringMatching(/critical.*p1\.a2/),
    });
    expect([...on.table.alerts.values()].map((one) => one.status)).toEqual(['open', 'open']);
  });

  test('is closed by nobody but a clinician', async () => {
    expect((await close(worldWithWorse(), COORDINATOR)).status).toBe(403);
  });
});

describe('POST /alerts/{id}/acknowledge', () => {
  test('takes the case on and records by whom', async () => {
    const on = worldWithAlert();
    const { status, body } = await acknowledge(on, COORDINATOR);
    expect(status).toBe(200);
    expect(body.alert).toMatchObject({
      status: 'acknowledged',
      steps: [{ what: 'raised' }, { by: 'carla', at: START }],
    });
    expect(body.alert).toHaveProperty('evidence', { linkId: 'phq9-9' });
    expect([...on.table.audit.values()]).toMatchObject([
      { action: 'alert-acknowledged', by: 'carla', reference: 'p1.a1' },
    ]);
  });

  test('says so where someone was faster', async () => {
    const on = worldWithAlert();
    await acknowledge(on);
    expect(await acknowledge(on)).toMatchObject({ status: 409, body: { type: 'urn:vigil:problem:conflict' } });
  });

  test('knows no other alert', async () => {
    expect((await acknowledge(world())).status).toBe(404);
  });
});

describe('POST /alerts/{id}/attempt', () => {
  const attempt = (on: World, body: unknown, claims = COORDINATOR) =>
    call(on, { route: 'POST /alerts/{id}/attempt', id: 'p1.a1', claims, body });
  const inMinutes = (minutes: number) => plus(START, minutes * MINUTE);

  test('logs who tried, what came of it and when they try again', async () => {
    const on = worldWithAlert();
    const body = { outcome: 'no-answer', nextTryAt: '2026-11-30T11:30:00-06:00', note: 'Rang out' };
    const answer = await attempt(on, body);
    expect(answer.status).toBe(200);
    expect(answer.body.alert).toMatchObject({
      status: 'acknowledged',
      steps: [
        { what: 'raised' },
        { what: 'attempted', by: 'carla', outcome: 'no-answer', nextTryAt: inMinutes(30), note: 'Rang out' },
      ],
    });
    expect((await on.patients.load('p1'))?.openAlerts).toMatchObject([{ nextStepAt: inMinutes(30) }]);
    expect([...on.table.audit.values()]).toMatchObject([{ action: 'alert-attempted', by: 'carla' }]);
  });

  test('reached stops the clock, and a clinician still has to close', async () => {
    const on = worldWithAlert();
    expect((await attempt(on, { outcome: 'reached' })).body.alert).toMatchObject({ status: 'acknowledged' });
    expect((await on.patients.load('p1'))?.openAlerts[0]?.nextStepAt).toBeUndefined();
    expect((await close(on, COORDINATOR)).status).toBe(403);
    expect((await close(on)).status).toBe(200);
  });

  test('three times in vain names other ways to reach the patient', async () => {
    const on = worldWithAlert();
    const inVain = { outcome: 'left-message', nextTryAt: inMinutes(40) };
    await attempt(on, inVain);
    expect((await attempt(on, inVain)).body.alert).not.toHaveProperty('otherWays');
    expect((await attempt(on, inVain)).body.alert).toMatchObject({ otherWays: ['emergency-contact', 'welfare-check'] });
  });

  test('with a next try too far off is a conflict that names the latest', async () => {
    const { status, body } = await attempt(worldWithAlert(), { outcome: 'no-answer', nextTryAt: inMinutes(61) });
    expect(status).toBe(409);
    expect(body.detail).toContain(inMinutes(60));
  });

  test('of a closed case is a conflict, and of no alert is not found', async () => {
    const on = worldWithAlert();
    await close(on);
    expect((await attempt(on, { outcome: 'reached' })).status).toBe(409);
    expect((await attempt(world(), { outcome: 'reached' })).status).toBe(404);
  });

  test.each<[unknown, string]>([
    [{}, 'outcome is missing'],
    [{ outcome: 'closed' }, 'outcome is not one of the choices'],
    [{ outcome: 'no-answer' }, 'nextTryAt is missing'],
    [{ outcome: 'no-answer', nextTryAt: 'tomorrow' }, 'nextTryAt is not a point in time'],
    [{ outcome: 'no-answer', nextTryAt: '2026-11-30T11:30' }, 'nextTryAt is not a point in time'],
    [{ outcome: 'reached', nextTryAt: inMinutes(5) }, 'nextTryAt is not a field we know'],
    [null, 'body is not a JSON object'],
  ])('refuses %j', async (body, error) => {
    const on = worldWithAlert();
    const answer = await attempt(on, body);
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.body)).toEqual([error]);
    expect(await on.patients.alert('p1.a1')).toMatchObject({ status: 'open' });
  });
});

describe('POST /alerts/{id}/close', () => {
  test('ends the case with an outcome', async () => {
    const on = worldWithAlert();
    const { status, body } = await close(on);
    expect(status).toBe(200);
    expect(body.alert).toMatchObject({
      status: 'closed',
      outcome: 'called',
      steps: [{}, { by: 'kim', note: 'Safe at home' }],
    });
    expect((await on.patients.load('p1'))?.openAlerts).toEqual([]);
  });

  test.each<[Severity, number]>([
    ['critical', 403],
    ['urgent', 403],
    ['routine', 200],
  ])('of a %s case by a coordinator is answered %i', async (severity, status) => {
    const on = worldWithAlert(severity);
    expect((await close(on, COORDINATOR)).status).toBe(status);
  });

  test('of an acknowledged critical case still needs a clinician', async () => {
    const on = worldWithAlert();
    await acknowledge(on, COORDINATOR);
    expect((await close(on, COORDINATOR)).status).toBe(403);
    expect((await close(on)).status).toBe(200);
  });

  test('twice is a conflict', async () => {
    const on = worldWithAlert();
    await close(on);
    expect((await close(on)).status).toBe(409);
  });

  test.each<[unknown, string]>([
    [{}, 'outcome is missing'],
    [{ outcome: 'could-not-reach' }, 'outcome is not one of the choices'],
    [{ outcome: 'called', note: 'x'.repeat(1_001) }, 'note is longer than 1000 characters'],
    [null, 'body is not a JSON object'],
  ])('refuses %j', async (body, error) => {
    const on = worldWithAlert();
    const answer = await close(on, CLINICIAN, body);
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.body)).toEqual([error]);
    expect(await on.patients.alert('p1.a1')).toMatchObject({ status: 'open' });
  });
});
