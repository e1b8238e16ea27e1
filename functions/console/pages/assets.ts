// The style and the scripts, under addresses that change with their content, so that browsers may keep them for ever.
import { createHash } from 'node:crypto';
import actions from './assets/actions.css' with { type: 'text' };
import base from './assets/base.css' with { type: 'text' };
import carded from './assets/carded.css' with { type: 'text' };
import careTeams from './assets/care-teams.css' with { type: 'text' };
import charts from './assets/charts.css' with { type: 'text' };
import go from './assets/go-on.client.js' with { type: 'text' };
import live from './assets/live.client.js' with { type: 'text' };
import parts from './assets/parts.css' with { type: 'text' };
import patient from './assets/patient.css' with { type: 'text' };
import patients from './assets/patients.css' with { type: 'text' };
import phone from './assets/phone.client.js' with { type: 'text' };
import plans from './assets/plans.css' with { type: 'text' };
import programme from './assets/programme.css' with { type: 'text' };
import worklist from './assets/worklist.css' with { type: 'text' };

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

const asset = (name: string, extension: string, type: string, body: string): Asset => ({
  path: `/console/assets/${name}.${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${extension}`,
  type,
  body,
});

export const ASSETS = {
  style: asset(
    'console',
    'css',
    'text/css; charset=utf-8',
    `${base}${parts}${charts}${patient}${actions}${patients}${worklist}${careTeams}${plans}${programme}${carded}`,
  ),
  goOn: asset('go-on', 'js', 'text/javascript; charset=utf-8', go),
  phone: asset('phone', 'js', 'text/javascript; charset=utf-8', phone),
  live: asset('live', 'js', 'text/javascript; charset=utf-8', live),
} as const;

export const assetAt = (path: string): Asset | undefined => Object.values(ASSETS).find((each) => each.path === path);
