// Reads one line of tab-separated replies, and writes one line of what the reader makes of it.
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { SCALES } from './scales.ts';

export interface InterpretedLine {
  /** `id`, kind, code and rule, tab-separated; the code is empty unless the kind is `answer`. */
  readonly line: string;
  /** What is wrong with a line that cannot be read; it still has its line, asked again by rule `malformed`. */
  readonly fault?: string;
}

/** `\n` and `\uXXXX` stand for a line break and a character. */
export const unescaped = (text: string): string =>
  text
    .replace(/\\n/g, '\n')
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const isLanguage = (text: string): text is Language => LANGUAGES.some((language) => language === text);

const malformed = (id: string, fault: string): InterpretedLine => ({
  line: [id, 'reprompt', '', 'malformed'].join('\t'),
  fault,
});

/** `line` is id, language, scale and reply, tab-separated. */
export const interpretLine = (line: string): InterpretedLine => {
  const [id = '', language = '', scale = '', reply, ...more] = line.split('\t');
  if (reply === undefined || more.length > 0) return malformed(id, 'not four tab-separated fields');
  const question = Object.hasOwn(SCALES, scale) ? SCALES[scale] : undefined;
  if (!isLanguage(language)) return malformed(id, `no language "${language}"`);
  if (!question) return malformed(id, `no scale "${scale}"`);
  const { kind, code, rule } = readReply(unescaped(reply), question, language);
  return { line: [id, kind, code ?? '', rule].join('\t') };
};
