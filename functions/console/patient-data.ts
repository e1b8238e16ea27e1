// Corrects who a patient is, and stops texts for one who asked for it.
import { parseDataRequest, parseStopRequest } from '../../shared/contracts/console/patient-requests.ts';
import { changeData } from '../../shared/domain/patient-data.ts';
import { stopTexts } from '../../shared/domain/stopping.ts';
import { actOnPatient } from './act-on-patient.ts';
import { type ApiResponse, invalid } from './api-response.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** `POST /patients/{id}/data` */
export const postData = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseDataRequest);
  if (!body.ok) return body.answer;
  const { careTeam } = body.value;
  const known = careTeam === undefined ? [] : await deps.careTeams.list();
  const team = known.find(({ id }) => id === careTeam);
  if (careTeam !== undefined && !team)
    return invalid([
      { field: 'careTeam', problem: 'is unknown', expected: `one of ${known.map(({ id }) => id).join(', ')}` },
    ]);
  return actOnPatient(deps, request.id, (state, context) => changeData(state, body.value, request.by, context, team));
};

/** `POST /patients/{id}/stop` */
export const postStop = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseStopRequest);
  if (!body.ok) return body.answer;
  const { requested } = body.value;
  return actOnPatient(
    deps,
    request.id,
    (state, context) => stopTexts(state, requested, request.by, context),
    ({ consent }) => ({ consent: consent.status }),
  );
};
