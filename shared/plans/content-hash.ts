// The hash that an approval of a piece of content is bound to.
import { createHash } from 'node:crypto';
import { canonicalJson, type Data } from '../domain/canonical-json.ts';

/** SHA-256 in hexadecimal. Shapes of the domain are plain data; {@link canonicalJson} throws at anything that is not. */
export const contentHash = (content: object): string =>
  createHash('sha256')
    .update(canonicalJson(content as Data))
    .digest('hex');
