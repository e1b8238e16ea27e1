import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NpmStart } from './npm-start.ts';

const PHONE = '+12125550101';
/** To the four symptom gates that every survey begins with. */
const NO_SYMPTOMS = ['0', '0', '0', '0'];

let stateFolder: string;
beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), 'vigil-start-'));
});
afterEach(() => {
  rmSync(stateFolder, { recursive: true });
});

const textsTo = async (vigil: NpmStart, phone: string) =>
  (await vigil.view(phone)).texts.filter(({ direction }) => direction === 'to-phone').map(({ body }) => body);

interface PatientRecord {
  readonly alerts: readonly { readonly severity: string; readonly status: string }[];
  readonly texts: readonly { readonly filed?: { readonly code: number } }[];
}

/** Agrees, and answers up to the question about distress. */
const beginSurvey = async (vigil: NpmStart): Promise<void> => {
  await vigil.untilTexted(PHONE, /YES or NO/);
  await vigil.press('text', { phone: PHONE, body: 'YES' });
  await vigil.untilTexted(PHONE, /new chest pain/);
  for (const body of NO_SYMPTOMS) {
    await vigil.press('text', { phone: PHONE, body });
    await vigil.press('clock', { to: 'hour' });
  }
  expect((await textsTo(vigil, PHONE)).at(-1)).toMatch(/how much distress/);
};

const recordOf = async (vigil: NpmStart, id: string | undefined): Promise<PatientRecord> =>
  (await (await vigil.press('patient', { id })).json()) as PatientRecord;

describe('npm start', () => {
  it('enrols the example cohort, and plays a patient from invitation to alert', async () => {
    const vigil = await NpmStart.ready(stateFolder);
    const { patients } = await vigil.view();
    const patient = patients.find(({ phone }) => phone === PHONE);

    await beginSurvey(vigil);
    await vigil.press('text', { phone: PHONE, body: '9' });
    await vigil.press('clock', { to: 'hour' });

    const console = await fetch(vigil.consoleUrl);
    const linked = await fetch(`${vigil.url}/console`, { redirect: 'manual' });
    const { inbox } = await vigil.view();
    const urgent = inbox.find(({ attributes }) => attributes.severity === 'urgent');
    const alertId = /alerts\/(\S+)$/.exec(urgent?.message ?? '')?.[1];
    const acknowledged = await vigil.press('acknowledge', { id: alertId });
    const record = await recordOf(vigil, patient?.patientId);
    await vigil.end('SIGINT');

    expect(patients.length).toBeGreaterThanOrEqual(20);
    expect(alertId).toMatch(new RegExp(`^${patient?.patientId}\\.`));
    expect(acknowledged.status).toBe(200);
    expect(await console.text()).toContain('Sign in');
    expect(linked.headers.get('location')).toBe(vigil.consoleUrl);
    expect(record.alerts[0]).toMatchObject({ severity: 'urgent', status: 'acknowledged' });
  }, 60_000);

  it('goes on with a survey after its whole process group was killed in the middle of it', async () => {
    const killed = await NpmStart.ready(stateFolder);
    await beginSurvey(killed);
    await killed.press('text', { phone: PHONE, body: '2' });
    await killed.end('SIGKILL');

    const vigil = await NpmStart.ready(stateFolder);
    await vigil.press('clock', { to: 'hour' });
    const asked = (await textsTo(vigil, PHONE)).filter((body) => /quality of life/.test(body));
    await vigil.press('text', { phone: PHONE, body: '8' });
    await vigil.press('clock', { to: 'hour' });
    const { patients, texts } = await vigil.view(PHONE);
    const id = patients.find(({ phone }) => phone === PHONE)?.patientId;
    const record = await recordOf(vigil, id);
    await vigil.end('SIGINT');

    // Once, or twice where the kill cut its sending off; never lost.
    expect([1, 2]).toContain(asked.length);
    expect(texts.filter(({ direction }) => direction === 'from-phone').map(({ body }) => body)).toEqual([
      'YES',
      ...NO_SYMPTOMS,
      '2',
      '8',
    ]);
    const answered = record.texts.flatMap(({ filed }) => (filed ? [filed.code] : []));
    expect(answered).toEqual([0, 0, 0, 0, 2, 8]);
  }, 60_000);

  it('refuses a second start on the same state, and says why', async () => {
    const vigil = await NpmStart.ready(stateFolder);
    await expect(NpmStart.ready(stateFolder)).rejects.toThrow(/Vigil already runs on/);
    await vigil.end('SIGINT');
  }, 60_000);
});
