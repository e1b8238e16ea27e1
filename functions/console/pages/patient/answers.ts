// A response in words: each question as it was asked, its answer, and what became of it.
import type { Language } from '../../../../shared/domain/language.ts';
import { type Instrument, type Item, scaleOf } from '../../../../shared/domain/questionnaire.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { answerWords, itemWords } from '../words/instrument-words.ts';

export interface AnsweredItem {
  readonly linkId: string;
  readonly question: string;
  readonly answer: string;
  /** First answers that were taken back, answers in another language, and the like. */
  readonly remarks: readonly string[];
}

/** As the patient was asked; where that may not be shown, the number of the item. */
const questionIn = (instrument: Instrument, item: Item, language: Language): string =>
  item.text[language] ?? itemWords(instrument, item);

const answerIn = (instrument: Instrument, item: Item, code: number, language: Language): string => {
  const scale = scaleOf(instrument, item);
  const label = scale.options.find((option) => option.code === code)?.label[language];
  if (scale.kind === 'labelled' && label) return `${code}, ${label}`;
  return label ? `${code} (${label})` : answerWords(instrument, item, code);
};

const remarksOn = (
  { corrections = [], carriedOver = [], otherLanguage = {} }: QuestionnaireResponse,
  item: Item,
  say: (code: number) => string,
): readonly string[] => {
  const first = corrections.find(({ linkId }) => linkId === item.linkId);
  const other = otherLanguage[item.linkId];
  return [
    ...(first ? [`first answer: ${say(first.from)}`] : []),
    ...(carriedOver.includes(item.linkId) ? ['from the questionnaire before'] : []),
    ...(other ? [`answered in ${other === 'en' ? 'English' : 'Spanish'}`] : []),
  ];
};

/** What was asked, in the order of the questionnaire; items that did not apply are left out. */
export const answersIn = (instrument: Instrument, response: QuestionnaireResponse): readonly AnsweredItem[] =>
  instrument.items.flatMap((item): readonly AnsweredItem[] => {
    const { language, answers, skipped = [] } = response;
    const code = answers[item.linkId];
    if (code === undefined && !skipped.includes(item.linkId)) return [];
    const say = (value: number): string => answerIn(instrument, item, value, language);
    return [
      {
        linkId: item.linkId,
        question: questionIn(instrument, item, language),
        answer: code === undefined ? 'Left out' : say(code),
        remarks: remarksOn(response, item, say),
      },
    ];
  });
