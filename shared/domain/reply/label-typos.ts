// A12: a misspelt label or number word, where it can be only that one.
import { lettersApart } from './edit-distance.ts';
import { NUMBER_OF_WORD } from './number-words.ts';
import { isRealWord } from './real-words.ts';

/** Slips that are words themselves; only within a longer label whose other words are right. */
const COMMON_SLIPS: ReadonlySet<string> = new Set([
  ...['then than', 'very every', 'ever every', 'no not', 'al all', 'have half', 'tan than'],
  ...[
    'ves vez',
    'dia dias',
    'todo todos',
    'vario varios',
    'varias varios',
    'la las',
    'lo los',
    'asta hasta',
    'diaz dias',
  ],
]);

const editsAllowed = (letters: number): number => (letters >= 8 ? 2 : letters >= 5 ? 1 : 0);

const closedUp = (phrase: string): string => phrase.replace(/ /g, '');

/** Edits between one word and the one meant; undefined when the word means something itself. */
const editsOfWord = (said: string, meant: string, isPart: boolean): number | undefined => {
  if (said === meant) return 0;
  if (isPart && COMMON_SLIPS.has(`${said} ${meant}`)) return 1;
  return isRealWord(said) ? undefined : lettersApart(said, meant);
};

const sum = (edits: readonly (number | undefined)[]): number | undefined =>
  edits.reduce((total, one) => (total === undefined || one === undefined ? undefined : total + one), 0);

/** Edits between a phrase and a label; undefined when it is no misspelling of it. */
const editsOfLabel = (said: readonly string[], label: string): number | undefined => {
  const meant = label.split(' ');
  const allowed = editsAllowed(closedUp(label).length);
  const apart = lettersApart(said.join(''), closedUp(label));
  if (apart > allowed) return undefined;
  if (apart === 0 && (meant.length > 1 || allowed > 1)) return 0;
  if (said.length === meant.length)
    return sum(said.map((word, at) => editsOfWord(word, meant[at] ?? '', meant.length > 1)));
  const strange = said.filter((word) => !meant.includes(word));
  return strange.length > 0 && strange.every((word) => word.length > 2 && !isRealWord(word)) ? apart : undefined;
};

/** The one code that some misspelling comes nearest to; undefined when there is none, or more than one. */
const nearest = (found: readonly { readonly code: number; readonly edits: number }[]): number | undefined => {
  const fewest = Math.min(...found.map(({ edits }) => edits));
  const codes = new Set(found.filter(({ edits }) => edits === fewest).map(({ code }) => code));
  return codes.size === 1 ? [...codes][0] : undefined;
};

/** The code that these words misspell. `labels` maps every label and alias of the scale to its code. */
export const misspeltLabel = (said: readonly string[], labels: ReadonlyMap<string, number>): number | undefined =>
  nearest(
    [...labels].flatMap(([label, code]) => {
      const edits = editsOfLabel(said, label);
      return edits === undefined ? [] : [{ code, edits }];
    }),
  );

/** The number from zero to ten that this word misspells. */
export const misspeltNumber = (said: string): number | undefined =>
  isRealWord(said)
    ? undefined
    : nearest(
        [...NUMBER_OF_WORD].flatMap(([word, code]) => {
          const edits = word.length >= 4 ? lettersApart(said, word) : Number.POSITIVE_INFINITY;
          return edits <= 1 ? [{ code, edits }] : [];
        }),
      );
