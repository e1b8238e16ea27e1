import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, unguarded } from '../../../shared/contracts/console/csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+13125550100', "'+13125550100"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
])('writes %j as %s', (cell, written) => {
  expect(csvOf(['a'], [[cell]])).toBe(`a\r\n${written}\r\n`);
});

test('a number stays a number, below zero too, and nothing is an empty cell', () => {
  expect(csvOf(['a', 'b', 'c'], [[-1, 0, undefined]])).toBe('a,b,c\r\n-1,0,\r\n');
});

test('whatever is written is read back, and no cell begins a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 }), (rows) => {
      const read: string[][] = parse(csvOf(['a', 'b'], rows)).slice(1);
      expect(read).toHaveLength(rows.length);
      for (const [index, cells] of read.entries())
        for (const [column, cell] of cells.entries()) {
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          const was = rows[index]?.[column] ?? '';
          expect(/^[\t\r]/.test(was) ? cell.slice(1) : unguarded(cell)).toBe(was.replace(/^'(?=[=+\-@])/, ''));
        }
    }),
  );
});
