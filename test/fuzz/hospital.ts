// A world with a patient in treatment, an open alert and a team, and what may not have happened to it.

import { expect } from 'vitest';
import { putAlert } from '../../shared/adapters/memory/memory-table.ts';
import { MINUTE, plus } from '../../shared/domain/instant.ts';
import { alert } from '../functions/alert.ts';
import { PHONE, START, seedPatient, TEAM, type World, world } from '../functions/world.ts';
import { PLANTED } from './samples.ts';

const NAME = 'Ana Example';
const MOST_ANSWERED = 64 * 1_024;
const MOST_LOGGED = 4 * 1_024;

export const hospital = (): World => {
  const on = world();
  on.table.careTeams.set(TEAM.id, { ...TEAM, members: [{ user: 'mia', name: 'Mia Member', role: 'clinician' }] });
  const raised = alert({ noticesSent: 1 });
  putAlert(on.table, raised);
  const { id, caseId, raisedAt, severity } = raised;
  const nextStepAt = plus(START, 15 * MINUTE);
  seedPatient(on, { openAlerts: [{ id, caseId, raisedAt, severity, ladder: 'l', level: 0, nextStepAt }] });
  return on;
};

/** A refusal says what is wrong in few words, and nothing of what was sent or of the patient. */
export const expectDiscreet = (said: string, logs: World['logs']): void => {
  const logged = JSON.stringify(logs);
  expect(said.length).toBeLessThan(MOST_ANSWERED);
  expect(logged.length).toBeLessThan(MOST_LOGGED);
  for (const secret of [PLANTED, NAME, PHONE]) expect(logged).not.toContain(secret);
  for (const secret of [PLANTED, NAME]) expect(said).not.toContain(secret);
};
