import { describe, expect, test } from 'vitest';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import type { Role } from '../../../shared/contracts/names.ts';
import type { Alert, AlertStep, OpenAlert, Severity } from '../../../shared/domain/alert.ts';
import type { IncomingText } from '../../../shared/domain/communication.ts';
import { HOUR, MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { alert } from '../alert.ts';
import { START, seedPatient, seedText, TEAM, type World, world } from '../world.ts';
import { visit } from './visit.ts';

const LATER = plus(START, 27 * MINUTE);
const CLINICIAN: Role[] = ['clinician'];

interface Case {
  readonly patient?: Partial<PatientState>;
  readonly alert?: Partial<Alert>;
  readonly open?: Partial<OpenAlert>;
}

const seedCase = (on: World, id: string, { patient, alert: fields, open }: Case = {}): Alert => {
  const raised = alert({ id: `${id}.20261130T170000000-aaaaaaaa-2`, patientId: id, caseId: `case-${id}`, ...fields });
  putAlert(on.table, raised);
  const { caseId, raisedAt, severity } = raised;
  const kept = { id: raised.id, caseId, raisedAt, severity, ladder: 'l', level: 0 };
  seedPatient(on, {
    id,
    studyId: id.toUpperCase(),
    phone: `+1312555${id.slice(1).padStart(4, '0')}`,
    name: `Patient ${id}`,
    openAlerts: [{ ...kept, nextStepAt: plus(START, 15 * MINUTE), ...open }],
    ...patient,
  });
  return raised;
};
const waiting = (...ids: readonly string[]): World => {
  const on = world();
  for (const id of ids) seedCase(on, id);
  on.pass(27 * MINUTE);
  return on;
};
const words = (body: string): IncomingText => ({
  id: '20261130T170000000-aaaaaaaa-1',
  patientId: 'p1',
  direction: 'in',
  inboundMessageId: 'm1',
  writtenAt: START,
  receivedAt: START,
  body,
  reading: { kind: 'reprompt', rule: 'X1', readerVersion: '1' },
});
const say = (on: World, body: string) => on.table.texts.set('p1/20261130T170000000-aaaaaaaa-1', words(body));
/** The hidden fields that say what the page showed. */
const hiddenIn = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/name="(seen\.[^"]+)" value="(\d+)"/g)].map(([, name = '', steps = '']) => [name, steps]),
  );
const stepsOf = (on: World, { id }: Alert) => on.table.alerts.get(id)?.steps.map(({ what }) => what);

