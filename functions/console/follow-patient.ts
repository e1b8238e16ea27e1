// Follows a patient through treatment: its dates, another plan, another zone or time of day.
import {
  parseModuleRequest,
  parsePlanRequest,
  parseSettingsRequest,
  parseTreatmentRequest,
} from '../../shared/contracts/console/change-requests.ts';
import { addModule, removeModule } from '../../shared/domain/module-change.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { keepPlan, switchPlan } from '../../shared/domain/plan-switch.ts';
import { isSameFamily, moveInSameWeek } from '../../shared/domain/same-week.ts';
import { changeSettings } from '../../shared/domain/settings.ts';
import { changeTreatment } from '../../shared/domain/treatment-change.ts';
import { type ApiResponse, invalid, notApproved } from './api-response.ts';
import { bodyOf, changePatient, noPatient } from './change-patient.ts';
import { moduleApprovalErrors, planApprovalErrors } from './check-approval.ts';
import { planErrors } from './check-enrolment.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** `POST /patients/{id}/treatment` */
export const postTreatment = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseTreatmentRequest);
  if (!body.ok) return body.answer;
  return changePatient(deps, request, (state, context) => changeTreatment(state, body.value, request.by, context));
};

/** `POST /patients/{id}/settings` */
export const postSettings = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseSettingsRequest);
  if (!body.ok) return body.answer;
  return changePatient(deps, request, (state, context) => changeSettings(state, body.value, request.by, context));
};

/** `POST /patients/{id}/plan` */
export const postPlan = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parsePlanRequest);
  if (!body.ok) return body.answer;
  const { plan, startAgain = false, ...wish } = body.value;
  if (plan === null) return changePatient(deps, request, (state, context) => keepPlan(state, request.by, context));
  const patient = await deps.patients.load(request.id);
  if (!patient) return noPatient();
  const teams = await deps.careTeams.list();
  const errors = planErrors(
    { plan, careTeam: patient.careTeamId },
    { teams, content: deps.content, now: deps.clock() },
  );
  if (errors.length > 0) return invalid(errors);
  const unapproved = planApprovalErrors(deps.approval, deps.content, plan, deps.clock());
  if (unapproved.length > 0) return notApproved(unapproved);
  const versions = await deps.plans.versions();
  const keepsWeek = (state: PatientState): boolean =>
    !startAgain && isSameFamily(versions, state.carePlan.planId, plan);
  if (keepsWeek(patient) && Object.keys(wish).length > 0) return invalid([NEEDS_START]);
  const replayed = request.query.preview === 'true' ? await replayedMove(deps, patient, plan) : {};
  return changePatient(
    deps,
    request,
    (state, context) =>
      keepsWeek(state)
        ? moveInSameWeek(state, plan, request.by, context)
        : switchPlan(state, { plan, ...wish }, request.by, context),
    () => ({ keepsWeek: keepsWeek(patient), ...replayed }),
  );
};

const NEEDS_START = {
  field: 'startAgain',
  problem: 'is not set, and a first day or dates are',
  expected: 'it with them, or neither: in another version of the plan the patient stays in the week they are in',
};

/** What the rules of the other plan would have made of everything the patient has answered. */
const replayedMove = async (deps: ConsoleDependencies, patient: PatientState, plan: string): Promise<object> => {
  const course = await deps.patients.course(patient.id, 1);
  const { replayMove } = await import('./replay-move.ts');
  return { alerts: replayMove(patient, course?.responses ?? [], plan, deps.content) };
};

/** `POST /patients/{id}/modules` */
export const postModule = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseModuleRequest);
  if (!body.ok) return body.answer;
  const { module, from, remove } = body.value;
  if (remove) return changePatient(deps, request, (state, context) => removeModule(state, module, request.by, context));
  const unapproved = moduleApprovalErrors(deps.approval, deps.content, module, deps.clock());
  if (unapproved.length > 0) return notApproved(unapproved);
  const wish = { module, ...(from !== undefined && { from }) };
  return changePatient(deps, request, (state, context) => addModule(state, wish, request.by, context));
};
