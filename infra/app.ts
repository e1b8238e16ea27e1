// What `cdk` runs: the whole app with the settings of the CDK context.
import { buildApp } from './build-app.ts';

buildApp();
