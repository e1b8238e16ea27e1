import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { API_ROUTES } from '../../functions/console/answer-request.ts';
import { PROBLEMS } from '../../functions/console/api-response.ts';
import { openApiDocument } from '../../infra/tools/openapi/document.ts';
import { OPERATIONS } from '../../infra/tools/openapi/operations.ts';
import { ROLES } from '../../shared/contracts/names.ts';
import { call } from '../functions/console/api.ts';
import { world } from '../functions/world.ts';
import { type Described, type DescribedOperation, operationsIn } from '../fuzz/described.ts';
import { resources, synthesize } from '../infra/synthesize.ts';

const generated = JSON.parse(JSON.stringify(openApiDocument())) as Described;
const routes = [...API_ROUTES.keys()].sort();

test('the committed document is what the code generates; `npm run -s openapi` writes it', () => {
  expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(generated);
});

test('is served to every role', async () => {
  for (const role of ROLES) {
    const claims = { sub: 's', username: 'u', token_use: 'access', 'cognito:groups': `[${role}]` };
    expect(await call(world(), { route: 'GET /openapi.json', claims })).toEqual({ status: 200, body: generated });
  }
});

test('has every route of the router and of the gateway, and no other', () => {
  expect(
    operationsIn(generated)
      .map(({ route }) => route)
      .sort(),
  ).toEqual(routes);
  const { service } = synthesize();
  const keys = resources('AWS::ApiGatewayV2::Route', service).flatMap(({ Properties }) =>
    Properties.AuthorizationType === 'JWT' ? [Properties.RouteKey] : [],
  );
  expect(keys.sort()).toEqual(routes);
  expect(Object.keys(OPERATIONS).sort()).toEqual(routes);
});

describe('as OpenAPI 3.1', () => {
  test('has what a document needs', () => {
    expect(generated.openapi).toBe('3.1.0');
    expect(generated.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(generated.security).toEqual([{ accessToken: [] }]);
    expect(generated.components.securitySchemes).toHaveProperty('accessToken');
    const ids = operationsIn(generated).map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, { description, content }] of Object.entries(generated.components.responses)) {
      expect(name).toBe(`Problem${PROBLEM_STATUSES.find((status) => name.endsWith(String(status)))}`);
      expect(description).not.toBe('');
      expect(Object.keys(content)).toEqual(['application/problem+json']);
    }
  });

  test('refers to nothing that is not there', () => {
    const referred = [...JSON.stringify(generated).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(referred.length).toBeGreaterThan(0);
    for (const path of new Set(referred)) {
      const found = path.split('/').reduce<unknown>((at, key) => Reflect.get(Object(at), key), generated);
      expect(found, path).toBeDefined();
    }
  });
});

const PROBLEM_STATUSES = [...new Set(Object.values(PROBLEMS).map(([status]) => status))];

/** Every schema inside a schema, by its path. */
const schemasIn = (schema: object, path: string): [string, Record<string, unknown>][] => {
  const { properties = {}, items, oneOf = [], additionalProperties } = schema as Record<string, object[]>;
  const inside = [
    ...Object.entries(properties),
    ...Object.entries(oneOf),
    ['items', items],
    ['more', additionalProperties],
  ];
  return [
    [path, { ...schema }],
    ...inside.flatMap(([key, one]) =>
      typeof one === 'object' && one !== null ? schemasIn(one, `${path}.${String(key)}`) : [],
    ),
  ];
};

const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

describe.each(operationsIn(generated))('$route', ({ route, path, operation }) => {
  const { parameters, responses, requestBody } = operation as DescribedOperation;

  test('names who may call it, and each part of its path', () => {
    expect(operation['x-roles']).toEqual(API_ROUTES.get(route)?.roles);
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    for (const { required } of inPath) expect(required).toBe(true);
    const names = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has an answer, and every refusal of a request that anyone may get', () => {
    const statuses = Object.keys(responses).map(Number);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    expect(statuses).toEqual(expect.arrayContaining([401, 403, 404, 413, 503]));
    if (requestBody) expect(statuses).toEqual(expect.arrayContaining([400, 422]));
    for (const status of statuses) expect([200, 201, ...PROBLEM_STATUSES]).toContain(status);
  });

  test('has a schema of its body that JSON Schema knows, each field with its type', () => {
    for (const { schema } of Object.values(requestBody?.content ?? {}))
      for (const [at, one] of schemasIn(schema, 'body')) {
        // Anything may stand there: the code says what is wrong within it.
        if (at.endsWith('.more') && Object.keys(one).length === 0) continue;
        if (one.oneOf || one.enum || one.anyOf || one.const !== undefined) continue;
        expect(TYPES, at).toContain(one.type);
        if (typeof one.pattern === 'string') expect(() => new RegExp(String(one.pattern), 'u'), at).not.toThrow();
        for (const name of (one.required ?? []) as string[]) expect(one.properties, at).toHaveProperty([name]);
      }
  });

  test('says of each field of its body what would be right', () => {
    const json = requestBody?.content['application/json']?.schema;
    const bodies = json?.oneOf ?? (json ? [json] : []);
    for (const { properties = {} } of bodies)
      for (const [name, field] of Object.entries(properties)) expect(field, name).toHaveProperty('description');
  });
});