describe('the work list', () => {
  test('says who waits, why, by when, and how to call', async () => {
    const on = world();
    seedCase(on, 'p1', {
      alert: {
        reason: 'Distress of 8 or more',
        evidence: { instrument: 'distress-0-10', linkId: 'distress-1', code: 8 },
      },
      patient: {
        language: 'es',
        treatment: { episode: 1, infusions: ['2026-11-23', '2026-12-14'] },
        contacts: { emergency: { name: 'Luis', phone: '+13125550199' } },
        treatingDoctor: { name: 'Dr Vale', phone: '+13125550198' },
      },
    });
    on.pass(27 * MINUTE);
    const { text, body, status } = await visit(on, '/console');
    expect(status).toBe(200);
    for (const said of [
      'Patient p1',
      'critical',
      'Acknowledge by 11:15 CST — overdue 12 min',
      'Distress of 8 or more Distress 8 of 10',
      'Nobody has it yet · waits 27 min',
      'Spanish: interpreter',
      'Last infusion Mon 23 Nov 2026',
      'Treating doctor Dr Vale',
      'Emergency contact Luis',
    ])
      expect(text).toContain(said);
    expect(body).toContain('href="tel:+13125550001"');
    expect(body).toContain('data-live');
  });

  test('says by how much a score changed', async () => {
    const on = world();
    const score = { id: 'total', value: 14, band: 'moderate' };
    seedCase(on, 'p1', { alert: { evidence: { instrument: 'phq-9', score, before: 8 } } });
    seedCase(on, 'p2', { alert: { evidence: { instrument: 'phq-9', score } } });
    const { text } = await visit(on, '/console');
    expect(text.match(/PHQ-9 14 \(moderate\)(, up 6 from 8)?/g)?.toSorted()).toEqual([
      'PHQ-9 14 (moderate)',
      'PHQ-9 14 (moderate), up 6 from 8',
    ]);
  });

  test('shows what the patient wrote, and markup in it as text', async () => {
    const on = waiting('p1');
    say(on, '<script>alert(1)</script> call me');
    const { body, text } = await visit(on, '/console');
    expect(body).not.toContain('<script>alert');
    expect(text).toContain('Text to read: “<script>alert(1)</script> call me”');
  });

  test('puts the most severe first, and filters by severity and by who has it', async () => {
    const on = world();
    seedCase(on, 'p1', { alert: { severity: 'routine' } });
    seedCase(on, 'p2', { alert: { severity: 'critical' } });
    seedCase(on, 'p3', { alert: { severity: 'urgent' }, open: { assignedTo: 'carla' } });
    const names = async (query: Record<string, string>) =>
      [...(await visit(on, '/console', { query })).text.matchAll(/Patient (p\d) P\d/g)].map(([, id]) => id);
    expect(await names({})).toEqual(['p2', 'p3', 'p1']);
    expect(await names({ severity: 'routine' })).toEqual(['p1']);
    expect(await names({ mine: 'true' })).toEqual(['p3']);
    expect(await names({ team: 'south' })).toEqual([]);
    expect((await visit(on, '/console')).text).toContain('All 3 Critical 1 Urgent 1 Routine 1 Mine 1');
  });

  test('shows twenty patients on a page', async () => {
    const on = waiting(...Array.from({ length: 23 }, (_, n) => `p${n + 100}`));
    const rows = async (page: string) =>
      [...(await visit(on, '/console', { query: { page } })).body.matchAll(/class="panel row/g)].length;
    expect(await rows('1')).toBe(20);
    expect(await rows('2')).toBe(3);
    expect(await rows('99')).toBe(3);
    expect((await visit(on, '/console')).body.length).toBeLessThan(60_000);
  });

  describe('of somebody with several teams', () => {
    const several = (): World => {
      const on = world();
      for (const id of ['south', 'west', 'east'])
        on.table.careTeams.set(id, { ...TEAM, id, programmeName: `${id} clinic` });
      return on;
    };
    const teamLinks = ({ body }: { readonly body: string }) =>
      [
        ...(/<nav aria-label="Care teams".*?<\/nav>/s.exec(body)?.[0] ?? '').matchAll(/href="([^"]+)".*?>(.*?)<\/a>/gs),
      ].map(([, href, words = '']) => [href, words.replace(/<[^>]+>/g, '')]);

    test('has the patients of all of them, and says whose each is', async () => {
      const on = several();
      seedCase(on, 'p1', { alert: { severity: 'routine' } });
      seedCase(on, 'p9', { patient: { careTeamId: 'west' }, alert: { severity: 'critical' } });
      const { text } = await visit(on, '/console');
      expect([...text.matchAll(/Patient (p\d) P\d (\w+)/g)].map(([, id, team]) => [id, team])).toEqual([
        ['p9', 'west'],
        ['p1', 'North'],
      ]);
      expect(text).toContain('All 2 Critical 1 Urgent 0 Routine 1');
    });

    test('counts what waits in each team by its name, critical cases first', async () => {
      const on = several();
      seedCase(on, 'p1', { alert: { severity: 'urgent' } });
      seedCase(on, 'p2', { alert: { severity: 'routine' } });
      seedCase(on, 'p8', { patient: { careTeamId: 'west' }, alert: { severity: 'critical' } });
      expect(teamLinks(await visit(on, '/console'))).toEqual([
        ['/console', 'All my teams 3'],
        ['/console?team=west', 'west clinic 1 critical'],
        ['/console?team=north', 'North Clinic 1 urgent 1 routine'],
        ['/console?team=east', 'east clinic'],
        ['/console?team=south', 'south clinic'],
      ]);
    });

    test.each<Record<string, string>>([
      { team: 'north' },
      { team: 'north', severity: 'routine' },
      { team: 'south' },
      { team: 'no-such' },
    ])('with the filter %j still says where a critical case waits', async (query) => {
      const on = several();
      seedCase(on, 'p1', { alert: { severity: 'routine' } });
      seedCase(on, 'p8', { patient: { careTeamId: 'west' }, alert: { severity: 'critical' } });
      const visited = await visit(on, '/console', { query });
      expect(visited.text).not.toContain('Patient p8');
      expect(visited.text).toContain('1 critical case is not in this view.');
      expect(visited.body).toContain('href="/console?severity=critical"');
      expect(visited.text).not.toContain('All done');
      expect(teamLinks(visited)).toContainEqual(['/console?team=west', 'west clinic 1 critical']);
    });

    test('who filters sees no such warning while every critical case is in view', async () => {
      const on = several();
      seedCase(on, 'p8', { patient: { careTeamId: 'west' }, alert: { severity: 'critical' } });
      const inView: readonly Record<string, string>[] = [{}, { team: 'west' }, { severity: 'critical' }];
      for (const query of inView)
        expect((await visit(on, '/console', { query })).text).not.toContain('not in this view');
      const none = await visit(on, '/console', { query: { mine: 'true' } });
      expect(none.text).toContain('1 critical case is not in this view.');
    });

    test('leaves out the teams of others', async () => {
      const on = several();
      on.table.careTeams.set('west', {
        ...TEAM,
        id: 'west',
        programmeName: 'west clinic',
        members: [{ user: 'kim', name: 'Kim', role: 'nurse' }],
      });
      seedCase(on, 'p8', { patient: { careTeamId: 'west' }, alert: { severity: 'critical' } });
      const { text } = await visit(on, '/console');
      expect(text).not.toContain('west clinic');
      expect(text).toContain('All done. Nobody is waiting.');
    });
  });

  test.each(['/console', '/console/messages', '/console/hand-over'])(
    '%s reads the care teams no second time',
    async (path) => {
      const on = waiting('p1');
      const list = async () => {
        throw new Error('read again');
      };
      const teams = [...on.table.careTeams.values()];
      const answered = await visit(
        { ...on, knownTeams: async () => teams, careTeams: { ...on.careTeams, list } },
        path,
      );
      expect(answered.status).toBe(200);
      expect(answered.text).not.toContain('not set up');
    },
  );

  test('never says that all is done where more wait than were read', async () => {
    const on = world();
    const { text } = await visit(
      { ...on, workList: { ...on.workList, waiting: async () => ({ patients: [], more: true }) } },
      '/console',
    );
    expect(text).not.toContain('All done');
    expect(text).toContain('More patients wait in the programme than one page can read.');
  });

  test('says when all is done, and when it looked', async () => {
    const { text } = await visit(world(), '/console');
    expect(text).toContain('All done. Nobody is waiting. Looked at 11:00 CST.');
  });

  test('takes a case on straight from the row', async () => {
    const on = waiting('p1');
    const [raised] = [...on.table.alerts.values()];
    if (!raised) throw new Error('There is no alert');
    const done = await visit(on, `/console/alerts/${raised.id}/acknowledge`, {
      form: { seenSteps: '1', back: 'list' },
    });
    expect(done).toMatchObject({ status: 303, headers: { location: '/console?done=acknowledged' } });
    const { text } = await visit(on, '/console', { query: { done: 'acknowledged' } });
    expect(text).toContain('Acknowledged: you have it now.');
    expect(text).toContain('With carla');
    expect(text).toContain('Reach by 12:27 CST');
  });

  test('closes what is routine together, and says what it did not', async () => {
    const on = world();
    const routine = seedCase(on, 'p1', { alert: { severity: 'routine' } });
    const urgent = seedCase(on, 'p2', { alert: { severity: 'urgent' } });
    const body = [routine, urgent].map(({ id }) => `name="seen.${id}" value="1"`).join();
    const form = { action: 'advice', alert: [routine.id, urgent.id], ...hiddenIn(body) };
    const { status, text } = await visit(on, '/console/alerts/together', { form });
    expect(status).toBe(409);
    expect(text).toContain('1 of the selected was not done.');
    expect(stepsOf(on, routine)).toEqual(['raised', 'closed']);
    expect(stepsOf(on, urgent)).toEqual(['raised']);
    expect((await visit(on, '/console/alerts/together', { form: { action: 'acknowledge' } })).status).toBe(422);
  });

  test('stays with the filter that was chosen, whether all or some was done together', async () => {
    const on = world();
    const [first, second] = ['p1', 'p2'].map((id) => seedCase(on, id, { alert: { severity: 'routine' } }));
    seedCase(on, 'p3', { alert: { severity: 'urgent' } });
    const query = { severity: 'routine' };
    const { body } = await visit(on, '/console', { query });
    expect(body).toContain('action="/console/alerts/together?severity=routine"');
    const form = { action: 'advice', alert: [first?.id ?? '', 'p9.a1'], ...hiddenIn(body), 'seen.p9.a1': '1' };
    const { status, text } = await visit(on, '/console/alerts/together', { query, form });
    expect(status).toBe(409);
    expect(text).toContain('1 patient, the most pressing first');
    expect(text).not.toContain('Patient p3');
    const rest = { action: 'advice', alert: second?.id ?? '', ...hiddenIn(body) };
    const { headers } = await visit(on, '/console/alerts/together', { query, form: rest });
    expect(headers.location).toBe('/console?severity=routine&done=together');
  });

  test('takes nothing for granted that is done together', async () => {
    const on = world();
    const routine = seedCase(on, 'p1', { alert: { severity: 'routine' } });
    const { body } = await visit(on, '/console');
    expect(body).toMatch(/<select id="action" name="action" required[^>]*><option value selected/);
    const form = { action: '', alert: routine.id, ...hiddenIn(body) };
    expect((await visit(on, '/console/alerts/together', { form })).status).toBe(422);
    expect(stepsOf(on, routine)).toEqual(['raised']);
    await visit(on, '/console/alerts/together', { form: { ...form, action: 'acknowledge', note: 'mine' } });
    expect(stepsOf(on, routine)).toEqual(['raised', 'acknowledged']);
  });

  test('does not close together what a colleague is busy with', async () => {
    const on = world();
    const busy = seedCase(on, 'p1', { alert: { severity: 'routine' } });
    const free = seedCase(on, 'p2', { alert: { severity: 'routine' } });
    const { body } = await visit(on, '/console');
    const form = { action: 'advice', alert: [busy.id, free.id], ...hiddenIn(body) };
    const taken = { form: { seenSteps: '1' }, name: 'kim' };
    await visit(on, `/console/alerts/${busy.id}/acknowledge`, taken);
    const { status, text } = await visit(on, '/console/alerts/together', { form });
    expect(status).toBe(409);
    expect(text).toContain(`1 of the selected was not done. Patient p1: Nothing was changed. Since you looked, kim`);
    expect(stepsOf(on, busy)).toEqual(['raised', 'acknowledged']);
    expect(stepsOf(on, free)).toEqual(['raised', 'closed']);
  });

  test.each<[Role, number, boolean]>([
    ['coordinator', 200, true],
    ['clinician', 200, true],
    ['programme-lead', 200, false],
    ['administrator', 303, false],
  ])('to a %s answers %i', async (role, status, mayAct) => {
    const on = waiting('p1');
    const answered = await visit(on, '/console', { roles: [role] });
    expect(answered.status).toBe(status);
    expect(answered.body.includes('/acknowledge"')).toBe(mayAct);
  });
});

describe('the page of a case', () => {
  const at = ({ id }: Alert) => `/console/alerts/${id}`;

  test('shows why, what was written, told and done, and records who looked', async () => {
    const on = world();
    const raised = seedCase(on, 'p1', { alert: { reason: 'Words of self-harm' } });
    say(on, 'I cannot go on <b>');
    seedText(on, '20261130T170000000-aaaaaaaa-3', { purpose: 'safety', body: 'Call 988', status: 'completed' });
    const { status, text, body } = await visit(on, at(raised), { roles: CLINICIAN });
    expect(status).toBe(200);
    for (const said of [
      'Words of self-harm',
      'Text to read: “I cannot go on <b>”',
      'what the patient was told · sent',
      'Call 988',
      'Vigil raised it',
      'Call +1 312 555 0001',
      'Download the incident file',
    ])
      expect(text).toContain(said);
    expect(body).not.toContain('go on <b>');
    expect([...on.table.audit.values()]).toMatchObject([{ action: 'viewed', by: 'carla', reference: raised.id }]);
  });

  test('of an alert that is not there is not found', async () => {
    expect((await visit(world(), '/console/alerts/p1.nothing')).status).toBe(404);
    expect((await visit(world(), '/console/alerts/p1.nothing/incident')).status).toBe(404);
    expect((await visit(world(), '/console/alerts/p1.nothing/close', { form: {} })).status).toBe(404);
  });

  const FORMS: readonly (readonly [string, Record<string, string>, string, string])[] = [
    ['acknowledge', {}, 'acknowledged', 'acknowledged'],
    ['attempt', { attemptOutcome: 'no-answer', again: '30' }, 'attempted', 'attempted'],
    ['attempt', { attemptOutcome: 'reached', again: '30', attemptNote: 'Fine' }, 'reached', 'reached'],
    ['assign', { to: 'ada' }, 'assigned', 'assigned'],
    ['close', { outcome: 'clinic-visit', closeNote: 'Today' }, 'closed', 'closed'],
    ['close', { outcome: 'advice', tellPatient: 'true' }, 'closed', 'told'],
    ['snooze', { until: '2026-12-10' }, 'snoozed', 'snoozed'],
  ];

  test.each(FORMS)('%s with %j is done by a clinician', async (action, form, what, done) => {
    const on = world();
    const raised = seedCase(on, 'p1', {
      alert: { severity: 'urgent', evidence: { instrument: 'ici-symptom-check', linkId: 'ici-skin', code: 2 } },
    });
    const answered = await visit(on, `${at(raised)}/${action}`, {
      roles: CLINICIAN,
      form: { ...form, seenSteps: '1' },
    });
    expect(answered).toMatchObject({ status: 303, headers: { location: `${at(raised)}?done=${done}` } });
    expect(stepsOf(on, raised)).toEqual(['raised', what]);
    const after = await visit(on, at(raised), { roles: CLINICIAN, query: { done } });
    expect(after.body).toContain('role="status"');
  });

  test('who may not close an urgent case reads so once, and a clinician not at all', async () => {
    const on = world();
    const raised = seedCase(on, 'p1');
    const timesSaid = ({ text }: { readonly text: string }) => text.split('Only a clinician closes').length - 1;
    expect(timesSaid(await visit(on, at(raised)))).toBe(1);
    const clinician = await visit(on, at(raised), { roles: CLINICIAN });
    expect(timesSaid(clinician)).toBe(0);
    expect(clinician.text).toContain('Close it with what was done.');
  });

  test('what was typed stays when it is refused, with the reason', async () => {
    const on = world();
    const raised = seedCase(on, 'p1');
    const form = { outcome: 'advice', closeNote: 'Spoke to her', seenSteps: '1' };
    const refused = await visit(on, `${at(raised)}/close`, { form });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Only a clinician closes a critical or urgent');
    await visit(on, `${at(raised)}/acknowledge`, { form: {}, name: 'kim', roles: CLINICIAN });
    const second = await visit(on, `${at(raised)}/close`, { form, roles: CLINICIAN });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Since you looked, kim acknowledged it.');
    expect(second.text).toContain('kim acknowledged it');
    expect(second.body).toContain('Spoke to her</textarea>');
    expect(stepsOf(on, raised)).toEqual(['raised', 'acknowledged']);
  });

  test('a note on a case that a colleague closed meanwhile can be kept as it was typed', async () => {
    const on = world();
    const raised = seedCase(on, 'p1');
    await visit(on, `${at(raised)}/close`, { form: { outcome: 'advice' }, name: 'kim', roles: CLINICIAN });
    const form = { attemptOutcome: 'reached', attemptNote: 'Her fever is <40>', seenSteps: '1' };
    const refused = await visit(on, `${at(raised)}/attempt`, { form });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('What you wrote is not kept yet');
    expect(refused.body).toContain('Her fever is &lt;40></textarea>');
    const [, action = ''] = /action="([^"]*\/notes)"/.exec(refused.body) ?? [];
    await visit(on, action, { form: { body: form.attemptNote } });
    expect((await visit(on, action)).text).toContain('Her fever is');
  });

  test('to hand it on stays unfolded when it is refused', async () => {
    const on = world();
    const raised = seedCase(on, 'p1');
    await visit(on, `${at(raised)}/acknowledge`, { form: {}, name: 'kim' });
    const form = { assignNote: 'for Monday', to: '', seenSteps: '1' };
    const refused = await visit(on, `${at(raised)}/assign`, { form });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatch(/<details[^>]* open[^>]*>(?:(?!<\/details>).)*for Monday/s);
  });

  test('offers what the viewer may do', async () => {
    const on = world();
    const raised = seedCase(on, 'p1', { alert: { severity: 'urgent' } });
    const offered = async (roles: Role[]) =>
      [...(await visit(on, at(raised), { roles })).body.matchAll(/action="[^"]*\/(\w+)"/g)]
        .map(([, action]) => action)
        .filter((action) => action !== 'out');
    expect(await offered(['clinician'])).toEqual(['acknowledge', 'attempt', 'close', 'assign']);
    expect(await offered(['coordinator'])).toEqual(['acknowledge', 'attempt', 'assign']);
    expect(await offered(['programme-lead'])).toEqual([]);
    const form = { seenSteps: '1', until: '2026-12-10' };
    expect((await visit(on, `${at(raised)}/snooze`, { form })).status).toBe(403);
    expect((await visit(on, `${at(raised)}/acknowledge`, { form, roles: ['programme-lead'] })).status).toBe(403);
  });

  test('after three calls in vain names the other ways', async () => {
    const on = world();
    const tried = { at: START, by: 'kim', what: 'attempted', outcome: 'no-answer', nextTryAt: LATER } as const;
    const raised = seedCase(on, 'p1', { alert: { steps: [tried, tried, tried] }, open: { acknowledgedAt: START } });
    const { text } = await visit(on, at(raised));
    expect(text).toContain('No emergency contact is on record');
    expect(text).toContain('welfare check');
    expect(text).toContain('Call back by 11:15 CST');
  });

  test('says on the work list how often and when it was tried, until the patient was reached', async () => {
    const on = world();
    const tried = { at: START, by: 'kim', what: 'attempted', outcome: 'no-answer', nextTryAt: LATER } as const;
    const again = { ...tried, at: plus(START, 5 * MINUTE), outcome: 'left-message' } as const;
    const reached = { at: LATER, by: 'kim', what: 'reached' } as const;
    seedCase(on, 'p1', { alert: { steps: [tried] } });
    seedCase(on, 'p2', { alert: { steps: [tried, again] } });
    seedCase(on, 'p3', { alert: { steps: [tried, reached] } });
    const { text } = await visit(on, '/console');
    expect(text).toContain('Tried once at 11:00 CST: called, no answer');
    expect(text).toContain('Tried 2 times, last at 11:05 CST: left a message');
    expect(text.match(/Tried/g)).toHaveLength(2);
  });

  test('of which something worse is open leads there in words', async () => {
    const on = world();
    const mild = seedCase(on, 'p1', { alert: { id: 'p1.20261130T170000000-aaaaaaaa-3', severity: 'routine' } });
    const worse = alert({ id: 'p1.20261130T170000000-aaaaaaaa-2', severity: 'critical', caseId: mild.caseId });
    putAlert(on.table, worse);
    const [open] = on.table.states.get('p1')?.openAlerts ?? [];
    if (open) seedPatient(on, { openAlerts: [open, { ...open, id: worse.id, severity: 'critical', ladder: 'm' }] });
    const { status, body, text } = await visit(on, `${at(mild)}/acknowledge`, { form: {} });
    expect(status).toBe(409);
    expect(body).toContain(`<a href="/console/alerts/${worse.id}">Look at that one first</a>`);
    expect(text).not.toContain(worse.id);
  });

  test('lets nobody call back later than the rules allow', async () => {
    const on = world();
    const raised = seedCase(on, 'p1');
    const { body } = await visit(on, at(raised));
    expect(body).toContain('in 1 hour: 12:00 CST');
    expect(body).not.toContain('in 2 hours');
    const form = { attemptOutcome: 'no-answer', again: '240', seenSteps: '1' };
    expect((await visit(on, `${at(raised)}/attempt`, { form })).status).toBe(409);
  });
});

