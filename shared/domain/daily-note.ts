// The daily note to whoever leads the programme: when it is due, and what it says.
import { SEVERITIES, type Severity } from './alert.ts';
import type { Instant } from './instant.ts';
import type { LocalDate, TimeZoneId } from './local-time.ts';
import { localDate, localTime } from './zoned-time.ts';

export interface DailyNoteTime {
  /** 0 to 23. */
  readonly hour: number;
  readonly timeZone: TimeZoneId;
}

/** From two settings as text, which are empty where no note is wanted. */
export const noteTimeOf = (hour: string, timeZone: TimeZoneId): DailyNoteTime | undefined =>
  hour === '' ? undefined : { hour: Number(hour), timeZone };

/** The last note, of which there is one for each day. */
export interface DailyNote {
  /** The day it is of. */
  readonly date: LocalDate;
  /** When it was about to go out. */
  readonly claimedAt: Instant;
  /** Absent where nobody knows whether it went out. */
  readonly sentAt?: Instant;
}

/** Counts over all teams: no patient, phone, answer or free text, since e-mail and SMS carry it in plain text. */
export interface NoteFacts {
  readonly onHold: boolean;
  /** By their most severe alert. */
  readonly openCases: Readonly<Record<Severity, number>>;
  readonly notAcknowledged: number;
  readonly overdue: number;
  /** Patients, as the three that follow. */
  readonly silent: number;
  readonly notDelivered: number;
  readonly messages: number;
  /** There is more than was counted. */
  readonly more: boolean;
  /** Of the day before. */
  readonly surveys: SurveysEnded;
}

/** Surveys that ended on one day: answered to their end or in part, or not in time. */
export interface SurveysEnded {
  readonly delivered: number;
  readonly answered: number;
  /** Teams whose figures of the day are not there yet. */
  readonly teamsUncounted: number;
}

/** The day whose note is due: from its hour to midnight there, so that a note that was late still goes out, and none of yesterday. */
export const noteDueOn = (now: Instant, { hour, timeZone }: DailyNoteTime): LocalDate | undefined =>
  Number(localTime(now, timeZone).slice(0, 'HH'.length)) >= hour ? localDate(now, timeZone) : undefined;

/** Of an e-mail. */
export const dailyNoteSubject = (date: LocalDate): string => `Vigil daily note, ${date}`;

/** Plain text under 500 characters; `programmeUrl` is where more is to be seen, behind the sign-in. */
export const dailyNoteText = (date: LocalDate, facts: NoteFacts, programmeUrl: string): string => {
  const { openCases, notAcknowledged, overdue, silent, notDelivered, messages, more } = facts;
  return [
    ...(facts.onHold ? ['ALL TEXTS ARE ON HOLD'] : []),
    dailyNoteSubject(date),
    ...(more ? ['There is more than can be counted here: at least'] : []),
    `Open cases: ${SEVERITIES.map((severity) => `${openCases[severity]} ${severity}`).join(', ')}`,
    `Not acknowledged: ${notAcknowledged}`,
    `Overdue: ${overdue}`,
    `Silent patients: ${silent}`,
    `Patients whose texts do not arrive: ${notDelivered}`,
    `Messages that need a person: ${messages}`,
    `Surveys that ended yesterday: ${surveysInWords(facts.surveys)}`,
    programmeUrl,
  ].join('\n');
};

const surveysInWords = ({ delivered, answered, teamsUncounted }: SurveysEnded): string => {
  const uncounted =
    teamsUncounted > 0 ? `${teamsUncounted} ${teamsUncounted === 1 ? 'team' : 'teams'} not counted yet` : '';
  if (delivered === 0) return uncounted || 'none';
  return `${answered} answered of ${delivered} delivered${uncounted && `, ${uncounted}`}`;
};
