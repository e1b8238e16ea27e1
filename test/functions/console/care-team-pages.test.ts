import { describe, expect, test } from 'vitest';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import type { Role } from '../../../shared/contracts/names.ts';
import type { Alert } from '../../../shared/domain/alert.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import { alert } from '../alert.ts';
import { START, seedPatient, TEAM, type World, world } from '../world.ts';
import { visit } from './visit.ts';

const AT = '/console/care-teams/north';
const KIM = { user: 'kim', name: 'Kim', role: 'clinician' };
const ADMINISTRATOR = { roles: ['administrator'] as const, name: 'adam' };
const EVERYTHING = {
  kind: 'sms',
  endpoint: '+1 312 555 0123',
  fromStep: '0',
  'severity-critical': 'true',
  'severity-urgent': 'true',
  'severity-routine': 'true',
};

/** A team that lacks nothing. */
const covered = async (): Promise<World> => {
  const on = world();
  on.table.careTeams.set('north', { ...TEAM, members: [KIM, { user: 'carla', name: 'Carla', role: 'coordinator' }] });
  await on.channels.add({ kind: 'sms', endpoint: '+13125550123' }, { team: ['north'] });
  return on;
};
const team = (on: World) => on.table.careTeams.get('north');

test('the team that hears of unknown numbers is on the lists before it is set up', async () => {
  const on = { ...world(), defaultCareTeam: 'front-desk' };
  const { text, body } = await visit(on, '/console/care-teams', { roles: ['administrator'] });
  expect(text).toContain('front-desk (not set up)');
  expect(text).toContain('An administrator has to set it up, with the id “front-desk”.');
  expect(body).not.toContain('href="/console/care-teams/front-desk"');
  expect((await visit(on, '/console', { roles: ['clinician'] })).text).toContain('front-desk');
  on.table.careTeams.set('front-desk', { ...TEAM, id: 'front-desk' });
  expect((await visit(on, '/console/care-teams', { roles: ['administrator'] })).text).not.toContain('not set up');
});

describe('what lacks is said in words', () => {
  test('of a team that lacks nothing: nothing', async () => {
    const on = await covered();
    const { text, body } = await visit(on, AT);
    expect(text).toContain('Covered: lines, hours, on-call chain and channels are there.');
    expect(body).not.toContain('class="gaps"');
    expect((await visit(on, '/console/care-teams')).text).toContain('Covered');
  });

  const LACKS: readonly (readonly [string, (on: World) => unknown])[] = [
    [
      'No out-of-hours line: no patient of this team can be invited.',
      (on) => {
        const { outOfHoursLine: _none, ...rest } = TEAM;
        on.table.careTeams.set('north', rest);
      },
    ],
    ['No day line', (on) => on.table.careTeams.set('north', { ...TEAM, dayLine: '' })],
    ['No working hours', (on) => on.table.careTeams.set('north', { ...TEAM, hours: { ...TEAM.hours, days: [] } })],
    ['No on-call chain', (on) => on.table.careTeams.set('north', { ...TEAM, onCall: [] })],
    ['No members listed: all staff see its patients.', (on) => on.table.careTeams.set('north', TEAM)],
    ['Nobody hears at once of critical, urgent and routine alerts', (on) => on.channels.all.splice(0)],
    [
      'nurse@example.org has not confirmed yet: it hears of nothing.',
      (on) => on.channels.add({ kind: 'email', endpoint: 'nurse@example.org' }, { team: ['north'] }),
    ],
    [
      'Everyone in the on-call chain is away',
      (on) =>
        on.table.careTeams.set('north', {
          ...TEAM,
          members: [{ ...KIM, awayUntil: '2026-12-24' }],
          onCall: [{ name: 'Kim', contact: 'x', user: 'kim' }],
        }),
    ],
    [
      'A notice of an open alert has not gone out: tell the team yourself.',
      (on) => {
        seedPatient(on);
        putAlert(on.table, alert({ noticesDue: 1, noticesSent: 0 }));
        on.pass(11 * MINUTE);
      },
    ],
  ];

  test.each(LACKS)('%s', async (words, lack) => {
    const on = await covered();
    await lack(on);
    const { body } = await visit(on, AT, { roles: ['programme-lead'] });
    const gaps = /<ul class="gaps">.*?<\/ul>/.exec(body)?.[0] ?? '';
    expect(gaps).toContain(words);
    expect(body.split(words)).toHaveLength(2);
  });
});

