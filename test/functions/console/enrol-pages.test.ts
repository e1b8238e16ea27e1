import { describe, expect, test } from 'vitest';
import { HOUR } from '../../../shared/domain/instant.ts';
import { PHONE, seedPatient, TEAM, type World, world } from '../world.ts';
import { visit } from './visit.ts';

const FORM = {
  name: 'José García',
  studyId: 'ICI-1',
  phone: '(312) 555-0100',
  language: 'es',
  careTeam: TEAM.id,
  plan: 'checkpoint-inhibitor',
  timeZone: 'America/Chicago',
  preferredTime: '10:30',
  consentSource: 'written',
};

const enrol = (on: World, change: Record<string, string> = {}) =>
  visit(on, '/console/patients/enrol', { form: { ...FORM, ...change } });

describe('enrolling a patient', () => {
  test('takes a phone without country code for one of the care team’s country, and says what happens next', async () => {
    const on = world();
    const { status, headers } = await enrol(on);
    expect(status).toBe(303);
    const [id = ''] = await on.patients.patientIdsByPhone(PHONE);
    expect(headers.location).toBe(`/console/patients/${id}/enrolled`);
    const { text } = await visit(on, headers.location ?? '');
    expect(text).toContain('José García is enrolled');
    expect(text).toContain('Texts go to (312) 555-0100, United States.');
    expect(text).toContain('The invitation is on its way now.');
    expect([...on.table.audit.values()].map(({ action }) => action)).toContain('viewed');
  });

  test.each<[string, (on: World) => void, string]>([
    ['in quiet hours', (on) => on.pass(12 * HOUR), 'goes out at about Tue 1 Dec 2026, 09:00 CST'],
    [
      'without an out-of-hours line',
      (on) => on.table.careTeams.set(TEAM.id, { ...TEAM, outOfHoursLine: '' }),
      'lacks its phone line out of hours',
    ],
  ])('%s says when the invitation goes out, or why not', async (_, change, words) => {
    const on = world();
    change(on);
    const { headers } = await enrol(on);
    expect((await visit(on, headers.location ?? '')).text).toContain(words);
  });

  test('may take a year of birth, and refuses that of a child', async () => {
    const on = world();
    expect((await enrol(on, { birthYear: '2020' })).text).toContain('makes the patient younger than 18');
    expect((await enrol(on, { birthYear: '1957' })).status).toBe(303);
    expect([...on.table.states.values()].map(({ birthYear }) => birthYear)).toEqual([1957]);
  });

  test('asks for the year of birth among what is folded away, which is open where something is wrong with it', async () => {
    const around = (body: string): string | undefined =>
      /<details([^>]*)><summary>Year of birth<\/summary>(?:(?!<\/details>).)*name="birthYear"/s.exec(body)?.[1];
    expect(around((await visit(world(), '/console/patients/enrol')).body)).toBe('');
    expect(around((await enrol(world(), { birthYear: '2020' })).body)).toBe(' open');
  });

  test('offers the time zone of the care team first, then those of its country', async () => {
    const { body } = await visit(world(), '/console/patients/enrol');
    const [, options = ''] = /<select[^>]* name="timeZone"[^>]*>(.*?)<\/select>/s.exec(body) ?? [];
    const zones = [...options.matchAll(/value="([^"]+)"/g)].map(([, zone = '']) => zone);
    expect(zones[0]).toBe(TEAM.timeZone);
    expect(zones.slice(0, 30)).toEqual(expect.arrayContaining(['America/New_York', 'Pacific/Honolulu']));
    expect(zones).toContain('Europe/Berlin');
    expect(new Set(zones).size).toBe(zones.length);
  });

  test('keeps all that was folded away', async () => {
    const on = world();
    await enrol(on, {
      'mood-questions': 'no',
      'emergency-contact': 'yes',
      caregiver: 'yes',
      emergencyName: 'Eva Example',
      emergencyPhone: '312 555 0188',
      doctorName: 'Dr Vale',
      doctorPhone: '312 555 0198',
      caregiver1Name: 'Max Example',
      caregiver1Phone: '+44 7911 123456',
      startDate: '2026-12-14',
      firstDose: '2026-11-23',
      infusions: '2026-11-23, 2026-12-14',
      cycleDays: '21',
    });
    const [state] = on.table.states.values();
    expect(state).toMatchObject({
      consent: { separately: { 'mood-questions': false, 'emergency-contact': true, caregiver: true } },
      contacts: {
        emergency: { name: 'Eva Example', phone: '+13125550188' },
        caregivers: [{ name: 'Max Example', phone: '+447911123456' }],
      },
      treatingDoctor: { name: 'Dr Vale', phone: '+13125550198' },
      carePlan: { startsOn: '2026-12-14' },
      treatment: { infusions: ['2026-11-23', '2026-12-14'] },
    });
  });

  test.each<[string, Record<string, string>, string]>([
    ['a number that is none', { phone: '12' }, 'Mobile phone is not a valid number of its country'],
    ['no study number', { studyId: '' }, 'Study number is missing'],
    ['a time at night', { preferredTime: '22:00' }, 'Preferred time of day lies in the quiet hours'],
    ['no consent', { consentSource: '' }, 'How the patient agreed has to be chosen'],
    [
      'a contact without consent',
      { emergencyName: 'Eva', emergencyPhone: '+13125550188' },
      'Emergency contact, phone needs',
    ],
    ['a label without a shared phone', { label: 'Ana' }, 'Shared phone is missing'],
    ['a doctor without a name', { doctorPhone: '+13125550188' }, 'Treating doctor, name is empty'],
    [
      'a first dose far off',
      { firstDose: '1990-01-01' },
      'First dose is far off. Expected: a day of the last ten years',
    ],
    ['an infusion that is no day', { infusions: 'Monday' }, 'Infusions hold something'],
  ])('with %s says so at the field, keeps what was typed and enrols nobody', async (_, change, words) => {
    const on = world();
    const { status, text, body } = await enrol(on, change);
    expect(status).toBe(422);
    expect(text).toContain(words);
    expect(body).toContain('value="José García"');
    expect(body).toMatch(/aria-invalid="true"|id="sharedPhone"/);
    expect(on.table.states.size).toBe(0);
  });

  test('with a phone that another patient has says what to do, and reads the number back', async () => {
    const on = world();
    seedPatient(on);
    const { status, text } = await enrol(on);
    expect(status).toBe(409);
    expect(text).toContain('tick “Another patient has this phone too”');
    expect(text).toContain('Read as (312) 555-0100, United States');
    expect(text).not.toContain('sharedPhone');
  });

  test('names all that can be known at once: what cannot be read, what does not fit, what another patient has', async () => {
    const on = world();
    on.table.careTeams.set(TEAM.id, { ...TEAM, outOfHoursLine: '' });
    seedPatient(on, { studyId: 'ICI-1' });
    const { status, text } = await enrol(on, { consentSource: '', birthYear: '2020', plan: 'car-t', studyId: 'ici-1' });
    expect(status).toBe(422);
    for (const words of [
      'How the patient agreed has to be chosen',
      'Year of birth makes the patient',
      'Plan needs a team that can be called around the clock',
      'Study number belongs to another patient, written ICI-1',
      'Mobile phone belongs to another patient',
    ])
      expect(text).toContain(words);
    const both = await enrol(on);
    expect(both.status).toBe(409);
    expect(both.text).toContain('Study number belongs to another patient');
    expect(both.text).toContain('Mobile phone belongs to another patient');
    expect(on.table.states.size).toBe(1);
  });

  test('takes nobody for another patient by what could not be read', async () => {
    const on = world();
    seedPatient(on, { studyId: 'X', phone: '+12065550100', phoneLabel: 'Ana' });
    const { text } = await enrol(on, { studyId: '', phone: '12', sharedPhone: 'yes', label: 'Ana' });
    expect(text).toContain('Study number is missing');
    expect(text).not.toContain('another patient on this phone');
    expect(text).not.toContain('belongs to another patient');
  });

  test('names the label that a shared phone lacks beside that of the other patient', async () => {
    const on = world();
    seedPatient(on);
    const { text } = await enrol(on, { sharedPhone: 'yes' });
    expect(text).toContain('Label is missing');
    expect(text).toContain('belongs to a patient who has no label yet');
  });

  test('opens what holds a fault, and leaves the rest folded', async () => {
    const { body } = await enrol(world(), { startDate: '2020-01-01' });
    expect(body.match(/<details open/g)).toHaveLength(1);
  });

  test('weighs less than 60 KB', async () => {
    expect((await visit(world(), '/console/patients/enrol')).body.length).toBeLessThan(60_000);
  });
});