test('the incident file holds the texts, the steps and the versions', async () => {
  const on = world();
  const raised = seedCase(on, 'p1', { alert: { reason: 'Words of self-harm', readerVersion: '3.0.0' } });
  say(on, 'I cannot go on');
  seedText(on, '20261130T170000000-aaaaaaaa-3', {
    purpose: 'safety',
    body: 'Call 988',
    wording: 'selfHarm@1.4.0',
    status: 'completed',
    sentAt: START,
    delivery: { status: 'delivered', at: LATER },
  });
  on.pass(HOUR);
  await visit(on, `/console/alerts/${raised.id}/acknowledge`, { form: {} });
  const { headers, body } = await visit(on, `/console/alerts/${raised.id}/incident`);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(headers['content-disposition']).toContain(`incident-${raised.id}.txt`);
  for (const line of [
    'Patient: Patient p1, study number P1',
    '- critical: Words of self-harm',
    'Reader: 3.0.0',
    'carla acknowledged it',
    'to the patient: safety, selfHarm@1.4.0',
    '  Call 988',
    'delivered Mon 30 Nov 2026, 11:27 CST (2026-11-30T17:27:00.000Z)',
    'read as reprompt by X1 of reader 1',
    '  I cannot go on',
  ])
    expect(body).toContain(line);
});

