// Checks one text to a patient by the rules of docs/wording.md: what it may not say, how it travels, how hard it is to read.
import type { Lines } from '../domain/content.ts';
import type { Language } from '../domain/language.ts';
import { forbiddenContent } from './forbidden-content.ts';
import {
  carrierProblems,
  characterProblems,
  linkProblems,
  phoneProblems,
  placeholderProblems,
  plain,
  segmentProblems,
  shoutingProblems,
} from './lint-form.ts';
import type { Problem } from './lint-problem.ts';
import { readingLevelOf } from './reading-level.ts';

export interface LintOptions {
  /** Lines to call and names that the text may hold ({@link givenIn}): they are no stray number, link or shouting. */
  readonly given?: readonly string[];
  /** Texts of a validated instrument, which stay word for word: only option words and segments are checked in them. */
  readonly verbatim?: readonly string[];
  /** Without it 1 in English and 2 in Spanish. */
  readonly mostSegments?: number;
}

const MOST_SEGMENTS: Readonly<Record<Language, number>> = { en: 1, es: 2 };

/** Of one text, looser than what all texts of one kind must reach together (docs/wording.md): a single text is noisy. */
const HARDEST_TEXT: Readonly<Record<Language, number>> = { en: 9, es: 55 };
/** Of fewer words the formulas say nothing. */
const FEWEST_WORDS = 12;

/** What a text about these lines may name. */
export const givenIn = ({ programmeName, line, dayLine, outOfHoursLine, crisis }: Lines): readonly string[] => [
  programmeName,
  line,
  dayLine,
  outOfHoursLine,
  crisis.emergency,
  crisis.call,
  ...(crisis.text === undefined ? [] : [crisis.text]),
  ...(crisis.spanish === undefined ? [] : [crisis.spanish.call, crisis.spanish.text]),
];

/** The body with blanks in the place of every known text: what is found afterwards keeps its place. */
const without = (body: string, known: readonly string[] = []): string =>
  known
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, text) => (text === '' ? rest : rest.replaceAll(text, ' '.repeat(text.length))), body);

const contentProblems = (body: string): readonly Problem[] => {
  const written = body.normalize('NFC');
  const searched = plain(written);
  return forbiddenContent().flatMap(({ rule, says, patterns }) =>
    patterns.flatMap((pattern) =>
      [...searched.matchAll(pattern)].map((match) => ({
        rule,
        found: written.slice(match.index, match.index + match[0].length).trim(),
        says,
      })),
    ),
  );
};

/** Given names and numbers count for nothing. */
const readingProblems = (body: string, language: Language): readonly Problem[] => {
  const { words, level } = readingLevelOf([body], language);
  const limit = HARDEST_TEXT[language];
  const isHard = language === 'en' ? level > limit : level < limit;
  if (words < FEWEST_WORDS || !isHard) return [];
  const measure = language === 'en' ? 'Flesch-Kincaid grade' : 'INFLESZ';
  const says = `is too hard to read: at ${language === 'en' ? 'most' : 'least'} ${limit}; use shorter words and sentences`;
  return [{ rule: 'reading-level', found: `${measure} ${level.toFixed(1)}`, says }];
};

/** Everything that is wrong with a text, by rule; empty where it may be sent. It never throws. */
export const lintText = (
  body: string,
  language: Language,
  { given, verbatim, mostSegments = MOST_SEGMENTS[language] }: LintOptions = {},
): readonly Problem[] => {
  const ours = without(body, verbatim);
  const said = without(ours, given);
  return [
    ...contentProblems(ours),
    ...carrierProblems(body),
    ...linkProblems(said),
    ...phoneProblems(said),
    ...characterProblems(ours, language),
    ...segmentProblems(body, mostSegments),
    ...shoutingProblems(said),
    ...placeholderProblems(body, ours),
    ...readingProblems(said, language),
  ];
};
