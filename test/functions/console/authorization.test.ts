import { describe, expect, test } from 'vitest';
import { API_ROUTES } from '../../../functions/console/answer-request.ts';
import { everyRoute, routesNear } from '../../../functions/console/pages/page-routes.ts';
import { OPEN_ROUTES } from '../../../functions/console/pages/web/open-routes.ts';
import { putAlert, textKey } from '../../../shared/adapters/memory/memory-table.ts';
import { ROLES, type Role } from '../../../shared/contracts/names.ts';
import type { CareTeamMember } from '../../../shared/domain/care-team.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { alert } from '../alert.ts';
import { PHONE, START, seedPatient, seedText, TEAM, type World, world } from '../world.ts';
import { call } from './api.ts';
import { visit } from './visit.ts';

const STAFF = ['coordinator', 'clinician'] as const;
const CARE = [...STAFF, 'programme-lead'] as const;
const EDITORS = ['clinician', 'programme-lead'] as const;
const WATCH = { questions: [{ text: 'Any fever?', answer: 'yes-no' }], everyDays: 1, until: '2026-12-05' };

/** Who may call what, and a body that does something where they may. */
const TABLE: Readonly<Record<string, readonly [roles: readonly Role[], body?: unknown]>> = {
  'POST /patients': [['coordinator'], {}],
  'POST /patients/import': [['coordinator'], ''],
  'GET /patients': [CARE],
  'GET /patients/{id}': [CARE],
  'GET /patients/{id}/export': [CARE],
  'GET /patients/{id}/summary': [CARE],
  'POST /patients/{id}/release': [STAFF, {}],
  'POST /patients/{id}/phone': [['coordinator'], { phone: '+13125550177' }],
  'PUT /patients/{id}/label': [['coordinator'], { label: 'Ana' }],
  'POST /patients/{id}/texts': [STAFF, { body: 'Please call us at +13125550111.' }],
  'POST /patients/{id}/texts/release': [STAFF, {}],
  'POST /patients/{id}/hold': [STAFF, { kind: 'hospital' }],
  'POST /patients/{id}/resume': [STAFF, {}],
  'POST /patients/{id}/mode': [STAFF, { mode: 'phone' }],
  'POST /patients/{id}/responses': [STAFF, { answers: [{ instrument: 'x', linkId: 'y', code: 1 }] }],
  'POST /patients/{id}/notes': [STAFF, { body: 'Prefers calls.' }],
  'PUT /patients/{id}/watch': [['clinician'], WATCH],
  'DELETE /patients/{id}/watch': [['clinician']],
  'POST /patients/{id}/treatment': [['coordinator'], { firstDose: '2026-12-01' }],
  'POST /patients/{id}/plan': [['coordinator'], { plan: null }],
  'POST /patients/{id}/modules': [['coordinator'], { module: 'distress-every-week' }],
  'POST /patients/{id}/settings': [['coordinator'], { preferredTime: '11:00' }],
  'POST /patients/{id}/data': [['coordinator'], { name: 'Ana Other' }],
  'POST /patients/{id}/surveys': [STAFF, { instruments: ['phq-4'] }],
  'POST /patients/{id}/corrections': [STAFF, { responseId: 'r', linkId: 'i', code: 1, why: 'Typed wrongly' }],
  'POST /patients/{id}/stop': [STAFF, { requested: { takenBy: 'Kim', on: '2026-11-30', how: 'phone' } }],
  'POST /patients/{id}/erase': [['programme-lead'], { studyNumber: 'STUDY-0001', why: 'patient-asked' }],
  'POST /patients/{id}/invite': [['coordinator'], { consentSource: 'written' }],
  'POST /patients/{id}/appointments': [['coordinator'], { kind: 'infusion', date: '2026-12-10', time: '10:30' }],
  'PUT /patients/{id}/appointments/{part}': [['coordinator'], { kind: 'infusion', date: '2026-12-11', time: '10:30' }],
  'DELETE /patients/{id}/appointments/{part}': [['coordinator']],
  'PUT /patients/{id}/sending-days': [['coordinator'], { blockedWeekdays: [7] }],
  'PUT /patients/{id}/medicine-reminders': [['coordinator'], { times: ['12:00'], until: '2026-12-09' }],
  'DELETE /patients/{id}/medicine-reminders': [['coordinator']],
  'GET /alerts': [CARE],
  'GET /alerts/{id}/incident': [CARE],
  'POST /alerts/{id}/acknowledge': [STAFF, {}],
  'POST /alerts/{id}/attempt': [STAFF, { outcome: 'no-answer', nextTryAt: plus(START, 20 * MINUTE) }],
  'POST /alerts/{id}/assign': [STAFF, { to: 'kim' }],
  'POST /alerts/{id}/snooze': [['clinician'], { until: '2026-12-05' }],
  'POST /alerts/{id}/close': [STAFF, { outcome: 'called', note: 'Safe' }],
  'POST /alerts/together': [STAFF, { action: 'acknowledge', alerts: [{ alertId: 'p1.a1', seenSteps: 1 }] }],
  'POST /hand-over': [STAFF, { cases: [{ alertId: 'p1.a1', seenSteps: 1, to: 'mia' }] }],
  'GET /due': [CARE],
  'GET /care-teams': [ROLES],
  'PUT /care-teams/{id}': [['coordinator', 'administrator'], {}],
  'GET /care-teams/{id}/history': [ROLES],
  'GET /care-teams/{id}/channels': [ROLES],
  'POST /care-teams/{id}/channels': [['administrator'], { kind: 'sms', endpoint: '+13125550123' }],
  'POST /care-teams/{id}/channels/remove': [['administrator'], { channel: 'c1' }],
  'POST /care-teams/{id}/test': [['coordinator', 'administrator'], {}],
  'POST /care-teams/{id}/away': [STAFF, { user: 'mia', until: '2026-12-24' }],
  'GET /programme': [ROLES],
  'GET /export': [CARE],
  'POST /export/research': [['programme-lead'], { key: 'a key of sixteen' }],
  'GET /export/dictionary': [ROLES],
  'GET /programme/figures': [['programme-lead', 'administrator']],
  'GET /programme/history': [['programme-lead', 'administrator']],
  'PUT /programme/hold': [['programme-lead', 'administrator'], {}],
  'GET /programme/daily-note': [['programme-lead', 'administrator']],
  'POST /programme/daily-note/channels': [
    ['programme-lead', 'administrator'],
    { kind: 'sms', endpoint: '+13125550123' },
  ],
  'POST /programme/daily-note/channels/remove': [['programme-lead', 'administrator'], { channel: 'c1' }],
  'GET /content': [ROLES],
  'GET /plans': [CARE],
  'POST /plans': [EDITORS, { from: 'car-t', name: 'cedar' }],
  'GET /plans/{id}': [CARE],
  'PUT /plans/{id}': [EDITORS, { revision: 1, plan: {} }],
  'DELETE /plans/{id}': [EDITORS],
  'GET /plans/{id}/load': [CARE],
  'POST /plans/{id}/versions': [EDITORS, {}],
  'POST /plans/{id}/approve': [['clinician'], { revision: 1, reviewBy: '2027-11-30' }],
  'POST /plans/{id}/retire': [EDITORS, { revision: 1 }],
  'GET /openapi.json': [ROLES],
};

