import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PATIENT_ROUTES } from '../../../functions/console/pages/patient/patient-routes.ts';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import type { AlertStatus } from '../../../shared/domain/alert.ts';
import { DAY, plus } from '../../../shared/domain/instant.ts';
import { alert } from '../alert.ts';
import { START, seedPatient, seedText, world } from '../world.ts';
import { CLINICIAN, call, errorsIn } from './api.ts';
import { seedLongCourse } from './long-course.ts';
import { visit } from './visit.ts';

const PAGES = PATIENT_ROUTES.filter(({ method }) => method === 'GET').map(({ path }) => path.replace('{id}', 'p1'));
const MAIN = '/console/patients/p1';
/** A page is at most so heavy. */
const LARGEST = 60_000;

const longCourse = (fields: Parameters<typeof seedLongCourse>[1] = {}) => {
  const on = world();
  seedLongCourse(on, fields);
  return on;
};

describe.each(PAGES)('%s', (path) => {
  test('of a patient of 30 weeks is a small page, and that someone looked is kept', async () => {
    const on = longCourse();
    const { status, body } = await visit(on, path);
    expect(status).toBe(200);
    expect(body.length).toBeLessThan(LARGEST);
    expect([...on.table.audit.values()]).toMatchObject([{ action: 'viewed', by: 'carla', patientId: 'p1' }]);
  });

  test('of a patient with nothing yet is a page all the same', async () => {
    const on = world();
    seedPatient(on);
    expect((await visit(on, path)).status).toBe(200);
  });

  test('of an unknown sender is a page all the same', async () => {
    const on = world();
    seedPatient(on, { kind: 'contact', name: '', studyId: '' });
    const { status, text } = await visit(on, path);
    expect(status).toBe(200);
    expect(text).toContain('+13125550100');
  });

  test('of nobody is not found, and nothing is kept', async () => {
    const on = world();
    const { status, text } = await visit(on, path);
    expect(status).toBe(404);
    expect(text).toContain('No such patient');
    expect(on.table.audit.size).toBe(0);
  });

  test('is not for an administrator', async () => {
    expect((await visit(longCourse(), path, { roles: ['administrator'] })).status).toBe(403);
  });

  test('shows markup that a patient texted as text', async () => {
    const on = world();
    seedPatient(on, { name: '<script>alert(1)</script>' });
    const { headers, body } = await visit(on, path);
    if (headers['content-type']?.startsWith('text/html')) expect(body).not.toContain('<script>alert');
  });
});

describe('the main page', () => {
  test('says beside "no open alert" what the gravest of the last four weeks was', async () => {
    const on = world();
    seedPatient(on);
    const closed = { status: 'closed' as const, raisedAt: plus(START, -2 * DAY) };
    putAlert(on.table, alert({ ...closed, id: 'p1.a-1', severity: 'critical', reason: 'Item 9 above 0' }));
    putAlert(on.table, alert({ ...closed, id: 'p1.a-2', severity: 'urgent', reason: 'High score' }));
    const old = { ...closed, raisedAt: plus(START, -40 * DAY) };
    putAlert(on.table, alert({ ...old, id: 'p1.a-0', severity: 'critical', reason: 'Fever' }));
    const { text } = await visit(on, MAIN);
    expect(text).toContain('No open alert. The gravest of the last 4 weeks: critical Item 9 above 0');
  });

  test('tells the course at a glance', async () => {
    const { text } = await visit(longCourse(), MAIN);
    for (const said of [
      'On treatment with a checkpoint inhibitor, week 31',
      'Last Mon 16 Nov 2026, next Mon 7 Dec 2026',
      'Mon 16 Nov 2026, 10:15 CST',
      'Mon 30 Nov 2026, 11:00 CST: Symptom check, Distress, Quality of life',
      'Eva Example, +1 312 555 0188',
      'Points, 0 to 10: high is good',
      'Alerts: routine from 5 down (2 times running).',
      'Mon 16 Nov 2026, up 1 since 9 Nov 2026',
      'Prefers calls after 4 pm.',
    ])
      expect(text).toContain(said);
  });

  test('begins with the open alerts, the most severe first', async () => {
    const on = longCourse();
    putAlert(on.table, alert({ id: 'p1.z', raisedAt: plus(START, -DAY), reason: 'The newest and worst.' }));
    const { body } = await visit(on, MAIN);
    const at = (words: string) => body.indexOf(words);
    expect(at('The newest and worst.')).toBeGreaterThan(0);
    expect(at('The newest and worst.')).toBeLessThan(at('Four to six stools'));
    expect(at('Four to six stools')).toBeLessThan(at('At a glance'));
    expect(body).toContain('href="/console/alerts/p1.z"');
    expect(body).toContain('waits 24 h');
  });

  test('says that a patient who left is to get nothing', async () => {
    const on = world();
    const { consent } = seedPatient(on);
    seedPatient(on, { consent: { ...consent, status: 'opted-out', changedAt: START } });
    const { text } = await visit(on, MAIN);
    expect(text).toContain('Stopped since Mon 30 Nov 2026: asked for no more texts');
    expect(text).toContain('Next due Nothing is planned');
  });

  test('names who else is on the phone, and the need of an interpreter', async () => {
    const on = world();
    seedPatient(on, { phoneLabel: 'Ana', language: 'es' });
    const { text } = await visit(on, MAIN);
    expect(text).toContain('on a phone that others share, texts are addressed to “Ana”');
    expect(text).toContain('Call with a Spanish interpreter');
  });

  test('counts only surveys whose texts it knows', async () => {
    const { text } = await visit(longCourse(), MAIN);
    expect(text).toMatch(/Answered \d+ of \d+ delivered surveys to the end, since /);
    const few = world();
    seedPatient(few);
    expect((await visit(few, MAIN)).text).toContain('No survey has ended yet');
  });
});

