// Who of a care team is away: they own no case, and their step of the on-call chain is skipped.
import { type CareTeam, type CareTeamMember, missingCover, type OnCallContact } from './care-team.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-time.ts';
import { localDate } from './zoned-time.ts';

/** User names count without regard to case, as when signing in. */
export const isSameUser = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const isAway = (
  { awayUntil }: Pick<CareTeamMember, 'awayUntil'>,
  { timeZone }: Pick<CareTeam, 'timeZone'>,
  now: Instant,
): boolean => {
  // Stryker disable next-line ConditionalExpression: no day is before one that nobody named
  if (awayUntil === undefined) return false;
  return localDate(now, timeZone) < awayUntil;
};

type Chain = Pick<CareTeam, 'timeZone' | 'onCall' | 'members'>;

/** The day on which whoever this step names is there again; undefined while they are there. */
export const stepAwayUntil = (step: OnCallContact, { members = [], timeZone }: Chain, now: Instant) =>
  members.find(({ user, awayUntil }) => isSameUser(user, step.user ?? '') && isAway({ awayUntil }, { timeZone }, now))
    ?.awayUntil;

/** The steps of the on-call chain that somebody answers now, in order. */
export const onCallNow = (team: Chain, now: Instant): readonly OnCallContact[] =>
  (team.onCall ?? []).filter((step) => stepAwayUntil(step, team, now) === undefined);

/** The escalation after this one: steps of those who are away are passed over, and after the last step nobody is. */
export const escalationAfter = (level: number, team: Chain | undefined, now: Instant): number => {
  const isSkipped = (step: OnCallContact): boolean =>
    // Stryker disable next-line ConditionalExpression: without a team there is no step to ask about
    team !== undefined && stepAwayUntil(step, team, now) !== undefined;
  const ahead = (team?.onCall ?? []).slice(level);
  const skipped = ahead.findIndex((step) => !isSkipped(step));
  return level + 1 + (skipped === -1 ? ahead.length : skipped);
};

/** Whether anybody of the chain can be called now: the one question about cover that everything else asks. */
export const isAnyoneOnCall = (team: Chain, now: Instant): boolean => onCallNow(team, now).length > 0;

/** What a team lacks now before it may invite: {@link missingCover}, or `someoneOnCall` while the whole chain is away. */
export const lacksToInvite = (team: CareTeam, now: Instant): readonly string[] => {
  const missing = missingCover(team);
  return missing.includes('onCall') || isAnyoneOnCall(team, now) ? missing : [...missing, 'someoneOnCall'];
};

/** The members with one of them away until that day, or there again. */
export const withAway = (
  members: readonly CareTeamMember[],
  who: string,
  until: LocalDate | undefined,
): readonly CareTeamMember[] =>
  members.map((member) => {
    if (!isSameUser(member.user, who)) return member;
    const { awayUntil: _before, ...there } = member;
    return until === undefined ? there : { ...there, awayUntil: until };
  });
