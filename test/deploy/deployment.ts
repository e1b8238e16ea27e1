// Deploys the stacks into the emulator with the CDK's own command line, and deletes them again.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ACCOUNT, askQuery, CREDENTIALS, REGION } from './emulator-calls.ts';

// One that may try out drafts: nothing is approved.
const STAGE = 'test';
const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, '.build', 'deploy-test');
const OUTPUTS = join(FOLDER, 'outputs.json');
/** In the order in which they may be deleted: what reads another stack's outputs goes first. */
const STACKS = [`Vigil-${STAGE}-Service`, `Vigil-${STAGE}-Stateful`, 'CDKToolkit'];

/** Outputs of the two stacks. */
export interface Deployed {
  readonly ApiUrl: string;
  readonly InboundTopicArn: string;
  readonly CareTeamTopicArn: string;
  readonly UserPoolId: string;
  readonly UserPoolClientId: string;
}

/** The name that the stacks give the group of the patients' schedules. */
export const SCHEDULE_GROUP = `Vigil-${STAGE}`;

export const deploy = async (endpoint: string): Promise<Deployed> => {
  await cdk(endpoint, 'bootstrap', `aws://${ACCOUNT}/${REGION}`);
  const settings = ['--context', `stage=${STAGE}`, '--context', 'disposable=true', '--context', 'spreadMinutes=0'];
  await cdk(endpoint, 'deploy', '--all', '--require-approval', 'never', '--outputs-file', OUTPUTS, ...settings);
  return Object.assign({}, ...Object.values(JSON.parse(readFileSync(OUTPUTS, 'utf8'))));
};

/** By name and not by `cdk destroy`, which deletes by ARN: the emulator finds no stack that way. */
export const deleteStacks = async (endpoint: string): Promise<void> => {
  for (const stack of STACKS) await askQuery(endpoint, 'cloudformation', { Action: 'DeleteStack', StackName: stack });
};

/** Names of the stacks that are there, deleted ones left out. */
export const stacksThere = async (endpoint: string): Promise<readonly string[]> => {
  const answer = await askQuery(endpoint, 'cloudformation', { Action: 'DescribeStacks' });
  return STACKS.filter((stack) => answer.includes(`<StackName>${stack}</StackName>`));
};

const cdk = async (endpoint: string, ...parameters: readonly string[]): Promise<void> => {
  // Nothing of the caller's own AWS settings: a test must never reach a real account.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const env = {
    ...Object.fromEntries(own),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_REGION: REGION,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    CDK_DEFAULT_ACCOUNT: ACCOUNT,
    CDK_DEFAULT_REGION: REGION,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
  const options = ['--no-notices', '--output', join(FOLDER, 'cdk.out')];
  await promisify(execFile)('npx', ['--no', 'cdk', ...parameters, ...options], { cwd: ROOT, env });
};