describe('a case with more texts than its page shows', () => {
  const TEXTS = 60;
  const id = (nth: number) => `t${String(nth).padStart(3, '0')}`;
  /** One a minute; the alert is about the first, and the patient was told what to do with it. */
  const talkative = (fields: Partial<Alert> = {}, open = true) => {
    const on = world();
    const raised = seedCase(on, 'p1', {
      alert: { evidence: { communicationId: id(0) }, ...fields },
      ...(!open && { patient: { openAlerts: [] } }),
    });
    for (let nth = 0; nth < TEXTS; nth += 1)
      seedText(on, id(nth), { body: `Text ${id(nth)}.`, status: 'completed', createdAt: plus(START, nth * MINUTE) });
    seedText(on, '20261130T170000000-aaaaaaaa-3', { purpose: 'safety', body: 'Text told.', status: 'completed' });
    on.pass(2 * HOUR);
    return { on, at: `/console/alerts/${raised.id}` };
  };
  const textsIn = (body: string) => [...body.matchAll(/Text (t\d+|told)\./g)].map(([, one]) => one);

  test('shows the newest, what it is about and what was told, and leads to the others', async () => {
    const { on, at } = talkative();
    const { body, text } = await visit(on, at);
    const newest = Array.from({ length: 40 }, (_, nth) => id(nth + 20));
    expect(textsIn(body).toSorted()).toEqual([id(0), ...newest, 'told'].toSorted());
    expect(text).toContain('19 more are not shown here. The whole conversation');
    expect(body).toContain('href="/console/patients/p1/texts"');
  });

  test('has every one of them in the incident file', async () => {
    const { on, at } = talkative();
    const { body } = await visit(on, `${at}/incident`);
    expect(textsIn(body)).toHaveLength(TEXTS + 1);
  });

  test('shows what was texted around it still when it was closed long ago', async () => {
    const closed = { at: START, by: 'kim', what: 'closed' } as const;
    const { on, at } = talkative({ status: 'closed', outcome: 'advice', steps: [closed] }, false);
    for (let nth = 100; nth < 150; nth += 1)
      seedText(on, id(nth), { body: `Text ${id(nth)}.`, status: 'completed', createdAt: plus(START, 13 * HOUR) });
    const shown = textsIn((await visit(on, at)).body);
    expect(shown).toContain(id(59));
    expect(shown).not.toContain(id(100));
    expect(textsIn((await visit(on, `${at}/incident`)).body)).toContain(id(149));
  });

  test('has the text that it is about, however long ago that was sent', async () => {
    const { on, at } = talkative({ evidence: { communicationId: 'old' } });
    seedText(on, 'old', { body: 'Text told.', status: 'not-done', createdAt: plus(START, -48 * HOUR) });
    expect(textsIn((await visit(on, at)).body)).toHaveLength(42);
  });
});

