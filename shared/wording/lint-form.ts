// The linter's rules about form: words, links, numbers, letters and marks that go wrong on a phone or on the way to it.
import type { Language } from '../domain/language.ts';
import { charactersOutsideGsm, smsSizeOf } from '../domain/sms-segments.ts';
import type { Problem } from './lint-problem.ts';

/** What carriers and messaging services act on themselves, or ask us to, as the first word of a text. */
const CARRIER_WORD =
  /^[\s\d.):-]*((?:stop(?:all)?|end|quit|cancel|unsubscribe|opt[- ]?out|revoke|remove|arret|td|alto|parar?|baja|fin|cancelar|help|info|ayuda)(?![\p{L}\d]))/iu;
/** Without an accent the carrier's word is the same; "á" keeps its place, so that what is found can be quoted. */
export const plain = (body: string): string =>
  body.replaceAll(/[‘’]/g, "'").replaceAll(/[^\0-\x7f]/g, (character) => character.normalize('NFD').charAt(0));

/** Words in capitals that a person is to text, or that are written so. */
const WRITTEN_SO = /^(?:STOP|HELP|START|YES|NO|SKIP|PASAR|ENGLISH|AYUDA|INICIAR|SÍ|SHOUT|ESPAÑOL|SMS|OK)$/;

/** Known marks that phones put in by themselves, and what to type instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
};

/** Letters that Spanish needs and that the 7-bit alphabet lacks. */
const SPANISH_LETTERS = 'áíóúÁÍÓÚ';

const matches = (body: string, pattern: RegExp): readonly string[] =>
  [...body.matchAll(pattern)].map(([found]) => found);

export const carrierProblems = (body: string): readonly Problem[] =>
  body.split('\n').flatMap((line) => {
    const [, word] = CARRIER_WORD.exec(plain(line)) ?? [];
    const says = 'begins with a word that carriers act on: who texts it back may be opted out; begin with another word';
    return word === undefined ? [] : [{ rule: 'carrier-word', found: word, says }];
  });

export const linkProblems = (body: string): readonly Problem[] =>
  matches(
    body,
    /(?<![\p{L}\d.-])(?:(?:https?:\/\/|www\.)\S+|[\w.-]+@[\w-]+\.\w+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:\/\S*)?)/giu,
  ).map((found) => ({
    rule: 'link',
    found,
    says: 'is a link, or becomes one on a phone: a text with a link looks like fraud; leave it out, put a space after a full stop',
  }));

const isDate = (found: string): boolean => /^\d{4}-\d\d-\d\d$/.test(found);

/** Seven digits and more, or a short one that the text says to call or to text. */
export const phoneProblems = (body: string): readonly Problem[] =>
  [
    ...matches(body, /\+?\(?\d(?:[ ().-]{0,2}\d){6,}/g),
    ...[
      ...body.matchAll(
        /\b(?:call|dial|phone|text(?: \w+ to)?|llame(?: al)?|marque(?: el)?|mande(?: \w+)? al)(?: [a-z]+)? (\d{3,6})\b(?![ .-]?\d)/gi,
      ),
    ].map(([, digits = '']) => digits),
  ]
    .filter((found) => !isDate(found))
    .map((found) => ({
      rule: 'phone-number',
      found,
      says: 'is not one of the lines we were given: a wrong number may cost a life, a strange one looks like fraud',
    }));

/** A character as it can be shown: one that has no shape of its own by its code point. */
const shown = (character: string): string =>
  /[\p{C}\p{Z}\p{M}]/u.test(character)
    ? `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
    : character;

export const characterProblems = (body: string, language: Language): readonly Problem[] =>
  charactersOutsideGsm(body)
    .filter((character) => language === 'en' || !SPANISH_LETTERS.includes(character))
    .map((character) => ({
      rule: 'characters',
      found: shown(character),
      says: `is not in the alphabet of SMS, so that only 70 characters fit into a segment; ${INSTEAD[character] ? `type ${INSTEAD[character]}` : 'leave it out'}`,
    }));

export const segmentProblems = (body: string, most: number): readonly Problem[] => {
  const { encoding, segments } = smsSizeOf(body);
  const says = `is more than the ${most} allowed: the parts of a long text can arrive apart, or not all of them; make it shorter`;
  return segments > most ? [{ rule: 'segments', found: `${segments} segments of ${encoding}`, says }] : [];
};

/** One short word in capitals is stress ("MORE than usual"); two in a row, a long one or two exclamation marks are shouting. */
export const shoutingProblems = (body: string): readonly Problem[] => {
  const isLoud = (word: string) => /^\p{Lu}{2,}$/u.test(word.replaceAll("'", '')) && !WRITTEN_SO.test(word);
  const words = body.normalize('NFC').match(/[\p{L}\d']+/gu) ?? [];
  const loud = words.filter(
    (word, place) =>
      isLoud(word) && (word.length > 4 || isLoud(words[place + 1] ?? '') || isLoud(words[place - 1] ?? '')),
  );
  return [...(loud.length > 0 ? [loud.join(' ')] : []), ...matches(body, /[!¡]{2,}/g)].map((found) => ({
    rule: 'shouting',
    found,
    says: 'reads as shouting; write it in small letters, with one mark at most',
  }));
};

export const placeholderProblems = (body: string, ours: string): readonly Problem[] =>
  (body.trim() === ''
    ? ['(nothing)']
    : matches(
        ours,
        /\$?\{[^}]*\}?|\bundefined\b|\bnull\b|\bNaN\b|\[[^\]]*\]|<[^>]*>|%[sd]\b|_{2,}|\bX{3,}\b|\b(?:TODO|TBD)\b/g,
      )
  ).map((found) => ({ rule: 'placeholder', found, says: 'was never filled in; put in what belongs there' }));