const MIA: CareTeamMember = { user: 'mia', name: 'Mia Member', role: 'clinician' };
const CAUSE = 'Thoughts of self-harm';
const STUDY_ID = 'STUDY-0001';

const hospital = (members: readonly CareTeamMember[] = [MIA], fields: Partial<PatientState> = {}): World => {
  const on = world();
  on.table.careTeams.set(TEAM.id, { ...TEAM, members });
  const raised = alert({ noticesSent: 1, reason: CAUSE });
  putAlert(on.table, raised);
  const { id, caseId, raisedAt, severity } = raised;
  const nextStepAt = plus(START, 15 * MINUTE);
  seedPatient(on, {
    studyId: STUDY_ID,
    ...fields,
    openAlerts: [{ id, caseId, raisedAt, severity, ladder: 'l', level: 0, nextStepAt }],
  });
  return on;
};

const MARKUP = '"><img src=x onerror=alert(1)>';

const seedMarkup = (on: World, direction: 'in' | 'out'): void => {
  const { id, patientId } = seedText(on, `t-${direction}`, { body: MARKUP, status: 'completed' });
  if (direction === 'out') return;
  const times = { writtenAt: START, receivedAt: START };
  const reading = readReply(MARKUP, undefined, 'en');
  on.table.texts.set(textKey({ patientId, communicationId: id }), {
    ...times,
    ...{ id, patientId, direction, reading, inboundMessageId: 'm1', body: MARKUP, needsPerson: true },
  });
};