describe('of notices and looks', () => {
  const TOLD = plus(START, 2 * MINUTE);
  const escalated = { at: plus(START, 15 * MINUTE), by: 'vigil', what: 'escalated' } as const;

  test('the incident file says when each was, and who looked before', async () => {
    const on = world();
    const again = plus(escalated.at, MINUTE);
    const raised = seedCase(on, 'p1', {
      alert: { noticesDue: 3, noticesSent: 3, noticedAt: [TOLD, again], steps: [escalated] },
    });
    const other = seedCase(on, 'p2');
    on.pass(5 * MINUTE);
    await visit(on, `/console/alerts/${raised.id}`, { roles: CLINICIAN });
    await visit(on, `/console/alerts/${other.id}`, { roles: CLINICIAN });
    const { body } = await visit(on, `/console/alerts/${raised.id}/incident`);
    const steps = body.slice(body.indexOf('STEPS'), body.indexOf('TEXTS')).match(/(?<=Z\): ).*/g);
    expect(steps).toEqual([
      'Vigil sent the team a notice',
      'carla opened the case',
      'Vigil escalated it, since nobody had acted in time',
      'Vigil sent the team a notice',
    ]);
    expect(body).toContain(
      '3 of 3 published, Mon 30 Nov 2026, 11:02 CST (2026-11-30T17:02:00.000Z), Mon 30 Nov 2026, 11:16 CST (2026-11-30T17:16:00.000Z); of the rest no time is on record',
    );
  });

  test('of which no time was kept the file says the count alone', async () => {
    const on = world();
    const raised = seedCase(on, 'p1', { alert: { noticesDue: 1, noticesSent: 1 } });
    const { body } = await visit(on, `/console/alerts/${raised.id}/incident`);
    expect(body).toContain('Notices to the team: 1 of 1 published\n');
  });

  test('the page of the case has the notices among its steps', async () => {
    const on = world();
    const raised = seedCase(on, 'p1', { alert: { noticesDue: 2, noticesSent: 2, noticedAt: [TOLD] } });
    const { text } = await visit(on, `/console/alerts/${raised.id}`);
    expect(text).toMatch(/Vigil raised it .*11:02.* Vigil sent the team a notice/);
  });
});

