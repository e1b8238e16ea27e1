import { describe, expect, test } from 'vitest';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import type { AlertEvidence, Severity } from '../../../shared/domain/alert.ts';
import { raise } from '../../../shared/domain/alerting.ts';
import { Draft } from '../../../shared/domain/draft.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import { commitTurn } from '../../../shared/runtime/commit-turn.ts';
import { alert } from '../alert.ts';
import { START, seedPatient, TEAM, type World, world } from '../world.ts';
import { CLINICIAN, COORDINATOR, call, errorsIn } from './api.ts';
import { visit } from './visit.ts';

const ITCH: AlertEvidence = { instrument: 'ici-symptom-check', linkId: 'ici-skin', code: 2 };

const worldWith = (severities: readonly Severity[]): World => {
  const on = world();
  const raised = severities.map((severity, n) =>
    alert({ id: `p1.a${n + 1}`, caseId: `case${n + 1}`, severity, noticesSent: 1, evidence: ITCH }),
  );
  for (const one of raised) putAlert(on.table, one);
  seedPatient(on, {
    openAlerts: raised.map(({ id, caseId, raisedAt, severity }) => ({
      id,
      caseId,
      raisedAt,
      severity,
      ladder: id,
      level: 0,
      nextStepAt: plus(START, 15 * MINUTE),
    })),
  });
  return on;
};
const act = (on: World, action: string, body: unknown, claims = CLINICIAN) =>
  call(on, { route: `POST /alerts/{id}/${action}`, id: 'p1.a1', body, claims });
const stepsOf = (on: World, id = 'p1.a1') => on.table.alerts.get(id)?.steps.map(({ what }) => what);

describe('POST /alerts/{id}/assign', () => {
  test('gives the case to someone, and back to the team', async () => {
    const on = worldWith(['critical']);
    expect(await act(on, 'assign', { to: 'kim' }, COORDINATOR)).toMatchObject({ status: 200 });
    expect(on.table.states.get('p1')?.openAlerts).toMatchObject([{ assignedTo: 'kim' }]);
    expect((await act(on, 'assign', { to: null }, COORDINATOR)).status).toBe(200);
    expect(on.table.states.get('p1')?.openAlerts[0]).not.toHaveProperty('assignedTo');
    expect(stepsOf(on)).toEqual(['raised', 'assigned', 'assigned']);
  });
});

describe('POST /alerts/{id}/close', () => {
  test.each<[Severity, string | undefined, number]>([
    ['critical', undefined, 422],
    ['urgent', undefined, 422],
    ['urgent', 'A typing mistake: spoke to her.', 200],
    ['routine', undefined, 200],
  ])('a case that is %s without action, with the note %j, answers %i', async (severity, note, status) => {
    const on = worldWith([severity]);
    const closed = await act(on, 'close', { outcome: 'no-action-needed', ...(note && { note }) });
    expect(closed.status).toBe(status);
    if (status === 422) expect(errorsIn(closed.body)).toEqual(['note is missing']);
    expect(on.table.states.get('p1')?.openAlerts).toHaveLength(status === 422 ? 1 : 0);
  });

  test('needs no note where something was done', async () => {
    expect((await act(worldWith(['critical']), 'close', { outcome: 'called' })).status).toBe(200);
  });
});

