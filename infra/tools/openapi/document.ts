// The JSON API as an OpenAPI 3.1 document, out of its router and the schemas of its requests.
import { API_ROUTES } from '../../../functions/console/answer-request.ts';
import { PROBLEMS } from '../../../functions/console/api-response.ts';
import { bodySchema } from './body-schema.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { ERROR_SCHEMA, PROBLEM_SCHEMA } from './problem-schema.ts';

type Kind = keyof typeof PROBLEMS;

const OF_EVERY_ROUTE: readonly Kind[] = ['unauthenticated', 'forbidden', 'not-found', 'too-large', 'invalid', 'busy'];
const OF_A_CHANGE: readonly Kind[] = ['unreadable', 'conflict', 'changed', 'not-approved'];

/** The document. Whatever is in it comes from the code that answers: nothing is written down twice. */
export const openApiDocument = (): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Vigil console',
    version: '1',
    summary: 'Enrols patients, shows what they answered, and follows up alerts.',
    description: 'docs/api.md explains it. Whose patients are found follows from the care teams of whoever asks.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [{ accessToken: [] }],
  paths: paths(),
  components: {
    securitySchemes: {
      accessToken: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'The access token of the staff user pool, not the ID token.',
      },
    },
    schemas: { Problem: PROBLEM_SCHEMA, FieldError: ERROR_SCHEMA },
    responses: problemResponses(),
  },
});

const paths = (): Record<string, Record<string, object>> => {
  const all: Record<string, Record<string, object>> = {};
  for (const [route, { roles }] of API_ROUTES) {
    const [method = '', path = ''] = route.split(' ');
    const operation = OPERATIONS[route];
    if (!operation) throw new Error(`${route} is not described in operations.ts`);
    all[path] = { ...all[path], [method.toLowerCase()]: operationOf(method, path, operation, roles) };
  }
  return all;
};

const operationOf = (method: string, path: string, operation: Operation, roles: readonly string[]): object => ({
  operationId: idOf(method, path),
  summary: operation.does,
  'x-roles': roles,
  parameters: parametersOf(method, path, operation),
  ...requestBodyOf(operation),
  responses: responsesOf(method, operation),
});

/** `postPatientsIdHold` for `POST /patients/{id}/hold`. */
const idOf = (method: string, path: string): string =>
  [method.toLowerCase(), ...path.split(/\W+/).filter(Boolean)]
    .map((word, place) => (place === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');

const parametersOf = (method: string, path: string, { query = {} }: Operation): readonly object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1 },
  })),
  ...Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  })),
  ...(method !== 'GET' && path.startsWith('/patients/{id}')
    ? [
        {
          name: 'If-Match',
          in: 'header',
          description: 'The tag of the patient as it was shown: 412 where somebody has changed the patient since.',
          schema: { type: 'string' },
        },
      ]
    : []),
  ...(method === 'PUT' && path === '/care-teams/{id}'
    ? [
        {
          name: 'If-Match',
          in: 'header',
          description: 'The tag of the care team as it was listed: 409 where somebody has changed the team since.',
          schema: { type: 'string' },
        },
      ]
    : []),
];

const CSV_BODY = {
  required: true,
  content: {
    'text/csv': { schema: { type: 'string' } },
    'application/json': {
      schema: {
        type: 'object',
        properties: { csv: { type: 'string', description: 'the file, UTF-8, with its header row' } },
        required: ['csv'],
      },
    },
  },
};

const requestBodyOf = ({ body, bodyOptional, csv }: Operation): object => {
  if (csv) return { requestBody: CSV_BODY };
  if (!body) return {};
  return { requestBody: { required: !bodyOptional, content: { 'application/json': { schema: bodySchema(body) } } } };
};

const responsesOf = (method: string, operation: Operation): Record<string, object> => {
  const kinds = [...OF_EVERY_ROUTE, ...(method === 'GET' ? [] : OF_A_CHANGE)];
  const statuses = [...new Set(kinds.map((kind) => PROBLEMS[kind][0]))].sort();
  return {
    [operation.creates ? 201 : 200]: {
      description: operation.answers,
      content: { 'application/json': { schema: { type: 'object' } } },
    },
    ...Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }])),
  };
};

const nameOf = (status: number): string => `Problem${status}`;

const problemResponses = (): Record<string, object> => {
  const all = Object.values(PROBLEMS);
  const titles = (wanted: number) => all.flatMap(([status, title]) => (status === wanted ? [title] : []));
  return Object.fromEntries(
    all.map(([status]) => [
      nameOf(status),
      {
        description: titles(status).join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
};
