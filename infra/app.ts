// What `cdk` runs: the whole app with the settings of the CDK context.
import { buildApp } from './build-app.ts';
import { SITE_CONTENT } from './site-content.ts';

for (const warning of SITE_CONTENT.warnings) console.error(`warning: ${warning}`);
buildApp();
