// What a patient may want besides answering, and the short words that are about our own question: whole texts only.
import type { Language } from '../language.ts';
import type { Scale } from '../questionnaire.ts';
import { withoutCourtesy } from './courtesy.ts';
import { normalise } from './normalise.ts';
import { pattern } from './patterns.ts';
import type { ReadReply } from './reader.ts';

/** A language to be texted in, no more self-care messages, or to leave the open item out. */
export type Wish = Language | 'no-tips' | 'skip';

const ENGLISH = pattern`^(?:(?:i |we |only |can you |do you |se )?(?:want|need|prefer|speak|text me|switch to|change to|quiero|prefiero|hablo|habla|hablan|solo) )?(?:it )?(?:in |en )?(?:english|ingles)(?: only| now| instead)?$`;
const SPANISH = pattern`^(?:(?:i |we |only |can you |do you |se )?(?:want|need|prefer|speak|text me|switch to|change to|quiero|prefiero|hablo|habla|hablan|solo) )?(?:it )?(?:in |en )?(?:spanish|espanol|castellano)(?: only| now| instead)?$`;
const NO_TIPS = pattern`^(?:no|no more|stop|stop sending|stop sending me|i dont want|i do not want|dont send me|do not send me|no quiero|ya no quiero|no mas|no me manden|no me mande|ya no me manden|ya no me mande|dejen de mandar|dejen de mandarme)(?: (?:any|more|the|these|those|your|mas|los|sus|estos)){0,2} (?:tips?|consejos?)(?: anymore| any more| now| ya)?$`;
const SKIP = pattern`^(?:(?:i |lets )?(?:skip|pass)(?: (?:it|this|that|this one|that one|this question|the question))?|pasar|paso|pasarla|la paso|saltar|saltarla|salto|la salto|omitir|omitirla|(?:saltar|omitir|pasar) (?:esta|esa|la) pregunta)$`;

const YES = pattern`^(?:(?:yes|yea|yeah|yep|yup|si)(?: (?:yes|si|change it|that is right|i did|i do|claro|correcto|cambiela))?|y|s|claro|claro que si|correct|thats right|right|correcto|asi es)$`;
const NO = pattern`^(?:(?:no|nope|nah)(?: (?:no|i did not|i didnt|dont|leave it|dejela|asi))?|n)$`;

const said = (raw: string): string => withoutCourtesy(normalise(raw).words);

export const wishIn = (raw: string): Wish | undefined => {
  const words = said(raw);
  if (ENGLISH().test(words)) return 'en';
  if (SPANISH().test(words)) return 'es';
  if (NO_TIPS().test(words)) return 'no-tips';
  return SKIP().test(words) ? 'skip' : undefined;
};

/** A plain yes or no to a question of ours, such as "Did you mean 3?"; a question mark makes it neither. */
export const yesOrNo = (raw: string): 'yes' | 'no' | undefined => {
  if (normalise(raw).text.includes('?')) return undefined;
  const words = said(raw);
  if (YES().test(words)) return 'yes';
  return NO().test(words) ? 'no' : undefined;
};

const NUMBER = /^\d{1,2}$/;
/** A decimal comma between two numbers is no list of two. */
const TWO_WITH_A_COMMA = /^\d{1,2} ?[,;] ?\d{1,2}$/;

/** "1 2 0 3": answers to questions that were not asked yet, or nobody knows to which. */
export const isSeveralAnswers = (raw: string): boolean => {
  const { text } = normalise(raw);
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => NUMBER.test(part)) && !TWO_WITH_A_COMMA.test(text);
};

/** The words by which somebody names the question before, with what may lead to the value behind them. */
const LAST_ANSWER = pattern`\b(?:for |on |to |change |make |correct )?(?:my |the |that )?(?:last|previous|earlier) (?:one|answer|question|reply)(?: should be| should have been| was| is| to| i meant| i mean)?\b|\b(?:a |en |para |de |cambiar? |cambien? )?(?:la |mi )(?:(?:respuesta|pregunta) )?(?:anterior|ultima)(?: respuesta| pregunta)?(?: era| es| debe ser| debia ser| por| a| quise decir)?\b`;

/** The code that a text puts in the place of an answer given before, on that one's scale: "oops, I meant 2" (X10). */
export const correctionIn = (
  readReply: ReadReply,
  raw: string,
  scale: Scale,
  language: Language,
): number | undefined => {
  const { words } = normalise(raw);
  const value = words.replace(LAST_ANSWER(), ' ').trim();
  const { rule, maybe } = readReply(value === words ? raw : `i meant ${value}`, scale, language);
  return rule === 'X10' ? maybe : undefined;
};
