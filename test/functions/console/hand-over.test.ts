import { describe, expect, test } from 'vitest';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import type { Alert, OpenAlert } from '../../../shared/domain/alert.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import { alert } from '../alert.ts';
import { START, seedPatient, TEAM, type World, world } from '../world.ts';
import { CLINICIAN, call } from './api.ts';
import { visit } from './visit.ts';

const AT = '/console/hand-over';

const seedCase = (on: World, id: string, open: Partial<OpenAlert> = {}, fields: Partial<Alert> = {}): Alert => {
  const raised = alert({ id: `${id}.a1`, patientId: id, caseId: `case-${id}`, noticesSent: 1, ...fields });
  putAlert(on.table, raised);
  const { caseId, raisedAt, severity } = raised;
  const kept = { id: raised.id, caseId, raisedAt, severity, ladder: 'l', level: 0 };
  seedPatient(on, {
    id,
    studyId: id.toUpperCase(),
    name: `Patient ${id}`,
    openAlerts: [{ ...kept, nextStepAt: plus(START, 15 * MINUTE), ...open }],
  });
  return raised;
};
const member = (user: string, awayUntil?: string) => ({
  user,
  name: user.toUpperCase(),
  role: 'clinician',
  ...(awayUntil && { awayUntil }),
});
const shift = (): World => {
  const on = world();
  on.table.careTeams.set('north', { ...TEAM, members: [member('carla'), member('kim'), member('ola', '2026-12-24')] });
  seedCase(on, 'p1', { assignedTo: 'carla' });
  seedCase(on, 'p2', { assignedTo: 'Carla' }, { severity: 'urgent' });
  seedCase(on, 'p3', { assignedTo: 'kim' });
  seedCase(on, 'p4');
  return on;
};
/** As the forms of the page say it. */
const SEEN = { 'seen.p1.a1': '1', 'seen.p2.a1': '1', 'seen.p3.a1': '1', 'seen.p9.a1': '1' };
const owner = (on: World, id: string) => on.table.states.get(id)?.openAlerts[0]?.assignedTo;

describe('at the end of a shift', () => {
  test('the page lists what I have, with whom I can pass it to', async () => {
    const { text, body } = await visit(shift(), AT);
    expect(
      [...text.matchAll(/Patient (p\d)/g)].map(([, id]) => id).filter((id, at, all) => all.indexOf(id) === at),
    ).toEqual(['p1', 'p2']);
    expect(text).toContain('critical Thoughts of self-harm');
    expect(text).toContain('Acknowledge by 11:15 CST');
    expect([...text.matchAll(/keep it (.*?) Patient/g)].map(([, choices]) => choices)).toEqual([
      'anyone in the team CARLA KIM',
    ]);
    expect(body).not.toContain('value="ola"');
  });

  test('each case goes to a person, to the team, or stays; clocks run on', async () => {
    const on = shift();
    const form = { 'to.p1.a1': 'kim', 'to.p2.a1': '*', note: 'Call back at 6', ...SEEN };
    expect((await visit(on, AT, { form })).headers.location).toBe(`${AT}?done=passed`);
    expect([owner(on, 'p1'), owner(on, 'p2'), owner(on, 'p3')]).toEqual(['kim', undefined, 'kim']);
    expect(on.table.alerts.get('p1.a1')?.steps.at(-1)).toEqual({
      at: START,
      by: 'carla',
      what: 'assigned',
      to: 'kim',
      note: 'Call back at 6',
    });
    expect(on.table.states.get('p1')?.openAlerts[0]?.nextStepAt).toBe(plus(START, 15 * MINUTE));
    const { text } = await visit(on, AT, { query: { done: 'passed' } });
    expect(text).toContain('Handed over.');
    expect(text).toContain('You have no open case');
  });

  test('what is kept stays, and nothing chosen is said', async () => {
    const on = shift();
    const none = await visit(on, AT, { form: { 'to.p1.a1': '', 'to.p2.a1': '', note: 'Call again at noon' } });
    expect(none.status).toBe(422);
    expect(none.body).toContain('>Call again at noon</textarea>');
    await visit(on, AT, { form: { 'to.p1.a1': '', 'to.p2.a1': 'kim', ...SEEN } });
    expect([owner(on, 'p1'), owner(on, 'p2')]).toEqual(['carla', 'kim']);
  });

  test('what could not be passed on is named, the rest is done', async () => {
    const on = shift();
    const { status, text } = await visit(on, AT, {
      form: { 'to.p1.a1': 'kim', 'to.p3.a1': 'kim', 'to.p9.a1': 'kim', ...SEEN },
    });
    expect(status).toBe(409);
    expect(text).toContain('2 of the selected were not handed over. kim has it already. No alert has this id.');
    expect(owner(on, 'p1')).toBe('kim');
  });
});

