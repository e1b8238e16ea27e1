// Says of answers that were given on the phone and not entered which they are, and what to do about them.
import type { Content } from '../../../../shared/domain/content.ts';
import type { FormPart } from '../../../../shared/domain/phone-mode/form.ts';
import type { GivenAnswer } from '../../../../shared/domain/phone-mode/phone-actions.ts';
import { answerWords, findInstrument, itemWords } from '../words/instrument-words.ts';

/** What the API says of answers that were entered. */
export interface EnteredAnswers {
  readonly notTaken: readonly GivenAnswer[];
  readonly form: readonly FormPart[];
  /** The question that is open now; absent where the survey has ended. */
  readonly next?: Pick<GivenAnswer, 'instrument' | 'linkId'>;
}

const questionWords = (content: Content, { instrument, linkId }: Omit<GivenAnswer, 'code'>): string => {
  const known = findInstrument(content, instrument);
  const item = known?.items.find((one) => one.linkId === linkId);
  return known && item ? `“${itemWords(known, item)}”` : `“${linkId}”`;
};

const withAnswer = (content: Content, given: GivenAnswer): string => {
  const known = findInstrument(content, given.instrument);
  const item = known?.items.find((one) => one.linkId === given.linkId);
  if (given.code === null) return `${questionWords(content, given)} would not say`;
  const code = known && item ? answerWords(known, item, given.code) : String(given.code);
  return `${questionWords(content, given)} ${code}`;
};

/** Undefined where all were taken. */
export const notTakenInWords = (content: Content, { notTaken, form, next }: EnteredAnswers): string | undefined => {
  const waits = ({ instrument }: GivenAnswer): boolean => form.some((part) => part.instrument === instrument);
  const waiting = notTaken.filter(waits);
  const ruledOut = notTaken.filter((given) => !waits(given));
  const sentences = [
    ...(next && waiting.length > 0
      ? [
          `${questionWords(content, next)} has no answer yet. What comes before it is entered, what comes after it is not (${waiting.length}): choose its answer, and enter the rest.`,
        ]
      : []),
    ...(ruledOut.length > 0
      ? [
          `Not entered, since an earlier answer rules it out: ${ruledOut.map((given) => withAnswer(content, given)).join('; ')}. If it is true, correct the earlier answer. All else is entered.`,
        ]
      : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
};
