import { describe, expect, test } from 'vitest';
import type { Role } from '../../../shared/contracts/names.ts';
import { HOUR, plus } from '../../../shared/domain/instant.ts';
import { START, TEAM, type World, world } from '../world.ts';
import { call } from './api.ts';
import { type VisitOptions, visit } from './visit.ts';

const NOTE = '/console/programme/daily-note';
const LEAD: VisitOptions = { roles: ['programme-lead'], name: 'lena' };
const claims = { sub: 'sub-l', username: 'lena', token_use: 'access', 'cognito:groups': '[programme-lead]' };
const MAIL = { kind: 'email', endpoint: 'lead@clinic.example.org' } as const;

const add = (on: World, form: Record<string, string>) => visit(on, `${NOTE}/channels`, { ...LEAD, form });
const shown = async (on: World) => (await visit(on, NOTE, LEAD)).text;

describe('who gets the daily note', () => {
  test('is nobody at first, and then whoever was added and has confirmed', async () => {
    const on = world();
    expect(await shown(on)).toContain('Nobody gets it yet.');
    expect(await add(on, MAIL)).toMatchObject({ status: 303, headers: { location: `${NOTE}?done=added` } });
    expect(await shown(on)).toContain('lead@clinic.example.org E-mail, waits to be confirmed where it arrives');
    on.dailyNote.channels.confirm(MAIL.endpoint);
    expect(await shown(on)).toContain('lead@clinic.example.org E-mail, confirmed');
    expect(await shown(on)).not.toContain('Nobody gets it yet.');
    expect(on.logs.filter(({ event }) => event !== 'CONSOLE_PAGE')).toEqual([
      { event: 'CONSOLE_DAILY_NOTE_CHANGED', details: expect.objectContaining({ what: 'added' }) },
    ]);
  });

  test('hears of no alert, and who hears of alerts gets no note', async () => {
    const on = world();
    await on.channels.add({ kind: 'sms', endpoint: '+13125550123' }, { team: [TEAM.id] });
    await add(on, { kind: 'sms', endpoint: '+1 312 555 0177' });
    expect(on.channels.all.map(({ endpoint }) => endpoint)).toEqual(['+13125550123']);
    expect(on.dailyNote.channels.all).toMatchObject([{ endpoint: '+13125550177', filter: {} }]);
    const team = await visit(on, `/console/care-teams/${TEAM.id}`, LEAD);
    expect(team.text).not.toContain('0177');
    expect(await shown(on)).not.toContain('0123');
  });

  test('is removed, and told so where that was done already', async () => {
    const on = world();
    await add(on, { kind: 'sms', endpoint: '+13125550177' });
    const form = { channel: 'channel-1' };
    const remove = () => visit(on, `${NOTE}/channels/remove`, { ...LEAD, form });
    expect(await remove()).toMatchObject({ status: 303, headers: { location: `${NOTE}?done=removed` } });
    expect(on.dailyNote.channels.all).toEqual([]);
    const again = await remove();
    expect(again).toMatchObject({ status: 409 });
    expect(again.text).toContain('The note does not go there any more.');
  });

  test.each([
    [{ kind: 'email', endpoint: 'lead' }, 'is not an e-mail address'],
    [{ kind: 'sms', endpoint: '555' }, 'This has no country code'],
    [{ kind: 'https', endpoint: 'https://pager.example.org/x' }, 'Kind has to be chosen'],
  ])('is not %o, and the form keeps what was typed', async (form, words) => {
    const on = world();
    const refused = await add(on, form);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(words);
    expect(refused.body).toContain(`value="${form.endpoint}"`);
    expect(on.dailyNote.channels.all).toEqual([]);
  });
});

describe('the page of the daily note', () => {
  test('says when it goes out, and that today’s is about to', async () => {
    const on = world();
    expect(await shown(on)).toContain('Goes out at 07:00 (America/Chicago)');
    expect(await shown(on)).toContain('Today’s is about to go out.');
    on.table.dailyNote.last = { date: '2026-11-30', claimedAt: START, sentAt: START };
    expect(await shown(on)).toContain('Last sent Mon 30 Nov 2026, 11:00 CST');
    expect(await shown(on)).not.toContain('about to go out');
    on.pass(14 * HOUR);
    expect(await shown(on)).not.toContain('about to go out');
  });

  test('says that nobody knows whether the last one went out, where nobody does', async () => {
    const on = world();
    on.table.dailyNote.last = { date: '2026-11-30', claimedAt: plus(START, -HOUR) };
    expect(await shown(on)).toContain('The note of 2026-11-30 may not have gone out');
  });

  test('says that none is sent where no hour is set', async () => {
    const on = world();
    on.dailyNote.time = undefined;
    expect(await shown(on)).toContain('No note is sent');
    expect(await shown(on)).not.toContain('Goes out at');
  });

  test.each<[Role, string, boolean]>([
    ['programme-lead', '/console/programme', true],
    ['administrator', `/console/care-teams/${TEAM.id}`, true],
    ['programme-lead', `/console/care-teams/${TEAM.id}`, true],
    ['coordinator', `/console/care-teams/${TEAM.id}`, false],
  ])('is found by a %s from %s: %s', async (role, path, isFound) => {
    expect((await visit(world(), path, { roles: [role] })).body.includes(`href="${NOTE}"`)).toBe(isFound);
  });
});

test('the API shows the note as the page does', async () => {
  const on = world();
  on.table.dailyNote.last = { date: '2026-11-30', claimedAt: START, sentAt: START };
  const asked = (route: string, body?: object) => call(on, { route, claims, ...(body && { body }) });
  expect(await asked('POST /programme/daily-note/channels', MAIL)).toMatchObject({ status: 200 });
  expect((await asked('GET /programme/daily-note')).body).toEqual({
    time: { hour: 7, timeZone: 'America/Chicago' },
    last: { date: '2026-11-30', claimedAt: START, sentAt: START },
    channels: [],
    waiting: [MAIL],
  });
});