describe('where the team lists its members', () => {
  const withMembers = (): World => {
    const on = worldWith(['critical']);
    const members = ['kim', 'mia'].map((user) => ({ user, name: user.toUpperCase(), role: 'clinician' }));
    on.table.careTeams.set('north', { ...TEAM, members });
    return on;
  };
  const owner = (on: World) => on.table.states.get('p1')?.openAlerts[0]?.assignedTo;

  test('a name that is not among them gets no case, alone or at the end of a shift', async () => {
    const on = withMembers();
    const { status, body } = await act(on, 'assign', { to: 'nobody-at-all' });
    expect(status).toBe(409);
    expect(body.detail).toContain('This is no member of the care team');
    const cases = [{ alertId: 'p1.a1', seenSteps: 1, to: 'nobody-at-all' }];
    const handed = await call(on, { route: 'POST /hand-over', body: { cases }, claims: CLINICIAN });
    expect(handed.body).toMatchObject({ done: [], notDone: [{ why: expect.stringContaining('no member') }] });
    expect(owner(on)).toBeUndefined();
  });

  test('the page offers them, and anyone in the team', async () => {
    const on = withMembers();
    const kim = { roles: ['clinician'], name: 'KIM' } as const;
    const { body } = await visit(on, '/console/alerts/p1.a1', kim);
    expect(body.match(/<select id="to"[\s\S]*?<\/select>/)?.[0].match(/value(="[^"]*")?/g)).toEqual([
      'value',
      'value="KIM"',
      'value="*"',
      'value="mia"',
    ]);
    const hand = (to: string, seenSteps: string) =>
      visit(on, '/console/alerts/p1.a1/assign', { ...kim, form: { to, seenSteps } });
    expect((await hand('KIM', '1')).status).toBe(303);
    expect(owner(on)).toBe('kim');
    const { text } = await visit(on, '/console', { ...kim, query: { mine: 'true' } });
    expect(text).toContain('Mine 1');
    await hand('*', '2');
    expect(owner(on)).toBeUndefined();
  });
});

describe('POST /alerts/{id}/snooze', () => {
  test('is a clinician’s', async () => {
    const on = worldWith(['urgent']);
    expect((await act(on, 'snooze', { until: '2026-12-14' }, COORDINATOR)).status).toBe(403);
    expect(await act(on, 'snooze', { until: '2026-12-14' })).toMatchObject({
      status: 200,
      body: { alert: { status: 'closed' } },
    });
    expect(on.table.states.get('p1')?.quietLadders).toMatchObject({ 'p1.a1': { until: '2026-12-14' } });
  });

  test('is refused for too long, and for what is critical', async () => {
    const { status, body } = await act(worldWith(['urgent']), 'snooze', { until: '2027-12-14' });
    expect(status).toBe(422);
    expect(errorsIn(body)).toEqual(['until is out of range']);
    expect((await act(worldWith(['critical']), 'snooze', { until: '2026-12-14' })).status).toBe(409);
  });
});

const seen = (...ids: readonly string[]) => ids.map((alertId) => ({ alertId, seenSteps: 1 }));