describe('an alert that has escalated', () => {
  const ESCALATED = { at: plus(START, 15 * MINUTE), by: 'vigil', what: 'escalated', note: 'step 1' } as const;
  const next = { level: 1, nextStepAt: plus(START, 30 * MINUTE) };

  test('still says which deadline was missed, and when it escalates again', async () => {
    const on = world();
    const { steps } = alert({});
    const { id } = seedCase(on, 'p1', { alert: { steps: [...steps, ESCALATED] }, open: next });
    on.pass(27 * MINUTE);
    for (const path of ['/console', `/console/alerts/${id}`])
      expect((await visit(on, path)).text).toContain(
        'Acknowledge by 11:15 CST — missed 12 min ago, escalates again at 11:30 CST',
      );
  });

  test('has a new deadline once someone has acknowledged it', async () => {
    const on = world();
    const acknowledged = { at: plus(START, 20 * MINUTE), by: 'kim', what: 'acknowledged' } as const;
    const open = { ...next, acknowledgedAt: acknowledged.at, nextStepAt: plus(START, 80 * MINUTE) };
    seedCase(on, 'p1', { alert: { steps: [ESCALATED, acknowledged] }, open });
    on.pass(27 * MINUTE);
    const { text } = await visit(on, '/console');
    expect(text).toContain('Reach by 12:20 CST');
    expect(text).not.toContain('missed');
  });
});

