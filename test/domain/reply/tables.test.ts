import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { TABLES, type Table } from './tables.ts';

/** The replies of a table that are read as something else, with what they are read as. */
const misread = ({ languages, scale, kind, code, replies }: Table) =>
  languages.flatMap((language) =>
    replies
      .map((reply) => ({ reply, read: readReply(reply, SCALES[scale], language) }))
      .filter(({ read }) => read.kind !== kind || read.code !== code)
      .map(({ reply, read }) => [reply, language, read.kind, read.code, read.rule]),
  );

describe('the tables of replies', () => {
  it.each(TABLES)('$heading', (table) => {
    expect(misread(table)).toEqual([]);
  });

  it('are many, and none is empty', () => {
    expect(TABLES.filter(({ replies }) => replies.length === 0)).toEqual([]);
    expect(TABLES.flatMap(({ replies }) => replies).length).toBeGreaterThan(10_000);
  });
});
