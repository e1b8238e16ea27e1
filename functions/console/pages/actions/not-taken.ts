// Says of answers that were given on the phone and not entered which they are, and what to do about them.
import type { Content } from '../../../../shared/domain/content.ts';
import type { FormPart } from '../../../../shared/domain/phone-mode/form.ts';
import type { GivenAnswer } from '../../../../shared/domain/phone-mode/phone-actions.ts';
import { contentFor } from '../../../../shared/domain/watch/watch-content.ts';
import { type ApiResponse, isProblem } from '../../api-response.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { fieldOf, type PageRequest } from '../page-request.ts';
import { answerWords, findInstrument, itemWords } from '../words/instrument-words.ts';
import { SEEN_AT } from './action-form.tsx';
import { type StandingAnswer, standingAnswers } from './standing-answers.ts';

/** What the API says of answers that were entered. */
interface EnteredAnswers {
  readonly notTaken: readonly GivenAnswer[];
  readonly form: readonly FormPart[];
  /** The question that is open now; absent where the survey has ended. */
  readonly next?: Pick<GivenAnswer, 'instrument' | 'linkId'>;
}

/** One that was not entered, with the answer that its question has by now, if it has one. */
type Left = GivenAnswer & { readonly standing?: StandingAnswer };

/** Undefined where nothing is to be said beside what the API says. */
export const notTakenInWords = async (
  deps: ConsoleDependencies,
  { params, form }: PageRequest,
  given: readonly GivenAnswer[],
  response: ApiResponse,
): Promise<string | undefined> => {
  const refused = isProblem(response);
  if (refused && response.status !== 409) return undefined;
  const entered = refused ? undefined : (response.body as EnteredAnswers);
  const notTaken = entered?.notTaken ?? given;
  const id = params.id ?? '';
  const course = notTaken.length > 0 ? await deps.patients.course(id, 1) : undefined;
  if (!course) return undefined;
  const content = contentFor(course.state, deps.content);
  const standing = standingAnswers(course, fieldOf(form, SEEN_AT));
  const left = notTaken.map((one): Left => {
    const found = standing(one);
    return { ...one, ...(found && { standing: found }) };
  });
  const sentences = [
    ...graveInWords(content, left, id),
    ...alreadyInWords(content, left, id),
    ...(entered ? restInWords(content, left, entered) : []),
  ];
  if (!refused) return sentences.length > 0 ? sentences.join(' ') : undefined;
  if (left.every(isSame)) sentences.push('All of these answers are on record already.');
  return [...('detail' in response.body ? [String(response.body.detail)] : []), ...sentences].join(' ');
};

const itemOf = (content: Content, { instrument, linkId }: Omit<GivenAnswer, 'code'>) => {
  const known = findInstrument(content, instrument);
  const item = known?.items.find((one) => one.linkId === linkId);
  return known && item ? { known, item } : undefined;
};

const questionWords = (content: Content, asked: Omit<GivenAnswer, 'code'>): string => {
  const found = itemOf(content, asked);
  return `“${found ? itemWords(found.known, found.item) : asked.linkId}”`;
};

const codeWords = (content: Content, asked: GivenAnswer, code = asked.code): string => {
  if (code === null) return 'would not say';
  const found = itemOf(content, asked);
  return found ? answerWords(found.known, found.item, code) : String(code);
};

const isSame = ({ code, standing }: Left): boolean => standing?.code === code;
const isOther = ({ code, standing }: Left): boolean => standing !== undefined && standing.code !== code;

/** To say nothing is graver than nothing on record, and less than an answer. */
const isGraver = ({ code, standing }: Left): boolean =>
  code === null ? standing === undefined : code > (standing?.code ?? 0);

/** What the patient said about self-harm, graver than what is on record: it has raised no alert, and must not get lost. */
const graveInWords = (content: Content, left: readonly Left[], id: string): readonly string[] =>
  left
    .filter((one) => itemOf(content, one)?.item.selfHarm && isGraver(one))
    .map(
      (one) =>
        `${questionWords(content, one)} ${codeWords(content, one)} is not entered, so it raises no alert. Stay on the line: ask now whether the patient is safe, and bring in a clinician. ${
          one.standing
            ? 'Then correct the answer, as said below: that raises it.'
            : `Then write down what was said in a [note](/console/patients/${id}/notes).`
        }`,
    );

const alreadyInWords = (content: Content, left: readonly Left[], id: string): readonly string[] => {
  const others = left.filter(isOther);
  const answers = others.map(
    (one) =>
      `${questionWords(content, one)} ${codeWords(content, one, one.standing?.code)} (you chose ${codeWords(content, one)})`,
  );
  const filed = others.find(({ standing }) => standing?.responseId !== undefined)?.standing?.responseId;
  const page = `/console/patients/${id}/correct`;
  const how = filed
    ? `[correct it](${page}?response=${encodeURIComponent(filed)})`
    : `enter the rest of the questionnaire, then [correct it](${page})`;
  return answers.length > 0
    ? [`Already answered, while you had the form open: ${answers.join('; ')}. If that is wrong, ${how}.`]
    : [];
};

/** Of those that have no answer yet. */
const restInWords = (
  content: Content,
  left: readonly Left[],
  { form, next }: Pick<EnteredAnswers, 'form' | 'next'>,
): readonly string[] => {
  const waits = ({ instrument }: Left): boolean => form.some((part) => part.instrument === instrument);
  const open = left.filter(({ standing }) => !standing);
  const waiting = open.filter(waits);
  const ruledOut = open.filter((one) => !waits(one));
  return [
    ...(next && waiting.length > 0
      ? [
          `${questionWords(content, next)} has no answer yet. What comes before it is entered, what comes after it is not (${waiting.length}): choose its answer, and enter the rest.`,
        ]
      : []),
    ...(ruledOut.length > 0
      ? [
          `Not entered, since an earlier answer rules it out: ${ruledOut.map((one) => `${questionWords(content, one)} ${codeWords(content, one)}`).join('; ')}. If it is true, correct the earlier answer. All else is entered.`,
        ]
      : []),
  ];
};
