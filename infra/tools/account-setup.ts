// `npm run -s account:setup`: makes the account log what becomes of its texts, and says what it did.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SNSClient } from '@aws-sdk/client-sns';
import { ACCOUNT_STACK, buildAccountApp } from '../build-account-app.ts';
import {
  missingAttributes,
  readAttributes,
  type SmsAttributes,
  wantedAttributes,
  writeAttributes,
} from './account/sms-attributes.ts';
import { endWithHelp } from './usage.ts';

const USAGE = `npm run -s account:setup -- [--dry-run] [-- words for cdk deploy]

Makes this account and Region write down what becomes of every text: deploys the stack ${ACCOUNT_STACK} (key, two log groups,
role), then sets the account's settings for texts. Uses the credentials and the Region that cdk and the AWS SDK find.
Once for an account and Region; doing it again changes nothing. SNS may have made the log groups already: they are taken over.
--dry-run shows what would be done, and changes nothing.
Then deploy one stage with -c deliveryReceipts=true (docs/runbook.md, "Undelivered share").`;

const APP = 'node infra/account-app.ts';

const say = (line: string): void => console.log(line);

const sayAttributes = (verb: string, attributes: SmsAttributes): void => {
  for (const [name, value] of Object.entries(attributes)) say(`${verb} ${name} = ${value}`);
  if (Object.keys(attributes).length === 0) say('The settings for texts are as they should be.');
};

/** Deploys the stack and returns the ARN of the role that SNS writes with. */
const deploy = (words: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-account-'));
  const outputs = join(folder, 'outputs.json');
  try {
    const { status } = spawnSync(
      'cdk',
      ['deploy', ACCOUNT_STACK, '--app', APP, '--import-existing-resources', '--outputs-file', outputs, ...words],
      { stdio: 'inherit' },
    );
    if (status !== 0) throw new Error('The stack was not deployed, and no setting was changed.');
    return JSON.parse(readFileSync(outputs, 'utf8'))[ACCOUNT_STACK].RoleArn;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Without credentials it is not known what the account has. */
const showPlan = async (): Promise<void> => {
  const [stack] = buildAccountApp().synth().stacks;
  const resources: Readonly<Record<string, { readonly Type: string }>> = stack?.template.Resources ?? {};
  for (const [id, { Type }] of Object.entries(resources)) say(`would deploy ${Type} ${id}`);
  const wanted = wantedAttributes(`the role of ${ACCOUNT_STACK}`);
  try {
    const has = await readAttributes(new SNSClient({}), wanted);
    for (const name of Object.keys(wanted)) say(`has ${name} = ${has[name] ?? 'nothing'}`);
  } catch (error) {
    say(`What the account has set could not be read (${error instanceof Error ? error.name : error}).`);
  }
  sayAttributes('would set', wanted);
};

const setUp = async (words: readonly string[]): Promise<void> => {
  const wanted = wantedAttributes(deploy(words));
  const sns = new SNSClient({});
  const missing = missingAttributes(await readAttributes(sns, wanted), wanted);
  if (Object.keys(missing).length > 0) await writeAttributes(sns, missing);
  sayAttributes('set', missing);
  say('Now deploy one stage of this account with -c deliveryReceipts=true.');
};

endWithHelp(USAGE);

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean' } } });
  await (values['dry-run'] ? showPlan() : setUp(positionals));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 2;
}
