import { describe, expect, test } from 'vitest';
import { TABLE } from '../../shared/contracts/names.ts';
import { resource, resources, synthesize } from './synthesize.ts';

const { stateful } = synthesize();
const KEEPERS = ['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::Cognito::UserPool'];

describe('The table', () => {
  const table = resource('AWS::DynamoDB::Table', '', stateful);

  test('can be brought back to any second of 35 days, and cannot be deleted by mistake', () => {
    expect(table.Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      DeletionProtectionEnabled: true,
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  test('is encrypted with our own key', () => {
    const key = resource('AWS::KMS::Key', '', stateful);
    expect(table.Properties.SSESpecification).toEqual({
      SSEEnabled: true,
      SSEType: 'KMS',
      KMSMasterKeyId: { 'Fn::GetAtt': [key.id, 'Arn'] },
    });
    expect(key.Properties.EnableKeyRotation).toBe(true);
  });

  test('streams what was and what is', () => {
    expect(table.Properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
  });

  test('has the keys, the expiry and the index that the code names', () => {
    expect(table.Properties.KeySchema).toEqual([
      { AttributeName: TABLE.partitionKey, KeyType: 'HASH' },
      { AttributeName: TABLE.sortKey, KeyType: 'RANGE' },
    ]);
    expect(table.Properties.TimeToLiveSpecification).toEqual({ AttributeName: TABLE.timeToLive, Enabled: true });
    expect(table.Properties.GlobalSecondaryIndexes).toEqual([
      expect.objectContaining({
        IndexName: TABLE.workIndex,
        KeySchema: [
          { AttributeName: TABLE.workPartitionKey, KeyType: 'HASH' },
          { AttributeName: TABLE.workSortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      }),
      expect.objectContaining({
        IndexName: TABLE.listIndex,
        KeySchema: [
          { AttributeName: TABLE.listPartitionKey, KeyType: 'HASH' },
          { AttributeName: TABLE.listSortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [TABLE.listedAttribute] },
      }),
    ]);
  });
});

describe('What must not be lost', () => {
  test.each(KEEPERS)('%s outlives its stack', (type) => {
    expect(resource(type, '', stateful)).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test.each(KEEPERS)('%s goes with a stack that is disposable', (type) => {
    const disposable = resource(type, '', synthesize({ disposable: 'true' }).stateful);
    expect(disposable.DeletionPolicy).toBe('Delete');
    expect(disposable.Properties.DeletionProtectionEnabled ?? false).toBe(false);
    expect(disposable.Properties.DeletionProtection ?? 'INACTIVE').toBe('INACTIVE');
  });
});

describe('Staff accounts', () => {
  test('are made by an administrator and always have a second factor', () => {
    expect(resource('AWS::Cognito::UserPool', '', stateful).Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: true } },
    });
  });

  test('go by the name that the administrator chose, which the audit shows', () => {
    const { Properties } = resource('AWS::Cognito::UserPool', '', stateful);
    expect(Properties).not.toHaveProperty('UsernameAttributes');
    expect(Properties).not.toHaveProperty('AliasAttributes');
    expect(Properties.UsernameConfiguration).toEqual({ CaseSensitive: false });
    expect(Properties.Schema).toContainEqual({ Name: 'email', Required: true, Mutable: true });
  });

  test('sign in with nothing but their password and second factor', () => {
    const { ExplicitAuthFlows } = resource('AWS::Cognito::UserPoolClient', '', stateful).Properties;
    expect(ExplicitAuthFlows).toContain('ALLOW_USER_PASSWORD_AUTH');
    expect(ExplicitAuthFlows).toContain('ALLOW_REFRESH_TOKEN_AUTH');
    expect(ExplicitAuthFlows).not.toContain('ALLOW_ADMIN_USER_PASSWORD_AUTH');
  });

  test('have the roles that the code knows', () => {
    const groups = resources('AWS::Cognito::UserPoolGroup', stateful).map(({ Properties }) => Properties.GroupName);
    expect(groups.sort()).toEqual(['administrator', 'clinician', 'coordinator', 'programme-lead']);
  });

  test('hold short sessions, which can be revoked', () => {
    expect(resource('AWS::Cognito::UserPoolClient', '', stateful).Properties).toMatchObject({
      AccessTokenValidity: 15,
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      GenerateSecret: false,
    });
  });
});