const claimsOf = (name: string, roles: readonly Role[]) => ({
  sub: `sub-${name}`,
  username: name,
  token_use: 'access',
  'cognito:groups': `[${roles.join(' ')}]`,
});

const ask = (on: World, route: string, name: string, roles: readonly Role[], id = idFor(route)) =>
  call(on, {
    route,
    id,
    claims: claimsOf(name, roles),
    ...(TABLE[route]?.[1] !== undefined && { body: TABLE[route][1] }),
  });

const idFor = (route: string): string =>
  route.includes('/alerts/') ? 'p1.a1' : route.includes('/patients/') ? 'p1' : 'north';

test('every route of the API is in the table, and nothing else is reachable', async () => {
  const listed = Object.fromEntries(Object.entries(TABLE).map(([route, [roles]]) => [route, [...roles].sort()]));
  const built = Object.fromEntries([...API_ROUTES].map(([route, { roles }]) => [route, [...roles].sort()]));
  expect(built).toEqual(listed);
  expect((await ask(hospital(), 'DELETE /patients/{id}', 'mia', ROLES)).status).toBe(404);
});

describe.each(Object.entries(TABLE))('%s', (route, [allowed]) => {
  test.each(ROLES.map((role) => [role, allowed.includes(role) ? 'may' : 'may not'] as const))(
    '%s %s',
    async (role, may) => {
      const on = hospital();
      const { status } = await ask(on, route, 'mia', [role]);
      // Closing a critical case is for clinicians; that it is not for coordinators either is the domain's word.
      const isDomains = route === 'POST /alerts/{id}/close' && role === 'coordinator';
      expect(status === 403).toBe(may === 'may not' || isDomains);
    },
  );

  test('nobody without a role may', async () => {
    expect((await ask(hospital(), route, 'mia', [])).status).toBe(403);
  });
});

/** But for those of programme leads alone, who see every team. */
const OF_PATIENTS = Object.entries(TABLE)
  .filter(
    ([route, [roles]]) => /\/(patients|alerts)\/\{id\}/.test(route) && roles.some((role) => role !== 'programme-lead'),
  )
  .map(([route]) => route);

describe.each(OF_PATIENTS)('%s of a patient', (route) => {
  const roles = TABLE[route]?.[0].filter((role) => role !== 'programme-lead') ?? [];

  test.each(roles)('whom another team sees is not there for a %s', async (role) => {
    const on = hospital();
    const before = structuredClone(on.table);
    const refused = await ask(on, route, 'ola', [role]);
    const unknown = await ask(on, route, 'ola', [role], 'p9.a9');
    expect(refused.status).toBe(404);
    expect(refused).toEqual(unknown);
    expect(on.table).toEqual(before);
  });

  test.each(roles)('is there for a %s of the team, in whatever case they write their name', async (role) => {
    expect((await ask(hospital(), route, 'MIA', [role])).status).not.toBe(404);
  });

  test.each(roles)('whose team lists nobody is there for every %s', async (role) => {
    expect((await ask(hospital([]), route, 'ola', [role])).status).not.toBe(404);
  });
});

describe('alerts', () => {
  const ids = async (on: World, name: string, roles: readonly Role[], query: Record<string, string> = {}) => {
    const { body } = await call(on, { route: 'GET /alerts', query, claims: claimsOf(name, roles) });
    return (body.alerts as { id: string }[]).map(({ id }) => id);
  };

  test('of other teams are not in the list, and do not take the place of one’s own', async () => {
    const on = hospital();
    on.table.careTeams.set('south', { ...TEAM, id: 'south', members: [{ ...MIA, user: 'ola' }] });
    putAlert(on.table, alert({ id: 'p2.a1', patientId: 'p2', careTeamId: 'south' }));
    putAlert(on.table, alert({ id: 'p1.a2', raisedAt: plus(START, MINUTE) }));
    expect(await ids(on, 'mia', ['clinician'])).toEqual(['p1.a2', 'p1.a1']);
    expect(await ids(on, 'ola', ['clinician'], { limit: '1' })).toEqual(['p2.a1']);
    expect(await ids(on, 'ola', ['clinician'], { team: 'north' })).toEqual([]);
    expect((await ids(on, 'lena', ['programme-lead'])).sort()).toEqual(['p1.a1', 'p1.a2', 'p2.a1']);
  });
});

