import { describe, expect, test } from 'vitest';
import { tagOf } from '../../../functions/console/patient-tag.ts';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import type { Role } from '../../../shared/contracts/names.ts';
import type { Alert, PatientEvent } from '../../../shared/domain/alert.ts';
import { DAY, type Instant, MINUTE, plus } from '../../../shared/domain/instant.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { alert } from '../alert.ts';
import { START, seedPatient, TEAM, type World, world } from '../world.ts';
import { visit } from './visit.ts';

const AT = '/console/messages';
const TURN = '20261130T170000000-aaaaaaaa';

const ruleOf = (event: PatientEvent) => {
  const rule = CONTENT.ruleSet(CONTENT.plans[0].id).rules.find(
    ({ when }) => when.kind === 'event' && when.event === event,
  );
  if (!rule) throw new Error(`No rule for ${event}`);
  return rule;
};

/** What a patient wrote, and the alert that it raised. */
const seedMessage = (
  on: World,
  id: string,
  event: PatientEvent,
  {
    body,
    raisedAt = START,
    careTeamId = TEAM.id,
    evidence = {},
  }: {
    readonly body?: string;
    readonly raisedAt?: Instant;
    readonly careTeamId?: string;
    readonly evidence?: Alert['evidence'];
  } = {},
): Alert => {
  const { id: ruleId, severity, ladder, reason } = ruleOf(event);
  const raised = alert({
    ...{ id: `${id}.${TURN}-2`, patientId: id, caseId: `case-${id}`, ruleId, severity, reason, raisedAt },
    evidence,
    noticesSent: 1,
  });
  putAlert(on.table, raised);
  const open = { id: raised.id, caseId: raised.caseId, raisedAt, severity, ladder, level: 0 };
  seedPatient(on, { id, studyId: id.toUpperCase(), name: `Patient ${id}`, careTeamId, openAlerts: [open] });
  if (body !== undefined)
    on.table.texts.set(`${id}/${TURN}-1`, {
      ...{ id: `${TURN}-1`, patientId: id, direction: 'in', inboundMessageId: id, body },
      ...{ writtenAt: START, receivedAt: START },
      reading: { kind: 'reprompt', rule: 'X1', readerVersion: '1' },
    });
  return raised;
};
/** One more of a patient who has some, in a case of its own unless that is said. */
const addMessage = (on: World, id: string, event: PatientEvent, fields: Partial<Alert> = {}): Alert => {
  const { id: ruleId, severity, ladder, reason } = ruleOf(event);
  const state = on.table.states.get(id);
  const number = (state?.openAlerts.length ?? 0) + 2;
  const raised = alert({
    ...{ id: `${id}.${TURN}-${number}`, patientId: id, caseId: `case-${id}-${number}`, ruleId, severity, reason },
    ...fields,
  });
  putAlert(on.table, raised);
  const { caseId, raisedAt } = raised;
  const open = { id: raised.id, caseId, raisedAt, severity: raised.severity, ladder, level: 0 };
  seedPatient(on, { ...state, openAlerts: [...(state?.openAlerts ?? []), open] });
  return raised;
};
const formsIn = (body: string, action: 'assign' | 'dismiss') =>
  [...body.matchAll(new RegExp(`action="[^"]*/${action}".*?</form>`, 'gs'))].map(([form]) => form);
const patientsIn = (text: string) => [...new Set([...text.matchAll(/Patient (p\d+)/g)].map(([, id]) => id))];

