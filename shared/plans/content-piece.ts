// One piece of clinical content, with the hash that an approval is bound to.
import { createHash } from 'node:crypto';
import type { ContentKind, ContentPiece } from '../domain/approval.ts';
import { canonicalJson, type Data } from '../domain/canonical-json.ts';
import type { Wording } from '../domain/content.ts';
import { sampleOf } from './wording-sample.ts';

/** A piece together with what its hash is made of, which is also what an approver is shown. */
export interface ManifestPiece extends ContentPiece {
  readonly data: Data;
}

/** Shapes of the domain as plain data; {@link canonicalJson} throws at anything that is not. */
const asData = (content: object): Data => content as Data;

export const pieceOf = (kind: ContentKind, id: string, version: string, content: object): ManifestPiece => {
  const data = asData(content);
  return { kind, id, version, hash: createHash('sha256').update(canonicalJson(data)).digest('hex'), data };
};

/** A wording is functions: its hash is over what they render for a fixed sample. */
export const wordingPiece = (wording: Wording): ManifestPiece =>
  pieceOf('wording', wording.language, wording.version, { version: wording.version, sentences: sampleOf(wording) });
