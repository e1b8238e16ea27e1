// The columns of an export for those who care for the patients: study numbers and the patient's own clock, never a name or phone.
import type { Column } from './column.ts';
import type { Filed, FiledItem, FiledScore } from './filed.ts';
import { offsetTime } from './offset-time.ts';
import { CIRCUMSTANCES, correctionsOf, ITEM_DETAILS, RESPONSE_DETAILS, SCORE_DETAILS } from './shared-columns.ts';

const timeOf = (name: string, meaning: string, key: 'dueAt' | 'startedAt' | 'authored'): Column<Filed> => ({
  name,
  type: 'local time with offset',
  meaning,
  of: ({ response, state }) => offsetTime(response[key], state.timeZone),
});

const WHO: readonly Column<Filed>[] = [
  { name: 'patient', type: 'text', meaning: 'Vigil’s own id of the patient', of: ({ state }) => state.id },
  { name: 'study_number', type: 'text', meaning: 'The patient’s study number', of: ({ state }) => state.studyId },
  { name: 'care_team', type: 'text', meaning: 'The patient’s care team today', of: ({ state }) => state.careTeamId },
  {
    name: 'response',
    type: 'text',
    meaning: 'Id of the response: the three files are joined by it',
    of: ({ response }) => response.id,
  },
];

const AUTHORED = timeOf('authored_at', 'When the response was filed', 'authored');

const ZONE: Column<Filed> = {
  name: 'time_zone',
  type: 'text',
  meaning: 'The patient’s time zone today (IANA): that of every time in the row',
  of: ({ state }) => state.timeZone,
};

const RESPONSES: readonly Column<Filed>[] = [
  ...WHO,
  ...CIRCUMSTANCES,
  timeOf('due_at', 'When the survey was due', 'dueAt'),
  timeOf('started_at', 'When its first question was asked', 'startedAt'),
  AUTHORED,
  ZONE,
  ...RESPONSE_DETAILS,
  {
    name: 'administration',
    type: 'text',
    meaning: 'Which asking it answers, <activity>/<due time>/<instrument>',
    of: ({ response }) => response.administrationId,
  },
  {
    name: 'amends',
    type: 'text',
    meaning: 'The response whose place it takes',
    of: ({ response }) => response.amends,
  },
  {
    name: 'amended_by',
    type: 'text',
    meaning: 'The response that took its place: leave this one out where only what holds counts',
    of: ({ amendedBy }) => amendedBy,
  },
];

const SCORES: readonly Column<FiledScore>[] = [...WHO, ...CIRCUMSTANCES, AUTHORED, ZONE, ...SCORE_DETAILS];

const ITEMS: readonly Column<FiledItem>[] = [
  ...WHO,
  ...CIRCUMSTANCES,
  AUTHORED,
  ZONE,
  ...ITEM_DETAILS,
  {
    name: 'corrected_at',
    type: 'local time with offset',
    meaning: 'When the answer was last corrected',
    of: (row) => {
      const last = correctionsOf(row).at(-1);
      return last && offsetTime(last.at, row.state.timeZone);
    },
  },
  {
    name: 'corrected_by',
    type: 'text',
    meaning: 'Who corrected it last: patient, or the user name of a member of staff',
    of: (row) => {
      const last = correctionsOf(row).at(-1);
      return last && (last.by ?? 'patient');
    },
  },
  {
    name: 'correction_reason',
    type: 'text',
    meaning: 'Why staff corrected it, in their words',
    of: (row) => correctionsOf(row).at(-1)?.why,
  },
];

export const CARE_COLUMNS = { responses: RESPONSES, scores: SCORES, items: ITEMS } as const;
