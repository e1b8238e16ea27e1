import { describe, expect, test } from 'vitest';
import { matchPath } from '../../../functions/console/pages/page-route.ts';
import { world } from '../world.ts';
import { visit } from './visit.ts';

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
});
