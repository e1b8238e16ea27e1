// What the alert rules say to an answer, to the scores of a finished questionnaire, and to an answer that came late.
import type { Alert, AlertEvidence } from './alert.ts';
import { raise } from './alerting.ts';
import type { Draft } from './draft.ts';
import type { Administration, ClosedQuestion, Sitting } from './patient.ts';
import type { LinkId } from './questionnaire.ts';
import type { QuestionnaireResponse } from './response.ts';
import { caseOf } from './sitting.ts';

const evidenceOf = (
  asked: Pick<Administration, 'instrument' | 'version'>,
  administrationId: string,
): AlertEvidence => ({ administrationId, instrument: asked.instrument, instrumentVersion: asked.version });

/** Runs the rules on the answer just given to `linkId`: at once, mid-survey. */
export const raiseForAnswer = (
  draft: Draft,
  sitting: Sitting,
  administration: Administration,
  linkId: LinkId,
): readonly Alert[] => {
  const { id, instrument, answers } = administration;
  const code = answers[linkId];
  if (code === undefined) return [];
  const evidence = { ...evidenceOf(administration, id), linkId, code };
  return raise(draft, { kind: 'answer', instrument, linkId, code }, caseOf(sitting), evidence);
};

/** Runs the rules on the scores of a questionnaire that was answered to its end. */
export const raiseForScores = (
  draft: Draft,
  sitting: Sitting,
  { administrationId, instrument, instrumentVersion: version, scores }: QuestionnaireResponse,
): readonly Alert[] =>
  scores.flatMap((score) =>
    score.value === null
      ? []
      : raise(draft, { kind: 'score', instrument, score }, caseOf(sitting), {
          ...evidenceOf({ instrument, version }, administrationId),
          score,
        }),
  );

/** An answer that came after its survey had closed is not scored, but the rules about answers run, marked late. */
export const raiseLate = (draft: Draft, closed: ClosedQuestion, code: number): readonly Alert[] => {
  const { instrument, linkId, administrationId } = closed;
  const evidence = { ...evidenceOf(closed, administrationId), linkId, code, late: true as const };
  return raise(draft, { kind: 'answer', instrument, linkId, code }, caseOf(closed), evidence);
};
