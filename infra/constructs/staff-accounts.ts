// Who may use the console: accounts that an administrator creates, always with a second factor.
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRecovery, CfnUserPoolGroup, Mfa, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { ROLES } from '../../shared/contracts/names.ts';
import { acknowledge } from './acknowledge.ts';

export interface StaffAccountsProps {
  readonly stage: string;
  readonly disposable: boolean;
}

export class StaffAccounts extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  /** Where staff sign in to the pages. */
  readonly signInUrl: string;

  constructor(scope: Construct, id: string, { stage, disposable }: StaffAccountsProps) {
    super(scope, id);
    this.userPool = new UserPool(this, 'UserPool', {
      selfSignUpEnabled: false,
      // The name is in every token, and so in the audit: signing in by e-mail would put a UUID there.
      signInAliases: { username: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      autoVerify: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    acknowledge(this.userPool, {
      'AwsSolutions-COG8':
        'A few staff accounts, made by an administrator and always with a second factor; the Plus plan adds risk scoring per sign-in at several times the price.',
    });
    for (const role of ROLES) {
      new CfnUserPoolGroup(this, role, { userPoolId: this.userPool.userPoolId, groupName: role });
    }
    this.client = this.userPool.addClient('Console', {
      generateSecret: false,
      // By password, so that staff sign in with nothing but the CLI; by the account's administrators only where there are no patients.
      authFlows: { userSrp: true, userPassword: true, adminUserPassword: disposable },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
    });
    const domain = this.userPool.addDomain('SignIn', {
      // Names of sign-in pages are shared by all accounts of a region.
      cognitoDomain: { domainPrefix: `vigil-${stage}-${Aws.ACCOUNT_ID}` },
    });
    this.signInUrl = domain.baseUrl();
  }
}
