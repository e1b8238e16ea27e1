// Every page that can be looked at, out of the routes, with a patient and an alert to show.
import type { PageRoute } from '../../functions/console/pages/page-route.ts';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { ROLES } from '../../shared/contracts/names.ts';
import { pageRoutes } from './page-list.ts';

interface AlertRow {
  readonly id: string;
  readonly patientId: string;
  readonly status: string;
}

/** By the beginning of the path: what its `{id}` stands for. */
export type Samples = Readonly<Record<string, string>>;

interface PatientRecord {
  readonly responses: readonly { readonly scores: readonly object[] }[];
}

/** So many patients are looked at for the one whose charts show most. */
const CANDIDATES = 12;

/** Of a patient with something open if there is one, and of those with the most scores: an empty chart shows nothing. */
const mostTelling = async (
  alerts: readonly AlertRow[],
  record: (patientId: string) => Promise<PatientRecord>,
): Promise<AlertRow | undefined> => {
  const open = alerts.filter(({ status }) => status === 'open');
  const ofEach = [...Map.groupBy(open.length > 0 ? open : alerts, ({ patientId }) => patientId).values()];
  const scored = await Promise.all(
    ofEach.slice(0, CANDIDATES).map(async ([alert]) => {
      const { responses } = alert ? await record(alert.patientId) : { responses: [] };
      return { alert, scores: responses.flatMap(({ scores }) => scores).length };
    }),
  );
  return scored.toSorted((one, other) => other.scores - one.scores)[0]?.alert;
};

export const samplesOf = async ({ api }: LocalCloud): Promise<Samples> => {
  const headers = { authorization: `Bearer ${api.token(ROLES)}` };
  const get = async (path: string): Promise<unknown> => (await fetch(`${api.url}${path}`, { headers })).json();
  const { alerts } = (await get('/alerts?limit=200')) as { readonly alerts: readonly AlertRow[] };
  const shown = await mostTelling(alerts, async (id) => (await get(`/patients/${id}`)) as PatientRecord);
  if (!shown) throw new Error('no alert was raised: there is nothing to show');
  return {
    '/console/patients/': shown.patientId,
    '/console/alerts/': shown.id,
    '/console/care-teams/': 'cedar',
    '/console/plans/': 'checkpoint-inhibitor',
  };
};

export const addressOf = (path: string, samples: Samples): string => {
  const sample = Object.entries(samples).find(([beginning]) => path.startsWith(beginning))?.[1];
  if (path.includes('{') && sample === undefined) throw new Error(`${path} needs a sample in test/browser/samples.ts`);
  return path.replace(/\{\w+\}/, sample ?? '');
};

export interface Sample extends PageRoute {
  readonly address: string;
}

/** A path that ends as a file does is one to keep, not to look at. */
export const samplePages = async (cloud: LocalCloud, samples?: Samples): Promise<readonly Sample[]> => {
  const routes = (await pageRoutes()).filter(({ method, path }) => method === 'GET' && !/\.\w+$/.test(path));
  const known = samples ?? (await samplesOf(cloud));
  return routes.map((route) => ({ ...route, address: addressOf(route.path, known) }));
};