describe('POST /alerts/together', () => {
  const together = (on: World, body: unknown) => call(on, { route: 'POST /alerts/together', body });

  test('closes what is routine, and says why not the rest', async () => {
    const on = worldWith(['routine', 'urgent', 'routine']);
    const { status, body } = await together(on, {
      action: 'close',
      alerts: seen('p1.a1', 'p1.a2', 'p1.a3', 'p1.a9'),
      outcome: 'no-action-needed',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      done: ['p1.a1', 'p1.a3'],
      notDone: [
        { alertId: 'p1.a2', why: expect.stringContaining('routine') },
        { alertId: 'p1.a9', why: 'No alert has this id.' },
      ],
    });
    expect([...on.table.alerts.values()].map(({ status: each }) => each)).toEqual(['closed', 'open', 'closed']);
  });

  test('acknowledges likewise, and begins nothing without time', async () => {
    const on = worldWith(['routine', 'urgent']);
    const body = { action: 'acknowledge', alerts: seen('p1.a1', 'p1.a2') };
    expect((await together(on, body)).body).toMatchObject({ done: ['p1.a1'] });
    const late = await together(Object.assign(worldWith(['routine']), { hasTime: () => false }), body);
    expect(late.body).toMatchObject({ done: [] });
  });

  test('is refused without an outcome, for too many, or unseen', async () => {
    const alerts = seen(...Array.from({ length: 26 }, (_, n) => `p1.a${n}`));
    const close = { action: 'close', outcome: 'advice' };
    expect((await together(worldWith([]), { action: 'close', alerts: seen('p1.a1') })).status).toBe(422);
    expect((await together(worldWith([]), { action: 'acknowledge', alerts })).status).toBe(422);
    const { status, body } = await together(worldWith(['routine']), { ...close, alerts: [{ alertId: 'p1.a1' }] });
    expect(status).toBe(422);
    expect(errorsIn(body)).toEqual(['alerts.0.seenSteps is missing']);
  });

  test('leaves what somebody did since, and says who did what', async () => {
    const on = worldWith(['routine', 'routine']);
    await act(on, 'attempt', { outcome: 'no-answer', nextTryAt: plus(START, 60 * MINUTE), note: 'calling her now' });
    const closing = { action: 'close', outcome: 'no-action-needed', alerts: seen('p1.a1', 'p1.a2') };
    expect((await together(on, closing)).body).toEqual({
      done: ['p1.a2'],
      notDone: [
        {
          alertId: 'p1.a1',
          why: 'Nothing was changed. Since you looked, kim tried to reach the patient.',
        },
      ],
    });
    expect(on.table.alerts.get('p1.a1')?.status).toBe('acknowledged');
  });

  test.each([
    ['close', false],
    ['acknowledge', true],
  ])('%s of a case in which the patient wrote more: done %s', async (action, isDone) => {
    const on = worldWith(['routine']);
    const [raised] = [...on.table.alerts.values()];
    if (!raised) throw new Error('There is no alert');
    putAlert(on.table, { ...raised, steps: [...raised.steps, { at: START, by: 'patient', what: 'added' }] });
    const { body } = await together(on, {
      action,
      alerts: seen('p1.a1'),
      ...(action === 'close' && { outcome: 'no-action-needed' }),
    });
    expect(body).toMatchObject(
      isDone ? { done: ['p1.a1'] } : { notDone: [{ why: expect.stringContaining('the patient wrote more') }] },
    );
    expect(on.table.alerts.get('p1.a1')?.status).toBe(isDone ? 'acknowledged' : 'open');
  });
});

describe('two people at once', () => {
  test('the second is told who did what, and nothing is overwritten', async () => {
    const on = worldWith(['critical']);
    await act(on, 'acknowledge', { seenSteps: 1 });
    const closing = { outcome: 'called', seenSteps: 1 };
    const { status, body } = await act(on, 'close', closing, { ...CLINICIAN, username: 'ben' });
    expect(status).toBe(409);
    expect(body.detail).toBe('Nothing was changed. Since you looked, kim acknowledged it.');
    expect(stepsOf(on)).toEqual(['raised', 'acknowledged']);
    expect((await act(on, 'close', { ...closing, seenSteps: 2 })).status).toBe(200);
  });

  test('sees what was done between reading and deciding', async () => {
    const on = worldWith(['critical']);
    const load = on.patients.loadWithCareTeam;
    on.patients.loadWithCareTeam = async (id) => {
      on.patients.loadWithCareTeam = load;
      await act(on, 'assign', { to: 'ada' }, COORDINATOR);
      return load(id);
    };
    expect((await act(on, 'acknowledge', { seenSteps: 1 })).body.detail).toContain('carla gave it to ada');
  });

  test('an escalation holds up nobody', async () => {
    const on = worldWith(['critical']);
    const [raised] = [...on.table.alerts.values()];
    if (!raised) throw new Error('There is no alert');
    putAlert(on.table, { ...raised, steps: [...raised.steps, { at: START, by: 'vigil', what: 'escalated' }] });
    expect((await act(on, 'acknowledge', { seenSteps: 1 })).status).toBe(200);
  });
});

