// Who of a care team is away: they own no case, and their step of the on-call chain is skipped.
import type { CareTeam, CareTeamMember, OnCallContact } from './care-team.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-time.ts';
import { localDate } from './zoned-time.ts';

/** User names count without regard to case, as when signing in. */
export const isSameUser = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const isAway = (
  { awayUntil }: Pick<CareTeamMember, 'awayUntil'>,
  { timeZone }: Pick<CareTeam, 'timeZone'>,
  now: Instant,
): boolean => awayUntil !== undefined && localDate(now, timeZone) < awayUntil;

type Chain = Pick<CareTeam, 'timeZone' | 'onCall' | 'members'>;

/** The day on which whoever this step names is there again; undefined while they are there. */
export const stepAwayUntil = (step: OnCallContact, { members = [], timeZone }: Chain, now: Instant) =>
  members.find(({ user, awayUntil }) => isSameUser(user, step.user ?? '') && isAway({ awayUntil }, { timeZone }, now))
    ?.awayUntil;

/** The steps of the on-call chain that somebody answers now, in order. */
export const onCallNow = (team: Chain, now: Instant): readonly OnCallContact[] =>
  (team.onCall ?? []).filter((step) => stepAwayUntil(step, team, now) === undefined);

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
