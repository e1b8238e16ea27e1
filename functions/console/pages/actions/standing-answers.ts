// The answers that questions of a form have got since it was opened: of somebody else, or of the patient by text.
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { PatientCourse } from '../../../../shared/domain/patient-record.ts';
import type { GivenAnswer } from '../../../../shared/domain/phone-mode/phone-actions.ts';

export interface StandingAnswer {
  readonly code: number;
  /** Where it can be corrected; absent while its questionnaire is open. */
  readonly responseId?: string;
}

/** `openedAt`: of the form; empty where it is unknown, and then what is filed may be of an earlier survey. */
export const standingAnswers =
  ({ state: { sitting }, responses }: Pick<PatientCourse, 'state' | 'responses'>, openedAt: Instant | '') =>
  ({ instrument, linkId }: Omit<GivenAnswer, 'code'>): StandingAnswer | undefined => {
    const open = sitting?.administrations.find((one) => one.instrument === instrument)?.answers[linkId];
    if (open !== undefined) return { code: open };
    const filed = responses.findLast(
      (one) => openedAt !== '' && one.authored >= openedAt && one.instrument === instrument && linkId in one.answers,
    );
    const code = filed?.answers[linkId];
    return filed && code !== undefined ? { code, responseId: filed.id } : undefined;
  };
