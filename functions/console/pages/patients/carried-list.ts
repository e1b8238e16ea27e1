// A list that a page carries on to its next form: packed, since a page over 60 KB is slow on a ward.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Form, fieldOf } from '../page-request.ts';

const PACKED = 'packed:';
/** As much as a list may hold with what is wrong in its rows. */
const MOST_BYTES = 8 * 1024 * 1024;

/** What stands in the hidden field `csv`. */
export const carried = (csv: string): string => `${PACKED}${deflateRawSync(csv).toString('base64url')}`;

/** The list of the field `csv`, packed or as it was chosen; empty where it is none. */
export const carriedIn = (form: Form): string => {
  const value = fieldOf(form, 'csv');
  if (!value.startsWith(PACKED)) return value;
  try {
    const packed = Buffer.from(value.slice(PACKED.length), 'base64url');
    return inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString('utf8').trim();
  } catch {
    return '';
  }
};
