// The words that are a plain yes or no to a question that offers just these two (A16).
import type { Scale } from '../questionnaire.ts';

const YES = 'yes y ye yea yeah yep yup yessir si s sip'.split(' ');
const NO = 'no n nop nope nah'.split(' ');

/** "yess", "noo": a longer tail is cut before any rule looks (N7). */
const withLongTail = (word: string): readonly string[] => (word.length > 1 ? [word, `${word}${word.at(-1)}`] : [word]);

const optionWith = ({ options }: Scale, label: string): number | undefined =>
  options.length === 2 ? options.find((option) => option.label.en?.toLowerCase() === label)?.code : undefined;

/** The code of Yes, where the scale offers just Yes and No. */
export const yesOf = (scale: Scale): number | undefined =>
  optionWith(scale, 'no') === undefined ? undefined : optionWith(scale, 'yes');

/** Word to code, on a scale of Yes and No; empty on any other. */
export const yesNoWordsOf = (scale: Scale): ReadonlyMap<string, number> => {
  const [yes, no] = [optionWith(scale, 'yes'), optionWith(scale, 'no')];
  if (yes === undefined || no === undefined) return new Map();
  return new Map<string, number>([
    ...[...YES.flatMap(withLongTail), 'claro que si'].map((word): [string, number] => [word, yes]),
    ...[...NO.flatMap(withLongTail), 'claro que no'].map((word): [string, number] => [word, no]),
  ]);
};

/** A bare yes or no, to be recognised where the scale has neither (X21). */
export const isYesOrNoWord = (word: string): boolean => [...YES, ...NO].flatMap(withLongTail).includes(word);
