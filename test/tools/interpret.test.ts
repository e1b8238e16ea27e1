import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interpretText } from '../../infra/tools/interpret/interpret-text.ts';

const lines = (...rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join('\t')}\n`).join('');

describe('interpret', () => {
  it('writes one line per line, in order, with a code only for an answer', () => {
    const input = lines(
      ['a', 'en', 'nrs', '7 out of 10'],
      ['b', 'es', 'phq', 'casi todos los días'],
      ['c', 'en', 'yesno', 'STOP'],
      ['d', 'en', 'likert5', 'about a 3'],
      ['e', 'es', 'wordpref', 'no puedo respirar'],
    );
    expect(interpretText(input)).toEqual({
      output: lines(
        ['a', 'answer', '7', 'A9'],
        ['b', 'answer', '3', 'A2'],
        ['c', 'optout', '', 'O1'],
        ['d', 'reprompt', '', 'X4'],
        ['e', 'crisis', '', 'C2'],
      ),
      faults: [],
    });
  });

  it('resolves line breaks and characters that are written as escapes', () => {
    const input = lines(
      ['a', 'en', 'phq', '2\\nSent from my iPhone'],
      ['b', 'en', 'nrs', '\\u0664'],
      ['c', 'en', 'nrs', '7 \\ud83d\\ude00'],
    );
    expect(interpretText(input).output).toBe(
      lines(['a', 'answer', '2', 'A1'], ['b', 'answer', '4', 'A1'], ['c', 'answer', '7', 'A1']),
    );
  });

  it.each([
    ['too few fields', 'a\ten\tnrs', 'line 1: not four tab-separated fields'],
    ['too many', 'a\ten\tnrs\t7\t8', 'line 1: not four tab-separated fields'],
    ['an unknown language', 'a\tfr\tnrs\t7', 'line 1: no language "fr"'],
    ['an unknown scale', 'a\ten\ttoString\t7', 'line 1: no scale "toString"'],
  ])('still writes a line for one with %s, and names it', (_what, line, fault) => {
    expect(interpretText(`${line}\n`)).toEqual({ output: 'a\treprompt\t\tmalformed\n', faults: [fault] });
  });

  it('counts an empty line in between, and none after the last line break', () => {
    expect(interpretText('a\ten\tnrs\t7\r\n\nb\ten\tnrs\t8')).toEqual({
      output: 'a\tanswer\t7\tA1\n\treprompt\t\tmalformed\nb\tanswer\t8\tA1\n',
      faults: ['line 2: not four tab-separated fields'],
    });
    expect(interpretText('')).toEqual({ output: '', faults: [] });
  });

  it('is a command that fails where a line could not be read', () => {
    const run = (input: string) =>
      spawnSync(process.execPath, [join(import.meta.dirname, '../../infra/tools/interpret.ts')], {
        input,
        encoding: 'utf8',
      });
    expect(run('a\ten\tnrs\t7\n')).toMatchObject({ status: 0, stdout: 'a\tanswer\t7\tA1\n', stderr: '' });
    expect(run('a\n')).toMatchObject({
      status: 1,
      stdout: 'a\treprompt\t\tmalformed\n',
      stderr: 'interpret: line 1: not four tab-separated fields\n',
    });
  });
});
