// The columns that an export for care and one for research have in common: nothing here says who or when.
import type { LinkId } from '../questionnaire.ts';
import type { Column } from './column.ts';
import type { Filed, FiledItem, FiledScore } from './filed.ts';

const LIST = '; ';

/** What every row says about its response. */
export const CIRCUMSTANCES: readonly Column<Filed>[] = [
  {
    name: 'instrument',
    type: 'text',
    meaning: 'The questionnaire, by its id in this dictionary',
    of: ({ response }) => response.instrument,
  },
  {
    name: 'instrument_version',
    type: 'text',
    meaning: 'The version of the questionnaire that was asked',
    of: ({ response }) => response.instrumentVersion,
  },
  {
    name: 'status',
    type: 'text',
    meaning: 'completed, amended (takes the place of another response), or stopped (ended before its last item)',
    of: ({ response }) => response.status,
  },
];

export const RESPONSE_DETAILS: readonly Column<Filed>[] = [
  {
    name: 'completeness',
    type: 'text',
    meaning: 'complete: every item that applied has an answer; partial: some have; none: no item has',
    of: ({ response }) => completenessOf(response),
  },
  {
    name: 'stop_reason',
    type: 'text',
    meaning:
      'Why a stopped response ended: expired, opted-out, danger, unreadable, unanswered (every item left out), suspended',
    of: ({ response }) => response.stopReason,
  },
  {
    name: 'late',
    type: 'text',
    meaning: 'yes: the answers came after the survey had closed, and were not scored',
    of: ({ response }) => (response.late ? 'yes' : 'no'),
  },
  {
    name: 'mode',
    type: 'text',
    meaning: 'How it was asked: sms, or phone (staff asked and entered the answers)',
    of: ({ response }) => response.mode ?? 'sms',
  },
  {
    name: 'respondent',
    type: 'text',
    meaning: 'Who answered: self, helped (someone passed on the patient’s own answer), proxy (in the patient’s place)',
    of: ({ response }) => response.respondent ?? 'self',
  },
  {
    name: 'language',
    type: 'text',
    meaning: 'Language of the answers, ISO 639-1',
    of: ({ response }) => response.language,
  },
  {
    name: 'items_in_other_language',
    type: 'number',
    meaning: 'Answers given in another language than that: read a score over both with care',
    of: ({ response }) => Object.keys(response.otherLanguage ?? {}).length,
  },
  {
    name: 'items_answered',
    type: 'number',
    meaning: 'Items with an answer',
    of: ({ response }) => Object.keys(response.answers).length,
  },
  {
    name: 'items_skipped',
    type: 'number',
    meaning: 'Items that were asked and have no answer',
    of: ({ response }) => response.skipped?.length ?? 0,
  },
  {
    name: 'corrections',
    type: 'number',
    meaning: 'Answers changed after they were first given; each is in the file of items',
    of: ({ response }) => response.corrections?.length ?? 0,
  },
  {
    name: 'plan',
    type: 'text',
    meaning: 'The plan that asked, <id>@<version>',
    of: ({ response }) => response.plan,
  },
  {
    name: 'wording',
    type: 'text',
    meaning: 'The wording it was asked in, <language>@<version>',
    of: ({ response }) => response.wording,
  },
  {
    name: 'reader_version',
    type: 'text',
    meaning: 'The version of the reader that turned texts into answers; empty where nothing was answered',
    of: ({ response }) => response.readerVersion,
  },
];

export const SCORE_DETAILS: readonly Column<FiledScore>[] = [
  { name: 'score', type: 'text', meaning: 'Which score of the questionnaire', of: ({ score }) => score.id },
  {
    name: 'value',
    type: 'number',
    meaning: 'The score by the published rule; empty where it could not be computed, never 0 for that',
    of: ({ score }) => score.value ?? undefined,
  },
  {
    name: 'band',
    type: 'text',
    meaning: 'The published band of the value; empty where there is none',
    of: ({ score }) => (score.value === null ? undefined : score.band),
  },
  {
    name: 'standard_error',
    type: 'number',
    meaning: 'Standard error of the value, where the publication has one',
    of: ({ score }) => (score.value === null ? undefined : score.se),
  },
  {
    name: 'not_computed_because',
    type: 'text',
    meaning: 'The items without an answer that kept the score from being computed',
    of: ({ score }) => (score.value === null ? `missing: ${score.missing.join(LIST)}` : undefined),
  },
];

export const ITEM_DETAILS: readonly Column<FiledItem>[] = [
  { name: 'item', type: 'text', meaning: 'The item, by its id in this dictionary', of: ({ linkId }) => linkId },
  {
    name: 'answer',
    type: 'number',
    meaning: 'The code of the answer as published, after any correction; empty where the item was left out',
    of: ({ response, linkId }) => response.answers[linkId],
  },
  {
    name: 'answer_state',
    type: 'text',
    meaning: 'answered, carried-over (given to the same item of the questionnaire before), or skipped',
    of: ({ response, linkId }) => stateOf(response, linkId),
  },
  {
    name: 'answer_language',
    type: 'text',
    meaning: 'Language of this answer, ISO 639-1; empty where there is none',
    of: ({ response, linkId }) =>
      response.answers[linkId] === undefined ? undefined : (response.otherLanguage?.[linkId] ?? response.language),
  },
  {
    name: 'first_answer',
    type: 'number',
    meaning: 'The code that was first given, where it was corrected',
    of: (row) => correctionsOf(row)[0]?.from,
  },
];

/** In the order they were made. */
export const correctionsOf = ({ response, linkId }: FiledItem) =>
  (response.corrections ?? []).filter((correction) => correction.linkId === linkId);

const completenessOf = ({ status, answers, skipped = [] }: Filed['response']): string => {
  if (Object.keys(answers).length === 0) return 'none';
  return status === 'stopped' || skipped.some((linkId) => answers[linkId] === undefined) ? 'partial' : 'complete';
};

const stateOf = ({ answers, carriedOver = [] }: Filed['response'], linkId: LinkId): string => {
  if (answers[linkId] === undefined) return 'skipped';
  return carriedOver.includes(linkId) ? 'carried-over' : 'answered';
};