describe('of one patient', () => {
  /** Three alerts of carla's in two cases, the lead of the second the least pressing of all. */
  const twoCases = () => {
    const on = shift();
    const raised = (['critical', 'urgent', 'routine'] as const).map((severity, nth) =>
      alert({ id: `p1.a${nth}`, caseId: nth < 2 ? 'A' : 'B', severity, reason: `Reason ${nth}` }),
    );
    for (const one of raised) putAlert(on.table, one);
    const openAlerts = raised.map(({ id, caseId, raisedAt, severity }, nth) => ({
      ...{ id, caseId, raisedAt, severity, ladder: `l${nth}`, level: 0 },
      assignedTo: 'carla',
    }));
    seedPatient(on, { id: 'p1', studyId: 'P1', name: 'Patient p1', openAlerts });
    return on;
  };
  const fieldsIn = (body: string, name: string) =>
    Object.fromEntries(
      [...body.matchAll(new RegExp(`name="(${name}\\.[^"]+)"(?: value="(\\d+)")?`, 'g'))].map(
        ([, field = '', value = '']) => [field, value],
      ),
    );

  test('each case is an entry with what its alerts say, and all of them can be handed over', async () => {
    const on = twoCases();
    const { body, text } = await visit(on, AT);
    expect(text).toContain('critical Reason 0; Reason 1');
    expect(text).toContain('routine Reason 2');
    const choices = Object.keys(fieldsIn(body, 'to'));
    expect(choices).toEqual(['to.p1.a0', 'to.p1.a2', 'to.p2.a1']);
    const form = { ...fieldsIn(body, 'seen'), ...Object.fromEntries(choices.map((name) => [name, 'kim'])) };
    expect((await visit(on, AT, { form })).headers.location).toBe(`${AT}?done=passed`);
    expect(on.table.states.get('p1')?.openAlerts.map(({ assignedTo }) => assignedTo)).toEqual(['kim', 'kim', 'kim']);
    expect((await visit(on, AT)).text).toContain('You have no open case');
  });

  test('a case with more alerts than are read says so', async () => {
    const on = twoCases();
    const { openAlerts = [] } = on.table.states.get('p1') ?? {};
    seedPatient(on, { id: 'p1', openAlerts: openAlerts.map((open) => ({ ...open, caseId: 'A' })) });
    expect((await visit(on, AT)).text).toContain('critical Reason 0; Reason 1 and 1 more');
  });

  test('what a colleague took since the list was made is not offered', async () => {
    const on = twoCases();
    const { rows } = on.workList;
    on.workList.rows = async (patients) => {
      const { openAlerts = [] } = on.table.states.get('p1') ?? {};
      seedPatient(on, { id: 'p1', openAlerts: openAlerts.map((open) => ({ ...open, assignedTo: 'kim' })) });
      return rows(patients);
    };
    expect(Object.keys(fieldsIn((await visit(on, AT)).body, 'to'))).toEqual(['to.p2.a1']);
  });
});

