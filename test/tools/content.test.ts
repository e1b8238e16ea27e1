import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../infra/tools/content/outline.ts';
import { asApproved, asJson, asTable, problemsIn, shown } from '../../infra/tools/content-report.ts';
import type { Approval } from '../../shared/domain/approval.ts';
import { contentManifest } from '../../shared/plans/content-manifest.ts';

const TOOL = join(import.meta.dirname, '..', '..', 'infra', 'tools', 'content.ts');
const run = (...given: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, ...given], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

const MANIFEST = contentManifest();
const NOW = '2027-03-01T12:00:00.000Z';
const APPROVALS = MANIFEST.map(
  ({ kind, id, version, hash }): Approval => ({
    kind,
    id,
    version,
    hash,
    status: 'approved',
    approvedBy: { name: 'Approver', role: 'oncologist' },
    editedBy: { name: 'Editor', role: 'nurse' },
    date: '2027-01-04',
    reviewBy: '2027-07-04',
    confirmedBy: { name: 'Caller', role: 'coordinator' },
    confirmedOn: '2027-01-03',
  }),
);

/** Every text and number in the data, and the names of its fields, line by line. */
const linesIn = (data: unknown): readonly string[] =>
  typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([key, value]) => [...(Array.isArray(data) ? [] : [key]), ...linesIn(value)])
    : String(data).split('\n');

describe('what is printed of clinical content', () => {
  it('is a row for every piece, aligned, with who approved it and until when', () => {
    const [head = '', ...rows] = asTable(asApproved(MANIFEST, APPROVALS, NOW)).split('\n');
    expect(rows).toHaveLength(MANIFEST.length);
    const column = head.indexOf('approved by');
    for (const row of rows) expect(row.slice(column)).toBe('Approver, oncologist  2027-07-04');
  });

  it('as JSON has the whole hash, and not the data', () => {
    const [first] = JSON.parse(asJson(asApproved(MANIFEST, APPROVALS, NOW)));
    expect(first).toEqual({
      kind: 'plan',
      id: 'checkpoint-inhibitor',
      version: MANIFEST[0]?.version,
      hash: MANIFEST[0]?.hash,
      status: 'approved',
      approvedBy: { name: 'Approver', role: 'oncologist' },
      date: '2027-01-04',
      reviewBy: '2027-07-04',
    });
  });

  it('names what production would refuse, and nothing when all is approved', () => {
    expect(problemsIn(asApproved(MANIFEST, APPROVALS, NOW))).toEqual([]);
    expect(problemsIn(asApproved(MANIFEST, APPROVALS.slice(1), NOW))).toEqual([
      'plan/checkpoint-inhibitor 1.0.0 is a draft',
    ]);
    expect(problemsIn(asApproved(MANIFEST, APPROVALS, '2027-08-01T00:00:00.000Z'))).toHaveLength(MANIFEST.length);
  });

  it.each(asApproved(MANIFEST, [], NOW).map((piece) => [`${piece.piece.kind}/${piece.piece.id}`, piece] as const))(
    'of %s as data is every text that its hash covers, and the record that would approve it',
    (_, piece) => {
      const printed = shown(piece, linesOf(piece.piece.data));
      expect(linesIn(piece.piece.data).filter((line) => !printed.includes(line))).toEqual([]);
      expect(JSON.parse(printed.slice(printed.lastIndexOf('\n{')))).toMatchObject({ hash: piece.piece.hash });
    },
  );
});

it('a text of several lines is printed whole, as a field and in a list', () => {
  const data = { field: 'first\nsecond', list: ['third\nfourth'] };
  expect(linesOf(data)).toEqual(['field:', '  first', '  second', 'list:', '  - third', '    fourth']);
});

describe('npm run content', () => {
  it('lists every piece', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    for (const { kind, id } of MANIFEST) expect(stdout).toMatch(new RegExp(`^${kind} +${id} `, 'm'));
  });

  it('-- --check fails as long as anything would be refused in production', () => {
    const { status, stderr } = run('--check');
    const refused = problemsIn(asApproved(MANIFEST, [], new Date().toISOString()));
    expect({ status, refused: stderr.trim().split('\n') }).toEqual({ status: 1, refused });
  });

  it('-- --show prints a piece in words, and with --raw as data', () => {
    const words = run('--show', 'rules/alert-rules');
    const data = run('--show', 'rules/alert-rules', '--raw');
    expect([words.status, data.status]).toEqual([0, 0]);
    expect(words.stdout).toContain('New weakness');
    expect(words.stdout).not.toContain('linkId');
    expect(data.stdout).toContain('linkId: ici-nerves');
    for (const { stdout } of [words, data]) expect(stdout).toContain('"kind": "rules"');
    const json = run('--show', 'rules/alert-rules', '--json');
    expect(JSON.parse(json.stdout)).toEqual(MANIFEST.find(({ kind }) => kind === 'rules'));
  });

  it.each([
    [['--show', 'plan/none'], 'there is plan/checkpoint-inhibitor'],
    [['--approve'], 'npm run -s content -- --show'],
  ])('%s is answered with what would be right', (given, expected) => {
    const { status, stderr } = run(...given);
    expect(status).toBe(1);
    expect(stderr).toContain(expected);
  });
});