describe('a notice that has not gone out', () => {
  const NOTICE = 'A notice of an open alert has not gone out: tell the team yourself.';
  const unsent = async (fields: Partial<Alert> = {}): Promise<World> => {
    const on = await covered();
    seedPatient(on);
    putAlert(on.table, alert({ noticesDue: 1, noticesSent: 0, ...fields }));
    on.pass(11 * MINUTE);
    return on;
  };

  test('is shown to an administrator who sees none of the team’s patients', async () => {
    const on = await unsent();
    expect((await visit(on, AT, ADMINISTRATOR)).text).toContain(NOTICE);
  });

  test('is shown however many alerts came after it', async () => {
    const on = await unsent();
    for (let n = 0; n < 30; n++)
      putAlert(
        on.table,
        alert({ id: `p1.later-${n}`, raisedAt: plus(START, n * MINUTE), noticesDue: 1, noticesSent: 1 }),
      );
    expect((await visit(on, AT)).text).toContain(NOTICE);
  });

  test('is shown on the list of teams, at its own team alone', async () => {
    const on = await unsent();
    on.table.careTeams.set('south', { ...TEAM, id: 'south', programmeName: 'South Clinic', members: [KIM] });
    await on.channels.add({ kind: 'sms', endpoint: '+13125550124' }, { team: ['south'] });
    const { text } = await visit(on, '/console/care-teams', ADMINISTRATOR);
    expect(text).toContain(`North Clinic ${NOTICE}`);
    expect(text).toContain('South Clinic Covered');
  });

  test('of an alert that somebody has taken on is shown too, and not once it is closed', async () => {
    expect((await visit(await unsent({ status: 'acknowledged' }), AT)).text).toContain(NOTICE);
    expect((await visit(await unsent({ status: 'closed' }), AT)).text).toContain('Covered');
  });
});

test('the list of teams names a channel that nobody has confirmed once', async () => {
  const on = await covered();
  on.table.careTeams.set('south', { ...TEAM, id: 'south', programmeName: 'South Clinic' });
  await on.channels.add({ kind: 'email', endpoint: 'nurse@example.org' }, { team: ['south'] });
  const { text } = await visit(on, '/console/care-teams', ADMINISTRATOR);
  expect(text.match(/nurse@example\.org has not confirmed yet: it hears of nothing\./g)).toHaveLength(1);
});

describe('the page of a care team', () => {
  test('is for its members, the programme lead and administrators', async () => {
    const on = await covered();
    const status = async (name: string, role: Role) => (await visit(on, AT, { name, roles: [role] })).status;
    expect(await status('KIM', 'clinician')).toBe(200);
    expect(await status('ola', 'clinician')).toBe(404);
    expect(await status('ola', 'coordinator')).toBe(404);
    expect(await status('lena', 'programme-lead')).toBe(200);
    expect(await status('adam', 'administrator')).toBe(200);
    const list = await visit(on, '/console/care-teams', { name: 'ola', roles: ['clinician'] });
    expect(list.text).toContain('You belong to no care team yet.');
    expect(list.text).not.toContain('North Clinic');
  });

  test('offers what the viewer may do', async () => {
    const on = await covered();
    const offered = async (role: Role) =>
      [...(await visit(on, AT, { roles: [role] })).body.matchAll(/action="\/console\/care-teams\/north\/?([\w/]*)"/g)]
        .map(([, action]) => action)
        .sort();
    expect(await offered('programme-lead')).toEqual([]);
    expect(await offered('clinician')).toEqual(['away']);
    expect(await offered('coordinator')).toEqual(['', 'away', 'test']);
    expect(new Set(await offered('administrator'))).toEqual(
      new Set(['', 'channels', 'members', 'members/remove', 'test']),
    );
  });

  test('changes lines, hours, holidays, chain and settings, and keeps the members', async () => {
    const on = await covered();
    const form = {
      programmeName: 'North',
      timeZone: 'America/New_York',
      dayLine: '+1 312 555 0131',
      outOfHoursLine: '+13125550132',
      day: ['1', '3'],
      'hours.from': '09:00',
      'hours.to': '16:00',
      holidays: '2026-12-25\n2026-12-24',
      'onCall.0.name': 'Kim',
      'onCall.0.contact': '+13125550133',
      'onCall.0.user': 'kim',
      'onCall.2.name': 'Operator',
      'onCall.2.contact': 'operator@example.org',
      'settings.replyToDangerAfterStop': 'false',
      'settings.automaticRepliesPerHour': '4',
    };
    const { status, headers } = await visit(on, AT, { form });
    expect([status, headers.location]).toEqual([303, `${AT}?done=saved`]);
    expect(team(on)).toEqual({
      id: 'north',
      programmeName: 'North',
      timeZone: 'America/New_York',
      dayLine: '+13125550131',
      outOfHoursLine: '+13125550132',
      hours: { days: [1, 3], from: '09:00', to: '16:00' },
      holidays: ['2026-12-24', '2026-12-25'],
      onCall: [
        { name: 'Kim', contact: '+13125550133', user: 'kim' },
        { name: 'Operator', contact: 'operator@example.org' },
      ],
      settings: { replyToDangerAfterStop: false, automaticRepliesPerHour: 4 },
      members: [KIM, { user: 'carla', name: 'Carla', role: 'coordinator' }],
    });
    const { text } = await visit(on, AT, { query: { done: 'saved' } });
    expect(text).toContain('Saved.');
    expect(text).toContain('Mon, Wed, 09:00 to 16:00');
    expect(text).toContain('2026-12-24, 2026-12-25');
  });

  test('says what is wrong at the field, and keeps what was typed', async () => {
    const on = await covered();
    const before = structuredClone(on.table);
    const form = { programmeName: 'North', timeZone: 'America/Chicgo', dayLine: '555', holidays: '2026-02-30' };
    const { status, text, body } = await visit(on, AT, { form });
    expect(status).toBe(422);
    expect(text).toContain('did you mean America/Chicago?');
    expect(text).toContain('has no country code');
    expect(text).toContain('is not a day of the calendar');
    expect(body).toContain('value="555"');
    expect(on.table).toEqual(before);
  });
});

