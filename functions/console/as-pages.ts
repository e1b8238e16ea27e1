// What pages show that is more than what is kept: the same, made by the same code, for callers of the API.

import { parseDueQuery } from '../../shared/contracts/console/due-request.ts';
import { patientRow } from '../../shared/domain/patient-row.ts';
import { PROGRAMME } from '../../shared/domain/set-up/set-up-audit.ts';
import { noAlert } from './act-on-alert.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import { noPatient } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { gatherDue } from './pages/due/gather-due.ts';
import { viewOf } from './pages/patient/patient-view.tsx';
import { summaryOf } from './pages/patient/summary.ts';
import { gatherLoad } from './pages/plans/gather-load.ts';
import { gatherPlan } from './pages/plans/gather-plan.ts';
import { gatherFigures } from './pages/programme/gather-figures.ts';
import { shownFigures } from './pages/programme/shown-figures.ts';
import { MOST_SHOWN } from './pages/set-up-history.tsx';
import { gatherCase } from './pages/worklist/gather-alert.ts';
import { incidentFile } from './pages/worklist/incident-file.ts';
import { noPlan } from './plans.ts';
import type { ApiRequest } from './request.ts';
import { noTeam, teamOf } from './team-of.ts';

/** `GET /alerts/{id}/incident` */
export const getIncident = async (deps: ConsoleDependencies, { id, by }: ApiRequest): Promise<ApiResponse> => {
  const view = await gatherCase(deps, id, by);
  return view ? answer(200, { incident: incidentFile(view, deps.content) }) : noAlert();
};

/** `GET /programme/figures` */
export const getFigures = async (deps: ConsoleDependencies, { query }: ApiRequest): Promise<ApiResponse> =>
  answer(200, { figures: shownFigures(await gatherFigures(deps, { query })) });

/** `GET /due` */
export const getDue = async (deps: ConsoleDependencies, { query, by }: ApiRequest): Promise<ApiResponse> => {
  const parsed = parseDueQuery(query);
  if (!parsed.ok) return invalid(parsed.errors);
  const { team, teams, days, patients, lookedAt, next } = await gatherDue(deps, { query: parsed.value, by });
  return answer(200, {
    careTeams: teams.map(({ id }) => id),
    ...(team && { careTeam: team.id }),
    days,
    lookedAt,
    patients: patients.map(({ state, open, planned }) => {
      const { phone, language, mode = 'text' } = state;
      return { ...patientRow(state), phone, language, mode, open, planned };
    }),
    ...(next && { next }),
  });
};

/** `GET /patients/{id}/summary` */
export const getSummary = async (deps: ConsoleDependencies, { id, by }: ApiRequest): Promise<ApiResponse> => {
  const view = await viewOf(deps, { params: { id }, by });
  return view ? answer(200, { summary: summaryOf(view) }) : noPatient();
};

/** `GET /plans/{id}/load` */
export const getLoad = async (deps: ConsoleDependencies, { id, query }: ApiRequest): Promise<ApiResponse> => {
  const view = await gatherPlan(deps, id);
  if (!view) return noPlan();
  if (!('plan' in view)) return problem('conflict', 'This draft cannot be followed: its faults say why.');
  return answer(200, { load: gatherLoad(deps, view, query) });
};

/** `GET /programme/history` */
export const getProgrammeHistory = async (deps: ConsoleDependencies): Promise<ApiResponse> =>
  answer(200, { history: await deps.setUps.newest(PROGRAMME, MOST_SHOWN) });

/** `GET /care-teams/{id}/history` */
export const getTeamHistory = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const team = await teamOf(deps, request);
  return team ? answer(200, { history: await deps.setUps.newest(team.id, MOST_SHOWN) }) : noTeam();
};
