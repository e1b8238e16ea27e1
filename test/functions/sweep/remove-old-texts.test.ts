import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliver } from '../../../functions/deliver/deliver.ts';
import { removeOldTexts } from '../../../functions/sweep/remove-old-texts.ts';
import { type Dynoxide, startDynoxide } from '../../../infra/local/dynoxide.ts';
import { dynamodbOldTexts } from '../../../shared/adapters/dynamodb/old-texts.ts';
import { dynamodbPatientStore } from '../../../shared/adapters/dynamodb/patient-store.ts';
import { patientFigures } from '../../../shared/domain/figures/patient-figures.ts';
import { DAY, type Instant, MINUTE, plus } from '../../../shared/domain/instant.ts';
import { nextLookAt } from '../../../shared/domain/old-texts.ts';
import { freshTable } from '../../adapters/dynamodb-table.ts';
import { alert, incoming, NOON, outgoing, PATIENT_ID, state, turn } from '../../adapters/fixtures.ts';
import { lossyTable } from '../../adapters/lossy-table.ts';
import { COORDINATOR, call } from '../console/api.ts';
import { visit } from '../console/visit.ts';
import { START, seedPatient, seedText, type World, world } from '../world.ts';

const KEEP = 30;
const always = () => true;
const run = (on: World, hasTime: () => boolean = always) => removeOldTexts({ ...on, keepTextsDays: KEEP }, hasTime);

const idAt = (at: Instant, name: string): string => `${at.replace(/[-:.Z]/g, '')}-${name}`;

/** A text that many days old. */
const sentText = (on: World, days: number, name = 'sent', patientId = 'p1') => {
  const at = plus(START, -days * DAY);
  const id = idAt(at, name);
  return seedText(on, id, { patientId, createdAt: at, sentAt: at, status: 'completed', body: `Words of ${name}` });
};

const receivedText = (on: World, days: number, body: string, patientId = 'p1') => {
  const at = plus(START, -days * DAY);
  const text = {
    id: idAt(at, 'in'),
    patientId,
    direction: 'in',
    inboundMessageId: `m-${days}`,
    writtenAt: at,
    receivedAt: at,
    body,
    reading: { kind: 'reprompt', rule: 'R1', readerVersion: '1' },
    needsPerson: true,
  } as const;
  on.table.texts.set(`${patientId}/${text.id}`, text);
  return text;
};

const enrolled = (fields: Parameters<typeof seedPatient>[1] = {}): World => {
  const on = world();
  const { id } = seedPatient(on, fields);
  on.table.textsLookedAt.set(id, plus(START, -100 * DAY));
  return on;
};

const textAt = (on: World, { patientId, id }: { readonly patientId: string; readonly id: string }) =>
  on.table.texts.get(`${patientId}/${id}`);

const OPEN = { id: 'p1.a1', caseId: 'c1', raisedAt: START, ladder: 'l', severity: 'urgent', level: 0 } as const;

