// What keys and attributes of a real table cannot hold, and tables in memory take: it is refused, and nothing is written.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyRoute } from '../../functions/console/pages/page-routes.ts';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { openApiDocument } from '../../infra/tools/openapi/document.ts';
import { ROLES } from '../../shared/contracts/names.ts';
import { type Call, call, errorsIn } from '../functions/console/api.ts';
import { visit } from '../functions/console/visit.ts';
import { type Described, operationsIn } from './described.ts';
import { expectDiscreet } from './hospital.ts';
import { type HospitalOnTable, hospitalOnTable, MIA } from './hospital-on-table.ts';
import { holds } from './run.ts';
import { asDescribed, oddText, sentBody } from './samples.ts';

let dynoxide: Dynoxide;
let hospital: HospitalOnTable;
let before: unknown;

const open = async (): Promise<void> => {
  hospital = await hospitalOnTable(dynoxide.endpoint);
  before = await hospital.rows();
};

beforeAll(async () => {
  dynoxide = await startDynoxide();
  await open();
});

afterAll(() => dynoxide.stop());

/** Longer than a key may be: 2,048 bytes before, and 1,024 after the first full stop of an alert's id. */
const LONG = 'x'.repeat(3_000);
const HALF = 'A \uD800';

const STEPS: Readonly<Record<string, object>> = {
  acknowledge: {},
  attempt: { outcome: 'reached' },
  assign: { to: 'mia' },
  snooze: { until: '2026-12-01' },
  close: { outcome: 'called' },
};

const PATIENT = '<patient>';
const ALERT = '<alert>';
/** Ids are new with every hospital. */
const placed = (id: string): string => id.replace(PATIENT, hospital.patientId).replace(ALERT, hospital.alertId);

/** The answer, of a table that is as it was where it is a refusal. */
const asked = async (sent: Call) => {
  const answered = await call(hospital.on, { claims: MIA, ...sent, ...(sent.id && { id: placed(sent.id) }) });
  const rows = await hospital.rows();
  if (answered.status >= 400) expect(rows).toEqual(before);
  else if (sent.route.startsWith('GET')) before = rows;
  else await open();
  return answered;
};

describe('refused before it reaches the table:', () => {
  const cases: readonly [string, Call, number, readonly string[]][] = [
    ['a long cursor', { route: 'GET /patients', query: { after: LONG } }, 422, ['after is longer than 200 characters']],
    [
      'a long cursor in a team',
      { route: 'GET /patients', query: { careTeam: 'north', after: LONG } },
      422,
      ['after is longer than 200 characters'],
    ],
    [
      'half a character in a query',
      { route: 'GET /patients', query: { find: HALF } },
      422,
      ['find holds half of a character'],
    ],
    ['a long patient', { route: 'GET /patients/{id}', id: LONG }, 404, []],
    ['half a character in an id', { route: 'GET /patients/{id}', id: HALF }, 404, []],
    ['a long appointment', { route: 'DELETE /patients/{id}/appointments/{part}', id: PATIENT, part: LONG }, 404, []],
    ...Object.entries(STEPS).flatMap(([step, body]): [string, Call, number, []][] =>
      [LONG, `${PATIENT}.${LONG}`].map((id) => [
        `${step} of a long alert`,
        { route: `POST /alerts/{id}/${step}`, id, body },
        404,
        [],
      ]),
    ),
    [
      'half a character in a name',
      { route: 'POST /patients/{id}/data', id: PATIENT, body: { name: HALF } },
      422,
      ['name holds half of a character'],
    ],
    [
      'half a character in a note',
      { route: 'POST /patients/{id}/notes', id: PATIENT, body: { body: HALF } },
      422,
      ['body holds half of a character'],
    ],
  ];
  test.each(cases)('%s', async (_, sent, status, errors) => {
    const answered = await asked(sent);
    expect(answered.status).toBe(status);
    expect(errorsIn(answered.body)).toEqual(errors);
    expect(answered.body.detail).toMatch(/\w/);
  });
});

test('a name in letters of two halves is cut between letters, and found', async () => {
  const name = `a${'𠀀'.repeat(40)}`;
  const { on, patientId } = hospital;
  const renamed = await call(on, { route: 'POST /patients/{id}/data', id: patientId, claims: MIA, body: { name } });
  expect(renamed.status).toBe(200);
  const found = await call(on, { route: 'GET /patients', query: { find: name }, claims: MIA });
  expect(found.body.patients).toMatchObject([{ id: patientId }]);
  await open();
});

const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(LONG, HALF, '\uDC00', `a${'𠀀'.repeat(40)}`, 'ﷺ'.repeat(100), '\u0000') },
  fc.integer({ min: 190, max: 2_100 }).map((letters) => 'é'.repeat(letters)),
  oddText,
);
const ids = fc.oneof(
  hostile,
  hostile.map((text) => `${PATIENT}.${text}`),
);

const described = JSON.parse(JSON.stringify(openApiDocument())) as Described;

/** JSON of a value with one of its texts replaced. */
const spoilt = ([value, text, place]: [unknown, string, number]): string => {
  let seen = 0;
  return (
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' && seen++ === place ? text : part)) ?? ''
  );
};

const idOf = (route: string): string => {
  if (route.includes('/alerts/')) return ALERT;
  if (route.includes('/care-teams')) return 'north';
  return route.includes('/plans') ? 'cedar-v1' : PATIENT;
};

describe.each(operationsIn(described))('$route', ({ route, operation }) => {
  const names = operation.parameters.flatMap((parameter) => (parameter.in === 'query' ? [parameter.name] : []));
  const schema = operation.requestBody?.content['application/json']?.schema ?? {};
  const samples = fc.record({
    id: fc.oneof({ weight: 3, arbitrary: fc.constant(idOf(route)) }, { weight: 1, arbitrary: ids }),
    part: hostile,
    query: fc.dictionary(fc.constantFrom(...names, 'extra'), hostile, { maxKeys: 2 }),
    body: fc.oneof(
      { weight: 3, arbitrary: fc.tuple(asDescribed(schema), hostile, fc.nat(4)).map(spoilt) },
      sentBody(schema),
    ),
  });

  test('is answered, and leaves nothing of what it refuses', () =>
    holds(6, samples, async (sent) => {
      const { status, body } = await asked({ route, contentType: 'application/json', ...sent });
      expect(status).toBeLessThan(500);
      expect(Object.keys(operation.responses)).toContain(String(status));
      if (status >= 400) expectDiscreet(JSON.stringify(body), hospital.on.logs);
    }));
});

test('no page fails for its address', async () => {
  const paths = (await everyRoute()).flatMap(({ method, path }) => (method === 'GET' ? [path] : []));
  const samples = fc.record({
    path: fc.constantFrom(...paths),
    id: fc.oneof(ids, fc.constantFrom(PATIENT, ALERT)),
    query: fc.dictionary(fc.constantFrom('find', 'after', 'before', 'careTeam', 'team', 'until'), hostile, {
      maxKeys: 2,
    }),
  });
  await holds(40, samples, async ({ path, id, query }) => {
    const address = path.replace(/\{\w+\}/g, encodeURIComponent(placed(id).toWellFormed()));
    const sent = await visit(hospital.on, address, { roles: ROLES, name: 'mia', query });
    expect(sent.status).toBeLessThan(500);
  });
  await open();
});
