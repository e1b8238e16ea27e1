// Who has a case: one person, or anyone in the team.
import type { Alert, OpenAlert } from './alert.ts';
import { type Actor, caseOfAlert, type Refusal } from './alert-actions.ts';
import { isAway, isSameUser } from './away.ts';
import type { CareTeamMember } from './care-team.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import type { Turn } from './turn.ts';

/** The member who is meant; nobody is known by name where the team lists none. */
const memberOf = (to: string, { team }: DecisionContext): CareTeamMember | undefined =>
  team?.members?.find(({ user }) => isSameUser(user, to));

/** A mistyped name: where members are listed, nobody else finds the case. Whoever asks is there, listed or not. */
const isStranger = (to: string, actor: Actor, context: DecisionContext): boolean =>
  (context.team?.members ?? []).length > 0 && !memberOf(to, context) && !isSameUser(to, actor.name);

/** Whom an absent person's cases would go back from at once. */
const awayUntil = (member: CareTeamMember | undefined, { team, now }: DecisionContext): LocalDate | undefined =>
  member && team && isAway(member, team, now) ? member.awayUntil : undefined;

const has = ({ assignedTo }: OpenAlert, to: string | undefined): boolean =>
  assignedTo === undefined || to === undefined ? assignedTo === to : isSameUser(assignedTo, to);

/** Gives the case to `to`, or back to the team. No clock stops: who gets it has yet to acknowledge. */
export const assign = (
  state: PatientState,
  alert: Alert,
  { to: named, note }: { readonly to?: string; readonly note?: string },
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const inCase = caseOfAlert(state, alert);
  if (inCase.length === 0) return { refused: 'This alert is closed.' };
  const member = named === undefined ? undefined : memberOf(named, context);
  // As the team spells it, so that one person has one name.
  const to = member?.user ?? named;
  if (inCase.every((open) => has(open, to)))
    return { refused: to === undefined ? 'Nobody has it: it is with the team already.' : `${to} has it already.` };
  if (to !== undefined && isStranger(to, actor, context))
    return { refused: 'This is no member of the care team: choose a member, or leave it to the team.' };
  const away = awayUntil(member, context);
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
