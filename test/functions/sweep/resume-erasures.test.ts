import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ResumeDependencies, resumeErasures } from '../../../functions/sweep/resume-erasures.ts';
import { type Dynoxide, startDynoxide } from '../../../infra/local/dynoxide.ts';
import { dynamodbErasures } from '../../../shared/adapters/dynamodb/erasures.ts';
import { dynamodbPatientStore } from '../../../shared/adapters/dynamodb/patient-store.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import { freshTable } from '../../adapters/dynamodb-table.ts';
import { alert, NOON, outgoing, PATIENT_ID, state, turn } from '../../adapters/fixtures.ts';
import { lossyTable } from '../../adapters/lossy-table.ts';

const always = () => true;
const ERASURE = { careTeamId: 'cedar', by: 'lena', why: 'patient-asked' } as const;

/** What the sweep says and does with erasures that are there by `left`. */
const sweeping = (left: Record<string, number | 'fails'>, minutes = 6) => {
  const logs: { event: string; details: object }[] = [];
  const asked: string[] = [];
  const counts: Record<string, number> = {};
  const deps: ResumeDependencies = {
    erasures: {
      unfinished: async (until) => (until >= NOON ? Object.keys(left) : []),
      eraseSome: async (patientId) => {
        asked.push(patientId);
        const pieces = left[patientId];
        if (pieces === 'fails') throw new Error('Boom');
        left[patientId] = (pieces ?? 0) - 1;
        return left[patientId] > 0 ? 'more' : 'done';
      },
    },
    clock: () => plus(NOON, minutes * MINUTE),
    count: (metric, value) => {
      counts[metric] = (counts[metric] ?? 0) + value;
    },
    log: (event, details) => {
      logs.push({ event, details });
    },
  };
  return { deps, logs, asked, counts };
};

describe('an erasure that was begun and not ended', () => {
  test('goes on until it is done, each with all its pieces', async () => {
    const { deps, logs, asked } = sweeping({ p1: 3, p2: 1 });
    await resumeErasures(deps, always);
    expect(asked).toEqual(['p1', 'p1', 'p1', 'p2']);
    expect(logs).toEqual([
      { event: 'ERASURE_RESUMED', details: { patientId: 'p1', left: 'done' } },
      { event: 'ERASURE_RESUMED', details: { patientId: 'p2', left: 'done' } },
    ]);
  });

  test('is left to the request that began it a moment ago', async () => {
    const { deps, asked } = sweeping({ p1: 1 }, 4);
    await resumeErasures(deps, always);
    expect(asked).toEqual([]);
  });

  test('goes no further than there is time, and says so', async () => {
    const { deps, logs, asked } = sweeping({ p1: 9 });
    let looks = 0;
    await resumeErasures(deps, () => looks++ < 4);
    expect(asked).toHaveLength(3);
    expect(logs).toEqual([{ event: 'ERASURE_RESUMED', details: { patientId: 'p1', left: 'more' } }]);
  });

  test('keeps no other waiting where it fails, and is counted', async () => {
    const { deps, logs, asked, counts } = sweeping({ p1: 'fails', p2: 1 });
    await resumeErasures(deps, always);
    expect(counts).toEqual({ RemovalFailed: 1 });
    expect(asked).toEqual(['p1', 'p2']);
    expect(logs[0]).toEqual({ event: 'ERASURE_FAILED', details: { patientId: 'p1', error: 'Error' } });
    expect(logs[1]).toMatchObject({ event: 'ERASURE_RESUMED' });
  });

  test.each([
    ['after an hour, and has more to erase, is counted', 60, 9, { RemovalFailed: 1 }],
    ['before an hour has passed is not', 59, 9, {}],
    ['after an hour, but by this sweep, is not', 60, 1, {}],
  ])('and that has not ended %s', async (_, minutes, pieces, expected) => {
    const { deps, counts } = sweeping({ p1: pieces }, minutes);
    let looks = 0;
    await resumeErasures(deps, () => looks++ < 3);
    expect(counts).toEqual(expected);
  });
});

describe('on the local database', () => {
  let database: Dynoxide;
  beforeAll(async () => {
    database = await startDynoxide();
  });
  afterAll(() => database.stop());

  /** Erased as far as so many requests reach; then nobody presses again. */
  const interruptedAfter = async (requests: number) => {
    const table = await freshTable(database.endpoint);
    const patients = dynamodbPatientStore(table);
    await patients.create(turn({ outgoing: [outgoing()], alerts: [alert({ status: 'closed' })] }));
    const lossy = lossyTable(database.endpoint, table.name);
    const erasures = dynamodbErasures(lossy.table);
    lossy.letThrough(requests);
    const entry = { id: 'a2', patientId: PATIENT_ID, at: NOON, by: 'lena', action: 'erased' } as const;
    try {
      await erasures.begin({ erasure: { ...ERASURE, patientId: PATIENT_ID, begunAt: NOON }, state: state(), entry });
      while ((await erasures.eraseSome(PATIENT_ID, NOON)) === 'more');
      return { table, lossy, ended: true };
    } catch {
      return { table, lossy, ended: false };
    }
  };

  test('ends by the sweep wherever it was interrupted, and wherever the sweep was', async () => {
    let interrupted = 0;
    for (let requests = 0; ; requests += 1) {
      const { table, lossy, ended } = await interruptedAfter(requests);
      if (ended) break;
      const erasures = dynamodbErasures(table);
      if (!(await erasures.find(PATIENT_ID))) {
        // Lost before it had begun: the patient is there, whole.
        expect(await dynamodbPatientStore(table).load(PATIENT_ID)).toEqual(state());
        continue;
      }
      interrupted += 1;
      const { deps } = sweeping({});
      // Each sweep gets one request further than the one before.
      for (let reach = 1; (await erasures.find(PATIENT_ID))?.doneAt === undefined; reach += 1) {
        expect(reach).toBeLessThan(40);
        lossy.letThrough(reach);
        await resumeErasures({ ...deps, erasures: dynamodbErasures(lossy.table) }, always).catch(() => undefined);
      }
      expect(await dynamodbPatientStore(table).texts(PATIENT_ID, { limit: 9 })).toEqual([]);
      expect(await dynamodbPatientStore(table).alert(alert().id)).toBeUndefined();
      expect(await erasures.unfinished(plus(NOON, MINUTE), 9)).toEqual([]);
    }
    expect(interrupted).toBeGreaterThan(5);
  });
});
