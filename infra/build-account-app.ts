// Builds the CDK app of what an account has once, for the setup command and for tests alike.
import { App } from 'aws-cdk-lib';
import { AccountStack } from './account-stack.ts';
import { type BuildAppProps, contextOfCdkJson } from './build-app.ts';
import { readSettings } from './config.ts';

export const ACCOUNT_STACK = 'Vigil-Account';

export const buildAccountApp = ({ context, outdir }: BuildAppProps = {}): App => {
  const app = new App({ context: { ...contextOfCdkJson(), ...context }, outdir });
  new AccountStack(app, ACCOUNT_STACK, { logRetention: readSettings(app.node).logRetentionDays });
  return app;
};
