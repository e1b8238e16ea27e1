// How a questionnaire's items become texts, in any language: stem once, then an item with its options per text.
import type { Wording } from '../domain/content.ts';
import type { Language } from '../domain/language.ts';
import {
  type AnswerOption,
  type Instrument,
  type Item,
  maySkip,
  replyOf,
  type Scale,
  scaleOf,
  textIn,
} from '../domain/questionnaire.ts';
import { yesOf } from '../domain/reply/yes-no-words.ts';

/** What a language says around items; `lowest` and `highest` are what may be texted. */
export interface QuestionPhrases {
  replyToEach(lowest: number, highest: number): string;
  replyToThis(lowest: number, highest: number): string;
  /** How to answer, as it stands in the middle of a sentence. */
  oneNumber(lowest: number, highest: number): string;
  readonly yesOrNo: string;
  couldNotRead(answer: string): string;
  stillCouldNotRead(answer: string): string;
  stillCouldNotReadOrSkip(answer: string): string;
  readonly oneAtATime: string;
  didYouMean(reply: number, said: string, lowest: number, highest: number): string;
  offerSkip(answer: string): string;
  changeAnswer(said: string): string;
  changeAnswerTo(item: string, said: string): string;
  /** The most characters that naming the item may take. */
  readonly longestChange: number;
  answerChanged(said: string): string;
}

type QuestionTexts = Pick<
  Wording,
  | 'nextQuestionnaire'
  | 'item'
  | 'askAgain'
  | 'oneAtATime'
  | 'didYouMean'
  | 'offerSkip'
  | 'changeAnswer'
  | 'answerChanged'
> & {
  /** The stem, where there is one. */
  stem(instrument: Instrument): readonly string[];
};

/** The parts of a {@link Wording} that show items; the item text itself is always verbatim. */
export const questionTexts = (language: Language, phrases: QuestionPhrases): QuestionTexts => {
  const optionLine = (option: AnswerOption) => `${replyOf(option)} ${option.label[language]}`;
  const replies = ({ options }: Scale): [lowest: number, highest: number] => {
    const all = options.map(replyOf);
    return [Math.min(...all), Math.max(...all)];
  };
  const isYesOrNo = (scale: Scale) => yesOf(scale) !== undefined;
  const howToAnswer = (scale: Scale) => (isYesOrNo(scale) ? phrases.yesOrNo : phrases.oneNumber(...replies(scale)));
  const optionFor = ({ options }: Scale, code: number) => options.find((option) => option.code === code);
  const replyFor = (scale: Scale, code: number) => replyOf(optionFor(scale, code) ?? { code, label: {} });
  /** An answer as it is said back: the label beside the number, or alone where nobody texts the number. */
  const asSaid = (scale: Scale, code: number) => {
    const reply = String(replyFor(scale, code));
    const label = scale.kind === 'labelled' ? optionFor(scale, code)?.label[language] : undefined;
    if (label === undefined) return reply;
    return isYesOrNo(scale) ? label : `${reply} (${label})`;
  };
  const item = (instrument: Instrument, asked: Item) => {
    const scale = scaleOf(instrument, asked);
    const text = textIn(asked.text, language, asked.linkId);
    return [
      scale.kind === 'labelled'
        ? [text, ...scale.options.map(optionLine)].join('\n')
        : `${text} ${phrases.replyToThis(...replies(scale))}`,
    ];
  };
  const stem = ({ id, stem: text, scale }: Instrument) =>
    text ? [`${textIn(text, language, `the stem of ${id}`)} ${phrases.replyToEach(...replies(scale))}`] : [];

  return {
    stem,
    item,
    nextQuestionnaire: (instrument, first) => [...stem(instrument), ...item(instrument, first)],
    askAgain: (instrument, open, attempt) => {
      const answer = howToAnswer(scaleOf(instrument, open));
      const still = maySkip(instrument, open) ? phrases.stillCouldNotReadOrSkip : phrases.stillCouldNotRead;
      return [attempt === 1 ? phrases.couldNotRead(answer) : still(answer), ...item(instrument, open)];
    },
    oneAtATime: (instrument, open) => [phrases.oneAtATime, ...item(instrument, open)],
    offerSkip: (instrument, open) => [
      phrases.offerSkip(howToAnswer(scaleOf(instrument, open))),
      ...item(instrument, open),
    ],
    didYouMean: (instrument, open, code) => {
      const scale = scaleOf(instrument, open);
      return [phrases.didYouMean(replyFor(scale, code), asSaid(scale, code), ...replies(scale))];
    },
    changeAnswer: (instrument, open, code) => {
      const scale = scaleOf(instrument, open);
      const said = asSaid(scale, code);
      const named = phrases.changeAnswerTo(textIn(open.text, language, open.linkId), said);
      const fitting = [named, phrases.changeAnswer(said)].find((text) => text.length <= phrases.longestChange);
      return [fitting ?? phrases.changeAnswer(String(replyFor(scale, code)))];
    },
    answerChanged: (instrument, open, code) => [phrases.answerChanged(asSaid(scaleOf(instrument, open), code))],
  };
};
