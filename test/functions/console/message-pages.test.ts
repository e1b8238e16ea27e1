import { describe, expect, test } from 'vitest';
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

  test('of one severity come oldest first, twenty patients to a page', async () => {
    const on = world();
    for (let each = 1; each <= 23; each++)
      seedMessage(on, `p${each}`, 'text-to-read', { raisedAt: plus(START, -each * MINUTE) });
    const first = patientsIn((await visit(on, AT)).text);
    expect(first).toHaveLength(20);
    expect(first[0]).toBe('p23');
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
});
