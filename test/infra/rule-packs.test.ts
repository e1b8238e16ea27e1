import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { buildAccountApp } from '../../infra/build-account-app.ts';
import { buildApp } from '../../infra/build-app.ts';
import { contextFor, type Json } from './synthesize.ts';

const SETTINGS: Readonly<Record<string, Record<string, string>>> = {
  'with no settings': {},
  'disposable, as the deploy test builds it': { disposable: 'true' },
  'with everything that can be set': {
    stage: 'prod',
    deliveryReceipts: 'true',
    requestNumberType: 'TOLL_FREE',
    alarmEmail: 'operator@example.org',
    consoleUrl: 'https://console.example.org/',
    backupKeepDays: '365',
    backupLock: 'true',
    restoredTables: 'vigil-prod.restored-2027-01-04',
  },
};

/** What the three packs find, errors and warnings, and what CDK itself remarks. */
const findings = (app: App): readonly string[] => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new HIPAASecurityChecks(app), new ServerlessChecks(app));
  const remarks = app
    .synth()
    .stacks.flatMap((stack) => stack.messages)
    .filter(({ level }) => level !== 'info')
    .map(({ id, entry }) => `${id}: ${entry.data}`);
  const report: Json = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  const violations = report.pluginReports.flatMap((plugin: Json) => plugin.violations ?? []);
  return [...remarks, ...violations.map((violation: Json) => `${violation.severity}: ${violation.ruleName}`)];
};

describe.each(Object.entries(SETTINGS))(
  'The rule packs AwsSolutions, HIPAA.Security and Serverless, %s,',
  (_, settings) => {
    test('find nothing that is not acknowledged with its reason', () => {
      expect(findings(buildApp(contextFor(settings)))).toEqual([]);
    });
  },
);

test('nor in what an account has once', () => {
  expect(findings(buildAccountApp(contextFor()))).toEqual([]);
});