describe('messages that need a person', () => {
  test.each<PatientEvent>([
    'text-to-read',
    'unknown-sender',
    'wrong-number',
    'undelivered',
    'unreadable-replies',
    'safety-text-undelivered',
    'number-unconfirmed',
    'reported-death',
  ])('%s is one', async (event) => {
    const on = world();
    seedMessage(on, 'p1', event, { body: 'Can I have a flu jab?' });
    const { text } = await visit(on, AT);
    expect(text).toContain(ruleOf(event).reason);
    expect(text).toContain('Can I have a flu jab?');
  });

  test('how somebody feels is not: that is on the work list', async () => {
    const on = world();
    const raised = alert({ noticesSent: 1 });
    putAlert(on.table, raised);
    const { id, caseId, raisedAt, severity } = raised;
    seedPatient(on, { openAlerts: [{ id, caseId, raisedAt, severity, ladder: 'phq-9', level: 0 }] });
    const { text } = await visit(on, AT);
    expect(text).toContain('No message waits for a person.');
    expect(text).not.toContain('Thoughts of self-harm');
  });

  test('of one severity come oldest first, twelve patients to a page', async () => {
    const on = world();
    for (let each = 1; each <= 15; each++)
      seedMessage(on, `p${each}`, 'text-to-read', { raisedAt: plus(START, -each * MINUTE) });
    const first = patientsIn((await visit(on, AT)).text);
    expect(first).toHaveLength(12);
    expect(first[0]).toBe('p15');
    expect(patientsIn((await visit(on, AT, { query: { page: '2' } })).text)).toEqual(['p3', 'p2', 'p1']);
  });

  test('come the most severe first, however old what is less severe', async () => {
    const on = world();
    const later = { raisedAt: plus(START, 2 * DAY) };
    const routine = seedMessage(on, 'p1', 'text-to-read', { body: 'YES' });
    const urgent = seedMessage(on, 'p2', 'symptom-in-text', later);
    seedMessage(on, 'p3', 'symptom-in-text', { raisedAt: plus(later.raisedAt, -MINUTE) });
    expect([routine.severity, urgent.severity]).toEqual(['routine', 'urgent']);
    expect(patientsIn((await visit(on, AT)).text)).toEqual(['p3', 'p2', 'p1']);
  });

  test('show the question beside an answer that could not be read, as the work list and the case do', async () => {
    const on = world();
    const { plan, content } = { plan: CONTENT.plans[0], content: CONTENT };
    const [activity] = plan.activities;
    const item = content.instrument(activity?.instruments[0] ?? '').items.at(-1);
    const question = item?.text.en ?? '';
    expect(question.length).toBeGreaterThan(10);
    const evidence = { administrationId: `${activity?.id}/2026-11-30`, linkId: item?.linkId ?? '' };
    const { id } = seedMessage(on, 'p1', 'unreadable-replies', { body: 'what?', evidence });
    for (const path of [AT, '/console', `/console/alerts/${id}`])
      expect((await visit(on, path)).text, path).toContain(`Asked: “${question}”`);
  });

  test('of all teams are in one list, with a count for each team', async () => {
    const on = world();
    for (const id of ['south', 'west']) on.table.careTeams.set(id, { ...TEAM, id, programmeName: `${id} clinic` });
    seedMessage(on, 'p1', 'text-to-read');
    seedMessage(on, 'p2', 'safety-text-undelivered', { raisedAt: plus(START, MINUTE), careTeamId: 'west' });
    const all = await visit(on, AT);
    expect(patientsIn(all.text)).toEqual(['p2', 'p1']);
    const { severity } = ruleOf('safety-text-undelivered');
    expect(all.text).toContain(
      `All my teams 2 west clinic 1 ${severity} North Clinic 1 routine Nobody waits in 1 team south clinic`,
    );
    expect(patientsIn((await visit(on, AT, { query: { team: 'west' } })).text)).toEqual(['p2']);
    const none = await visit(on, AT, { query: { team: 'south' } });
    expect(patientsIn(none.text)).toEqual([]);
    expect(none.text).toContain('No message waits for a person in this team.');
  });

  test('are handed on, and closed where no action is needed', async () => {
    const on = world();
    const { id } = seedMessage(on, 'p1', 'text-to-read', { body: 'Thanks' });
    const given = await visit(on, `${AT}/${id}/assign`, { form: { to: 'kim', seenSteps: '1' } });
    expect(given.headers.location).toBe(`${AT}?done=assigned`);
    expect((await visit(on, AT)).text).toContain('with kim');
    const back = await visit(on, `${AT}/${id}/assign`, { form: { to: '*', seenSteps: '2' } });
    expect(back.status).toBe(303);
    expect((await visit(on, AT)).text).toContain('nobody has it yet');
    const stale = await visit(on, `${AT}/${id}/dismiss`, { form: { seenSteps: '1' } });
    expect(stale.status).toBeGreaterThan(400);
    expect(stale.text).toContain('Since you looked, carla gave it to kim');
    const closed = await visit(on, `${AT}/${id}/dismiss`, { form: { seenSteps: '3' } });
    expect(closed.headers.location).toBe(`${AT}?done=dismissed`);
    expect(on.table.alerts.get(id)).toMatchObject({ status: 'closed', outcome: 'no-action-needed' });
    expect((await visit(on, AT)).text).toContain('No message waits for a person.');
  });

  test('about danger are not dismissed without a word', async () => {
    const on = world();
    const roles: readonly Role[] = ['clinician'];
    const { id, severity } = seedMessage(on, 'p1', 'symptom-in-text', { body: 'maybe' });
    expect(severity).not.toBe('routine');
    expect((await visit(on, AT, { roles })).body).toContain('aria-label="Why Patient p1 needs no action"');
    const silent = await visit(on, `${AT}/${id}/dismiss`, { roles, form: { seenSteps: '1' } });
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('Note is missing.');
    const said = await visit(on, `${AT}/${id}/dismiss`, { roles, form: { seenSteps: '1', note: 'She called us.' } });
    expect(said.headers.location).toBe(`${AT}?done=dismissed`);
  });

  test.each<[Role, readonly string[]]>([
    ['coordinator', ['/console/patients', '/console/patients/enrol']],
    ['clinician', ['/console/patients']],
  ])('of an unknown sender say to a %s what can be done, for nobody there agreed to texts', async (role, links) => {
    const on = world();
    const { id } = seedMessage(on, 'p1', 'unknown-sender', { body: 'Hi, is this the clinic?' });
    const { studyId: _none, ...state } = on.table.states.get('p1') ?? {};
    seedPatient(on, { ...state, kind: 'contact' });
    for (const path of [AT, `/console/alerts/${id}`]) {
      const { text, body } = await visit(on, path, { roles: [role] });
      expect(text).toContain('This cannot be answered by text: nobody with this number has agreed to texts.');
      expect(body).not.toContain('/console/patients/p1/text');
      expect(text).not.toContain('call or text');
      const offered = /agreed to texts\..*?<\/ul>/s.exec(body)?.[0] ?? '';
      expect([...offered.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['tel:+13125550100', ...links]);
    }
    // What the page says is what the API does.
    const texted = await visit(on, '/console/patients/p1/text', { roles: [role], form: { do: 'send', body: 'Yes' } });
    expect(texted.status).toBeGreaterThanOrEqual(400);
  });

  test('a patient may be answered, and is told nothing of enrolment', async () => {
    const on = world();
    seedMessage(on, 'p1', 'text-to-read', { body: 'Hi' });
    expect((await visit(on, AT)).text).not.toContain('cannot be answered');
  });

  test('offer what the viewer may do', async () => {
    const on = world();
    seedMessage(on, 'p1', 'symptom-in-text', { body: 'My chest' });
    const offered = async (role: Role) =>
      [...(await visit(on, AT, { roles: [role] })).body.matchAll(/action="[^"]*\/(assign|dismiss)"/g)].map(
        ([, action]) => action,
      );
    expect(await offered('programme-lead')).toEqual([]);
    const { severity } = ruleOf('symptom-in-text');
    expect(await offered('coordinator')).toEqual(severity === 'routine' ? ['assign', 'dismiss'] : ['assign']);
    expect(await offered('clinician')).toEqual(['assign', 'dismiss']);
    expect((await visit(on, AT)).body).toContain('href="/console/patients/p1/text"');
  });

  test('is not dismissed with what the page does not show of its case', async () => {
    const on = world();
    const message = seedMessage(on, 'p1', 'unreadable-replies', { body: 'what?' });
    const { caseId } = message;
    const rash = alert({ id: `p1.${TURN}-9`, caseId, severity: 'routine', reason: 'A rash.', noticesSent: 1 });
    putAlert(on.table, rash);
    const [open] = on.table.states.get('p1')?.openAlerts ?? [];
    if (!open) throw new Error('Nothing is open');
    seedPatient(on, { ...on.table.states.get('p1'), openAlerts: [open, { ...open, id: rash.id, ladder: 'rash' }] });
    const { text, body } = await visit(on, AT);
    expect(text).not.toContain('A rash.');
    expect(formsIn(body, 'dismiss')).toEqual([]);
    expect(body).toMatch(new RegExp(`href="/console/alerts/${message.id}">The case holds more: open it`));
    const refused = await visit(on, `${AT}/${message.id}/dismiss`, { form: { seenSteps: '1' } });
    expect(refused).toMatchObject({ status: 409, text: expect.stringContaining('the case holds more') });
    expect([...on.table.alerts.values()].map(({ status }) => status)).toEqual(['open', 'open']);
  });

  test('of one patient that a page has no room for are counted, with a link to all of them', async () => {
    const on = world();
    seedMessage(on, 'p1', 'text-to-read');
    addMessage(on, 'p1', 'undelivered');
    expect((await visit(on, AT)).text).not.toMatch(/and \d+ more/);
    addMessage(on, 'p1', 'unreadable-replies');
    addMessage(on, 'p1', 'wrong-number', { severity: 'routine' });
    const { text, body } = await visit(on, AT);
    expect(text.match(/and \d+ more/g)).toEqual(['and 2 more']);
    expect(body).toMatch(/and 2 more in <a href="\/console\/patients\/p1"/);
  });

  test('keep the reason that was typed, the team and the page where closing is refused', async () => {
    const on = world();
    const roles: readonly Role[] = ['clinician'];
    on.table.careTeams.set('west', { ...TEAM, id: 'west', programmeName: 'West clinic' });
    for (let each = 1; each <= 22; each++) seedMessage(on, `p${each}`, 'symptom-in-text', { careTeamId: 'west' });
    const shown = await visit(on, AT, { roles, query: { team: 'west', page: '2' } });
    const [form = ''] = formsIn(shown.body, 'dismiss');
    const [, id = ''] = /messages\/([^/]+)\/dismiss/.exec(form) ?? [];
    const hidden = Object.fromEntries(
      [...form.matchAll(/type="hidden" name="(\w+)" value="(\w+)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    expect(hidden).toMatchObject({ seenSteps: '1', team: 'west', page: '2' });
    const { _csrf: _given, ...sent } = hidden;
    await visit(on, `/console/alerts/${id}/acknowledge`, { form: {}, name: 'ben', roles });
    const note = 'She called us <twice>';
    const refused = await visit(on, `${AT}/${id}/dismiss`, { roles, form: { ...sent, note } });
    expect(refused).toMatchObject({ status: 409, text: expect.stringContaining('Since you looked, ben') });
    expect(refused.text).toContain('Page 2 of 2');
    expect(refused.body).toContain('She called us &lt;twice></textarea>');
    const [, notes = ''] = /action="([^"]*\/notes)"/.exec(refused.body) ?? [];
    expect(notes).toBe(`/console/patients/${id.split('.')[0]}/notes`);
    const closed = await visit(on, `${AT}/${id}/dismiss`, { roles, form: { ...sent, seenSteps: '2', note } });
    expect(closed.headers.location).toBe(`${AT}?team=west&page=2&done=dismissed`);
  });

  test('are taken, given back, and handed to somebody else on the page of the case', async () => {
    const on = world();
    const { id } = seedMessage(on, 'p1', 'text-to-read');
    const offered = async (name: string) => {
      const { body } = await visit(on, AT, { name });
      return [
        ...formsIn(body, 'assign')
          .join()
          .matchAll(/name="to" value="([^"]+)"/g),
      ].map(([, to]) => to);
    };
    expect((await visit(on, AT)).body).toContain(`<a class="button plain" href="/console/alerts/${id}">Hand it on`);
    expect(await offered('carla')).toEqual(['carla']);
    await visit(on, `${AT}/${id}/assign`, { form: { to: 'carla', seenSteps: '1' } });
    expect(await offered('carla')).toEqual(['*']);
    expect(await offered('kim')).toEqual(['kim', '*']);
  });

  test('say who has texted since, and close as answered, until the patient writes again', async () => {
    const on = world();
    const { id } = seedMessage(on, 'p1', 'text-to-read', { body: 'When is my visit?' });
    expect((await visit(on, AT)).text).not.toContain('Texted by');
    on.pass(5 * MINUTE);
    const body = 'Please call us on Monday.';
    const sent = await visit(on, '/console/patients/p1/text', {
      form: { do: 'send', body, seen: tagOf(on.table.states.get('p1') ?? seedPatient(on)), seenAt: on.clock() },
    });
    expect(sent.status).toBe(303);
    const answered = await visit(on, AT, { name: 'kim' });
    expect(answered.text).toContain('Texted by carla on Mon 30 Nov 2026, 11:05 CST');
    expect(answered.text).not.toContain('No action needed');
    expect(formsIn(answered.body, 'dismiss')[0]).toContain('name="answered" value="true"');
    const closed = await visit(on, `${AT}/${id}/dismiss`, { form: { seenSteps: '1', answered: 'true' } });
    expect(closed.headers.location).toBe(`${AT}?done=answered`);
    expect(on.table.alerts.get(id)).toMatchObject({ status: 'closed', outcome: 'advice' });
  });

  test('of somebody who was texted before they wrote are not answered', async () => {
    const on = world();
    seedMessage(on, 'p1', 'text-to-read', { body: 'When is my visit?' });
    const staffTexted = { at: plus(START, -MINUTE), by: 'kim' };
    seedPatient(on, { ...on.table.states.get('p1'), staffTexted });
    const { text } = await visit(on, AT);
    expect(text).not.toContain('Texted by');
    expect(text).toContain('No action needed');
  });

  test('weigh less than 60 KB for a large team and a full page', async () => {
    const on = world();
    const members = Array.from({ length: 40 }, (_, each) => {
      const user = `firstname.lastname${each}`;
      return { user, name: `Firstname Lastname ${each}`, role: 'nurse' };
    });
    on.table.careTeams.set(TEAM.id, { ...TEAM, members });
    const body = 'Hello, I have a question about my visit next week, can somebody please call me back? '.repeat(8);
    for (let each = 1; each <= 20; each++) {
      seedMessage(on, `p${each}`, 'symptom-in-text', { body });
      for (const event of ['undelivered', 'text-to-read'] as const) addMessage(on, `p${each}`, event);
    }
    const shown = await visit(on, AT, { name: 'firstname.lastname1', roles: ['coordinator', 'clinician'] });
    expect(formsIn(shown.body, 'dismiss')).toHaveLength(24);
    expect(Buffer.byteLength(shown.body)).toBeLessThan(60_000);
  });
});
