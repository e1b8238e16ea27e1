// `npm run -s restore:prepare`, `restore:carry-over` and `restore:check`: a table that was restored from a backup (docs/restoring.md).
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { openTable, type Table } from '../../shared/adapters/dynamodb/table.ts';
import { RESTORED_MARK } from '../../shared/contracts/names.ts';
import { carryAllOver } from './restore/carry-over.ts';
import { checkTable } from './restore/check-table.ts';
import { prepare, type RestoreDependencies, whyNotPrepare } from './restore/prepare.ts';
import { describe } from './restore/table-settings.ts';
import { contentFor, readSiteContentForBuild } from './site-content.ts';
import { endWithHelp } from './usage.ts';

const SITE = join(import.meta.dirname, '..', '..', 'vigil.content');
const USAGE = `npm run -s restore:prepare -- --table <restored> (--in-use <table> | --in-use-is-gone)
npm run -s restore:carry-over -- --table <restored> --in-use <table>
npm run -s restore:check -- --table <restored> [--in-use <table>]

  --table           the restored table, named …${RESTORED_MARK}<date>
  --in-use          the table that was in use until then; all texts have to be on hold in it
  --in-use-is-gone  that table was deleted

Uses the credentials and the Region that the AWS SDK finds, and AWS_ENDPOINT_URL for a local database. Prints ids, never a name,
a number or a text. Exit status: 0; 1 where something is wrong or was refused; 2 where the command is.
Step by step: docs/restoring.md`;

/** A page of a scan is more than the functions ever wait for. */
const PATIENCE = { connectionTimeout: 3_000, requestTimeout: 30_000, throwOnRequestTimeout: true };

class UsageError extends Error {}

const open = (name: string): Table => openTable(name, { requestHandler: PATIENCE });

const isThere = (table: Table): Promise<boolean> =>
  describe(table).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ResourceNotFoundException) return false;
      throw error;
    },
  );

const existing = async (name: string): Promise<Table> => {
  const table = open(name);
  if (!(await isThere(table))) throw new UsageError(`There is no table ${name} in this account and Region.`);
  return table;
};

const options = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      table: { type: 'string' },
      'in-use': { type: 'string' },
      'in-use-is-gone': { type: 'boolean', default: false },
    },
  });
  const [command = ''] = positionals;
  if (!values.table) throw new UsageError('--table is missing.');
  if (values.table === values['in-use']) throw new UsageError('--table and --in-use are the same table.');
  return { command, table: values.table, inUse: values['in-use'], isGone: values['in-use-is-gone'] };
};

/** Returns the exit status. */
const run = async (): Promise<number> => {
  const given = options();
  const table = await existing(given.table);
  const inUse = given.inUse === undefined ? undefined : await existing(given.inUse);
  const deps: RestoreDependencies = {
    content: contentFor(readSiteContentForBuild(SITE)).content,
    clock: () => new Date().toISOString(),
    say: (line) => console.log(line),
  };
  switch (given.command) {
    case 'prepare': {
      if ((inUse === undefined) !== given.isGone) throw new UsageError('Give --in-use, or --in-use-is-gone.');
      const refused = await whyNotPrepare(table, inUse, deps.clock());
      if (refused) console.error(refused);
      else await prepare(table, deps);
      return refused ? 1 : 0;
    }
    case 'carry-over':
      if (!inUse) throw new UsageError('--in-use is missing.');
      await carryAllOver(table, inUse, deps);
      return 0;
    case 'check':
      return (await checkTable(table, inUse, deps)) === 0 ? 0 : 1;
    default:
      throw new UsageError(`"${given.command}" is not known.`);
  }
};

endWithHelp(USAGE);

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof UsageError || (error instanceof TypeError && 'code' in error)) console.error(`\n${USAGE}`);
  process.exitCode = 2;
}
