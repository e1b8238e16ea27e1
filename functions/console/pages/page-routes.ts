// Every page there is. Nothing else is reachable, and the test of who may see what reads them all.
import type { PageRoute } from './page-route.ts';

type LoadRoutes = () => Promise<readonly PageRoute[]>;

const workList: LoadRoutes = async () => (await import('./worklist/worklist-routes.tsx')).WORK_LIST_ROUTES;

/** By what follows `/console/`. The first request for a section loads it (docs/adr/0016-parts-that-load-later.md). */
const SECTIONS: ReadonlyMap<string, LoadRoutes> = new Map([
  ['', workList],
  ['alerts', workList],
  ['patients', async () => (await import('./patient-section.ts')).PATIENT_SECTION],
  ['care-teams', async () => (await import('./care-teams/care-team-routes.tsx')).CARE_TEAM_ROUTES],
  ['hand-over', async () => (await import('./hand-over/hand-over-routes.tsx')).HAND_OVER_ROUTES],
  ['export', async () => (await import('./export/export-routes.tsx')).EXPORT_ROUTES],
  ['due', async () => (await import('./due/due-routes.tsx')).DUE_ROUTES],
  ['programme', async () => (await import('./programme/programme-routes.tsx')).PROGRAMME_ROUTES],
  ['messages', async () => (await import('./messages/messages-routes.tsx')).MESSAGE_ROUTES],
  ['plans', async () => (await import('./plans/plan-routes.tsx')).PLAN_ROUTES],
]);

/** Of the section that an address is in. The first that matches answers. */
export const routesNear = async (path: string): Promise<readonly PageRoute[]> =>
  (await SECTIONS.get(path.split('/')[2] ?? '')?.()) ?? [];

export const everyRoute = async (): Promise<readonly PageRoute[]> => {
  const sections = await Promise.all([...SECTIONS.values()].map((load) => load()));
  return [...new Set(sections.flat())];
};
