// Whether a reply that is no plain answer may be one above 0: read only where such an answer cannot wait to be asked again.
import { replyOf, type Scale } from '../questionnaire.ts';
import { type NormalReply, normalise } from './normalise.ts';
import { everywhere, pattern } from './patterns.ts';
import { yesOf } from './yes-no-words.ts';

/** Numbers that are no answer: the 0 of "0 out of 3", and the time that was asked about. */
const OTHER_NUMBERS = everywhere`\b0 ?(?:\/|out of|of|de|sobre) ?\d+|\b(?:\d{1,2}|two|dos) ?(?:weeks?|semanas?|months?|meses|years?|anos?|hours?|horas?|hrs?|minutes?|minutos?|am|pm|mg)\b`;
const NUMBER_WORDS = pattern`(?<!\b(?:this|that|no|any|every|some|which|the|last|next|each) )\b(?:one|two|three|dos|tres)\b`;
const YES = pattern`\b(?:yes|yea|yeah|yep|yup|yess|si)\b|^(?:y|s)$`;
/** Half a yes, or how often: less than an answer, more than nothing. */
const HALF_A_YES = pattern`^(?:(?:well|um|ok|just|only|only a|pues|bueno|solo|but|i have|i had|i feel it|i do|tengo) ){0,2}(?:maybe|mabye|possibly|perhaps|probably|i think so|i guess|kind of|kinda|sort of|(?:a )?little(?: bit)?|a bit|some|somewhat|sometimes|slightly|mild|mildly|often|always|once|twice|a few|few times|a couple|several|a lot|lots|many|most|half|more than half|every|now and then|both|quizas?|tal vez|a lo mejor|puede ser|creo que|un poco|poco|poquito|un poquito|algo|algun[oa]s?|a veces|a menudo|de vez en cuando|mas o menos|una vez|seguido|siempre|muchas?|mucho|vari[oa]s|cada|casi)\b(?! (?:not|no|never|nunca|nada|thanks|thank|gracias)\b)`;
/** Asks what the answers mean. */
const ABOUT_THE_ANSWERS = pattern`\b(?:what|which|how|why|mean|means|que|cual|como|significa)\b`;

/** On a scale of just Yes and No only the number for Yes says it; on any other every number above 0 does, off the scale too. */
const namesNumber = ({ text, words }: NormalReply, scale: Scale): boolean => {
  const rest = text.replace(OTHER_NUMBERS(), ' ');
  const yes = scale.options.find(({ code }) => code === yesOf(scale));
  const numbers = [...rest.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return yes ? numbers.includes(replyOf(yes)) : numbers.some((number) => number > 0) || NUMBER_WORDS().test(words);
};

/** True for "maybe 1", "1 or 2", "I think yes" and "sometimes"; a question about the answers is none. */
export const mayBeAboveZero = (raw: string, scale: Scale): boolean => {
  const reply = normalise(raw);
  if (raw.includes('?') && ABOUT_THE_ANSWERS().test(reply.words)) return false;
  return namesNumber(reply, scale) || YES().test(reply.words) || HALF_A_YES().test(reply.words);
};