describe('an acknowledged alert', () => {
  const LATE = { at: plus(START, HOUR), by: 'vigil', what: 'escalated', note: 'step 1' } as const;
  const TAKEN = { at: plus(START, 2 * HOUR), by: 'kim', what: 'acknowledged' } as const;
  const taken = { acknowledgedAt: TAKEN.at, nextStepAt: plus(START, 5 * HOUR) };

  test.each<[string, Severity, readonly AlertStep[], string]>([
    ['urgent, has what is left of 4 hours', 'urgent', [TAKEN], 'Reach by 16:00 CST'],
    [
      'urgent and late, is late still',
      'urgent',
      [LATE, TAKEN],
      'Reach by 12:00 CST — missed 2 h ago, escalates again at 16:00 CST',
    ],
    ['critical, has an hour from then', 'critical', [LATE, TAKEN], 'Reach by 16:00 CST'],
    ['routine, has the time to deal with it', 'routine', [TAKEN], 'Deal with by 16:00 CST'],
    [
      'routine and late, is late still',
      'routine',
      [LATE, TAKEN],
      'Deal with by 12:00 CST — missed 2 h ago, escalates again at 16:00 CST',
    ],
  ])('%s', async (_, severity, steps, words) => {
    const on = world();
    seedCase(on, 'p1', { alert: { severity, steps }, open: { ...taken, severity } });
    on.pass(3 * HOUR);
    expect((await visit(on, '/console')).text).toContain(words);
  });
});

describe('the page of a case, as it goes on', () => {
  test('offers to acknowledge beside the deadline, before it says why', async () => {
    const on = world();
    const { id } = seedCase(on, 'p1');
    const { body } = await visit(on, `/console/alerts/${id}`, { roles: CLINICIAN });
    expect(body.indexOf('/acknowledge"')).toBeLessThan(body.indexOf('id="why"'));
    expect(body.split('/acknowledge"').length).toBe(2);
  });

  test('no longer asks whether the patient was called once they were reached', async () => {
    const on = world();
    const reached = { acknowledgedAt: START, reachedAt: START };
    const { id } = seedCase(on, 'p1', { open: reached });
    const { text } = await visit(on, `/console/alerts/${id}`, { roles: CLINICIAN });
    expect(text).not.toContain('Called the patient?');
    expect(text).toContain('Close the case');
  });
});

test.each([
  ['coordinator', true],
  ['clinician', false],
] as const)('an empty list offers a %s to enrol a patient: %s', async (role, offered) => {
  const { body } = await visit(world(), '/console', { roles: [role] });
  expect(body.includes('href="/console/patients/enrol"')).toBe(offered);
});
