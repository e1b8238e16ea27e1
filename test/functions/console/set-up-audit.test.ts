// Who changed a care team or the programme is on record, and of two who change a team at once the second is told.
import { describe, expect, test } from 'vitest';
import { PROGRAMME } from '../../../shared/domain/set-up/set-up-audit.ts';
import { START, TEAM, type World, world } from '../world.ts';
import { call, LEAD } from './api.ts';
import { visit } from './visit.ts';

const AT = '/console/care-teams/north';
const KIM = { user: 'kim', name: 'Kim', role: 'clinician' };
const CARLA = { user: 'carla', name: 'Carla', role: 'coordinator' };
const ADMIN = { sub: 'sub-4', username: 'adam', token_use: 'access', 'cognito:groups': '[administrator]' };
const ADMINISTRATOR = { roles: ['administrator'] as const, name: 'adam' };

const withTeam = (): World => {
  const on = world();
  on.table.careTeams.set('north', { ...TEAM, members: [KIM, CARLA] });
  return on;
};
const team = (on: World) => on.table.careTeams.get('north');
const FIELDS = { programmeName: 'North Clinic', timeZone: 'America/Chicago' };
const put = (on: World, body: object, headers: Record<string, string> = {}) =>
  call(on, { route: 'PUT /care-teams/{id}', id: 'north', body, headers, claims: ADMIN });

describe('every change has its entry: who, when, what', () => {
  const CHANGES: readonly (readonly [string, string, object, string, (on: World) => Promise<unknown>])[] = [
    [
      'a member who is removed',
      'north',
      { by: 'adam', action: 'team-changed', changes: [{ field: 'members', before: 'kim (Kim, clinician)' }] },
      'adam changed the team',
      (on) => visit(on, `${AT}/members/remove`, { ...ADMINISTRATOR, form: { user: 'kim' } }),
    ],
    [
      'who is away',
      'north',
      { by: 'carla', action: 'away-changed' },
      'carla changed who is away',
      (on) => visit(on, `${AT}/away`, { form: { user: 'kim', until: '2026-12-24' } }),
    ],
    [
      'a channel',
      'north',
      { by: 'adam', action: 'channel-added', changes: [{ field: 'channel', after: 'email: critical' }] },
      'adam added a channel',
      (on) =>
        visit(on, `${AT}/channels`, {
          ...ADMINISTRATOR,
          form: { kind: 'email', endpoint: 'secret.nurse@example.org', fromStep: '0', 'severity-critical': 'true' },
        }),
    ],
    [
      'a test',
      'north',
      { by: 'carla', action: 'test-sent', changes: [] },
      'carla sent a test notification',
      (on) => visit(on, `${AT}/test`, { form: { severity: 'critical', step: '0' } }),
    ],
    [
      'the hold of the programme',
      PROGRAMME,
      { by: 'lena', action: 'hold-changed', changes: [{ field: 'hold', after: 'on: Wrong wording' }] },
      'lena changed the hold of all texts',
      (on) => call(on, { route: 'PUT /programme/hold', body: { on: true, reason: 'Wrong wording' }, claims: LEAD }),
    ],
    [
      'an address of the daily note',
      PROGRAMME,
      { by: 'lena', action: 'note-address-added', changes: [{ field: 'address', after: 'email' }] },
      'lena added an address of the daily note',
      (on) =>
        call(on, {
          route: 'POST /programme/daily-note/channels',
          body: { kind: 'email', endpoint: 'secret.lead@example.org' },
          claims: LEAD,
        }),
    ],
  ];

  test.each(CHANGES)('%s', async (_, place, entry, words, change) => {
    const on = withTeam();
    await change(on);
    const entries = await on.setUps.newest(place, 9);
    expect(entries).toMatchObject([{ at: START, place, ...entry }]);
    expect(JSON.stringify(entries)).not.toContain('secret');
    const page = place === PROGRAMME ? '/console/programme' : AT;
    expect((await visit(on, page, ADMINISTRATOR)).text).toContain(words);
  });

  test('what is taken away again', async () => {
    const on = withTeam();
    const add = { kind: 'sms', endpoint: '+13125550123' };
    await call(on, { route: 'POST /care-teams/{id}/channels', id: 'north', body: add, claims: ADMIN });
    await call(on, { route: 'POST /programme/daily-note/channels', body: add, claims: ADMIN });
    const [channel] = await on.channels.list();
    const [address] = await on.dailyNote.channels.list();
    const removal = 'POST /care-teams/{id}/channels/remove';
    await call(on, { route: removal, id: 'north', body: { channel: channel?.id }, claims: ADMIN });
    const noteRemoval = 'POST /programme/daily-note/channels/remove';
    await call(on, { route: noteRemoval, body: { channel: address?.id }, claims: ADMIN });
    const removed = on.table.setUps.filter(({ action }) => action.endsWith('removed'));
    expect(removed.map(({ by, changes }) => [by, ...changes])).toEqual([
      ['adam', { field: 'channel', before: 'sms' }],
      ['adam', { field: 'address', before: 'sms' }],
    ]);
  });

  test('what is refused has none', async () => {
    const on = withTeam();
    await put(on, { programmeName: '' });
    const route = 'POST /care-teams/{id}/channels/remove';
    await call(on, { route, id: 'north', body: { channel: 'none' }, claims: ADMIN });
    expect(on.table.setUps).toEqual([]);
  });
});

