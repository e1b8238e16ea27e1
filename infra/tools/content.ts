// `npm run -s content`: every piece of clinical content, whether it is approved, and what an approver has to read.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseApprovals } from '../../shared/contracts/approvals.ts';
import { counted } from '../../shared/domain/in-words/phrases.ts';
import { type ContentSources, manifestOf, sourcesOf } from '../../shared/plans/content-manifest.ts';
import { linesOf } from './content/outline.ts';
import { planToWrite } from './content/plan-to-write.ts';
import { readable } from './content/readable.ts';
import { type ApprovedPiece, asApproved, asJson, asTable, problemsIn, shown } from './content-report.ts';
import { contentFor, readSiteContentForBuild, type SiteContent } from './site-content.ts';
import { endWithHelp } from './usage.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const RECORDS = join('shared', 'plans', 'approvals.json');
const USAGE = `npm run -s content                          every piece, with its status
npm run -s content -- --json                the same as JSON
npm run -s content -- --show <kind>/<id>    one piece in words, to read before it is approved
             …  --raw                       the same as the data that its hash covers; with --json for programs
npm run -s content -- --check               reads the site's files, and fails when production would refuse a patient
npm run -s content -- --write plan <id>     a shipped plan as a file to change, vigil.content/plans/<id>.json
             …  --rule <id>                 with this alert rule in it, ready to be changed; as often as you like
             …  --all-rules                 with every alert rule in it

Every one reads the site's files too, and refuses wrong ones; --site <folder> reads them elsewhere than vigil.content.`;

endWithHelp(USAGE);

const sourcesFor = (site: SiteContent): ContentSources => {
  const { content, instruments } = contentFor(site);
  return sourcesOf(content, instruments);
};

const options = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      check: { type: 'boolean' },
      show: { type: 'string' },
      raw: { type: 'boolean', default: false },
      write: { type: 'string' },
      rule: { type: 'string', multiple: true, default: [] },
      'all-rules': { type: 'boolean', default: false },
      site: { type: 'string', default: join(PROJECT, 'vigil.content') },
    },
  });

const run = ({ values, positionals }: ReturnType<typeof options>): number => {
  if (values.write !== undefined)
    return write(join(values.site, 'plans'), [values.write, ...positionals], values.rule, values['all-rules']);
  if (positionals.length > 0) throw new Error(`${positionals[0]} is not expected here.`);
  const site = readSiteContentForBuild(values.site);
  const sources = sourcesFor(site);
  const manifest = manifestOf(sources);
  const parsed = parseApprovals(JSON.parse(readFileSync(join(PROJECT, RECORDS), 'utf8')), manifest);
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
  if (values.check) return check(site, pieces);
  console.log(values.json ? asJson(pieces) : asTable(pieces));
  return 0;
};

const write = (folder: string, what: readonly string[], rules: readonly string[], allRules: boolean): number => {
  const { id, text } = planToWrite(what, rules, allRules);
  const file = join(folder, `${id}.json`);
  if (existsSync(file)) throw new Error(`${file} is there already: change it, or take it away first.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  console.log(`${file} is written. Change it, then run: npm run -s content -- --check`);
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

const check = ({ texts, plans }: SiteContent, pieces: readonly ApprovedPiece[]): number => {
  const names = plans.map(({ plan: { id, version } }) => `, plan ${id} ${version}`);
  console.log(`The site's files are right: ${counted(texts.length, 'text')}${names.join('')}.`);
  const problems = problemsIn(pieces);
  for (const problem of problems) console.error(problem);
  console.log(`${pieces.length - problems.length} of ${pieces.length} pieces of content are approved.`);
  return problems.length === 0 ? 0 : 1;
};

const refuse = (error: unknown, ...more: readonly string[]): number => {
  console.error([error instanceof Error ? error.message : String(error), ...more].join('\n\n'));
  return 1;
};

const attempt = (): number => {
  let given: ReturnType<typeof options>;
  try {
    given = options();
  } catch (error) {
    return refuse(error, USAGE);
  }
  try {
    return run(given);
  } catch (error) {
    return refuse(error);
  }
};

process.exitCode = attempt();
