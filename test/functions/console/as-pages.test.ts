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
