// A measured temperature where the open question is about fever: from its threshold on it is the answer Yes, below it none.
import type { NormalReply } from './normalise.ts';
import { pattern } from './patterns.ts';
import type { ReplyRule } from './rule.ts';

const NUMBER =
  '(\\d{2,3}(?:[.,]\\d{1,2})?) ?(?:°|o(?![a-z])|degrees|deg|grados)? ?(f|c|fahrenheit|celsius|centigrados)?';
const BEFORE =
  '(?:(?:yes|yeah|yep|si|i had|i have|ive had|i ran|had|it was|it is|its|was|my|a|the|temp|temperature|fever|of|at|about|around|tengo|tuve|he tenido|con|de|fiebre|calentura|temperatura|mi|la|una|era|fue|estaba en|me marco|llego a|subio a)[ ,:]*){0,5}';
const AFTER =
  '(?:[ ,]*(?:fever|temp|temperature|of fever|de fiebre|de calentura|de temperatura|now|today|tonight|yesterday|last night|this morning|right now|ahora|hoy|ayer|anoche|esta manana|and chills|with chills|y escalofrios|con escalofrios|thanks|thank you|gracias)){0,3}';

/** The whole text is a temperature: anything else in it may make it one of another day, of somebody else, or a limit. */
const TEMPERATURE_ONLY = pattern`^${BEFORE}${NUMBER}${AFTER}[.! ]*$`;

/** In Celsius, where it can be one of a living person: 34 to 43, or the same in Fahrenheit. Undefined for any other number. */
const celsius = (value: number, unit = ''): number | undefined => {
  const inCelsius = unit.startsWith('f') || (unit === '' && value >= 90) ? ((value - 32) * 5) / 9 : value;
  return inCelsius >= 34 && inCelsius <= 43 ? Math.round(inCelsius * 100) / 100 : undefined;
};

const measuredIn = ({ text }: NormalReply): number | undefined => {
  const [, number = '', unit] = TEMPERATURE_ONLY().exec(text) ?? [];
  return number === '' ? undefined : celsius(Number(number.replace(',', '.')), unit);
};

export const TEMPERATURE: ReplyRule = {
  id: 'A20',
  says: 'A measured temperature, as an answer to the question about fever; one below its threshold is asked again.',
  read: (reply, question) => {
    if (!question?.fever) return undefined;
    const { code, fromCelsius } = question.fever;
    const measured = measuredIn(reply);
    return measured !== undefined && measured >= fromCelsius ? { kind: 'answer', code } : undefined;
  },
};