describe('an alert that joined the case since somebody looked', () => {
  const joinedTo = async (severity: Severity): Promise<World> => {
    const on = worldWith([severity]);
    on.pass(MINUTE);
    const rule = { id: 'r', ladder: 'r', severity, when: { kind: 'event', event: 'opted-out' }, source: 'x' } as const;
    const content = {
      ...on.content,
      ruleSet: () => ({ id: 'rs', version: '1', rules: [{ ...rule, reason: 'A cough.' }] }),
    };
    await commitTurn({ ...on, content }, 'p1', (state, context) => {
      const draft = new Draft(state, context);
      raise(draft, { kind: 'event', event: 'opted-out' }, 'case1', {});
      return draft.turn();
    });
    return on;
  };
  const openOf = (on: World) => on.table.states.get('p1')?.openAlerts ?? [];
  const WHY = 'Nothing was changed. Since you looked, another alert joined the case: A cough.';

  test.each<[string, object]>([
    ['close', { outcome: 'called' }],
    ['attempt', { outcome: 'reached' }],
    ['snooze', { until: '2026-12-10' }],
  ])('is not swallowed by %s', async (action, body) => {
    const on = await joinedTo('urgent');
    expect(openOf(on)).toHaveLength(2);
    expect(await act(on, action, { ...body, seenSteps: 1 })).toMatchObject({ status: 409, body: { detail: WHY } });
    expect(openOf(on).map(({ reachedAt }) => reachedAt)).toEqual([undefined, undefined]);
    expect((await act(on, action, { ...body, seenSteps: 2 })).status).toBe(200);
  });

  test('nor by closing several together', async () => {
    const on = await joinedTo('routine');
    const body = { action: 'close', outcome: 'advice', alerts: seen('p1.a1') };
    const closed = await call(on, { route: 'POST /alerts/together', body });
    expect(closed.body).toEqual({ done: [], notDone: [{ alertId: 'p1.a1', why: WHY }] });
  });

  test('holds up nobody who takes the case on, nor a caller who does not say what they saw', async () => {
    expect((await act(await joinedTo('urgent'), 'acknowledge', { seenSteps: 1 })).status).toBe(200);
    expect((await act(await joinedTo('urgent'), 'close', { outcome: 'called' })).status).toBe(200);
  });

  test('the page says so, keeps what was typed, and has it among the steps', async () => {
    const on = await joinedTo('urgent');
    const form = { outcome: 'called', closeNote: 'She is well', seenSteps: '1' };
    const refused = await visit(on, '/console/alerts/p1.a1/close', { roles: ['clinician'], form });
    expect(refused).toMatchObject({ status: 409, text: expect.stringContaining(WHY) });
    expect(refused.body).toContain('She is well</textarea>');
    expect(refused.text).toContain('Vigil raised another alert of the case: A cough.');
    expect(openOf(on)).toHaveLength(2);
  });
});

describe('telling the patient', () => {
  const closing = { outcome: 'advice', tellPatient: true };

  test('sends one neutral sentence with the closing', async () => {
    const on = worldWith(['urgent']);
    expect((await act(on, 'close', closing)).status).toBe(200);
    const [text, ...others] = [...on.table.texts.values()];
    expect(others).toEqual([]);
    expect(text).toMatchObject({ purpose: 'staff', wording: expect.stringMatching(/^answersSeen@/) });
    expect(text?.body).toContain('your care team has seen your answers');
    expect(on.table.alerts.get('p1.a1')?.steps.at(-1)).toMatchObject({ what: 'closed', communicationId: text?.id });
  });

  test.each([
    ['at night', { quietHours: { from: '10:00', to: '09:00' } }],
    ['after STOP', { consent: { status: 'opted-out' } }],
    ['on hold', { hold: { reason: 'wrong-number', since: START } }],
    ['in hospital', { stay: { kind: 'hospital', since: START } }],
  ])('is refused %s, and nothing is closed', async (_, changes) => {
    const on = worldWith(['urgent']);
    const state = on.table.states.get('p1');
    if (!state) throw new Error('There is no patient');
    on.table.states.set('p1', Object.assign({ ...state }, changes));
    expect((await act(on, 'close', closing)).status).toBe(409);
    expect(stepsOf(on)).toEqual(['raised']);
    expect(on.table.texts.size).toBe(0);
    expect((await act(on, 'close', { outcome: 'advice' })).status).toBe(200);
  });
});
