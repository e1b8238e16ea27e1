// What one patient adds to the figures of the day before, which the daily note is about.
import { adherenceOf } from '../adherence.ts';
import type { Instant } from '../instant.ts';
import type { LocalDate, TimeZoneId } from '../local-time.ts';
import type { PatientCourse } from '../patient-record.ts';
import type { QuestionnaireResponse } from '../response.ts';
import { addDays, localDate } from '../zoned-time.ts';
import type { Counts } from './counts.ts';

export const yesterdayOf = (now: Instant, timeZone: TimeZoneId): LocalDate => addDays(localDate(now, timeZone), -1);

/**
 * `day/2026-11-23/delivered` and, of those, `answered`, to the end or in part. A survey counts on the day it ended: on the one it
 * was sent those who answer late would look silent.
 */
export const dayCounts = (
  { responses, texts }: Pick<PatientCourse, 'responses' | 'texts'>,
  around: { readonly now: Instant; readonly timeZone: TimeZoneId },
): Counts => {
  const day = yesterdayOf(around.now, around.timeZone);
  const surveys = [...Map.groupBy(responses, ({ startedAt }) => startedAt).values()];
  const ended = surveys.filter((survey) => isEndedOn(day, survey, around.timeZone));
  const { delivered, completed, partly } = adherenceOf(ended.flat(), texts);
  const answered = completed + partly;
  return {
    ...(delivered > 0 && { [`day/${day}/delivered`]: delivered }),
    ...(answered > 0 && { [`day/${day}/answered`]: answered }),
  };
};

/** What was put right, or came late, does not end a survey again. */
const isEndedOn = (day: LocalDate, survey: readonly QuestionnaireResponse[], timeZone: TimeZoneId): boolean => {
  const filed = survey.filter(({ amends, late }) => amends === undefined && !late);
  const last = filed
    .map(({ authored }) => authored)
    .toSorted()
    .at(-1);
  return last !== undefined && localDate(last, timeZone) === day;
};
