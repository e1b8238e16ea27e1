import { describe, expect, test } from 'vitest';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { type CommitOutcome, RetryableError } from '../../shared/ports.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { newPatientId, newTurnId } from '../../shared/runtime/turn-id.ts';
import { START, seedPatient, TEAM, world } from '../functions/world.ts';

const turnOf = (state: PatientState, fields: Partial<Turn> = {}): Turn => ({
  state: { ...state, version: state.version + 1 },
  outgoing: [],
  responses: [],
  alerts: [],
  alertChanges: [],
  audit: [],
  ...fields,
});

/** A world whose commits end as scripted, then as they would. */
const scripted = (...outcomes: CommitOutcome[]) => {
  const on = world();
  seedPatient(on);
  const { commit } = on.patients;
  on.patients.commit = async (turn) => outcomes.shift() ?? commit(turn);
  return on;
};

describe('load, decide, commit', () => {
  test('decides on the present state, with the time, an id and the covering care team', async () => {
    const on = scripted();
    const result = await commitTurn(on, 'p1', (state, context, notAskedYet) => {
      expect(context).toMatchObject({
        now: START,
        careTeam: TEAM,
        turnId: expect.stringMatching(/^20261130T170000000-/),
      });
      expect(notAskedYet).toBeUndefined();
      return turnOf(state);
    });
    expect(result).toMatchObject({ outcome: 'committed', before: { version: 1 }, turn: { state: { version: 2 } } });
    expect((await on.patients.load('p1'))?.version).toBe(2);
  });

  test('gives no care team that does not cover', async () => {
    const on = scripted();
    on.table.careTeams.set(TEAM.id, { ...TEAM, onCall: [] });
    await commitTurn(on, 'p1', (state, context) => {
      expect(context).not.toHaveProperty('careTeam');
      return turnOf(state);
    });
  });

  test('gives the settings of a care team, whether it covers or not', async () => {
    const on = scripted();
    const settings = { replyToDangerAfterStop: false };
    on.table.careTeams.set(TEAM.id, { ...TEAM, onCall: [], settings });
    await commitTurn(on, 'p1', (state, context) => {
      expect(context.settings).toEqual(settings);
      return turnOf(state);
    });
  });

  test('decides again on what someone faster has written', async () => {
    const on = scripted();
    let faster = true;
    const result = await commitTurn(on, 'p1', async (state) => {
      if (faster) await on.patients.commit(turnOf(state));
      faster = false;
      return turnOf(state);
    });
    expect(result).toMatchObject({ outcome: 'committed', before: { version: 2 } });
  });

  test('gives up after five reloads, for the queue to try again', async () => {
    const on = scripted(...Array<CommitOutcome>(6).fill('version-conflict'));
    let decisions = 0;
    const commit = commitTurn(on, 'p1', (state) => {
      decisions += 1;
      return turnOf(state);
    });
    await expect(commit).rejects.toThrow(RetryableError);
    expect(decisions).toBe(6);
  });

  test('decides again without a question that had not been asked yet, from then on', async () => {
    const on = scripted('stale-answer', 'version-conflict');
    const seen: (string | undefined)[] = [];
    await commitTurn(on, 'p1', (state, _, notAskedYet) => {
      seen.push(notAskedYet);
      return turnOf(state, notAskedYet ? {} : { questionAskedBefore: { communicationId: 'q1', writtenAt: START } });
    });
    expect(seen).toEqual([undefined, 'q1', 'q1']);
  });

  test.each([
    ['an unknown patient', 'p9', () => undefined, { outcome: 'unknown-patient' }],
    ['nothing to do', 'p1', () => undefined, { outcome: 'nothing-to-do' }],
    ['a refusal', 'p1', () => ({ refused: 'No.' }), { outcome: 'refused', refused: 'No.' }],
  ])('writes nothing for %s', async (_, patientId, decide, expected) => {
    const on = scripted();
    expect(await commitTurn(on, patientId, decide)).toEqual(expected);
    expect((await on.patients.load('p1'))?.version).toBe(1);
  });

  test('a duplicate is done', async () => {
    expect(await commitTurn(scripted('duplicate'), 'p1', (state) => turnOf(state))).toEqual({ outcome: 'duplicate' });
  });
});

test('ids of turns sort by time, those of patients suit a schedule’s name, and none repeats', () => {
  expect(newTurnId('2026-01-02T03:04:05.678Z')).toMatch(/^20260102T030405678-[a-z2-7]{8}$/);
  expect(newTurnId('2026-01-02T03:04:05.678Z') < newTurnId('2026-01-02T03:04:05.679Z')).toBe(true);
  const ids = Array.from({ length: 1_000 }, newPatientId);
  expect(new Set(ids).size).toBe(1_000);
  expect(ids.every((id) => /^p[a-z2-7]{16}$/.test(id))).toBe(true);
});
