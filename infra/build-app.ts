// Builds the CDK app, for the CLI (infra/app.ts), for the local cloud and for tests alike.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { readSettings } from './config.ts';
import { ServiceStack } from './service-stack.ts';
import { StatefulStack } from './stateful-stack.ts';

export interface BuildAppProps {
  /** Settings (see config.ts) and CDK context on top of those in cdk.json, like `-c key=value`. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Where the templates and bundles go; the CLI decides for itself. */
  readonly outdir?: string;
}

/** The context of cdk.json: only the CLI reads that file, and without it another template comes out. */
export const contextOfCdkJson = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'cdk.json'), 'utf8')).context;

/** The app with its two stacks, not yet synthesized. */
export const buildApp = ({ context, outdir }: BuildAppProps = {}): App => {
  const app = new App({ context: { ...contextOfCdkJson(), ...context }, outdir });
  const settings = readSettings(app.node);
  const stateful = new StatefulStack(app, `Vigil-${settings.stage}-Stateful`, { settings });
  new ServiceStack(app, `Vigil-${settings.stage}-Service`, { settings, platform: stateful.platform });
  return app;
};