describe('the conversation', () => {
  test('shows 50 texts, the newest at the end, and leads back to the first', async () => {
    const on = world();
    seedPatient(on);
    for (let nth = 100; nth < 220; nth += 1) seedText(on, `t${nth}`, { status: 'completed' });
    const bodies: string[] = [];
    for (let path: string | undefined = `${MAIN}/texts`; path; ) {
      const [page = '', before] = path.split('?before=');
      const { body } = await visit(on, page, before ? { query: { before } } : {});
      const found = [...body.matchAll(/Body of (t\d+)/g)].map(([, id = '']) => id);
      expect(found).toEqual(found.toSorted());
      bodies.unshift(...found);
      path = /href="([^"]*\?before=[^"]*)"/.exec(body)?.[1];
    }
    expect(bodies).toEqual(Array.from({ length: 120 }, (_, nth) => `t${nth + 100}`));
  });

  test('shows markup as text, and why a text failed', async () => {
    const { body, text } = await visit(longCourse(), `${MAIN}/texts`);
    expect(body).not.toContain('<b>back</b>');
    expect(text).toContain('1 but my <b>back</b> hurts & I am tired');
    const on = world();
    seedPatient(on);
    seedText(on, 't1', { status: 'not-done', notDoneReason: 'too-late' });
    expect((await visit(on, `${MAIN}/texts`)).text).toContain('Not sent: it was too late for it');
  });
});

