// What the alert rules say to an answer, to the scores of a finished questionnaire, and to an answer that came late.
import type { Alert, AlertEvidence } from './alert.ts';
import { type Occasion, raisedIn, raiseIn } from './alerting.ts';
import type { Draft } from './draft.ts';
import type { Administration, ClosedQuestion, Sitting } from './patient.ts';
import type { LinkId } from './questionnaire.ts';
import { rememberedAfter } from './remembered.ts';
import type { QuestionnaireResponse } from './response.ts';

/** Alerts of one sitting form one case. */
export const caseOf = (sitting: Pick<Sitting, 'dueAt'>): string => `survey/${sitting.dueAt}`;

/** The case of a sitting, open or closed, and what was raised in it before. */
export const occasionOf = ({ dueAt, raised }: Pick<Sitting, 'dueAt' | 'raised'>): Occasion => ({
  caseId: caseOf({ dueAt }),
  at: dueAt,
  ...(raised && { raised }),
});

/** What to keep on a sitting of the rules that were raised in it: each is raised once. */
export const withRaised = <Asked extends Pick<Sitting, 'dueAt' | 'raised'>>(draft: Draft, asked: Asked): Asked => {
  const raised = raisedIn(draft, occasionOf(asked));
  return raised.length > 0 ? { ...asked, raised } : asked;
};

const evidenceOf = (
  { instrument, version }: Pick<Administration, 'instrument' | 'version'>,
  administrationId: string,
): AlertEvidence => ({ administrationId, instrument, instrumentVersion: version });

/** Runs the rules on the answer just given to `linkId`: at once, mid-survey. */
export const raiseForAnswer = (
  draft: Draft,
  sitting: Pick<Sitting, 'dueAt' | 'raised'>,
  administration: Administration,
  linkId: LinkId,
  late?: true,
): readonly Alert[] => {
  const instrument = draft.context.content.instrument(administration.instrument, administration.version);
  const remembered = draft.state.remembered?.[instrument.id];
  return raiseIn(
    draft,
    { kind: 'answer', instrument, linkId, answers: administration.answers, ...(remembered && { remembered }) },
    occasionOf(sitting),
    { ...evidenceOf(administration, administration.id), ...(late && { late }) },
  );
};

/** Runs the rules on the scores of a questionnaire that was answered to its end, and remembers what it compares next time. */
export const raiseForScores = (
  draft: Draft,
  sitting: Pick<Sitting, 'dueAt' | 'raised'>,
  response: QuestionnaireResponse,
): readonly Alert[] => {
  const { administrationId, instrumentVersion: version, scores } = response;
  const instrument = draft.context.content.instrument(response.instrument, version);
  const remembered = draft.state.remembered?.[instrument.id];
  const alerts = scores.flatMap((score) =>
    raiseIn(
      draft,
      { kind: 'score', instrument, score, ...(remembered && { remembered }) },
      occasionOf(sitting),
      evidenceOf({ instrument: instrument.id, version }, administrationId),
    ),
  );
  remember(draft, response);
  return alerts;
};

/** Runs the rules about scores that could not be computed, where a questionnaire was begun and not answered to its end. */
export const raiseForUnfinished = (
  draft: Draft,
  sitting: Pick<Sitting, 'dueAt' | 'raised'>,
  response: QuestionnaireResponse,
): void => {
  const { administrationId, instrumentVersion: version, scores, answers } = response;
  if (Object.keys(answers).length === 0) return;
  const instrument = draft.context.content.instrument(response.instrument, version);
  const evidence = evidenceOf({ instrument: instrument.id, version }, administrationId);
  for (const score of scores.filter(({ value }) => value === null))
    raiseIn(draft, { kind: 'score', instrument, score }, occasionOf(sitting), evidence);
};

/** An answer that came after its survey had closed is not scored, but the rules about answers run, marked late. */
export const raiseLate = (draft: Draft, closed: ClosedQuestion, response: QuestionnaireResponse): readonly Alert[] => {
  const { administrationId: id, instrument, version, linkId } = closed;
  const answers = { ...closed.answers, ...response.answers };
  const alerts = raiseForAnswer(draft, closed, { id, instrument, version, answers }, linkId, true);
  remember(draft, response);
  return alerts;
};

/** Keeps what the rules compare with the next time; called once for each response, after the rules have looked at it. */
export const remember = (draft: Draft, response: QuestionnaireResponse): void => {
  const { content } = draft.context;
  const instrument = content.instrument(response.instrument, response.instrumentVersion);
  const { [instrument.id]: before, ...others } = draft.state.remembered ?? {};
  const after = rememberedAfter(draft.ruleSet.rules, instrument, response, before);
  if (after) draft.change({ remembered: { ...others, [instrument.id]: after } });
  else if (before) draft.change({ remembered: others });
};
