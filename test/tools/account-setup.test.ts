import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterEach, describe, expect, it } from 'vitest';
import {
  missingAttributes,
  readAttributes,
  wantedAttributes,
  writeAttributes,
} from '../../infra/tools/account/sms-attributes.ts';
import { CLIENT, type ScriptedServer, startScriptedServer } from '../adapters/scripted-server.ts';

const ROLE = 'arn:aws:iam::123456789012:role/Vigil-Account-Role';
const WANTED = wantedAttributes(ROLE);
const ENTRIES = Object.entries(WANTED)
  .map(([key, value]) => `<entry><key>${key}</key><value>${value}</value></entry>`)
  .join('');
const answer = (action: string, result: string) => ({
  status: 200,
  body: `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`,
});

let server: ScriptedServer | undefined;
afterEach(() => server?.stop());

describe('the settings of an account for texts', () => {
  it('that are there already are left alone', () => {
    expect(missingAttributes({}, WANTED)).toEqual(WANTED);
    expect(missingAttributes({ ...WANTED, MonthlySpendLimit: '200' }, WANTED)).toEqual({});
    expect(missingAttributes({ ...WANTED, DeliveryStatusSuccessSamplingRate: '0' }, WANTED)).toEqual({
      DeliveryStatusSuccessSamplingRate: '100',
    });
  });

  it('are read and set by their names alone', async () => {
    server = await startScriptedServer();
    const sns = new SNSClient({ ...CLIENT, endpoint: server.endpoint });
    server.script.push(
      answer('GetSMSAttributes', `<attributes>${ENTRIES}</attributes>`),
      answer('SetSMSAttributes', ''),
    );
    expect(await readAttributes(sns, WANTED)).toEqual(WANTED);
    await writeAttributes(sns, WANTED);
    const [read, written] = server.received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    expect(read).toMatchObject({ Action: 'GetSMSAttributes', 'attributes.member.1': 'DeliveryStatusIAMRole' });
    expect(written).toMatchObject({
      Action: 'SetSMSAttributes',
      'attributes.entry.1.key': 'DeliveryStatusIAMRole',
      'attributes.entry.1.value': ROLE,
      'attributes.entry.2.value': '100',
    });
    expect(Object.keys(written ?? {}).filter((name) => name.endsWith('.key'))).toHaveLength(2);
  });
});

it('a dry run says what would be done, and does nothing', async () => {
  server = await startScriptedServer();
  server.script.push(answer('GetSMSAttributes', '<attributes></attributes>'));
  const { stdout } = await promisify(execFile)(process.execPath, ['infra/tools/account-setup.ts', '--dry-run'], {
    env: {
      PATH: process.env.PATH,
      AWS_ENDPOINT_URL: server.endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
  });
  expect(stdout.match(/^would deploy AWS::Logs::LogGroup /gm)).toHaveLength(2);
  expect(stdout).toContain('has DeliveryStatusIAMRole = nothing');
  expect(stdout).toContain('would set DeliveryStatusSuccessSamplingRate = 100');
  expect(server.received).toHaveLength(1);
});