describe('the lists', () => {
  test('go back through all responses', async () => {
    const on = longCourse();
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const { body } = await visit(on, `${MAIN}/responses`, before ? { query: { before } } : {});
      for (const [, at = ''] of body.matchAll(/<h3>([^<]*, <time[^>]*>)/g)) seen.push(at);
      before = /\?before=([^"]*)"/.exec(body)?.[1];
    } while (before);
    expect(new Set(seen).size).toBe(on.table.responses.size);
    expect(seen).toHaveLength(on.table.responses.size);
  });

  test('of the audit lead to the case that was looked at', async () => {
    const on = longCourse();
    const entry = { patientId: 'p1', at: START, by: 'kim' } as const;
    const alertId = 'p1.20261130T170000000-abcdefgh-1';
    await on.patients.addAudit({ ...entry, id: 'e1', action: 'alert-closed', reference: alertId });
    await on.patients.addAudit({ ...entry, id: 'e2', action: 'opted-in', reference: '20261130T170000000-abcdefgh-1' });
    const { body, text } = await visit(on, `${MAIN}/audit`);
    expect(body).toContain(`<a href="/console/alerts/${alertId}">the case</a>`);
    expect(text).not.toContain('20261130T170000000');
  });

  test('go back through trends', async () => {
    const { body } = await visit(longCourse(), `${MAIN}/trends`, { query: { until: '2027-12-01T00:00:00.000Z' } });
    expect(body).toContain('What was before');
    expect((await visit(longCourse(), `${MAIN}/trends`, { query: { until: 'never' } })).status).toBe(200);
  });
});

describe('notes', () => {
  test('are kept with who and when, and shown', async () => {
    const on = longCourse();
    const form = { body: '  Likes <i>mornings</i>. ' };
    const sent = await visit(on, `${MAIN}/notes`, { form });
    expect(sent).toMatchObject({ status: 303, headers: { location: `${MAIN}/notes?done=noted` } });
    const { text } = await visit(on, `${MAIN}/notes`, { query: { done: 'noted' } });
    expect(text).toContain('The note is kept.');
    expect(text).toContain('Likes <i>mornings</i>. carla, Mon 30 Nov 2026, 11:00 CST');
    expect([...on.table.audit.values()].map(({ action }) => action)).toContain('noted');
  });

  test.each([
    ['nothing', ''],
    ['too much', 'x'.repeat(1_001)],
  ])('are not kept with %s in them, and what was typed stays', async (_, body) => {
    const on = longCourse();
    const before = on.table.notes.size;
    const { status, body: html } = await visit(on, `${MAIN}/notes`, { form: { body } });
    expect(status).toBe(422);
    expect(html).toContain(`>${body}</textarea>`);
    expect(on.table.notes.size).toBe(before);
  });

  test('are written by those who care for the patient', async () => {
    const on = longCourse();
    const lead = { roles: ['programme-lead'] as const };
    expect((await visit(on, `${MAIN}/notes`, lead)).body).not.toContain('<textarea');
    expect((await visit(on, `${MAIN}/notes`, { ...lead, form: { body: 'Hm' } })).status).toBe(403);
  });

  test('come through the API too', async () => {
    const on = longCourse();
    const route = 'POST /patients/{id}/notes';
    const { status, body } = await call(on, { route, id: 'p1', body: { body: 'Call back.' }, claims: CLINICIAN });
    expect(status).toBe(201);
    expect(body).toMatchObject({ note: { body: 'Call back.', by: 'kim', at: START, patientId: 'p1' } });
    expect((await on.patients.record('p1'))?.notes).toContainEqual(body.note);
    expect((await call(on, { route, id: 'nobody', body: { body: 'Call back.' } })).status).toBe(404);
    expect(errorsIn((await call(on, { route, id: 'p1', body: { text: 'x' } })).body)).toContain(
      'text is not a field we know',
    );
  });
});

test('a chart says that its values are in a table where there is one, and not on paper', async () => {
  const labels = async (page: string) =>
    [...(await visit(longCourse(), `${MAIN}${page}`)).body.matchAll(/aria-label="([^"]+ over time, [^"]+)"/g)].map(
      ([, label = '']) => label.endsWith('The values are in the table below.'),
    );
  expect(new Set(await labels('/trends'))).toEqual(new Set([true]));
  expect(new Set(await labels('/print'))).toEqual(new Set([false]));
});

describe('the summary', () => {
  test('holds scores, alerts and what came of them, in plain words', async () => {
    const { body, headers } = await visit(longCourse(), `${MAIN}/summary.txt`);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="summary.txt"',
    });
    expect(body).toBe(readFileSync(`${import.meta.dirname}/long-course-summary.txt`, 'utf8'));
  });

  /** One a day, the oldest first. */
  const withAlerts = (statuses: readonly AlertStatus[]) => {
    const on = world();
    seedPatient(on);
    for (const [nth, status] of statuses.entries()) {
      const raisedAt = plus(START, (nth - statuses.length) * DAY);
      putAlert(
        on.table,
        alert({ id: `p1.${String(nth).padStart(3, '0')}`, reason: `Reason ${nth}.`, status, raisedAt }),
      );
    }
    return on;
  };
  const listed = async (statuses: readonly AlertStatus[]) => {
    const { body } = await visit(withAlerts(statuses), `${MAIN}/summary.txt`);
    return [...body.matchAll(/Reason (\d+)|and \d+ more/g)].map(([whole, nth]) => (nth ? Number(nth) : whole));
  };
  const many = <Thing>(length: number, thing: Thing): readonly Thing[] => Array.from({ length }, () => thing);

  test('has every open alert first, and says how many closed ones it leaves out', async () => {
    expect(await listed(['open', ...many(10, 'closed' as const)])).toEqual([0, 10, 9, 8, 7, 6, 5, 4, 'and 3 more']);
    expect(await listed([...many(4, 'closed' as const), 'open', ...many(8, 'acknowledged' as const)])).toEqual([
      ...[12, 11, 10, 9, 8, 7, 6, 5, 4],
      'and 4 more',
    ]);
    expect(await listed(['closed', 'open'])).toEqual([1, 0]);
  });

  test('says how many notes it leaves out', async () => {
    const on = world();
    seedPatient(on);
    for (const id of ['n1', 'n2', 'n3', 'n4', 'n5'])
      on.table.notes.set(`p1/${id}`, { id, patientId: 'p1', at: START, by: 'kim', body: `Note ${id}` });
    const { body } = await visit(on, `${MAIN}/summary.txt`);
    expect([...body.matchAll(/Note n\d|and \d+ more/g)].map(([one]) => one)).toEqual([
      'Note n5',
      'Note n4',
      'Note n3',
      'and 2 more',
    ]);
  });
});