describe('members', () => {
  test('are added and removed by an administrator', async () => {
    const on = await covered();
    const added = await visit(on, `${AT}/members`, {
      ...ADMINISTRATOR,
      form: { member: 'ola', name: 'Ola', role: 'clinician' },
    });
    expect(added.headers.location).toBe(`${AT}?done=member-added`);
    expect(team(on)?.members?.map(({ user }) => user)).toEqual(['kim', 'carla', 'ola']);
    await visit(on, `${AT}/members/remove`, { ...ADMINISTRATOR, form: { user: 'KIM' } });
    expect(team(on)?.members?.map(({ user }) => user)).toEqual(['carla', 'ola']);
    expect(team(on)).toMatchObject({ dayLine: TEAM.dayLine, onCall: TEAM.onCall });
    const twice = await visit(on, `${AT}/members`, {
      ...ADMINISTRATOR,
      form: { member: 'ola', name: 'Ola', role: 'clinician' },
    });
    expect(twice.status).toBe(422);
  });

  test('keep the last one until there is another', async () => {
    const on = await covered();
    const remove = (user: string) => visit(on, `${AT}/members/remove`, { ...ADMINISTRATOR, form: { user } });
    expect((await remove('carla')).status).toBe(303);
    const { status, text } = await remove('kim');
    expect(status).toBe(409);
    expect(text).toContain('Add another member first: a team without members is open to all staff.');
    expect(team(on)?.members).toEqual([KIM]);
  });

  test('are marked as away until a day, which a change of the members leaves, and as there again', async () => {
    const on = await covered();
    const mark = (until: string, user = 'kim') =>
      visit(on, `${AT}/away`, { roles: ['clinician'], form: { user, until } });
    expect((await mark('2026-12-24')).headers.location).toBe(`${AT}?done=away`);
    expect((await visit(on, AT)).text).toContain('away until Thu 24 Dec 2026');
    await visit(on, `${AT}/members`, { ...ADMINISTRATOR, form: { member: 'ola', name: 'Ola', role: 'clinician' } });
    expect(team(on)?.members?.[0]).toEqual({ ...KIM, awayUntil: '2026-12-24' });
    expect((await mark('')).headers.location).toBe(`${AT}?done=back`);
    expect(team(on)?.members?.[0]).toEqual(KIM);
    // Today, in Chicago.
    expect((await mark('2026-11-30')).status).toBe(422);
    expect((await mark('2026-12-24', 'nobody')).status).toBe(422);
  });
});

