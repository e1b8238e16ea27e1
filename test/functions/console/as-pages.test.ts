import { expect, test } from 'vitest';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import { alert } from '../alert.ts';
import { seedPatient, seedText, world } from '../world.ts';
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
