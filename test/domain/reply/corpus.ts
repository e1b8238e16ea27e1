// Reads replies-dev.tsv: one labelled reply per row, escapes resolved.
import { readFileSync } from 'node:fs';
import { unescaped } from '../../../infra/tools/interpret/interpret-line.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { ReplyKind } from '../../../shared/domain/reply/reading.ts';

export interface LabelledReply {
  readonly id: string;
  readonly language: Language;
  readonly scale: string;
  readonly reply: string;
  readonly kind: ReplyKind;
  readonly code: number | undefined;
}

export const CORPUS: readonly LabelledReply[] = readFileSync(new URL('./replies-dev.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id = '', language = '', scale = '', reply = '', kind = '', code = ''] = line.split('\t');
    return {
      id,
      language: language as Language,
      scale,
      reply: unescaped(reply),
      kind: kind as ReplyKind,
      code: code === '' ? undefined : Number(code),
    };
  });
