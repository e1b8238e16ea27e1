// Copies in AWS Backup, which are an option, and tables that were restored from a backup.
import { describe, expect, test } from 'vitest';
import { RESTORED_MARK } from '../../shared/contracts/names.ts';
import { functionsByName, type Json, permissionsOf, resource, resources, synthesize, target } from './synthesize.ts';

describe('Daily copies', () => {
  const { stateful } = synthesize({ stage: 'prod', backupKeepDays: '90' });
  const key = resource('AWS::KMS::Key', '', stateful).id;
  const table = resource('AWS::DynamoDB::Table', '', stateful).id;
  const arnOf = (id: string) => JSON.stringify({ 'Fn::GetAtt': [id, 'Arn'] });

  test('are not made unless asked for', () => {
    const types = Object.values<Json>(synthesize().stateful.Resources).map(({ Type }) => Type);
    expect(types.filter((type) => type.startsWith('AWS::Backup'))).toEqual([]);
  });

  test('are made every day, of this table alone, and deleted after their time', () => {
    expect(resource('AWS::Backup::BackupPlan', '', stateful).Properties.BackupPlan.BackupPlanRule).toMatchObject([
      { ScheduleExpression: 'cron(0 5 * * ? *)', Lifecycle: { DeleteAfterDays: 90 } },
    ]);
    const { BackupSelection } = resource('AWS::Backup::BackupSelection', '', stateful).Properties;
    expect(BackupSelection.Resources).toEqual([{ 'Fn::GetAtt': [table, 'Arn'] }]);
  });

  test('lie in a vault with our own key, which outlives its stack', () => {
    expect(resource('AWS::Backup::BackupVault', '', stateful)).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { BackupVaultName: 'vigil-prod', EncryptionKeyArn: { 'Fn::GetAtt': [key, 'Arn'] } },
    });
  });

  test('can be locked, without a date from which nobody could take the lock off', () => {
    const vaultOf = (settings: Record<string, string>) =>
      resource('AWS::Backup::BackupVault', '', synthesize(settings).stateful).Properties.LockConfiguration;
    expect(vaultOf({ backupKeepDays: '90' })).toBeUndefined();
    expect(vaultOf({ backupKeepDays: '90', backupLock: 'true' })).toEqual({ MinRetentionDays: 90 });
  });

  test('are made by a role that may touch this table, this vault and this key', () => {
    const role = target(resource('AWS::Backup::BackupSelection', '', stateful).Properties.BackupSelection.IamRoleArn);
    expect(stateful.Resources[role].Properties.ManagedPolicyArns).toBeUndefined();
    const vault = resource('AWS::Backup::BackupVault', '', stateful).id;
    const touched = permissionsOf(stateful, role).flatMap((statement) => statement.resources);
    expect([...new Set(touched)].sort()).toEqual(
      [arnOf(table), arnOf(key), JSON.stringify({ 'Fn::GetAtt': [vault, 'BackupVaultArn'] })].sort(),
    );
  });
});

describe('A restored table', () => {
  const first = `vigil-dev${RESTORED_MARK}2027-01-04`;
  const second = `vigil-dev${RESTORED_MARK}2027-02-01`;
  const before = synthesize({ backupKeepDays: '90' });
  const after = synthesize({ backupKeepDays: '90', restoredTables: first });
  const tableNamed = (stateful: Json, name: string | undefined) =>
    resources('AWS::DynamoDB::Table', stateful).find(({ Properties }) => Properties.TableName === name);

  test('is all that the table of the stack is, under the name it has', () => {
    const made = tableNamed(before.stateful, undefined)?.Properties;
    expect(tableNamed(after.stateful, first)?.Properties).toEqual({ ...made, TableName: first });
    expect(tableNamed(after.stateful, first)).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('is what every function uses, and what is copied every day', () => {
    const { id } = tableNamed(after.stateful, first) ?? { id: '' };
    const names = Object.values(functionsByName(after.service)).map(
      ({ Properties }) => Properties.Environment.Variables.TABLE_NAME['Fn::ImportValue'],
    );
    expect(names).toHaveLength(6);
    for (const name of names) expect(name).toContain(`Ref${id}`);
    const { BackupSelection } = resource('AWS::Backup::BackupSelection', '', after.stateful).Properties;
    expect(BackupSelection.Resources).toEqual([{ 'Fn::GetAtt': [id, 'Arn'] }]);
    expect(after.stateful.Outputs.TableName.Value).toEqual({ Ref: id });
  });

  // Else the first of the two stacks could not be deployed, for the second still imports them.
  test.each([
    ['from the stack’s own table', before, after],
    ['from one restored table to the next', after, synthesize({ restoredTables: [first, second] })],
  ])('leaves all exports of before in place, %s', (_, from, to) => {
    const exported = ({ stateful }: typeof from) => {
      const outputs = Object.entries<Json>(stateful.Outputs).filter(([, { Export }]) => Export);
      return Object.fromEntries(outputs);
    };
    expect(exported(to)).toMatchObject(exported(from));
    const kept = resources('AWS::DynamoDB::Table', to.stateful);
    for (const table of resources('AWS::DynamoDB::Table', from.stateful)) expect(kept).toContainEqual(table);
  });
});
