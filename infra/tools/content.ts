// `npm run -s content`: every piece of clinical content, whether it is approved, and what an approver has to read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseApprovals } from '../../shared/contracts/approvals.ts';
import { SITE_INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { manifestOf, sourcesOf } from '../../shared/plans/content-manifest.ts';
import { linesOf } from './content/outline.ts';
import { readable } from './content/readable.ts';
import { type ApprovedPiece, asApproved, asJson, asTable, problemsIn, shown } from './content-report.ts';
import { endWithHelp } from './usage.ts';

const RECORDS = join('shared', 'plans', 'approvals.json');
const USAGE = `npm run -s content                          every piece, with its status
npm run -s content -- --json                the same as JSON
npm run -s content -- --show <kind>/<id>    one piece in words, to read before it is approved
             …  --raw                       the same as the data that its hash covers; with --json for programs
npm run -s content -- --check               fails when production would refuse a patient`;

endWithHelp(USAGE);

const run = (): number => {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      check: { type: 'boolean' },
      show: { type: 'string' },
      raw: { type: 'boolean', default: false },
    },
  });
  const sources = sourcesOf(CONTENT, SITE_INSTRUMENTS);
  const manifest = manifestOf(sources);
  const file = join(import.meta.dirname, '..', '..', RECORDS);
  const parsed = parseApprovals(JSON.parse(readFileSync(file, 'utf8')), manifest);
  if (!parsed.ok) {
    for (const { record, field, problem, expected } of parsed.errors)
      console.error(`${RECORDS}, record ${record}: ${field} ${problem}; expected ${expected}`);
    return 1;
  }
  const pieces = asApproved(manifest, parsed.value, new Date().toISOString());
  if (values.show !== undefined)
    return show(pieces, values.show, (one) => {
      if (values.json) return JSON.stringify(one.piece, undefined, 2);
      return shown(one, values.raw ? linesOf(one.piece.data) : readable(one.piece, sources));
    });
  if (values.check) return check(pieces);
  console.log(values.json ? asJson(pieces) : asTable(pieces));
  return 0;
};

const show = (pieces: readonly ApprovedPiece[], name: string, print: (piece: ApprovedPiece) => string): number => {
  const found = pieces.find(({ piece }) => `${piece.kind}/${piece.id}` === name);
  if (found) console.log(print(found));
  else {
    const names = pieces.map(({ piece }) => `${piece.kind}/${piece.id}`);
    console.error(`There is no content ${name}; there is ${names.join(', ')}.`);
  }
  return found ? 0 : 1;
};

const check = (pieces: readonly ApprovedPiece[]): number => {
  const problems = problemsIn(pieces);
  for (const problem of problems) console.error(problem);
  console.log(`${pieces.length - problems.length} of ${pieces.length} pieces of content are approved.`);
  return problems.length === 0 ? 0 : 1;
};

try {
  process.exitCode = run();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 1;
}