test('looks of one person on one day are one row of the audit, and a change among them parts them', async () => {
  const on = world();
  seedPatient(on, {});
  const look = { patientId: 'p1', at: START, by: 'kim', action: 'viewed' } as const;
  for (const id of ['e1', 'e2', 'e3']) await on.patients.addAudit({ ...look, id });
  await on.patients.addAudit({ ...look, id: 'e4', action: 'noted' });
  await on.patients.addAudit({ ...look, id: 'e5' });
  await on.patients.addAudit({ ...look, id: 'e6', at: '2026-12-02T17:00:00.000Z' });
  const { body } = await visit(on, `${MAIN}/audit`);
  expect(body.split('<strong>kim</strong>').length - 1).toBe(4);
  expect(body).toContain('3 times that day');
});

test('the care team is named as people know it', async () => {
  const on = world();
  seedPatient(on, { careTeamId: 'north' });
  expect((await visit(on, MAIN)).text).toContain('Care team North Clinic');
  expect((await visit(on, '/console/patients')).text).toContain('Care team North Clinic, by name');
});

test('an invitation that is planned stands on the page of the patient and in the schedule', async () => {
  const on = world();
  const { carePlan, consent } = seedPatient(on);
  const { startsOn: _notYet, ...plan } = carePlan;
  const pending = { ...consent, status: 'pending' } as const;
  seedPatient(on, { carePlan: plan, consent: pending, nextWakeAt: '2026-12-01T15:00:00.000Z' });
  for (const path of [MAIN, `${MAIN}/schedule`]) {
    const { text } = await visit(on, path);
    expect(text).toMatch(/1 Dec 2026, 09:00 CST ?: Invitation/);
    expect(text).not.toContain('Nothing is planned');
  }
  expect((await visit(on, '/console/patients')).text).toContain('1 Dec 2026, 09:00 CST');
});

test('whoever has not answered the invitation is reminded of it: the list, the page and the schedule say when', async () => {
  const on = world();
  const { carePlan, consent } = seedPatient(on);
  const { startsOn: _notYet, ...plan } = carePlan;
  const invited = { ...consent, status: 'invited', invitedAt: START } as const;
  const seed = (change: object) => seedPatient(on, { carePlan: plan, consent: { ...invited, ...change } });
  seed({});
  for (const path of [MAIN, `${MAIN}/schedule`])
    expect((await visit(on, path)).text).toMatch(/2 Dec 2026, 11:00 CST ?: Reminder of the invitation/);
  expect((await visit(on, '/console/patients')).text).toContain('2 Dec 2026, 11:00 CST');

  seed({ remindedAt: START });
  expect((await visit(on, MAIN)).text).toContain('Next due Nothing is planned');
  expect((await visit(on, '/console/patients')).text).not.toContain('2026, 11:00 CST');
});
