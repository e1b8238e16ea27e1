// Which line a patient is told to call, and whether someone is on duty: a call is promised only when someone is.
import { isAnyoneOnCall } from './away.ts';
import type { CareTeam, CoveringCareTeam } from './care-team.ts';
import type { Content, CrisisLines, DecisionContext, Lines } from './content.ts';
import { DAY, type Instant, plus } from './instant.ts';
import type { Language } from './language.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import { addDays, instantAt, localDate, localTime, weekday } from './zoned-time.ts';

const isWorkingDay = ({ hours, holidays = [] }: CoveringCareTeam, date: LocalDate): boolean =>
  hours.days.includes(weekday(date)) && !holidays.includes(date);

/** True within the team's working hours. */
const isStaffed = (team: CoveringCareTeam, at: Instant): boolean => {
  const time = localTime(at, team.timeZone);
  return isWorkingDay(team, localDate(at, team.timeZone)) && time >= team.hours.from && time < team.hours.to;
};

/** True when someone on call would hear of a critical answer given now: without a covering team, or with all away, nobody would. */
export const canRespondTheSameDay = ({ careTeam, now }: Pick<DecisionContext, 'careTeam' | 'now'>): boolean =>
  careTeam !== undefined && isAnyoneOnCall(careTeam, now);

/** True when someone can be called at any hour: somebody of the chain is there, and a line for the hours outside working hours. */
export const coversRoundTheClock = (team: CareTeam, now: Instant): boolean =>
  Boolean(team.outOfHoursLine) && isAnyoneOnCall(team, now);

/** The same time of day `days` of the team's working days later; calendar days when no team is known. */
export const addWorkingDays = (at: Instant, days: number, team: CoveringCareTeam | undefined): Instant => {
  if (!team) return plus(at, days * DAY);
  let date = localDate(at, team.timeZone);
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(team, date)) left -= 1;
  }
  return instantAt(date, localTime(at, team.timeZone), team.timeZone);
};

/** Where we know no lines for a country we name none, rather than a wrong one. Enrolment there is refused. */
export const linesAnywhere = (country: string, language: Language): CrisisLines => ({
  country,
  version: '1.1.0',
  ...IN_WORDS[language],
  reVerify: true,
});

const IN_WORDS: Readonly<Record<Language, Pick<CrisisLines, 'emergency' | 'call'>>> = {
  en: { emergency: 'your emergency number', call: 'a crisis line (findahelpline.com)' },
  es: { emergency: 'número de emergencia', call: 'servicio de ayuda (findahelpline.com)' },
};

const crisisLinesOf = (content: Content, { country, language }: PatientState): CrisisLines =>
  content.crisisLines(country) ?? linesAnywhere(country, language);

/** What a text to this patient says about whom to call, now. */
export const linesFor = (state: PatientState, { content, careTeam, now }: DecisionContext): Lines => {
  const crisis = crisisLinesOf(content, state);
  const { programmeName, dayLine, outOfHoursLine } = careTeam ?? {
    programmeName: 'Vigil',
    dayLine: crisis.emergency,
    outOfHoursLine: crisis.emergency,
  };
  const staffed = careTeam !== undefined && isStaffed(careTeam, now);
  return { programmeName, line: staffed ? dayLine : outOfHoursLine, dayLine, outOfHoursLine, staffed, crisis };
};
