// Who has a case: one person, or anyone in the team.
import type { Alert } from './alert.ts';
import { type Actor, caseOfAlert, type Refusal } from './alert-actions.ts';
import { isAway, isSameUser } from './away.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import type { Turn } from './turn.ts';

/** Whom an absent person's cases would go back from at once. */
const awayUntil = (to: string, { careTeam, now }: DecisionContext): LocalDate | undefined =>
  careTeam?.members?.find((member) => isSameUser(member.user, to) && isAway(member, careTeam, now))?.awayUntil;

/** Gives the case to `to`, or back to the team. No clock stops: who gets it has yet to acknowledge. */
export const assign = (
  state: PatientState,
  alert: Alert,
  { to, note }: { readonly to?: string; readonly note?: string },
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const inCase = caseOfAlert(state, alert);
  if (inCase.length === 0) return { refused: 'This alert is closed.' };
  if (inCase.every((open) => open.assignedTo === to))
    return { refused: to === undefined ? 'Nobody has it: it is with the team already.' : `${to} has it already.` };
  const away = to === undefined ? undefined : awayUntil(to, context);
  if (away) return { refused: `${to} is away until ${away}: choose someone else, or leave it to the team.` };
  const draft = new Draft(state, context);
  for (const { id, acknowledgedAt } of inCase)
    draft.alertChanges.push({
      alertId: id,
      status: acknowledgedAt ? 'acknowledged' : 'open',
      step: { at: draft.now, by: actor.name, what: 'assigned', ...(to && { to }), ...(note && { note }) },
      notify: false,
    });
  draft.change({
    openAlerts: state.openAlerts.map((open) => {
      if (!inCase.includes(open)) return open;
      const { assignedTo: _before, ...others } = open;
      return to === undefined ? others : { ...others, assignedTo: to };
    }),
  });
  draft.note('alert-assigned', actor.name, alert.id);
  return draft.turn();
};