describe('enrolling', () => {
  const NEW = {
    studyId: 'S2',
    name: 'Ben Example',
    phone: '+13125550101',
    language: 'en',
    timeZone: 'America/Chicago',
    preferredTime: '10:00',
    consentSource: 'written',
    careTeam: 'north',
  };
  const enrol = (on: World, name: string, change: object = {}) =>
    call(on, { route: 'POST /patients', claims: claimsOf(name, ['coordinator']), body: { ...NEW, ...change } });

  test('is for one’s own teams; another team is unknown', async () => {
    expect((await enrol(hospital(), 'mia')).status).toBe(201);
    const { status, body } = await enrol(hospital(), 'ola');
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ field: 'careTeam', problem: 'is unknown' }]);
  });

  test('does not take a number from a patient of another team, nor one that asked for silence', async () => {
    const on = hospital();
    on.table.careTeams.set('south', { ...TEAM, id: 'south' });
    expect((await enrol(on, 'ola', { careTeam: 'south', phone: PHONE })).status).toBe(409);
    const contact = { id: 'p3', studyId: 'S3', kind: 'contact', phone: '+13125550103' } as const;
    const { consent } = seedPatient(on, contact);
    seedPatient(on, { ...contact, consent: { ...consent, status: 'opted-out' } });
    const silent = await enrol(on, 'ola', { careTeam: 'south', phone: '+13125550103' });
    expect(silent.status).toBe(409);
    expect(JSON.stringify(silent.body)).toContain('asked to stop texts');
  });
});

describe('the members of a care team', () => {
  const FIELDS = { programmeName: 'North Clinic', timeZone: 'America/Chicago' };
  const put = (on: World, name: string, roles: readonly Role[], change: object = {}) =>
    call(on, {
      route: 'PUT /care-teams/{id}',
      id: 'north',
      claims: claimsOf(name, roles),
      body: { ...FIELDS, ...change },
    });

  test('are named by an administrator, and stay when they are left out', async () => {
    const on = hospital([]);
    expect((await put(on, 'adam', ['administrator'], { members: [MIA] })).status).toBe(200);
    expect(on.table.careTeams.get('north')?.members).toEqual([MIA]);
    expect((await put(on, 'mia', ['coordinator'])).status).toBe(200);
    expect(on.table.careTeams.get('north')?.members).toEqual([MIA]);
  });

  test('are never all taken away: that would open the team to everybody', async () => {
    const on = hospital([]);
    expect((await put(on, 'adam', ['administrator'], { members: [] })).status).toBe(200);
    expect((await put(on, 'adam', ['administrator'], { members: [MIA] })).status).toBe(200);
    const { status, body } = await put(on, 'adam', ['administrator'], { members: [] });
    expect(status).toBe(409);
    expect(body.detail).toContain('Add another member first: a team without members is open to all staff.');
    expect(on.table.careTeams.get('north')?.members).toEqual([MIA]);
  });

  test('are not changed by anyone else, nor is a team changed from outside', async () => {
    const on = hospital();
    const before = structuredClone(on.table);
    expect((await put(on, 'mia', ['coordinator'], { members: [] })).status).toBe(403);
    expect((await put(on, 'mia', ['coordinator'], { members: [MIA, { ...MIA, user: 'ola' }] })).status).toBe(403);
    expect((await put(on, 'ola', ['coordinator'])).status).toBe(403);
    expect(on.table).toEqual(before);
    expect((await put(on, 'mia', ['coordinator'], { members: [MIA] })).status).toBe(200);
  });

  test('are each named once', async () => {
    const members = [MIA, { ...MIA, user: 'Mia' }];
    expect((await put(hospital(), 'adam', ['administrator'], { members })).status).toBe(422);
  });
});

