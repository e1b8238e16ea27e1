// Ids whose randomness comes from outside the decisions: of turns and of patients.
import { randomBytes } from 'node:crypto';
import type { PatientId } from '../domain/communication.ts';
import type { Instant } from '../domain/instant.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

const randomBase32 = (length: number): string =>
  Array.from(randomBytes(length), (byte) => BASE32[byte % BASE32.length]).join('');

/** Sorts by time, and no two events share one: `<yyyymmddThhmmssSSS>-<random>`. */
export const newTurnId = (now: Instant): string => `${now.replace(/[-:.Z]/g, '')}-${randomBase32(8)}`;

/** Says nothing about the patient; letters and digits only, since schedules are named after it. */
export const newPatientId = (): PatientId => `p${randomBase32(16)}`;
