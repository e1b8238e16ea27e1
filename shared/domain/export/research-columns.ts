// The columns of an export for research: no name, number, date, time of day, place or text that anyone wrote.
import { AGE_BANDS, type AgeBand, ageBandOf } from '../birth-year.ts';
import type { Instant } from '../instant.ts';
import { WATCH } from '../watch/watch.ts';
import { daysBetween, localDate } from '../zoned-time.ts';
import type { Column } from './column.ts';
import type { Filed, FiledItem, FiledScore } from './filed.ts';
import { CIRCUMSTANCES, correctionsOf, ITEM_DETAILS, RESPONSE_DETAILS, SCORE_DETAILS } from './shared-columns.ts';

/** Turns an id into one that only the holder of the key can make again. */
export type Pseudonym = (id: string) => string;

interface ResearchColumns {
  readonly responses: readonly Column<Filed>[];
  readonly scores: readonly Column<FiledScore>[];
  readonly items: readonly Column<FiledItem>[];
}

/** Agreed to research when last asked: who takes it back is in no export from then on. */
export const agreedToResearch = ({ consent }: Filed['state']): boolean => consent.separately?.['research-use'] === true;

/** A clinician's own questions are free text, and mean nothing without it. */
export const isForResearch = ({ response }: Filed): boolean => response.instrument !== WATCH;

export const researchColumns = (pseudonym: Pseudonym): ResearchColumns => {
  const idOf = ({ state, response }: Filed, id = response.id): string => pseudonym(`${state.id}/${id}`);
  const who: readonly Column<Filed>[] = [
    {
      name: 'subject',
      type: 'text',
      meaning: 'The patient, under an id made with the key of this export: the same key makes the same id',
      of: ({ state }) => pseudonym(state.id),
    },
    {
      name: 'response',
      type: 'text',
      meaning: 'Id of the response, made with the same key: the three files are joined by it',
      of: (row) => idOf(row),
    },
  ];
  const age: Column<Filed> = {
    name: 'age_band',
    type: 'text',
    meaning: `Age in the year of enrolment: ${AGE_BANDS.join(', ')}; empty where no year of birth is on record`,
    of: ageAtEnrolment,
  };
  const authored = dayOf('authored_day', 'Day on which the response was filed', ({ response }) => response.authored);
  return {
    responses: [
      ...who,
      ...CIRCUMSTANCES,
      dayOf('due_day', 'Day on which the survey was due', ({ response }) => response.dueAt),
      dayOf('started_day', 'Day on which its first question was asked', ({ response }) => response.startedAt),
      authored,
      age,
      ...RESPONSE_DETAILS,
      {
        name: 'amends',
        type: 'text',
        meaning: 'The response whose place it takes',
        of: (row) => row.response.amends && idOf(row, row.response.amends),
      },
      {
        name: 'amended_by',
        type: 'text',
        meaning: 'The response that took its place: leave this one out where only what holds counts',
        of: (row) => row.amendedBy && idOf(row, row.amendedBy),
      },
    ],
    scores: [...who, ...CIRCUMSTANCES, authored, ...SCORE_DETAILS],
    items: [
      ...who,
      ...CIRCUMSTANCES,
      authored,
      ...ITEM_DETAILS,
      dayOf<FiledItem>('corrected_day', 'Day on which it was last corrected', (row) => correctionsOf(row).at(-1)?.at),
      {
        name: 'corrected_by',
        type: 'text',
        meaning: 'Who corrected it last: patient or staff',
        of: (row) => {
          const last = correctionsOf(row).at(-1);
          return last && (last.by === undefined ? 'patient' : 'staff');
        },
      },
    ],
  };
};

/** One band for the whole course: when it changed would tell the year of birth. */
export const ageAtEnrolment = ({ state, enrolledOn }: Filed): AgeBand | undefined =>
  state.birthYear === undefined ? undefined : ageBandOf(state.birthYear, enrolledOn);

const dayOf = <Row extends Filed>(
  name: string,
  meaning: string,
  at: (row: Row) => Instant | undefined,
): Column<Row> => ({
  name,
  type: 'days since enrolment',
  meaning,
  of: (row) => {
    const then = at(row);
    return then && daysBetween(row.enrolledOn, localDate(then, row.state.timeZone));
  },
});
