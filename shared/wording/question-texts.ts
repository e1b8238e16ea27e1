// How a questionnaire's items become texts, in any language: stem once, then an item with its options per text.
import type { Wording } from '../domain/content.ts';
import type { Language } from '../domain/language.ts';
import {
  type AnswerOption,
  type Instrument,
  type Item,
  replyOf,
  type Scale,
  scaleOf,
  textIn,
} from '../domain/questionnaire.ts';

/** What a language says around items; `lowest` and `highest` are what may be texted. */
export interface QuestionPhrases {
  replyToEach(lowest: number, highest: number): string;
  replyToThis(lowest: number, highest: number): string;
  couldNotRead(lowest: number, highest: number): string;
  stillCouldNotRead(lowest: number, highest: number): string;
}

type QuestionTexts = Pick<Wording, 'nextQuestionnaire' | 'item' | 'askAgain'> & {
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
      const [lowest, highest] = replies(scaleOf(instrument, open));
      return [
        attempt === 1 ? phrases.couldNotRead(lowest, highest) : phrases.stillCouldNotRead(lowest, highest),
        ...item(instrument, open),
      ];
    },
  };
};
