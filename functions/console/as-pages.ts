// What pages show that is more than what is kept: the same, made by the same code, for callers of the API.

import { noAlert } from './act-on-alert.ts';
import { type ApiResponse, answer } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { gatherFigures } from './pages/programme/gather-figures.ts';
import { shownFigures } from './pages/programme/shown-figures.ts';
import { gatherCase } from './pages/worklist/gather-alert.ts';
import { incidentFile } from './pages/worklist/incident-file.ts';
import type { ApiRequest } from './request.ts';

/** `GET /alerts/{id}/incident` */
export const getIncident = async (deps: ConsoleDependencies, { id, by }: ApiRequest): Promise<ApiResponse> => {
  const view = await gatherCase(deps, id, by);
  return view ? answer(200, { incident: incidentFile(view, deps.content) }) : noAlert();
};

/** `GET /programme/figures` */
export const getFigures = async (deps: ConsoleDependencies, { query }: ApiRequest): Promise<ApiResponse> =>
  answer(200, { figures: shownFigures(await gatherFigures(deps, { query })) });
