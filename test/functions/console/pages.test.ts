import { describe, expect, test } from 'vitest';
import { matchPath } from '../../../functions/console/pages/page-route.ts';
import type { Role } from '../../../shared/contracts/names.ts';
import { PHONE, seedPatient, world } from '../world.ts';
import { type VisitOptions, visit } from './visit.ts';

describe('paths', () => {
  test.each<[string, string, object | undefined]>([
    ['/console', '/console', {}],
    ['/console/patients/{id}', '/console/patients/p1', { id: 'p1' }],
    ['/console/patients/{id}', '/console/patients/', undefined],
    ['/console/patients/{id}', '/console/patients/p1/texts', undefined],
    ['/console/{place}/{id}', '/console/alerts/a.1', { place: 'alerts', id: 'a.1' }],
  ])('%s and %s', (pattern, path, params) => {
    expect(matchPath(pattern, path)).toEqual(params);
  });
});

describe('a page', () => {
  test('that is not there says so, in the layout of every page', async () => {
    const { status, text, headers } = await visit(world(), '/console/nowhere');

    expect(status).toBe(404);
    expect(text).toContain('There is no such page');
    expect(text).toContain('Not approved for care');
    expect(text).toContain('carla, coordinator');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('of others leads an administrator, who has no work list, to where one may be', async () => {
    const refused = await visit(world(), '/console/patients', { roles: ['administrator'] });

    expect(refused.status).toBe(403);
    expect(refused.text).toContain('It needs the role coordinator or clinician or programme lead.');
    expect(refused.body).toContain('<a href="/console/care-teams">To the care teams</a>');
  });
});

describe('who opened a page is in the log', () => {
  const opened = async (path: string, options: VisitOptions = {}) => {
    const on = world();
    seedPatient(on);
    await visit(on, path, options);
    return on.logs;
  };
  const logged = (route: string, answer: number | string) => [
    { event: 'CONSOLE_PAGE', details: { route, answer, by: 'sub-carla' } },
  ];

  test.each<[string, VisitOptions, string, number | string]>([
    ['/console', {}, 'GET /console', 200],
    ['/console/patients', { query: { find: PHONE } }, 'GET /console/patients', 200],
    ['/console/messages', {}, 'GET /console/messages', 200],
    ['/console/hand-over', {}, 'GET /console/hand-over', 200],
    ['/console/due', {}, 'GET /console/due', 200],
    ['/console/patients/p1', {}, 'GET /console/patients/{id}', 200],
    ['/console/patients/somebody', {}, 'GET /console/patients/{id}', 404],
    ['/console/patients/p1/summary.txt', {}, 'GET /console/patients/{id}/summary.txt', 'file'],
  ])('%s, without id and query', async (path, options, route, answer) => {
    expect((await opened(path, options)).filter(({ event }) => event === 'CONSOLE_PAGE')).toEqual(
      logged(route, answer),
    );
  });

  test('unless they were not let in', async () => {
    expect(await opened('/console/patients', { roles: ['administrator'] })).toEqual([]);
    expect(await opened('/console/nowhere')).toEqual([]);
  });
});

describe('after signing in', () => {
  test.each<[Role, number, string | undefined]>([
    ['coordinator', 200, undefined],
    ['administrator', 303, '/console/care-teams'],
  ])('%s begins where they may be', async (role, status, to) => {
    const { status: answered, headers } = await visit(world(), '/console', { roles: [role] });

    expect(answered).toBe(status);
    expect(headers.location).toBe(to);
  });
});