describe('of two who change one care team', () => {
  test('the second to save the form is told who changed what, and sees what they typed beside what holds now', async () => {
    const on = withTeam();
    const { body } = await visit(on, AT);
    const seen = /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const step = { 'onCall.5.name': 'Ola', 'onCall.5.contact': '+1 312 555 0177', 'onCall.5.user': '' };
    const form = {
      ...FIELDS,
      seen,
      dayLine: '+1 312 555 0166',
      ...step,
      day: ['1', '2'],
      'hours.from': '08:00',
      'hours.to': '17:00',
    };
    expect(
      (await visit(on, AT, { ...ADMINISTRATOR, form: { ...FIELDS, seen, dayLine: '+1 312 555 0155' } })).status,
    ).toBe(303);
    const second = await visit(on, AT, { form });
    expect(second.status).toBe(409);
    expect(second.text).toContain('The care team was changed since you looked; adam changed: ');
    expect(second.text).toContain('day line');
    expect(second.text).not.toMatch(/dayLine|onCallContacts/);
    expect(second.text).toContain('As it stands now: +13125550155');
    expect(second.text).toContain('As it stands now: none');
    for (const typed of ['+1 312 555 0166', 'Ola', '+1 312 555 0177'])
      expect(second.body).toContain(`value="${typed}"`);
    expect(second.body).toMatch(/value="2" checked/);
    expect(team(on)?.dayLine).toBe('+13125550155');
    expect((await on.setUps.newest('north', 9)).map(({ by }) => by)).toEqual(['adam']);
  });

  test('over the API, by the tag; without it the last change holds', async () => {
    const on = withTeam();
    const { body } = await call(on, { route: 'GET /care-teams' });
    const [{ tag }] = body.careTeams as [{ tag: string }];
    expect((await put(on, { ...FIELDS, dayLine: '+13125550155' }, { 'if-match': tag })).status).toBe(200);
    expect((await put(on, { ...FIELDS, dayLine: '+13125550166' }, { 'if-match': tag })).status).toBe(409);
    expect(team(on)?.dayLine).toBe('+13125550155');
    expect((await put(on, { ...FIELDS, dayLine: '+13125550166' })).status).toBe(200);
  });

  test.each<[string, (on: World) => Promise<{ status: number }>]>([
    ['lines', (on) => put(on, FIELDS)],
    ['who is away', (on) => visit(on, `${AT}/away`, { form: { user: 'kim', until: '2026-12-24' } })],
    ['a test', (on) => visit(on, `${AT}/test`, { form: { severity: 'critical', step: '0' } })],
    [
      'a new member',
      (on) => visit(on, `${AT}/members`, { ...ADMINISTRATOR, form: { member: 'ola', name: 'Ola', role: 'clinician' } }),
    ],
  ])('in one moment neither is lost: %s', async (_, change) => {
    const on = withTeam();
    const { write } = on.careTeams;
    // Someone else is faster by a hair.
    on.careTeams.write = async (wanted) => {
      on.table.careTeams.set('north', { ...TEAM, members: [KIM, CARLA], dayLine: '+13125550155' });
      return write(wanted);
    };
    expect((await change(on)).status).toBe(409);
    expect(team(on)).toMatchObject({ dayLine: '+13125550155', members: [KIM, CARLA] });
    expect(on.table.setUps).toEqual([]);
  });
});
