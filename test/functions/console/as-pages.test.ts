import { expect, test } from 'vitest';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import { alert } from '../alert.ts';
import { START, seedPatient, seedText, TEAM, world } from '../world.ts';
import { CLINICIAN, call, LEAD } from './api.ts';
import { visit } from './visit.ts';

test('the incident file is the one that the page gives out, and who read it is on record', async () => {
  const on = world();
  putAlert(on.table, alert());
  seedPatient(on);
  seedText(on, 't1', { body: 'How are you today?', status: 'completed' });
  const { status, body } = await call(on, { route: 'GET /alerts/{id}/incident', id: 'p1.a1', claims: CLINICIAN });
  expect(status).toBe(200);
  expect(body.incident).toMatch(/^INCIDENT FILE\n.*Thoughts of self-harm.*How are you today\?/s);
  expect([...on.table.audit.values()]).toMatchObject([{ action: 'viewed', by: 'kim', reference: 'p1.a1' }]);
  const page = await visit(on, '/console/alerts/p1.a1/incident', { roles: ['clinician'], name: 'mia' });
  const seen = /^- .*: kim .*\n/m;
  expect(page.body).toMatch(seen);
  expect(page.body.replace(seen, '')).toBe(body.incident);
});

test('there is no incident file of an alert that is not there', async () => {
  const { status } = await call(world(), { route: 'GET /alerts/{id}/incident', id: 'p1.a9', claims: LEAD });
  expect(status).toBe(404);
});

test('the figures are those of the page, and hide what it hides', async () => {
  const on = world();
  const counts = {
    'week/2026-11-23/delivered': 8,
    'week/2026-11-23/answered': 6,
    'reply/5': 1,
    'group/language/en/patients': 40,
    'group/language/es/patients': 3,
  };
  on.table.figures.set(TEAM.id, {
    careTeamId: TEAM.id,
    version: 1,
    finished: { day: '2026-11-30', asOf: START, counts },
  });
  const figures = async (query: Record<string, string>) =>
    (await call(on, { route: 'GET /programme/figures', query, claims: LEAD })).body.figures;
  const all = await figures({});
  expect(all).toMatchObject({
    asOf: START,
    careTeams: [TEAM.id],
    minutesToReply: { half: 5, nineOfTen: 5 },
    cases: [{ severity: 'critical', raised: 0 }, {}, {}],
  });
  expect(all).toHaveProperty('weeks.0', expect.objectContaining({ monday: '2026-11-23', delivered: 8, answered: 6 }));
  expect(all).toHaveProperty('groups.0', { by: 'language', groups: [], hidden: 2 });
  expect(await figures({ careTeam: TEAM.id })).not.toHaveProperty('groups');
});

test('the summary is that of the page, and who read it is on record', async () => {
  const on = world();
  seedPatient(on);
  const { body } = await call(on, { route: 'GET /patients/{id}/summary', id: 'p1', claims: CLINICIAN });
  expect([...on.table.audit.values()]).toMatchObject([{ action: 'viewed', by: 'kim' }]);
  const page = await visit(on, '/console/patients/p1/summary.txt', { roles: ['clinician'], name: 'mia' });
  expect(body).toEqual({ summary: page.body });
  expect(body.summary).toContain('Ana Example');
});

test('who is due is listed as on the page: what there is to know for a call, and no answer', async () => {
  const on = world();
  const { phone } = seedPatient(on, {
    carePlan: { planId: 'checkpoint-inhibitor', version: '1', next: 0, startsOn: '2026-11-30' },
  });
  const due = (query: Record<string, string>) => call(on, { route: 'GET /due', query, claims: CLINICIAN });
  const { body } = await due({ days: '7' });
  expect(body).toMatchObject({ careTeam: TEAM.id, days: 7, lookedAt: 1 });
  expect(body.patients).toMatchObject([{ id: 'p1', name: 'Ana Example', phone, mode: 'text', open: [] }]);
  expect(body).toHaveProperty('patients.0.planned.0.at', expect.any(String));
  expect(body).not.toHaveProperty('patients.0.carePlan');
  expect((await due({ days: '8' })).status).toBe(422);
});

test('the load of a plan is that of the page, at the prices that are given', async () => {
  const on = world();
  const load = async (query: Record<string, string>) => {
    const { body } = await call(on, { route: 'GET /plans/{id}/load', id: 'checkpoint-inhibitor', query });
    return body.load as { rows: { segments: number; questions: number; cost: number }[]; prices: object };
  };
  const { rows, prices } = await load({ segment: '2', reply: '1' });
  expect(prices).toEqual({ perSegment: 2, perReply: 1 });
  for (const { segments, questions, cost } of rows) expect(cost).toBeCloseTo(2 * segments + questions);
  const page = await visit(on, '/console/plans/checkpoint-inhibitor/load', { roles: ['clinician'] });
  for (const { cost } of (await load({})).rows) expect(page.text).toContain(cost.toFixed(2));
});

test('who changed what of a team and of the programme is told, the newest first', async () => {
  const on = world();
  const holder = { ...LEAD, 'cognito:groups': '[administrator]' };
  for (const hold of [true, false]) {
    await call(on, { route: 'PUT /programme/hold', body: { on: hold, reason: 'A drill' }, claims: holder });
    on.pass(1000);
  }
  const history = async (route: string, id?: string) =>
    (await call(on, { route, claims: holder, ...(id && { id }) })).body.history;
  expect(await history('GET /programme/history')).toMatchObject([
    { by: 'lena', action: 'hold-changed', changes: [{ before: 'on: A drill' }] },
    { changes: [{ after: 'on: A drill' }] },
  ]);
  expect(await history('GET /care-teams/{id}/history', TEAM.id)).toEqual([]);
  expect(await history('GET /care-teams/{id}/history', 'nowhere')).toBeUndefined();
});
