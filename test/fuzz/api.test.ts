import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../../infra/tools/openapi/document.ts';
import { ROLES } from '../../shared/contracts/names.ts';
import { call } from '../functions/console/api.ts';
import { type Described, operationsIn } from './described.ts';
import { expectDiscreet, hospital } from './hospital.ts';
import { holds } from './run.ts';
import { oddText, sentBody } from './samples.ts';

const described = JSON.parse(JSON.stringify(openApiDocument())) as Described;
const MIA = { sub: 'sub-mia', username: 'mia', token_use: 'access', 'cognito:groups': `[${ROLES.join(' ')}]` };

const ids = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('p1', 'p1.a1', 'north') }, oddText);

describe.each(operationsIn(described))('$route', ({ route, operation }) => {
  const { parameters, responses, requestBody } = operation;
  const names = parameters.flatMap((parameter) => (parameter.in === 'query' ? [parameter.name] : []));
  const schema = requestBody?.content['application/json']?.schema ?? {};
  const inOrder = route.includes('/alerts/')
    ? 'p1.a1'
    : route.includes('/care-teams')
      ? 'north'
      : route.includes('/plans')
        ? 'cedar-v1'
        : 'p1';
  const samples = fc.record({
    body: sentBody(schema),
    id: fc.oneof({ weight: 4, arbitrary: fc.constant(inOrder) }, ids),
    part: oddText,
    query: fc.dictionary(fc.constantFrom(...names, 'extra', '__proto__'), oddText, { maxKeys: 2 }),
    contentType: fc.constantFrom('application/json', 'text/csv', ''),
    tag: fc.option(oddText, { nil: undefined, freq: 4 }),
  });

  test('refuses what is wrong, in words, and changes nothing then', () =>
    holds(40, samples, async ({ tag, ...sent }) => {
      const on = hospital();
      if (route.includes('/plans/'))
        await call(on, { route: 'POST /plans', claims: MIA, body: { from: 'car-t', name: 'cedar' } });
      const before = structuredClone(on.table);
      const headers: Record<string, string> = tag === undefined ? {} : { 'if-match': tag };
      const { status, body } = await call(on, { route, claims: MIA, headers, ...sent });
      expect(status).toBeLessThan(500);
      expect(Object.keys(responses)).toContain(String(status));
      if (status < 400) return;
      expect(on.table).toEqual(before);
      expectDiscreet(JSON.stringify(body), on.logs);
      expect(body).toMatchObject({ type: expect.stringMatching(/^urn:vigil:problem:/), status });
      expect(body.detail).toMatch(/\w/);
      for (const { field, problem, expected } of (body.errors ?? []) as Record<string, string>[]) {
        expect(field, JSON.stringify(body)).toMatch(/./s);
        expect(problem).toMatch(/\w/);
        expect(expected).toMatch(/\w/);
      }
    }));
});
