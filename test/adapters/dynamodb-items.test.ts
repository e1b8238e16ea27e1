import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { dynamodbAlertNotices } from '../../shared/adapters/dynamodb/alert-notices.ts';
import { dynamodbOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import { DAY, MINUTE, plus, SECOND } from '../../shared/domain/instant.ts';
import { freshTable } from './dynamodb-table.ts';
import { alert, incoming, NOON, outgoing, PATIENT_ID, state, turn } from './fixtures.ts';

let database: Dynoxide;
let table: Table;
beforeAll(async () => {
  database = await startDynoxide();
});
afterAll(() => database.stop());
beforeEach(async () => {
  table = await freshTable(database.endpoint);
});

const raw = async (partition: string, sort: string) => {
  const Key = { PK: { S: partition }, SK: { S: sort } };
  return (await table.client.send(new GetItemCommand({ TableName: table.name, Key }))).Item;
};

describe('what only the table needs', () => {
  it('deletes the memory of a text, in or out, after a stated time, counted in seconds', async () => {
    await dynamodbPatientStore(table).create(turn({ incoming: incoming(), outgoing: [outgoing()] }));
    await dynamodbOutbox(table).markSent(outgoing(), NOON, 'provider-1');
    const after = (instant: string, days: number) => ({ N: String((Date.parse(instant) + days * DAY) / SECOND) });
    expect((await raw(`SEEN#${incoming().inboundMessageId}`, 'SEEN'))?.expiresAt).toEqual(
      after(incoming().receivedAt, 30),
    );
    expect(await raw('SENT#provider-1', 'SENT')).toMatchObject({
      patientId: { S: PATIENT_ID },
      communicationId: { S: outgoing().id },
      expiresAt: after(NOON, 7),
    });
  });

  it('leaves out of the index what is no work', async () => {
    await dynamodbPatientStore(table).create(turn({ outgoing: [outgoing()] }));
    expect(await raw(`PATIENT#${PATIENT_ID}`, 'STATE')).not.toHaveProperty('workPk');
    await dynamodbOutbox(table).markSent(outgoing(), NOON, 'provider-1');
    expect(await raw(`PATIENT#${PATIENT_ID}`, `COMM#${outgoing().id}`)).not.toHaveProperty('workPk');
  });
});

describe('between reading and writing', () => {
  /** Lets `other` happen once, just before the next transaction. */
  const meanwhile = (other: () => Promise<unknown>): void => {
    let happened = false;
    table.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === 'TransactWriteItemsCommand' && !happened) {
            happened = true;
            await other();
          }
          return next(args);
        },
      { step: 'initialize' },
    );
  };

  it('a notice that was counted has the turn decided anew', async () => {
    const patients = dynamodbPatientStore(table);
    await patients.create(turn({ alerts: [alert()] }));
    meanwhile(() => dynamodbAlertNotices(table).markNoticed(alert().id, 1, NOON));
    const step = { at: NOON, by: 'nurse', what: 'acknowledged' } as const;
    const change = { alertId: alert().id, status: 'acknowledged', step, notify: false } as const;
    const acknowledged = turn({ state: state({ version: 2 }), alertChanges: [change] });
    expect(await patients.commit(acknowledged)).toBe('version-conflict');
    expect(await patients.commit(acknowledged)).toBe('committed');
    expect(await patients.alert(alert().id)).toMatchObject({
      status: 'acknowledged',
      noticesSent: 1,
      noticedAt: [NOON],
    });
  });

  it('another sender who claimed the text keeps it', async () => {
    await dynamodbPatientStore(table).create(turn({ outgoing: [outgoing()] }));
    const pointer = { patientId: PATIENT_ID, communicationId: outgoing().id };
    const outbox = dynamodbOutbox(table);
    const lease = plus(NOON, MINUTE);
    meanwhile(() => outbox.claim(pointer, NOON, lease));
    expect(await outbox.claim(pointer, NOON, lease)).toEqual({ outcome: 'busy', leaseUntil: lease });
    expect(await raw(`PATIENT#${PATIENT_ID}`, `COMM#${outgoing().id}`)).toMatchObject({ attempts: { N: '1' } });
  });

  it('a STOP that came wins over the claim', async () => {
    const patients = dynamodbPatientStore(table);
    await patients.create(turn({ outgoing: [outgoing()] }));
    const optedOut = state({ version: 2, consent: { ...state().consent, status: 'opted-out' } });
    meanwhile(() => patients.commit(turn({ state: optedOut })));
    const pointer = { patientId: PATIENT_ID, communicationId: outgoing().id };
    expect(await dynamodbOutbox(table).claim(pointer, NOON, plus(NOON, MINUTE))).toMatchObject({
      outcome: 'not-permitted',
    });
  });
});
