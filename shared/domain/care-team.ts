// Who is told, and which lines a patient may call; without them no invitation goes out.
import type { Instant } from './instant.ts';
import type { LocalDate, LocalTime, TimeZoneId } from './local-time.ts';

export type CareTeamId = string;

/** When someone is at their desk, in the team's own time zone. */
export interface WorkingHours {
  /** ISO weekdays, 1 = Monday. */
  readonly days: readonly number[];
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** One step of the on-call chain, for staff to call in this order; Vigil tells a topic, and subscriptions choose the step. */
export interface OnCallContact {
  readonly name: string;
  /** E.164 number or e-mail address, shown to staff only. */
  readonly contact: string;
  /** Of the member who this is; while they are away the step is skipped. */
  readonly user?: string;
}

/** Someone of the team; only they see its patients. */
export interface CareTeamMember {
  /** The user name that they sign in with. */
  readonly user: string;
  /** As colleagues know them. */
  readonly name: string;
  readonly role: string;
  /** Away now: the first day on which they are there again, in the team's time zone. */
  readonly awayUntil?: LocalDate;
}

/** A care team as coordinators set it up. Fields that may still be missing are optional; {@link missingCover} names them. */
export interface CareTeam {
  readonly id: CareTeamId;
  /** What patients know the programme by; starts the texts; at most 24 GSM-7 characters; never names a disease. */
  readonly programmeName: string;
  readonly timeZone: TimeZoneId;
  readonly dayLine?: string;
  readonly outOfHoursLine?: string;
  readonly hours?: WorkingHours;
  /** Days on which nobody answers the day line, whatever the weekday. */
  readonly holidays?: readonly LocalDate[];
  readonly onCall?: readonly OnCallContact[];
  readonly settings?: TeamSettings;
  /** Absent or empty: open to all staff. */
  readonly members?: readonly CareTeamMember[];
  /** When somebody last tried whether notices arrive. */
  readonly lastTest?: { readonly at: Instant; readonly by: string };
}

/** What a care team may decide otherwise. */
export interface TeamSettings {
  /** After STOP a new text about danger gets its one answer unless this is false; the alert is raised either way. */
  readonly replyToDangerAfterStop?: boolean;
  /** Answers that Vigil sends by itself to one number in an hour; {@link AUTOMATIC_REPLIES_PER_HOUR} unless given. */
  readonly automaticRepliesPerHour?: number;
}

export const AUTOMATIC_REPLIES_PER_HOUR = 6;

/** A care team with everything that an invitation needs. */
export type CoveringCareTeam = Required<Omit<CareTeam, MayBeAbsent>> & Pick<CareTeam, MayBeAbsent>;

type MayBeAbsent = 'settings' | 'members' | 'holidays' | 'lastTest';

/**
 * The names of what a team still lacks before it may invite anyone; empty when it covers.
 * @see docs/clinical-rules.md, section 1
 */
export const missingCover = (team: CareTeam): readonly string[] => [
  ...(team.dayLine ? [] : ['dayLine']),
  ...(team.outOfHoursLine ? [] : ['outOfHoursLine']),
  ...(team.hours?.days.length ? [] : ['hours']),
  ...(team.onCall?.length ? [] : ['onCall']),
];

/** True when nothing is missing, so that patients may be invited and told which line to call. */
export const isCovering = (team: CareTeam): team is CoveringCareTeam => missingCover(team).length === 0;
