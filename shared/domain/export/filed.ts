// What an export is made of: responses as they were filed, each with who gave it, one row for each file.
import { enrolledAt as firstEnrolledAt } from '../consent.ts';
import type { PatientState } from '../patient.ts';
import type { PatientRecord } from '../patient-record.ts';
import type { LinkId } from '../questionnaire.ts';
import type { QuestionnaireResponse, Score } from '../response.ts';
import { localDate } from '../zoned-time.ts';

/** Local days of the patient, both included; open where one is absent. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

export interface Filed {
  readonly state: PatientState;
  readonly response: QuestionnaireResponse;
  /** The response that took its place. */
  readonly amendedBy?: string;
  /** The patient's local day of enrolment. */
  readonly enrolledOn: string;
}

export interface FiledScore extends Filed {
  readonly score: Score;
}

export interface FiledItem extends Filed {
  readonly linkId: LinkId;
}

/** The files of an export. */
export const FILES = ['responses', 'scores', 'items'] as const;
export type ExportFile = (typeof FILES)[number];

/** The responses that were filed in the period, those that were amended later included, in order of time. */
export const filedIn = ({ state, responses, audit }: PatientRecord, { from = '', to = '9' }: Period): Filed[] => {
  const amendedBy = new Map(
    responses.flatMap(({ id, amends }) => (amends === undefined ? [] : [[amends, id] as const])),
  );
  const enrolledAt = audit.find(({ action }) => action === 'enrolled')?.at ?? firstEnrolledAt(state.consent);
  const enrolledOn = localDate(enrolledAt, state.timeZone);
  return responses
    .filter(({ authored }) => {
      const day = localDate(authored, state.timeZone);
      return from <= day && day <= to;
    })
    .map((response) => {
      const later = amendedBy.get(response.id);
      return { state, response, enrolledOn, ...(later !== undefined && { amendedBy: later }) };
    });
};

export const scoresIn = (filed: readonly Filed[]): readonly FiledScore[] =>
  filed.flatMap((one) => one.response.scores.map((score) => ({ ...one, score })));

/** Items with an answer, then those that were asked and have none. An item that was never asked has no row. */
export const itemsIn = (filed: readonly Filed[]): readonly FiledItem[] =>
  filed.flatMap((one) => linkIdsOf(one.response).map((linkId) => ({ ...one, linkId })));

const linkIdsOf = ({ answers, skipped = [] }: QuestionnaireResponse): readonly LinkId[] => [
  ...Object.keys(answers),
  ...skipped.filter((linkId) => answers[linkId] === undefined),
];
