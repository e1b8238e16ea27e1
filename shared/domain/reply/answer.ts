// A: the whole reply is exactly one code of the open question, and nothing in it disagrees. Anything else is asked again.
import { fillerPlaces, NUMBER_MARKS, NUMBER_WORDS, OUT_OF } from './answer-phrases.ts';
import { normalise } from './normalise.ts';
import type { Question, ReplyRule } from './rule.ts';

/** One place in the reply that names a code. */
interface Mention {
  readonly code: number;
  readonly rule: 'A1' | 'A2' | 'A3' | 'A7' | 'A8' | 'A9' | 'A15';
  /** Tokens it takes. */
  readonly length: number;
}

const LONGEST_PHRASE = 8;
const FACES =
  '[\\u{1F600}-\\u{1F642}\\u{1F970}-\\u{1F97A}\\u{2639}\\u{263A}\\u{2764}\\u{1F493}-\\u{1F49F}\\u{1F44D}\\u{1F44C}\\u{1F64F}]';
/** Everything that an answer may be made of. A character that is none of these (`?`, `%`, `+`, `~`, …) leaves it unread. */
const TOKEN = new RegExp(
  [
    '(?<number>(?<![\\w.,:/+<>-])\\d+(?:[.,:/]\\d+)*(?![\\w%+]))',
    "(?<word>[a-z]+(?:'[a-z]+)?(?![\\d]))",
    '(?<sign>#(?= ?\\d)|/(?= ?\\d))',
    '\\s+',
    FACES,
    '[:;]-?[()]',
    '[.,!;:()"=]',
    '(?<=[\\d\\s])-(?= ?[a-z])',
  ].join('|'),
  'yu',
);

/** The words and numbers of the reply, in order; undefined when it holds anything else. */
const tokensOf = (text: string): readonly string[] | undefined => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) return undefined;
    const token = groups.number ?? groups.word?.replace("'", '') ?? groups.sign;
    if (token) tokens.push(token);
  }
  return tokens;
};

const phraseAt = (tokens: readonly string[], at: number, length: number): string =>
  tokens.slice(at, at + length).join(' ');

/** The longest phrase starting here that the table knows, with its length. */
const longestAt = <T>(tokens: readonly string[], at: number, table: ReadonlyMap<string, T>) => {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length -= 1) {
    const meaning = table.get(phraseAt(tokens, at, length));
    if (meaning !== undefined) return { meaning, length };
  }
  return undefined;
};

type Label = Pick<Mention, 'code' | 'rule'>;

const labelsOf = ({ options, language }: Question): ReadonlyMap<string, Label> =>
  new Map(
    options.flatMap(({ code, label, aliases }) => [
      ...(aliases?.[language] ?? []).map((alias): [string, Label] => [normalise(alias).words, { code, rule: 'A3' }]),
      ...[label[language] ?? []]
        .flat()
        .map((printed): [string, Label] => [normalise(printed).words, { code, rule: 'A2' }]),
    ]),
  );

const numberAt = (tokens: readonly string[], at: number, question: Question): Mention | undefined => {
  const token = tokens[at] ?? '';
  const word = NUMBER_WORDS[question.language].indexOf(token);
  if (word >= 0) return { code: word, rule: 'A7', length: 1 };
  if (/^(?:0|[1-9]\d?)$/.test(token)) return { code: Number(token), rule: 'A1', length: 1 };
  if (/^(?:0|[1-9]\d?)\.0$/.test(token)) return { code: Number(token), rule: 'A15', length: 1 };
  return undefined;
};

/** "7/10" where the scale runs to 10, "2 out of 3" on any scale: the number is the answer, the highest code is not. */
const numberOutOfAt = (tokens: readonly string[], at: number, question: Question): Mention | undefined => {
  const highest = Math.max(...question.options.map(({ code }) => code));
  const slash = /^(0|[1-9]\d?)\/10$/.exec(tokens[at] ?? '');
  if (slash && question.kind === 'numeric' && highest === 10) return { code: Number(slash[1]), rule: 'A9', length: 1 };
  const number = numberAt(tokens, at, question);
  const between = OUT_OF.find((phrase) => phraseAt(tokens, at + 1, phrase.split(' ').length) === phrase);
  if (!number || !between || (between === '/' && question.kind !== 'numeric')) return number;
  const length = 2 + between.split(' ').length;
  return numberAt(tokens, at + length - 1, question)?.code === highest ? { ...number, rule: 'A9', length } : undefined;
};

const mentionAt = (tokens: readonly string[], at: number, question: Question): Mention | undefined => {
  const marked = NUMBER_MARKS.includes(tokens[at] ?? '');
  const number = numberOutOfAt(tokens, marked ? at + 1 : at, question);
  return number && marked ? { ...number, rule: 'A8', length: number.length + 1 } : number;
};

/** Every code the reply names; undefined when it says anything besides codes, labels and fillers. */
const mentionsIn = (text: string, question: Question): readonly Mention[] | undefined => {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const labels = labelsOf(question);
  const fillers = fillerPlaces(question);
  const mentions: Mention[] = [];
  // three mentions are never one answer, so a long text is not read to its end
  for (let at = 0; at < tokens.length && mentions.length < 3; ) {
    const label = longestAt(tokens, at, labels);
    const filler = longestAt(tokens, at, fillers);
    const mention = label ? { ...label.meaning, length: label.length } : mentionAt(tokens, at, question);
    if (mention && mention.length >= (filler?.length ?? 0)) {
      mentions.push(mention);
      at += mention.length;
    } else if (filler && (filler.meaning === 'anywhere' || (filler.meaning === 'after') === mentions.length > 0)) {
      at += filler.length;
    } else {
      return undefined;
    }
  }
  return mentions;
};

const isLabel = ({ rule }: Mention): boolean => rule === 'A2' || rule === 'A3';

const answerIn = (text: string, question: Question): { readonly code: number; readonly rule: string } | undefined => {
  const [first, second, ...more] = mentionsIn(text, question) ?? [];
  if (!first || more.length > 0 || !question.options.some(({ code }) => code === first.code)) return undefined;
  if (!second) return first;
  const codeAndItsLabel = first.code === second.code && isLabel(first) !== isLabel(second);
  return codeAndItsLabel ? { code: first.code, rule: 'A5' } : undefined;
};

const answerRule = (id: string, says: string): ReplyRule => ({
  id,
  says,
  read: ({ text }, question) => {
    const answer = question && answerIn(text, question);
    return answer?.rule === id ? { kind: 'answer', code: answer.code } : undefined;
  },
});

export const ANSWER: readonly ReplyRule[] = [
  answerRule('A1', 'A code of the scale, in digits of any script.'),
  answerRule('A2', 'A printed label of the scale.'),
  answerRule('A3', 'Another word that means just one option of this scale.'),
  answerRule('A5', 'A code and its own label, which agree.'),
  answerRule('A7', 'A number word from zero to ten.'),
  answerRule('A8', 'A number that is announced: #3, option 3.'),
  answerRule('A9', 'A number out of the highest code: 7/10, 7 out of 10.'),
  answerRule('A15', 'A number with nothing but zero behind the point: 8.0.'),
];