const PAGE_ROUTES = await everyRoute();

/** Every way to fill in what a page’s path leaves open. */
const addresses = PAGE_ROUTES.flatMap(({ method, path, roles }) =>
  ['p1', 'p1.a1', 'north'].map((value) => ({ method, path, roles, address: path.replace(/\{\w+\}/g, value) })),
);
const PATIENTS = /^\/console(\/(patients|alerts|messages)|$)/;

describe('pages', () => {
  test('are each listed once, below /console, and none is open to all by mistake', () => {
    const keys = [...PAGE_ROUTES, ...OPEN_ROUTES].map(({ method, path }) => `${method} ${path}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { path } of PAGE_ROUTES) expect(path).toMatch(/^\/console(\/|$)/);
    expect(OPEN_ROUTES.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /',
      'GET /console/assets/{name}',
      'GET /console/sign-in',
      'GET /console/sign-in/begin',
      'GET /console/signed-in',
      'POST /console/sign-out',
      'GET /console/signed-out',
    ]);
  });

  test('are each found by their address', async () => {
    for (const route of PAGE_ROUTES) expect(await routesNear(route.path), route.path).toContain(route);
  });

  test('with patients are not for administrators, and every page is for someone', () => {
    for (const { path, roles } of PAGE_ROUTES) {
      expect(roles.length).toBeGreaterThan(0);
      if (PATIENTS.test(path)) expect(roles, path).not.toContain('administrator');
    }
  });

  test.each(addresses)('$method $address is for $roles', async ({ method, address, roles }) => {
    for (const role of ROLES.filter((each) => !roles.includes(each))) {
      const on = hospital();
      const before = structuredClone(on.table);
      const { status, body } = await visit(on, address, {
        roles: [role],
        name: 'mia',
        ...(method === 'POST' && { form: {} }),
      });
      // Whoever has no work list is led from it to where they begin.
      const isLedOn = `${method} ${address}` === 'GET /console';
      expect(status).toBe(isLedOn ? 303 : 403);
      if (isLedOn) expect(body).toBe('');
      expect(on.table).toEqual(before);
    }
  });

  test.each(addresses)(
    '$method $address shows and changes nothing of another team',
    async ({ method, address, roles }) => {
      for (const role of roles.filter((each) => each !== 'programme-lead')) {
        const on = hospital();
        const before = structuredClone(on.table.states);
        const { text } = await visit(on, address, {
          roles: [role],
          name: 'ola',
          ...(method === 'POST' && { form: {} }),
        });
        for (const secret of ['Ana Example', STUDY_ID, PHONE, CAUSE]) expect(text).not.toContain(secret);
        expect(on.table.states).toEqual(before);
        expect([...on.table.audit.values()]).toEqual([]);
      }
    },
  );

  test.each(addresses.filter(({ method }) => method === 'GET'))('GET $address shows markup as text', async (page) => {
    const on = hospital([MIA], { name: MARKUP });
    putAlert(on.table, alert({ noticesSent: 1, reason: MARKUP }));
    for (const direction of ['in', 'out'] as const) seedMarkup(on, direction);
    const { body, headers } = await visit(on, page.address, { roles: page.roles, name: 'mia' });
    // A file to keep is never taken for a page.
    if (headers['content-disposition']?.startsWith('attachment'))
      expect(headers).toMatchObject({
        'content-type': expect.stringMatching(/^(text\/(plain|csv)|application\/json); charset=utf-8$/),
        'x-content-type-options': 'nosniff',
      });
    else expect(body).not.toContain('<img src=x');
  });

  test.each(addresses.filter(({ method }) => method === 'POST'))(
    '$method $address asks for the CSRF token',
    async ({ address, roles }) => {
      for (const csrf of ['', 'a-token-of-another-session', 'x']) {
        const on = hospital();
        const before = structuredClone(on.table);
        const { status } = await visit(on, address, { roles, name: 'mia', form: { _csrf: csrf } });
        expect(status).toBe(403);
        expect(on.table).toEqual(before);
      }
    },
  );
});
