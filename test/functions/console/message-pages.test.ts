import { describe, expect, test } from 'vitest';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import type { Role } from '../../../shared/contracts/names.ts';
import type { Alert, PatientEvent } from '../../../shared/domain/alert.ts';
import { type Instant, MINUTE, plus } from '../../../shared/domain/instant.ts';
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
  { body, raisedAt = START }: { readonly body?: string; readonly raisedAt?: Instant } = {},
): Alert => {
  const { id: ruleId, severity, ladder, reason } = ruleOf(event);
  const raised = alert({
    ...{ id: `${id}.${TURN}-2`, patientId: id, caseId: `case-${id}`, ruleId, severity, reason, raisedAt },
    evidence: {},
    noticesSent: 1,
  });
  putAlert(on.table, raised);
  const open = { id: raised.id, caseId: raised.caseId, raisedAt, severity, ladder, level: 0 };
  seedPatient(on, { id, studyId: id.toUpperCase(), name: `Patient ${id}`, openAlerts: [open] });
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

  test('come oldest first, twenty patients to a page', async () => {
    const on = world();
    for (let each = 1; each <= 23; each++)
      seedMessage(on, `p${each}`, 'text-to-read', { raisedAt: plus(START, -each * MINUTE) });
    const first = patientsIn((await visit(on, AT)).text);
    expect(first).toHaveLength(20);
    expect(first[0]).toBe('p23');
    expect(patientsIn((await visit(on, AT, { query: { page: '2' } })).text)).toEqual(['p3', 'p2', 'p1']);
  });

  test('of more than two teams are of one at a time', async () => {
    const on = world();
    for (const id of ['south', 'west']) on.table.careTeams.set(id, { ...TEAM, id, programmeName: `${id} clinic` });
    seedMessage(on, 'p1', 'text-to-read');
    expect(patientsIn((await visit(on, AT)).text)).toEqual(['p1']);
    expect(patientsIn((await visit(on, AT, { query: { team: 'west' } })).text)).toEqual([]);
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
