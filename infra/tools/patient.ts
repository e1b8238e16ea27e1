// `npm run -s patient`: exports or erases one patient, for operations staff with rights on the table.
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { dynamodbErasures } from '../../shared/adapters/dynamodb/erasures.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { ERASURE_REASONS } from '../../shared/domain/erasure.ts';
import { erasePatient, exportPatient } from './patient/on-patient.ts';
import { endWithHelp } from './usage.ts';

const USAGE = `npm run -s patient -- --export <patient> --by <user name> --table <name> > record.json
npm run -s patient -- --erase <patient> --reason <reason> --by <user name> --table <name> [--yes]

  <patient>      the id in the address of the patient's page, or the study number
  --reason       ${ERASURE_REASONS.join(', ')}
  --by           your name, for the audit
  --table        the output TableName of the stack
  --yes          erases without asking for the study number to be typed

Uses the credentials and the Region that the AWS SDK finds, and AWS_ENDPOINT_URL where it is set (npm start says which).
An erasure cannot be undone; one that was interrupted goes on by itself within minutes, or at once by the same command
with the patient's id. Exit status: 0; 1 where nothing was done, and why; 2 where a word or the table is wrong.`;

endWithHelp(USAGE);

const options = () => {
  try {
    return parseArgs({
      options: {
        export: { type: 'string' },
        erase: { type: 'string' },
        reason: { type: 'string' },
        by: { type: 'string' },
        table: { type: 'string' },
        yes: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
};

/** Ends the run: nothing was done. */
const refuse = (line: string): never => {
  console.error(`${line}\n\n${USAGE}`);
  process.exit(2);
};

const typed = async (shown: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await Promise.race([
    terminal.question(`${shown}\nType the study number to erase the patient: `),
    once(terminal, 'close').then(() => ''),
  ]);
  terminal.close();
  return answer.trim();
};

const { export: toExport, erase: toErase, reason, by, table: name, yes } = options();
if (!by) refuse('--by is missing: whose name the audit is to say.');
if (!name) refuse('--table is missing: the output TableName of the stack.');
if ((toExport === undefined) === (toErase === undefined)) refuse('Give --export or --erase, one of them.');
if (toErase !== undefined && !ERASURE_REASONS.some((known) => known === reason))
  refuse(`--reason is ${reason ? `not "${reason}"` : 'missing'}: give one of ${ERASURE_REASONS.join(', ')}.`);

const table = openTable(name ?? '');
const deps = {
  patients: dynamodbPatientStore(table),
  erasures: dynamodbErasures(table),
  clock: () => new Date().toISOString(),
  hasTime: () => true,
};

try {
  const asked = { patient: toExport ?? toErase ?? '', by: by ?? '' };
  const done =
    toErase === undefined
      ? await exportPatient(deps, asked)
      : await erasePatient(deps, {
          ...asked,
          why: reason ?? '',
          confirm: yes ? async (shown) => void console.error(shown) : typed,
        });
  if (done.json !== undefined) console.log(done.json);
  console.error(done.says);
  process.exitCode = done.status === 'done' ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 2;
}
