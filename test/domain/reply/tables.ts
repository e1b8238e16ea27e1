// Reads the tables of replies written from the rules: a heading says what every reply under it is.
import { readdirSync, readFileSync } from 'node:fs';
import { unescaped } from '../../../infra/tools/interpret/interpret-line.ts';
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';
import type { ReplyKind } from '../../../shared/domain/reply/reading.ts';

export interface Table {
  /** Rule, language or `both`, scale, kind and, for an answer, code: `A6 en nrs answer 7`. */
  readonly heading: string;
  readonly languages: readonly Language[];
  readonly scale: string;
  readonly kind: ReplyKind;
  readonly code: number | undefined;
  readonly replies: readonly string[];
}

const FOLDER = new URL('./tables/', import.meta.url);
const HEADING = /^# (?=\S+ (?:en|es|both) \S+ [a-z_]+)/;

const tableOf = (block: string): Table => {
  const [first = '', ...rows] = block.split('\n').filter((line) => line !== '');
  const heading = first.replace(HEADING, '');
  const [, language = '', scale = '', kind = '', code] = heading.split(' ');
  return {
    heading,
    languages: language === 'both' ? LANGUAGES : [language as Language],
    scale,
    kind: kind as ReplyKind,
    code: code === undefined ? undefined : Number(code),
    replies: rows.map(unescaped),
  };
};

export const TABLES: readonly Table[] = readdirSync(FOLDER)
  .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split(/\n(?=# \S+ (?:en|es|both) \S+ [a-z_]+)/))
  .map(tableOf);