describe('channels', () => {
  test('are added by an administrator, checked by kind', async () => {
    const on = await covered();
    on.channels.all.splice(0);
    const add = (form: Record<string, string>) =>
      visit(on, `${AT}/channels`, { ...ADMINISTRATOR, form: { ...EVERYTHING, ...form } });
    expect((await add({})).headers.location).toBe(`${AT}?done=channel-added`);
    expect((await add({ kind: 'email', endpoint: 'nurse@example.org' })).status).toBe(303);
    expect((await add({ kind: 'https', endpoint: 'https://pager.example.org/in' })).status).toBe(303);
    expect((await on.channels.list()).map(({ endpoint }) => endpoint)).toEqual([
      '+13125550123',
      'nurse@example.org',
      'https://pager.example.org/in',
    ]);
    const { text } = await visit(on, AT);
    expect(text).toContain('Text message +1 312 555 0123 critical, urgent, routine confirmed');
    expect(text).toContain('E-mail nurse@example.org nothing yet waits to be confirmed');
    for (const [kind, endpoint] of [
      ['email', 'nurse'],
      ['email', 'nurse@example'],
      ['sms', '312 555 0123'],
      ['https', 'http://pager.example.org'],
      ['https', 'https://user:word@pager.example.org'],
      ['https', 'https://localhost'],
      ['fax', '+13125550123'],
    ] as const)
      expect((await add({ kind, endpoint })).status, endpoint).toBe(422);
    const none = { kind: 'sms', endpoint: '+13125550124', fromStep: '0' };
    expect((await visit(on, `${AT}/channels`, { ...ADMINISTRATOR, form: none })).status).toBe(422);
  });

  test('say from which escalation they hear of what', async () => {
    const on = await covered();
    await on.channels.setFilter('channel-1', {
      team: ['north', 'south'],
      severity: ['critical', 'urgent'],
      escalation: [{ numeric: ['>=', 2] }],
    });
    const { text } = await visit(on, AT);
    expect(text).toContain('critical from escalation 2, urgent from escalation 2; of North Clinic and south');
  });

  test('are removed after one more question; what another team hears by it stays', async () => {
    const on = await covered();
    await on.channels.setFilter('channel-1', { team: ['north', 'south'] });
    const asked = await visit(on, `${AT}/channels/remove`, { ...ADMINISTRATOR, query: { channel: 'channel-1' } });
    expect(asked.text).toContain('+1 312 555 0123 will no longer hear of alerts of North Clinic.');
    const remove = () => visit(on, `${AT}/channels/remove`, { ...ADMINISTRATOR, form: { channel: 'channel-1' } });
    expect((await remove()).headers.location).toBe(`${AT}?done=channel-removed`);
    expect(await on.channels.list()).toMatchObject([{ filter: { team: ['south'] } }]);
    expect((await remove()).status).toBe(409);
  });
});

describe('a test notification', () => {
  test('goes to whoever would hear of such an alert, and not again at once', async () => {
    const on = await covered();
    await on.channels.add({ kind: 'sms', endpoint: '+13125550199' }, { team: ['south'] });
    const send = (form: Record<string, string> = { severity: 'critical', step: '0' }) =>
      visit(on, `${AT}/test`, { form });
    const sent = await send();
    expect(sent.status).toBe(200);
    expect(sent.text).toContain('The test went out to these.');
    expect(sent.text).toContain('Text message: +1 312 555 0123');
    expect(sent.text).not.toContain('+1 312 555 0199');
    const notice = { careTeamId: 'north', severity: 'critical', escalation: 0 };
    expect(on.channels.tests).toEqual([{ notice, by: 'carla', heardAt: ['+13125550123'] }]);
    on.pass(5 * MINUTE - 1);
    expect((await send()).text).toContain('Wait five minutes.');
    expect(on.channels.tests).toHaveLength(1);
    on.pass(1);
    expect((await send({ severity: 'urgent', step: '2' })).status).toBe(200);
    expect(on.channels.tests[1]?.notice).toEqual({ careTeamId: 'north', severity: 'urgent', escalation: 2 });
  });

  test('that nobody hears says so', async () => {
    const on = await covered();
    on.channels.all.splice(0);
    const { text } = await visit(on, `${AT}/test`, { form: { severity: 'critical', step: '0' } });
    expect(text).toContain('no confirmed channel lets it through');
  });
});

test('an administrator sets up a team, and does not overwrite one', async () => {
  const on = world();
  const form = { id: 'south', programmeName: 'South', timeZone: 'America/Chicago' };
  const made = await visit(on, '/console/care-teams', { ...ADMINISTRATOR, form });
  expect(made.headers.location).toBe('/console/care-teams/south?done=created');
  expect(on.table.careTeams.get('south')).toEqual(form);
  expect((await visit(on, '/console/care-teams', { ...ADMINISTRATOR, form })).status).toBe(409);
  expect((await visit(on, '/console/care-teams', { ...ADMINISTRATOR, form: { ...form, id: 'A b' } })).status).toBe(422);
});

test('a channel that was made elsewhere is named without its account', async () => {
  const on = await covered();
  const endpoint = 'arn:aws:sqs:us-east-1:123456789012:pager-bridge';
  on.channels.all.push({ id: 'c9', kind: 'other', endpoint, filter: {} });
  const { text } = await visit(on, AT);
  expect(text).toContain('A queue of the site pager-bridge');
  expect(text).not.toContain('123456789012');
});
