import { describe, expect, test } from 'vitest';
import { wakePatient } from '../../../functions/wake-patient/wake-patient.ts';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import type { OpenAlert } from '../../../shared/domain/alert.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import { alert } from '../alert.ts';
import { START, seedPatient, seedText, type World, world } from '../world.ts';

const OPEN: OpenAlert = {
  id: 'p1.a1',
  caseId: 'case1',
  ladder: 'phq-9-item-9',
  severity: 'critical',
  raisedAt: plus(START, -15 * MINUTE),
  level: 0,
  nextStepAt: START,
};

const withOpenAlert = (fields: Partial<OpenAlert>): World => {
  const on = world();
  const open = { ...OPEN, ...fields };
  seedPatient(on, { openAlerts: [open], nextWakeAt: START });
  putAlert(on.table, alert({ severity: open.severity, noticesSent: 1 }));
  return on;
};

describe('wake-patient', () => {
  test('asks a survey that is due, once', async () => {
    const on = world();
    seedPatient(on, {
      carePlan: { planId: 'checkpoint-inhibitor', version: '1', next: 0, startsOn: '2026-11-30' },
      nextWakeAt: '2026-11-30T16:00:00.000Z',
    });
    expect(await wakePatient(on, { patientId: 'p1' })).toBe('committed');
    expect(await wakePatient(on, { patientId: 'p1' })).toBe('nothing-to-do');
    const openings = [...on.table.texts.values()].filter(
      (text) => 'purpose' in text && text.purpose === 'survey-opening',
    );
    expect(openings.length).toBeGreaterThan(0);
    expect((await on.patients.load('p1'))?.version).toBe(2);
  });

  test('does nothing for a patient who is gone', async () => {
    expect(await wakePatient(world(), { patientId: 'p9' })).toBe('unknown-patient');
  });

  test('decides anew about a text that will never go out', async () => {
    const on = world();
    const { consent } = seedPatient(on);
    seedPatient(on, { consent: { ...consent, status: 'invited', invitedAt: START } });
    seedText(on, 'c1', { purpose: 'invitation', status: 'not-done', notDoneReason: 'too-late' });
    expect(await wakePatient(on, { patientId: 'p1', notSent: 'c1' })).toBe('committed');
    expect((await on.patients.load('p1'))?.consent.status).toBe('pending');
  });

  test('takes a text that does not exist for an ordinary wake-up', async () => {
    const on = world();
    seedPatient(on);
    expect(await wakePatient(on, { patientId: 'p1', notSent: 'c9' })).toBe('nothing-to-do');
  });

  test.each<[string, Partial<OpenAlert>, object]>([
    ['rings for a critical alert nobody acknowledged', {}, { CriticalAlertUnacknowledged: 1 }],
    ['not for one that was acknowledged', { acknowledgedAt: plus(START, -10 * MINUTE) }, {}],
    ['not for an urgent one', { severity: 'urgent' }, {}],
  ])('escalates, and %s', async (_, fields, counts) => {
    const on = withOpenAlert(fields);
    expect(await wakePatient(on, { patientId: 'p1' })).toBe('committed');
    expect(await on.patients.alert('p1.a1')).toMatchObject({ steps: [{ what: 'raised' }, { what: 'escalated' }] });
    expect(on.counts).toEqual(counts);
  });
});
