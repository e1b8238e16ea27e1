// Which versions of the content a record was made with: `<id>@<version>`, so that each can be found again.
import type { OutgoingText } from './communication.ts';
import type { DecisionContext } from './content.ts';
import type { PatientState } from './patient.ts';
import { READER_VERSION } from './reply/reader-version.ts';
import type { QuestionnaireResponse } from './response.ts';

/** A draft, or as much of one as says what is used for whom. */
interface Used {
  readonly state: PatientState;
  readonly context: DecisionContext;
}

/** The plan that asks: the version that asked last, not one deployed since. */
const planOf = ({ carePlan: { planId, version } }: PatientState): string => `${planId}@${version}`;

/** The alert rules that watch over a patient. */
const ruleSetOf = ({ state: { carePlan }, context: { content } }: Used): string => {
  const { id, version } = content.ruleSet(carePlan.planId);
  return `${id}@${version}`;
};

/** The wording that asks a patient. */
const wordingOf = ({ state: { language }, context: { content } }: Used): string =>
  `${language}@${content.wording(language).version}`;

/** What an alert is made with. Someone who is no patient follows no plan. */
export const versionsOfAlert = (used: Used): { readonly plan?: string; readonly rulesVersion: string } => ({
  ...(used.state.kind === 'patient' && { plan: planOf(used.state) }),
  rulesVersion: ruleSetOf(used),
});

/**
 * What a response is made with: wording and reader are those of its filing. Each text and each reply has its own on record,
 * should a survey have run across a deployment. Where nothing was answered nothing was read.
 */
export const versionsOfResponse = (
  used: Used,
  answers: QuestionnaireResponse['answers'],
): Pick<QuestionnaireResponse, 'plan' | 'wording' | 'readerVersion'> => ({
  plan: planOf(used.state),
  wording: wordingOf(used),
  ...(Object.keys(answers).length > 0 && { readerVersion: READER_VERSION }),
});

const ABOUT_A_PLAN: readonly OutgoingText['purpose'][] = [
  'survey-opening',
  'survey-reminder',
  'survey-reply',
  'self-care',
];

/** What a text is made with besides its wording: a plan where one asks for it, and the lines of the country. */
export const versionsOfText = (
  used: Used,
  purpose: OutgoingText['purpose'],
): Pick<OutgoingText, 'plan' | 'crisisLines'> => {
  const lines = used.context.content.crisisLines(used.state.country);
  return {
    ...(ABOUT_A_PLAN.includes(purpose) && { plan: planOf(used.state) }),
    ...(lines && { crisisLines: `${lines.country}@${lines.version}` }),
  };
};
