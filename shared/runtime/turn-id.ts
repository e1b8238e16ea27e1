// Ids whose randomness comes from outside the decisions: of turns and of patients.
import { randomFillSync } from 'node:crypto';
import type { PatientId } from '../domain/communication.ts';
import type { Instant } from '../domain/instant.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Asking the system for random bytes takes as long for one as for many. */
const POOL = new Uint8Array(1_024);
let used = POOL.length;

const randomByte = (): number => {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const byte = POOL[used] ?? 0;
  used += 1;
  return byte;
};

const randomBase32 = (length: number): string => {
  let text = '';
  while (text.length < length) text += BASE32[randomByte() % BASE32.length];
  return text;
};

/** Sorts by time, and no two events share one: `<yyyymmddThhmmssSSS>-<random>`. */
export const newTurnId = (now: Instant): string => `${now.replace(/[-:.Z]/g, '')}-${randomBase32(8)}`;

/** Says nothing about the patient; letters and digits only, since schedules are named after it. */
export const newPatientId = (): PatientId => `p${randomBase32(16)}`;
