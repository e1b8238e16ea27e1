// What one patient adds to the figures of the programme: counts alone, no name, no answer, no score.
import { type Adherence, adherenceOf } from '../adherence.ts';
import { ageBandOf } from '../birth-year.ts';
import type { Communication } from '../communication.ts';
import { enrolledAt } from '../consent.ts';
import { DAY, type Instant, MINUTE, millisecondsBetween, plus } from '../instant.ts';
import type { LocalDate, TimeZoneId } from '../local-time.ts';
import type { PatientState } from '../patient.ts';
import type { PatientCourse } from '../patient-record.ts';
import { smsSizeOf } from '../sms-segments.ts';
import { addDays, localDate, weekday } from '../zoned-time.ts';
import { alertCounts, type ClockedBy } from './alert-figures.ts';
import { type Counts, countOf, sumOf } from './counts.ts';
import { dayCounts } from './day-figures.ts';

/** How far the figures look back. */
export const WEEKS = 26;

/** Minutes: a time to reply is counted in the first that it does not exceed. */
export const REPLY_STEPS = [1, 2, 5, 10, 15, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1_440] as const;

export interface FiguresAround extends ClockedBy {
  /** Of the team: weeks begin on Monday there. */
  readonly timeZone: TimeZoneId;
}

export const mondayOf = (at: Instant, timeZone: TimeZoneId): LocalDate => {
  const day = localDate(at, timeZone);
  return addDays(day, 1 - weekday(day));
};

/** Of the last {@link WEEKS} weeks, the present one included. */
export const patientFigures = (course: PatientCourse, around: FiguresAround): Counts => {
  const since = plus(around.now, -WEEKS * 7 * DAY);
  const recent = {
    ...course,
    responses: course.responses.filter(({ startedAt }) => startedAt >= since),
    alerts: course.alerts.filter(({ raisedAt }) => raisedAt >= since),
    texts: course.texts.filter((text) => timeOf(text) >= since),
  };
  const { state, alerts, texts } = recent;
  const enrolled = enrolledAt(state.consent);
  return sumOf([
    enrolled >= since ? countOf([`week/${mondayOf(enrolled, around.timeZone)}/enrolled`]) : {},
    surveyCounts(recent, around),
    replyCounts(texts),
    textCounts(texts, around),
    dayCounts(recent, around),
    alertCounts(alerts, around),
    alertGroupCounts(recent, around),
  ]);
};

const timeOf = (text: Communication): Instant => (text.direction === 'in' ? text.receivedAt : text.createdAt);

const surveyCounts = (course: PatientCourse, around: FiguresAround): Counts => {
  const { timeZone } = around;
  const { state, responses, texts } = course;
  const groups = groupsOf(state, around);
  const weeks = Map.groupBy(responses, ({ startedAt }) => mondayOf(startedAt, timeZone));
  const counts = [...weeks].flatMap(([week, those]) => {
    const adherence = namedCounts(adherenceOf(those, texts));
    return [prefixed(`week/${week}`, adherence), ...groups.map((group) => prefixed(group, adherence))];
  });
  return sumOf([...counts, countOf(groups.map((group) => `${group}/patients`))]);
};

/** Raised, and of those closed, and of those closed with no action needed. */
const alertGroupCounts = ({ state, alerts }: PatientCourse, around: FiguresAround): Counts => {
  const closed = alerts.filter(({ status }) => status === 'closed');
  const noAction = closed.filter(({ outcome }) => outcome === 'no-action-needed').length;
  const counts = { alerts: alerts.length, closed: closed.length, noAction };
  return sumOf(groupsOf(state, around).map((group) => prefixed(group, counts)));
};

const namedCounts = ({ delivered, completed, partly, undelivered }: Adherence): Counts => ({
  delivered,
  completed,
  answered: completed + partly,
  undelivered,
});

const prefixed = (prefix: string, counts: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => [`${prefix}/${name}`, count]),
  );

/** The band of who has no year of birth on record. */
export const NO_AGE = 'unknown';

/** By which the figures are compared: as they are today. */
const groupsOf = (
  { language, respondent, mode, birthYear }: PatientState,
  { now, timeZone }: FiguresAround,
): readonly string[] => [
  `group/language/${language}`,
  `group/respondent/${respondent ?? 'self'}`,
  `group/mode/${mode ?? 'text'}`,
  `group/age/${birthYear === undefined ? NO_AGE : ageBandOf(birthYear, localDate(now, timeZone))}`,
];

/** From when the text that opened a survey was sent to the first answer, before the next one was opened. */
const replyCounts = (texts: readonly Communication[]): Counts => {
  const opened = texts
    .flatMap((text) => (text.direction === 'out' && text.purpose === 'survey-opening' ? (text.sentAt ?? []) : []))
    .toSorted();
  const answered = texts.flatMap((text) => (text.direction === 'in' && text.filed ? text.writtenAt : [])).toSorted();
  return countOf(
    opened.flatMap((at, index) => {
      const next = opened[index + 1];
      const first = answered.find((writtenAt) => writtenAt >= at);
      return first !== undefined && (next === undefined || first < next) ? `reply/${stepOf(at, first)}` : [];
    }),
  );
};

const stepOf = (from: Instant, until: Instant): string => {
  const minutes = millisecondsBetween(from, until) / MINUTE;
  return String(REPLY_STEPS.find((step) => minutes <= step) ?? 'more');
};

/** Texts that were sent, by week, and the segments they are paid by. */
const textCounts = (texts: readonly Communication[], { timeZone }: FiguresAround): Counts =>
  sumOf(
    texts.map((text): Counts => {
      const week = `week/${mondayOf(timeOf(text), timeZone)}`;
      if (text.direction === 'in') return { [`${week}/textsIn`]: 1 };
      if (text.status !== 'completed') return {};
      return { [`${week}/textsOut`]: 1, [`${week}/segments`]: text.segments ?? smsSizeOf(text.body).segments };
    }),
  );
