import { describe, expect, test } from 'vitest';
import { START, world } from '../world.ts';
import { at, errorFields, send, shownIn, stateOf, withPatient } from './act.ts';
import { seedLongCourse } from './long-course.ts';
import { visit } from './visit.ts';

describe('a survey now', () => {
  test('is sent from those that may be asked, and the others say why not', async () => {
    const on = withPatient({ lastAsked: { 'phq-4': START } });
    const { text, body } = await visit(on, at('/survey'));
    expect(text).toContain('PHQ-4 Not now: it was asked in the last 14 days');
    expect(body).toMatch(/value="phq-4"[^>]*disabled/);
    await send(on, '/survey', { instruments: ['ici-symptom-check', 'distress-0-10'] });
    expect(stateOf(on).sitting?.administrations).toHaveLength(2);
    const open = await visit(on, at('/survey'));
    expect(open.text).toContain('A survey is open already: one at a time.');
    expect(open.body).not.toContain('name="instruments"');
  });

  test('of nothing, or of what was asked too recently, is refused', async () => {
    const on = withPatient({ lastAsked: { 'phq-4': START } });
    expect((await send(on, '/survey', {})).status).toBe(422);
    expect((await send(on, '/survey', { instruments: 'phq-4' })).status).toBe(422);
    expect(stateOf(on).sitting).toBeUndefined();
  });

  test('offers no button where all of them were asked too recently', async () => {
    const { text, body } = await visit(withPatient({ lastAsked: { 'phq-4': START } }), at('/survey'));
    expect(text).toContain('Send it now');
    const all = [...body.matchAll(/name="instruments" value="([\w-]+)"/g)].map(([, id = '']) => [id, START] as const);
    const none = await visit(withPatient({ lastAsked: Object.fromEntries(all) }), at('/survey'));
    expect(none.text).toContain('None of them can be asked now.');
    expect(none.text).not.toContain('Send it now');
  });

  test('waits while the programme is on hold', async () => {
    const on = withPatient();
    await on.programme.setHold({ on: true, reason: 'Moving', by: 'carla', since: START });
    const { status, text } = await send(on, '/survey', { instruments: 'phq-4' });
    expect([status, stateOf(on).sitting]).toEqual([409, undefined]);
    expect(text).toContain('The whole programme is on hold.');
  });
});

describe('correcting an answer', () => {
  const course = async () => {
    const on = world();
    seedLongCourse(on);
    const response = (await on.patients.record('p1'))?.responses.findLast(({ instrument }) => instrument === 'phq-4');
    if (!response) throw new Error('no response');
    const [linkId = '', code = 0] = Object.entries(response.answers)[0] ?? [];
    return { on, response, linkId, right: (code + 1) % 4 };
  };

  test('begins with the response', async () => {
    const { on, response } = await course();
    const { body } = await visit(on, at('/correct'));
    expect(body).toContain(`href="${at('/correct')}?response=${encodeURIComponent(response.id)}"`);
    expect(body.length).toBeLessThan(60_000);
  });

  test('keeps the first answer, and who and why', async () => {
    const { on, response, linkId, right } = await course();
    const { text } = await visit(on, at('/correct'), { query: { response: response.id } });
    expect(text).toContain('(recorded)');
    const form = { responseId: response.id, right: `${linkId}/${right}`, why: 'Typed wrongly' };
    const { headers } = await send(on, '/correct', form);
    expect(headers.location).toMatch(/done=(corrected|more)$/);
    const last = (await on.patients.record('p1'))?.responses.find(({ amends }) => amends === response.id);
    expect(last).toMatchObject({ answers: { [linkId]: right }, corrections: [{ by: 'carla', why: 'Typed wrongly' }] });
  });

  test('needs a reason', async () => {
    const { on, response, linkId, right } = await course();
    const form = { responseId: response.id, right: `${linkId}/${right}`, why: ' ' };
    expect(errorFields(await send(on, '/correct', form))).toEqual(['why']);
  });
});

describe('appointments, days without texts and medicine reminders', () => {
  const preview = async (form: Record<string, string>) => {
    const on = withPatient();
    const { body, text, status } = await send(on, '/reminders', { do: 'preview', ...form });
    return { on, body, text, status };
  };

  test.each<[Record<string, string>, object]>([
    [
      { about: 'appointment', kind: 'infusion', date: '2026-12-10', time: '10:30' },
      { appointments: [{ kind: 'infusion', at: '2026-12-10T16:30:00.000Z' }] },
    ],
    [
      { about: 'days', 'weekday.1': 'true', blockedDates: '2026-12-24' },
      { blockedWeekdays: [1], blockedDates: ['2026-12-24'] },
    ],
    [{ about: 'medicine', times: '10:00, 18:30', until: '2026-12-20' }, { medicine: { times: ['10:00', '18:30'] } }],
  ])('%j is shown first, and then done exactly so', async (form, after) => {
    const { on, body, text } = await preview(form);
    expect(text).toContain('Nothing has been changed yet.');
    expect(stateOf(on)).not.toMatchObject(after);
    await send(on, '/reminders', { do: 'apply', shown: shownIn(body), ...form });
    expect(stateOf(on)).toMatchObject(after);
  });

  test('an appointment and the medicine reminders are taken away again', async () => {
    const on = withPatient();
    const act = async (form: Record<string, string>) => {
      const { body } = await send(on, '/reminders', { do: 'preview', ...form });
      return send(on, '/reminders', { do: 'apply', shown: shownIn(body), ...form });
    };
    await act({ about: 'appointment', kind: 'appointment', date: '2026-12-10', time: '10:30' });
    await act({ about: 'medicine', times: '10:00', until: '2026-12-20' });
    const [{ id: part } = { id: '' }] = stateOf(on).appointments ?? [];
    const { headers } = await act({ about: 'remove', part });
    expect(headers.location).toBe(`${at('/reminders')}?done=remove`);
    expect(stateOf(on).appointments).toBeUndefined();
    await act({ about: 'no-medicine' });
    expect((await visit(on, at('/reminders'))).text).not.toContain('Every day at');
  });

  test('are refused at the field', async () => {
    const { body, status } = await preview({ about: 'appointment', kind: 'infusion', date: '', time: '10:30' });
    expect(status).toBe(422);
    expect(body).toContain('id="date-wrong"');
    expect(body).not.toContain('id="until-wrong"');
  });
});
