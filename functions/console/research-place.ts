// Where a part of a research export ended, sealed with the key of the study: it names a patient and a care team, and nobody may read it.
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Counts } from '../../shared/domain/figures/counts.ts';

export interface ResearchPlace {
  /** As an export for care has it. */
  readonly after: string;
  /** Of all parts so far. */
  readonly tally: Counts;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** For sealing alone: pseudonyms are made with the key itself. */
const sealingKey = (key: string): Buffer => createHmac('sha256', key).update('vigil/research-place').digest();

/** The same place has the same seal: the initialisation vector is made out of what is sealed. */
export const sealed = (key: string, place: ResearchPlace): string => {
  const secret = sealingKey(key);
  const plain = JSON.stringify(place);
  const iv = createHmac('sha256', secret).update(plain).digest().subarray(0, IV_BYTES);
  const cipher = createCipheriv(CIPHER, secret, iv);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
};

/** Undefined where it was not sealed with this key. */
export const opened = (key: string, token: string): ResearchPlace | undefined => {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, sealingKey(key), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(plain.toString('utf8')) as ResearchPlace;
  } catch {
    return undefined;
  }
};
