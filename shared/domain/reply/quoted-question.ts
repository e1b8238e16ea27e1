// A reply that quotes the question it answers ("Thoughts that you would be better off dead: 0"): the words of ours are not theirs.
import { normalise } from './normalise.ts';

/** So many words from the start of a question are no chance. */
const FEWEST_WORDS = 5;

/** The reply without the beginning of the question, or all of it; undefined where nothing of it is quoted. */
export const withoutQuestion = (raw: string, question: string): string | undefined => {
  const { text } = normalise(raw);
  const asked = normalise(question).words.split(' ');
  const said = [...text.matchAll(/[a-z0-9']+/g)].map(({ 0: word, index }) => ({
    word: word.replaceAll("'", ''),
    from: index,
    to: index + word.length,
  }));
  for (const [at, { from }] of said.entries()) {
    const differs = asked.findIndex((word, index) => word !== said[at + index]?.word);
    const length = differs < 0 ? asked.length : differs;
    const last = said[at + length - 1];
    if (length >= FEWEST_WORDS && last)
      return `${text.slice(0, from)} ${text.slice(last.to)}`.replace(/^["'\s:.,-]{1,9}|["'\s:.,-]{1,9}$/g, '');
  }
  return undefined;
};
