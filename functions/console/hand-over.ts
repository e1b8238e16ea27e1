// The end of a shift: cases pass to someone else or back to the team, each by itself.
import { parseHandOverRequest } from '../../shared/contracts/console/hand-over-request.ts';
import { caseOfAlert } from '../../shared/domain/alert-actions.ts';
import { assign } from '../../shared/domain/alert-owner.ts';
import { isSameUser } from '../../shared/domain/away.ts';
import type { CareTeamId } from '../../shared/domain/care-team.ts';
import { type ApiResponse, answer } from './api-response.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { actOnEach, type BecameOfEach } from './each-alert.ts';
import type { ApiRequest } from './request.ts';

interface Passed {
  readonly alertId: string;
  /** Anyone in the team where it is null. */
  readonly to: string | null;
  readonly seenSteps: number;
}

/** `POST /hand-over` */
export const postHandOver = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseHandOverRequest);
  if (!body.ok) return body.answer;
  return answer(200, await passOn(deps, body.value.cases, body.value.note, request.by));
};

const passOn = (
  deps: ConsoleDependencies,
  cases: readonly Passed[],
  note: string | undefined,
  by: ApiRequest['by'],
): Promise<BecameOfEach> =>
  actOnEach(deps, cases, ({ to, seenSteps }) => ({
    meant: 'to-take-on',
    seenSteps,
    decide: (state, alert, context) =>
      assign(state, alert, { ...(to !== null && { to }), ...(note && { note }) }, by, context),
  }));

/** More than one person has. */
const MOST_WAITING = 2_000;

/** Gives everything that somebody of a team has back to the team. */
export const returnToTeam = async (deps: ConsoleDependencies, team: CareTeamId, user: string, by: ApiRequest['by']) => {
  const { patients } = await deps.workList.waiting([team], MOST_WAITING);
  const theirs = patients.flatMap(({ openAlerts }) => [
    ...new Map(
      openAlerts.filter(({ assignedTo = '' }) => isSameUser(assignedTo, user)).map(({ caseId, id }) => [caseId, id]),
    ).values(),
  ]);
  return actOnEach(
    deps,
    theirs.map((alertId) => ({ alertId })),
    () => ({
      meant: 'to-take-on',
      seenSteps: undefined,
      decide: (state, alert, context) =>
        caseOfAlert(state, alert).some(({ assignedTo = '' }) => isSameUser(assignedTo, user))
          ? assign(state, alert, { note: `${user} is away` }, by, context)
          : { refused: `${user} does not have it any more.` },
    }),
  );
};
