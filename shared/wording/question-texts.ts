// How a questionnaire's items become texts, in any language: stem once, then an item with its options per text.
import type { Wording } from '../domain/content.ts';
import type { Language } from '../domain/language.ts';
import type { AnswerOption, Instrument, Item } from '../domain/questionnaire.ts';

/** What a language says around items; `lowest` and `highest` are the codes that may be answered. */
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
  const optionLine = ({ code, label }: AnswerOption) => `${code} ${label[language]}`;
  const options = (instrument: Instrument) =>
    instrument.scale === 'labelled' ? instrument.answerOptions.map(optionLine) : [];
  const codes = (instrument: Instrument): [lowest: number, highest: number] => {
    const all = instrument.answerOptions.map(({ code }) => code);
    return [Math.min(...all), Math.max(...all)];
  };
  const item = (instrument: Instrument, { text }: Item) => [
    instrument.scale === 'labelled'
      ? [text[language], ...options(instrument)].join('\n')
      : `${text[language]} ${phrases.replyToThis(...codes(instrument))}`,
  ];
  const stem = (instrument: Instrument) =>
    instrument.stem ? [`${instrument.stem[language]} ${phrases.replyToEach(...codes(instrument))}`] : [];

  return {
    stem,
    item,
    nextQuestionnaire: (instrument) => [
      ...stem(instrument),
      ...instrument.items.slice(0, 1).flatMap((first) => item(instrument, first)),
    ],
    askAgain: (instrument, open, attempt) => [
      attempt === 1 ? phrases.couldNotRead(...codes(instrument)) : phrases.stillCouldNotRead(...codes(instrument)),
      ...item(instrument, open),
    ],
  };
};