describe('who has much, in a large team', () => {
  const CASES = 45;
  const large = () => {
    const on = world();
    const others = Array.from({ length: 39 }, (_, nth) => member(`firstname.lastname${nth}`));
    on.table.careTeams.set('north', { ...TEAM, members: [member('carla'), ...others] });
    for (let nth = 10; nth < 10 + CASES; nth += 1) seedCase(on, `p${nth}`, { assignedTo: 'carla' });
    return on;
  };
  const offered = (body: string) => [...body.matchAll(/<select name="to\.(p\d+)\.a1"/g)].map(([, id = '']) => id);
  /** What each page offers, as its links lead from one to the next. */
  const leafThrough = async (on: World) => {
    const pages: (readonly string[])[] = [];
    for (let query: Record<string, string> | undefined = {}; query && pages.length < CASES; ) {
      const { body } = await visit(on, AT, { query });
      expect(Buffer.byteLength(body)).toBeLessThan(60_000);
      pages.push(offered(body));
      const [, next] = /href="[^"]*page=(\d+)">Next cases/.exec(body) ?? [];
      query = next ? { page: next } : undefined;
    }
    return pages;
  };

  test('finds every case on small pages, and everybody to pass it to', async () => {
    const on = large();
    const pages = await leafThrough(on);
    expect(pages.flat()).toEqual(Array.from({ length: CASES }, (_, nth) => `p${nth + 10}`));
    const { body, text } = await visit(on, AT, { query: { page: '2' } });
    expect(text).toContain(`You have ${CASES} cases on ${pages.length} pages`);
    expect(body.match(/<option value="firstname\.lastname38">/g)).toHaveLength(pages[1]?.length ?? 0);
  });

  test('stays on the page, whether it was done or not', async () => {
    const on = large();
    const [, second = []] = await leafThrough(on);
    const [id = ''] = second;
    const form = { [`to.${id}.a1`]: '*', [`seen.${id}.a1`]: '1', page: '2' };
    expect((await visit(on, AT, { form })).headers.location).toBe(`${AT}?done=passed&page=2`);
    expect(owner(on, id)).toBeUndefined();
    const refused = await visit(on, AT, { form: { page: '2' } });
    expect(refused.text).toContain('Page 2 of');
    expect(refused.body).toContain('name="page" value="2"');
  });

  test('a page that is not there any more is the last one', async () => {
    expect((await visit(shift(), AT, { query: { page: '7' } })).text).toContain('Patient p2');
    expect((await visit(shift(), AT, { query: { page: '-1' } })).text).not.toContain('Page');
  });
});

describe('two people at once', () => {
  test('who hands over what a colleague took meanwhile is told, and it stays with the colleague', async () => {
    const on = shift();
    const { body } = await visit(on, AT);
    expect(body).toContain('name="seen.p1.a1" value="1"');
    await visit(on, '/console/alerts/p1.a1/acknowledge', { name: 'kim', form: { seenSteps: '1' } });
    const form = { 'to.p1.a1': '*', 'to.p2.a1': 'kim', ...SEEN };
    const { status, text } = await visit(on, AT, { form });
    expect(status).toBe(409);
    expect(text).toContain('1 of the selected was not handed over.');
    expect(text).toContain('Since you looked, kim acknowledged it.');
    expect([owner(on, 'p1'), owner(on, 'p2')]).toEqual(['kim', 'kim']);
  });

  test('over the API nothing passes on unseen', async () => {
    const cases = [{ alertId: 'p1.a1', to: null }];
    expect((await call(shift(), { route: 'POST /hand-over', body: { cases } })).status).toBe(422);
  });
});

describe('a member who is away', () => {
  test('gives back nothing that somebody else took in that moment', async () => {
    const on = shift();
    const load = on.patients.loadWithCareTeam;
    on.patients.loadWithCareTeam = async (id) => {
      on.patients.loadWithCareTeam = load;
      await call(on, { route: 'POST /alerts/{id}/acknowledge', id: `${id}.a1`, claims: CLINICIAN });
      return load(id);
    };
    const route = 'POST /care-teams/{id}/away';
    const { body } = await call(on, { route, id: 'north', body: { user: 'carla', until: '2026-12-24' } });
    expect(body.returned).toEqual({
      done: ['p2.a1'],
      notDone: [{ alertId: 'p1.a1', why: 'carla does not have it any more.' }],
    });
    expect(owner(on, 'p1')).toBe('kim');
  });

  test('has nothing any more: it is with the team, with its clock', async () => {
    const on = shift();
    const { status, body } = await call(on, {
      route: 'POST /care-teams/{id}/away',
      id: 'north',
      claims: CLINICIAN,
      body: { user: 'CARLA', until: '2026-12-24' },
    });
    expect(status).toBe(200);
    expect(body.returned).toEqual({ done: ['p1.a1', 'p2.a1'], notDone: [] });
    expect(['p1', 'p2', 'p3'].map((id) => owner(on, id))).toEqual([undefined, undefined, 'kim']);
    expect(on.table.alerts.get('p1.a1')?.steps.at(-1)).toMatchObject({ by: 'kim', note: 'CARLA is away' });
    expect(on.table.states.get('p1')?.openAlerts[0]?.nextStepAt).toBe(plus(START, 15 * MINUTE));
  });

  test('gets nothing back by being there again', async () => {
    const on = shift();
    const back = { user: 'carla', until: null };
    const { body } = await call(on, {
      route: 'POST /care-teams/{id}/away',
      id: 'north',
      claims: CLINICIAN,
      body: back,
    });
    expect(body).not.toHaveProperty('returned');
    expect(owner(on, 'p1')).toBe('carla');
  });
});