describe('old texts', () => {
  test('lose their words, and nothing else', async () => {
    const on = enrolled();
    const [out, said] = [sentText(on, KEEP + 1), receivedText(on, KEEP + 1, 'My words')];
    await run(on);
    expect(textAt(on, out)).toEqual({ ...out, body: '', bodyRemovedAt: START, segments: 1 });
    expect(textAt(on, said)).toEqual({ ...said, body: '', bodyRemovedAt: START });
    expect(on.logs).toEqual([{ event: 'OLD_TEXTS_REMOVED', details: { texts: 2 } }]);
  });

  test('are those older than the setting says, and none where it says nothing', async () => {
    const on = enrolled();
    const [young, old] = [sentText(on, KEEP - 1, 'young'), sentText(on, KEEP + 1, 'old')];
    await removeOldTexts({ ...on, keepTextsDays: undefined }, always);
    expect(textAt(on, old)).toEqual(old);
    await run(on);
    expect(textAt(on, young)).toEqual(young);
    expect(textAt(on, old)).toMatchObject({ body: '' });
  });

  test('keep everything while an alert of the patient is open, and go a day after it is closed', async () => {
    const on = enrolled({ openAlerts: [OPEN] });
    const said = receivedText(on, KEEP + 300, 'I am not well');
    await run(on);
    expect(textAt(on, said)).toEqual(said);
    seedPatient(on);
    await run(on);
    expect(textAt(on, said)).toEqual(said);
    on.pass(DAY);
    await run(on);
    expect(textAt(on, said)).toMatchObject({ body: '' });
  });

  test('that may still be sent keep their words', async () => {
    const on = enrolled();
    const at = plus(START, -(KEEP + 1) * DAY);
    const waiting = seedText(on, idAt(at, 'waiting'), { createdAt: at });
    await run(on);
    expect(textAt(on, waiting)).toEqual(waiting);
  });

  test('are looked for again a week later, and not every five minutes', async () => {
    const on = enrolled();
    await run(on);
    const late = sentText(on, KEEP + 1);
    for (const minutes of [5, 6 * 24 * 60]) {
      on.pass(minutes * MINUTE);
      await run(on);
    }
    expect(textAt(on, late)).toEqual(late);
    on.pass(DAY);
    await run(on);
    expect(textAt(on, late)).toMatchObject({ body: '' });
  });

  test('wait for the next sweep where there is no time', async () => {
    const on = enrolled();
    const texts = Array.from({ length: 60 }, (_, index) => sentText(on, KEEP + 1, `n${index}`));
    const gone = () => texts.filter((text) => textAt(on, text)?.body === '').length;
    let looks = 0;
    await run(on, () => looks++ < 2);
    expect(gone()).toBe(25);
    await run(on);
    expect(gone()).toBe(60);
  });

  test('of one patient that cannot be read keep nobody else waiting', async () => {
    const on = enrolled();
    seedPatient(on, { id: 'p2', studyId: 'S2', phone: '+13125550101' });
    on.table.textsLookedAt.set('p2', START);
    const theirs = sentText(on, KEEP + 1, 'theirs', 'p2');
    const before: World['oldTexts']['before'] = async (id, moment) => {
      if (id === 'p1') throw new Error('Boom');
      return on.oldTexts.before(id, moment);
    };
    await run({ ...on, oldTexts: { ...on.oldTexts, before } });
    expect(textAt(on, theirs)).toMatchObject({ body: '' });
    expect(on.logs).toContainEqual({ event: 'OLD_TEXTS_FAILED', details: { patientId: 'p1', error: 'Error' } });
    expect(on.counts).toEqual({ RemovalFailed: 1 });
    expect(on.table.textsLookedAt.get('p1')).toBe(nextLookAt({ openAlerts: [] }, START));
  });

  test('are no sign of life, and cost what they cost', async () => {
    const on = enrolled();
    const out = sentText(on, KEEP + 1, 'two segments '.repeat(20));
    const course = () => on.patients.course('p1', 99);
    const around = { now: START, timeZone: 'America/Chicago' };
    const figures = async () => {
      const known = await course();
      return known && patientFigures(known, around);
    };
    const before = await figures();
    await run(on);
    const after = textAt(on, out);
    if (!after) throw new Error('The text is gone');
    await deliver(on, { sequenceNumber: '1', patientId: 'p1', kind: 'text', before: out, after });
    expect(await on.pulse.last()).toBeUndefined();
    expect(await figures()).toEqual(before);
  });

  test('are said to be gone wherever they are shown', async () => {
    const on = enrolled();
    sentText(on, KEEP + 1, 'secret');
    receivedText(on, KEEP + 1, 'My secret');
    const page = async () => (await visit(on, '/console/patients/p1')).body;
    expect(await page()).toContain('secret');
    await run(on);
    const shown = await page();
    expect(shown).not.toContain('secret');
    expect(shown.match(/\(text no longer kept\)/g)).toHaveLength(2);
    const { body } = await call(on, { route: 'GET /patients/{id}/export', id: 'p1', claims: COORDINATOR });
    expect(body).toMatchObject({ communications: [{ bodyRemovedAt: START }, { bodyRemovedAt: START }] });
  });
});

describe('on the local database', () => {
  let database: Dynoxide;
  beforeAll(async () => {
    database = await startDynoxide();
  });
  afterAll(() => database.stop());

  test('nothing but words goes, wherever the sweep was interrupted', async () => {
    const table = await freshTable(database.endpoint);
    const patients = dynamodbPatientStore(table);
    const sent = outgoing({ status: 'completed', body: 'A question' });
    await patients.create(turn({ outgoing: [sent] }));
    await patients.commit(
      turn({ state: state({ version: 2 }), incoming: incoming(), alerts: [alert({ status: 'closed' })] }),
    );
    const before = await patients.record(PATIENT_ID);
    const lossy = lossyTable(database.endpoint, table.name);
    const now = plus(NOON, (KEEP + 1) * DAY);
    const deps = {
      keepTextsDays: KEEP,
      oldTexts: dynamodbOldTexts(lossy.table),
      patients: dynamodbPatientStore(lossy.table),
      clock: () => now,
      count: () => {},
      log: () => {},
    };
    const left = async () => (await dynamodbOldTexts(table).toLookAt(now, 9)).length;
    let sweeps = 0;
    for (; (await left()) > 0; sweeps += 1) {
      expect(sweeps).toBeLessThan(40);
      lossy.letThrough(sweeps);
      await removeOldTexts(deps, always).catch(() => undefined);
    }
    expect(sweeps).toBeGreaterThan(16);
    const gone = { body: '', bodyRemovedAt: now };
    expect(await patients.record(PATIENT_ID)).toEqual({
      ...before,
      communications: [
        { ...sent, ...gone, segments: 1 },
        { ...incoming(), ...gone },
      ],
    });
  });
});
