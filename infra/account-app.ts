// What `npm run account:setup` deploys: the parts of an account that no stage owns.
import { buildAccountApp } from './build-account-app.ts';

buildAccountApp();
